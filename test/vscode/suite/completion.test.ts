import * as vscode from 'vscode';
import { diagnosticOf, diagnosticsOf } from '../support/diagnostics.ts';
import { equal } from '../support/expect.ts';
import { onPage } from '../support/page.ts';
import { until } from '../support/until.ts';
import { closeEditors, openInEditor, replaceText } from '../support/workspace.ts';

/** What is offered at the end of a text in a document, the first that VS Code would choose first. */
async function offered(document: vscode.TextDocument, after: string): Promise<readonly vscode.CompletionItem[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(document.getText().indexOf(after) + after.length),
  );
  const order = ({ sortText, label }: vscode.CompletionItem) => sortText ?? labelOf({ label });
  return [...items].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}
const labelOf = ({ label }: Pick<vscode.CompletionItem, 'label'>) => (typeof label === 'string' ? label : label.label);

describe('The list of suggestions', () => {
  afterEach(closeEditors);

  it('gives the currency of the other agreements to who presses Enter', async function () {
    const { document } = await openInEditor('live-eta.partnership.yaml');
    await diagnosticsOf(document.uri, ['honesty/ceiling-missing']);
    const other = await vscode.workspace.openTextDocument({
      language: 'partnership',
      content: 'partnership: v1\ntitle: Ours\ncurrency: ',
    });
    const editor = await vscode.window.showTextDocument(other);
    await diagnosticOf(other.uri, 'schema/required');
    await vscode.commands.executeCommand('cursorBottom');
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await onPage(this, 'suggests', 'EUR');
    await onPage(this, 'press', 'Enter');
    await until(() => editor.document.lineAt(2).text === 'currency: EUR', 'the currency');
  });

  it('is asked for in a value that something fits, and at no letter of free text', async function () {
    const document = await vscode.workspace.openTextDocument({
      language: 'partnership',
      content: 'partnership: v1\ntitle: Our\nstatus: ',
    });
    const asked: string[] = [];
    const listens = vscode.languages.registerCompletionItemProvider('partnership', {
      provideCompletionItems: (asking, { line, character }) => {
        asked.push(asking.lineAt(line).text.slice(0, character));
        return undefined;
      },
    });
    try {
      await vscode.window.showTextDocument(document);
      await onPage(this, 'endsInColour', 'status:');
      for (const move of ['cursorTop', 'cursorDown', 'cursorEnd']) await vscode.commands.executeCommand(move);
      await onPage(this, 'type', 'selves');
      await until(() => document.lineAt(1).text === 'title: Ourselves', 'the title');
      await vscode.commands.executeCommand('cursorBottom');
      await onPage(this, 'type', 'd');
      await until(() => asked.includes('status: d'), 'the question for a status');
      equal(
        asked.filter((line) => line.startsWith('title')),
        [],
      );
    } finally {
      listens.dispose();
    }
  });

  it('has importance with its five meanings, none of them chosen beforehand', async () => {
    const editor = await openInEditor('live-eta.partnership.yaml');
    await replaceText(editor, 'importance: { noordlicht: 4,', 'importance: { noordlicht: ,');
    const items = await offered(editor.document, 'importance: { noordlicht: ');
    equal(items.map(labelOf).sort(), ['1', '2', '3', '4', '5']);
    equal(items.map(({ preselect }) => preselect === true).includes(true), false);
    const meanings = items.map(({ label, detail }) => (typeof label === 'string' ? detail : label.description));
    equal(new Set(meanings.filter(Boolean)).size, 5);
  });

  it('is empty for every letter of a title, and full again at the next value', async () => {
    const editor = await openInEditor('live-eta.partnership.yaml');
    for (const letters of ['a', 'ab', 'ab c', 'ab', 'ab cd']) {
      await replaceText(editor, editor.document.lineAt(1).text, `title: ${letters}`);
      equal([letters, await offered(editor.document, `title: ${letters}`)], [letters, []]);
    }
    const status = editor.document.getText().match(/^status:.*/m)?.[0] ?? '';
    await replaceText(editor, status, 'status:');
    await offered(editor.document, '\nstatus:');
    const end = editor.document.positionAt(editor.document.getText().indexOf('\nstatus:') + '\nstatus:'.length);
    await editor.edit((edit) => edit.insert(end, ' '));
    equal((await offered(editor.document, '\nstatus: ')).length >= 5, true);
  });

  it('tells people by their full name, and a status in a few words', async () => {
    const editor = await openInEditor('live-eta.partnership.yaml');
    await replaceText(editor, 'owner: mark', 'owner: ');
    const people = await offered(editor.document, 'owner: ');
    const mark = people.find((item) => labelOf(item) === 'mark');
    equal(JSON.stringify([mark?.label, mark?.detail]).includes('Mark Smit'), true);
    await replaceText(editor, 'status: agreed', 'status: ');
    const statuses = await offered(editor.document, '\nstatus: ');
    const told = statuses.map(({ label, detail }) => (typeof label === 'string' ? detail : label.description));
    equal(told.filter(Boolean).length >= 5, true);
  });

  it('has no snippet inside commitments that would not fit there, and one whole agreement', async () => {
    const editor = await openInEditor('live-eta.partnership.yaml');
    await replaceText(editor, '    noordlicht:\n      eta-service:', '    noordlicht:\n      \n      eta-service:');
    const inside = await offered(editor.document, '  commitments:\n    noordlicht:\n      ');
    const top = inside
      .map(labelOf)
      .filter((label) => /^(partnership|priorities|transparency|honesty|talents|strengths|parties)/.test(label));
    equal(top, []);
    const empty = await vscode.workspace.openTextDocument({ language: 'partnership', content: '' });
    await vscode.window.showTextDocument(empty);
    const whole = (await offered(empty, '')).map(labelOf).filter((label) => label.startsWith('partnership '));
    equal(whole.length, 1);
  });
});
