import * as vscode from 'vscode';
import { diagnosticOf } from '../support/diagnostics.ts';
import { equal } from '../support/expect.ts';
import { onPage } from '../support/page.ts';
import { until } from '../support/until.ts';
import { closeEditors } from '../support/workspace.ts';

const BEGUN =
  'partnership: v1\ntitle: Ours\nparties:\n  acme: { name: Acme, people: { ann: { name: Ann } } }\n  bolt: { name: Bolt }\n';

/** Where Enter is pressed: behind the text, with what stands there, in an agreement that has begun. */
const PLACES = [
  { behind: 'honesty:', column: 2, offered: 'ceilings' },
  { behind: 'honesty:\n  ceilings:', column: 4, offered: 'acme' },
  { behind: 'honesty: # what we can\n  ceilings: # for the whole term', column: 4, offered: 'bolt' },
  { behind: 'honesty:\n  # what we can\n  commitments:', column: 4, offered: 'acme' },
  { behind: 'strengths:\n  workstreams:\n    build:', column: 6, offered: 'lead' },
  { behind: 'transparency:\n  culture:\n    acme:\n      values:\n        - care', column: 8, offered: undefined },
  { behind: 'x-list:\n  - first: 1', column: 4, offered: undefined },
  { behind: 'x-list:\n  - first:', column: 6, offered: undefined },
  { behind: 'honesty:\n  # a remark', column: 2, offered: undefined },
] as const;

describe('Enter in an agreement', () => {
  afterEach(closeEditors);

  it('stands indented behind a key, in a list and after a comment, and opens the list that belongs there', async function () {
    this.timeout(120_000);
    const document = await vscode.workspace.openTextDocument({ language: 'partnership', content: BEGUN });
    const editor = await vscode.window.showTextDocument(document);
    await diagnosticOf(document.uri, 'schema/required');
    for (const { behind, column, offered } of PLACES) {
      const all = new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));
      await editor.edit((edit) => edit.replace(all, BEGUN + behind));
      const end = document.positionAt(document.getText().length);
      await vscode.commands.executeCommand('cursorBottom');
      await until(() => editor.selection.active.isEqual(end), 'the cursor');
      await onPage(this, 'endsInColour', behind.split('\n').at(-1)?.trim());
      await onPage(this, 'press', 'Enter');
      await until(() => editor.selection.active.line > end.line, `the line below ${behind}`);
      equal([behind, editor.selection.active.character], [behind, column]);
      if (offered !== undefined) equal([behind, await onPage(this, 'suggests', offered)], [behind, true]);
      await onPage(this, 'press', 'Escape');
    }
  });

  it('knows a pasted agreement by its first line', async () => {
    const document = await vscode.workspace.openTextDocument({ content: BEGUN });
    await until(() => document.languageId === 'partnership', 'the language');
  });
});
