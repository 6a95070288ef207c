import * as vscode from 'vscode';
import { equal } from '../support/expect.ts';
import { extensionUnderTest } from '../support/extension.ts';
import { closeEditors } from '../support/workspace.ts';

interface Command {
  readonly command: string;
  readonly icon?: string;
}
interface MenuEntry {
  readonly command: string;
  readonly when?: string;
  readonly group?: string;
}

describe('What the extension contributes', () => {
  afterEach(closeEditors);

  it('are commands that are there', async () => {
    const { contributes } = extensionUnderTest().packageJSON;
    const there = new Set(await vscode.commands.getCommands(true));
    const missing = contributes.commands
      .map(({ command }: { readonly command: string }) => command)
      .filter((command: string) => !there.has(command));
    equal(missing, []);
  });

  it('are commands with a name, where they make sense: with an icon where they are buttons', () => {
    const { commands, menus } = extensionUnderTest().packageJSON.contributes;
    const icons = new Map<string, unknown>(commands.map(({ command, icon }: Command) => [command, icon]));
    for (const { title, category } of commands)
      equal([typeof title, /^%|^$/.test(title), category], ['string', false, 'Partnership']);
    const entries: readonly (MenuEntry & { readonly menu: string })[] = Object.entries<readonly MenuEntry[]>(
      menus,
    ).flatMap(([menu, some]) => some.map((entry) => ({ ...entry, menu })));
    for (const { menu, command, when, group } of entries) {
      equal(icons.has(command), true);
      if (/^(navigation|inline)/.test(group ?? '')) equal(typeof icons.get(command), 'string');
      // A new file may be an agreement anywhere; all else belongs to an agreement, a folder or our own views.
      if (menu !== 'file/newFile') equal(/partnership|explorerResourceIsFolder|^false$/.test(when ?? ''), true);
    }
  });

  it('is a walkthrough of the five principles, with a button each', () => {
    const { packageJSON } = extensionUnderTest();
    const [walkthrough] = packageJSON.contributes.walkthroughs;
    equal(walkthrough.steps.length, 5);
    for (const { description } of walkthrough.steps) equal(/\]\(command:partnership\./.test(description), true);
  });
});
