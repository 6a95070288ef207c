import * as vscode from 'vscode';
import { ExplainRequest, RulesRequest } from '../../../server/src/lsp/protocol.ts';
import { showMarkdownPage } from '../markdown-page.ts';
import type { Extension } from './feature.ts';
import { did } from './walkthrough.ts';

/** Pages of rules are documents of this scheme: `partnership-rule:/honesty/ceiling-missing.md`. */
const SCHEME = 'partnership-rule';

/** The command `partnership.explainRule`: the page of a rule, beside the agreement. */
export function registerExplainRule({ server: { client } }: Extension): vscode.Disposable {
  const pageOf = async (rule: string) => (await client.sendRequest(ExplainRequest, { rule })) ?? undefined;
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: ({ path }) => pageOf(path.slice(1).replace(/\.md$/, '')),
    }),
    vscode.commands.registerCommand('partnership.explainRule', async (asked?: unknown) => {
      const rule = typeof asked === 'string' ? asked : await chooseRule();
      if (rule === undefined) return;
      await showMarkdownPage(vscode.Uri.from({ scheme: SCHEME, path: `/${rule}.md` }));
      await did('explainRule');
    }),
  );

  async function chooseRule(): Promise<string | undefined> {
    const here = rulesHere();
    const rules = await client.sendRequest(RulesRequest);
    const items = rules.map(({ id, what }) => ({ id, label: id, detail: what }));
    items.sort((a, b) => Number(here.has(b.id)) - Number(here.has(a.id)));
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Which rule?'),
      matchOnDetail: true,
    });
    return picked?.id;
  }
}

/** The rules that have something to say where the cursor is: they are most likely meant. */
function rulesHere(): ReadonlySet<string> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return new Set();
  const found = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({ range, source }) => source === 'partnership' && range.intersection(editor.selection));
  return new Set(found.map(({ code }) => String(typeof code === 'object' ? code.value : code)));
}
