import * as vscode from 'vscode';
import type { Middleware, vsdiag } from 'vscode-languageclient';

/**
 * The link on a finding opens the page of its rule in the extension, which is there without a network; the server names an
 * address for clients that have no such page.
 */
export const withRulePages = {
  provideDiagnostics: async (document, previousResultId, token, next) => {
    const report = await next(document, previousResultId, token);
    if (report?.kind === 'full') report.items.forEach(linkToPage);
    return report;
  },
  provideWorkspaceDiagnostics: (resultIds, token, resultReporter, next) =>
    next(resultIds, token, (chunk) => {
      for (const report of chunk?.items ?? []) if (isFull(report)) report.items.forEach(linkToPage);
      resultReporter(chunk);
    }),
} satisfies Middleware;

const isFull = (
  report: vsdiag.WorkspaceDocumentDiagnosticReport,
): report is vsdiag.WorkspaceFullDocumentDiagnosticReport => report.kind === 'full';

function linkToPage(diagnostic: vscode.Diagnostic): void {
  const { code } = diagnostic;
  if (typeof code !== 'object') return;
  const rule = encodeURIComponent(JSON.stringify([code.value]));
  diagnostic.code = { ...code, target: vscode.Uri.parse(`command:partnership.explainRule?${rule}`) };
}
