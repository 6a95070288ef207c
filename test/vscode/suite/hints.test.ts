import * as vscode from 'vscode';
import { hintsInBursts } from '../../../client/src/server/hints.ts';
import { equal } from '../support/expect.ts';
import { onPage } from '../support/page.ts';
import { closeEditors } from '../support/workspace.ts';

const TEXT = `partnership: v1
title: Ours
parties:
  acme: { name: Acme, people: { ann: { name: Ann } } }
  bolt: { name: Bolt, people: { bob: { name: Bob } } }
priorities:
  stop_if:
    late: { when: The goods are late, decided_by: [ann, bob] }
`;

describe('The hints of an agreement', () => {
  afterEach(closeEditors);

  it('stay while somebody types, and say what the text says when somebody has paused', async function () {
    this.timeout(120_000);
    const document = await vscode.workspace.openTextDocument({ language: 'partnership', content: TEXT });
    const behindName = document.positionAt(TEXT.indexOf('name: Ann }') + 'name: Ann'.length);
    // By then the cursor is there, which a selection that is set in an editor is only after a while.
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(behindName, behindName) });
    await onPage(this, 'hint', 'Bob');
    equal(await onPage(this, 'typesBeside', ' Bell of Acme', 'Bob'), true);
    equal(document.getText(), TEXT.replace('name: Ann }', 'name: Ann Bell of Acme }'));
    equal(await onPage(this, 'hint', 'Ann Bell of Acme'), true);
  });

  it('are told at once in a burst, moved with the text, and asked of the server before and after it', async () => {
    const { state, told, change } = await twoHints();
    equal([await told(2), state.asked], [['Ann 0:8', 'Bob 1:8'], 1]);
    state.isBurst = true;
    change(new vscode.Range(0, 5, 0, 5), 'x');
    equal([await told(2), state.asked], [['Ann 0:9', 'Bob 1:8'], 1]);
    change(new vscode.Range(0, 0, 0, 0), '# note\n');
    equal([await told(3), state.asked], [['Ann 1:9', 'Bob 2:8'], 1]);
    // What stood in what was deleted is gone.
    change(new vscode.Range(1, 0, 2, 0), '');
    equal([await told(2), state.asked], [['Bob 1:8'], 1]);
    // Of lines that were not shown before, nothing is known.
    equal([await told(9), state.asked], [['Ann 0:8', 'Bob 1:8'], 2]);
    state.isBurst = false;
    equal([await told(2), state.asked], [['Ann 0:8', 'Bob 1:8'], 3]);
  });

  it('are asked for anew after a burst, unless VS Code did that by itself', async () => {
    for (const asksAgain of [false, true]) {
      const { state, told, change, rest } = await twoHints();
      await told(2);
      state.isBurst = true;
      change(new vscode.Range(0, 5, 0, 5), 'x');
      await told(2);
      state.isBurst = false;
      if (asksAgain) await told(2);
      equal(state.refreshed, 0);
      await rest();
      equal(state.refreshed, asksAgain ? 0 : 1);
    }
  });

  it('are asked for anew after each burst, however late VS Code asks: it may, when the next one has begun', async () => {
    const { state, told, change, rest } = await twoHints();
    await told(2);
    state.isBurst = true;
    for (const refreshed of [1, 2]) {
      change(new vscode.Range(0, 5, 0, 5), 'x');
      await told(2);
      await rest();
      equal(state.refreshed, refreshed);
    }
  });
});

/** A document with two hints, which move with it; `rest` says that nobody has typed for a while. */
async function twoHints() {
  const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'one: ann\ntwo: bob\n' });
  const { token } = new vscode.CancellationTokenSource();
  const state = { isBurst: false, asked: 0, refreshed: 0 };
  const waiting: (() => void)[] = [];
  const hints = hintsInBursts({
    isBurst: () => state.isBurst,
    rest: () => new Promise<void>((resolve) => waiting.push(resolve)),
    refresh: () => {
      state.refreshed++;
    },
    ask: async () => {
      state.asked++;
      return [
        new vscode.InlayHint(new vscode.Position(0, 8), 'Ann'),
        new vscode.InlayHint(new vscode.Position(1, 8), 'Bob'),
      ];
    },
  });
  return {
    state,
    told: async (lines: number) => {
      const range = new vscode.Range(0, 0, lines, 0);
      const all = (await hints.provideInlayHints(document, range, token, () => undefined)) ?? [];
      return all.map(({ label, position: { line, character } }) => `${label} ${line}:${character}`);
    },
    change: (range: vscode.Range, text: string) =>
      hints.move({
        document,
        reason: undefined,
        contentChanges: [{ range, rangeOffset: 0, rangeLength: 0, text }],
      }),
    rest: async () => {
      for (const rested of waiting.splice(0)) rested();
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
  };
}
