import * as vscode from 'vscode';
import { diagnosticOf } from '../support/diagnostics.ts';
import { equal } from '../support/expect.ts';
import { closeEditors, openInEditor, replaceText } from '../support/workspace.ts';

/** What is changed, the rule that then speaks, and what the light bulb begins with: by name and by figure. */
const WAYS_OUT = [
  [
    '{ person: joost, days_per_month: 2 }',
    '{ person: joost, days_per_month: 9 }',
    'honesty/person-overloaded',
    /Joost Bakker|9 days/,
  ],
  [
    'importance: { noordlicht: 5, van-rijn: 5 }',
    'importance: { noordlicht: 5, van-rijn: 2 }',
    'priorities/imbalance',
    /Noordlicht Software B\.V\./,
  ],
  ['cost: 95000', 'cost: 195000', 'honesty/ceiling-exceeded', /120,000 EUR/],
  ['willing: 120000', 'willing: 160000', 'honesty/willing-exceeds-able', /140,000 EUR/],
  ['due: 2027-08-31', 'due: 2027-10-31', 'honesty/deadline-before-delivery', /30 September 2027/],
] as const;

const isWaiver = ({ title }: vscode.CodeAction) => /add a waiver/.test(title);

/** What the light bulb offers for a finding, the explanation of its rule apart. */
async function offered(uri: vscode.Uri, rule: string): Promise<readonly vscode.CodeAction[]> {
  const { range } = await diagnosticOf(uri, rule);
  const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
  return actions.filter(({ title }) => !title.startsWith('Explain'));
}

describe('The light bulb', () => {
  afterEach(closeEditors);

  it('offers the real ways out first, by name and figure, and a waiver last', async () => {
    for (const [sound, asked, rule, wayOut] of WAYS_OUT) {
      const editor = await openInEditor('live-eta.partnership.yaml');
      await replaceText(editor, sound, asked);
      const actions = await offered(editor.document.uri, rule);
      const titles = actions.map(({ title }) => title);
      equal([rule, titles, wayOut.test(titles[0] ?? '')], [rule, titles, true]);
      equal([rule, actions.map(isWaiver)], [rule, actions.map((_, index) => index === actions.length - 1)]);
      await closeEditors();
    }
  });

  it('mends with readable text what its title names', async () => {
    const editor = await openInEditor('live-eta.partnership.yaml');
    await replaceText(editor, 'willing: 120000', 'willing: 160000');
    const [first] = await offered(editor.document.uri, 'honesty/willing-exceeds-able');
    if (!first?.edit) throw new Error('Nothing mends it');
    await vscode.workspace.applyEdit(first.edit);
    equal(editor.document.getText().includes('      budget: { willing: 140000, able: 140000 }\n'), true);
  });

  it('offers no waiver for a mistake of typing', async () => {
    for (const [sound, typed, rule] of [
      ['owner: mark', 'owner: marc', 'general/unknown-reference'],
      ['expires: 2028-06-30', 'expires: 30-6-2028', 'general/ambiguous-scalar'],
      ['status: agreed', 'status: agred', 'schema/value'],
    ] as const) {
      const editor = await openInEditor('live-eta.partnership.yaml');
      await replaceText(editor, sound, typed);
      const actions = await offered(editor.document.uri, rule);
      equal([rule, actions.length > 0, actions.filter(isWaiver).length], [rule, true, 0]);
      await closeEditors();
    }
  });
});
