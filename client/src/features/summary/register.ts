import * as vscode from 'vscode';
import type { OlderText } from '../../../../server/src/lsp/protocol.ts';
import { agreementOf } from '../../agreement-argument.ts';
import { chooseAgreement } from '../../choose-agreement.ts';
import type { Extension } from '../feature.ts';
import { did } from '../walkthrough.ts';
import { exportSummary } from './export.ts';
import type { ViewState } from './messages.ts';
import { SummaryView, titleOf, VIEW_TYPE } from './view.ts';

/** The summary: its commands, and the view that comes back when the window is loaded again. */
export function registerSummary(extension: Extension): vscode.Disposable {
  let view: SummaryView | undefined;
  const keep = (made: SummaryView) => {
    view = made;
    made.onDidDispose(() => {
      if (view === made) view = undefined;
    });
  };
  const open = async (asked?: unknown, since?: OlderText) => {
    const uri = await chooseAgreement(asked);
    if (!uri) return;
    await did('openSummary');
    if (view) return view.show(uri, since);
    const placement = vscode.workspace.getConfiguration('partnership').get<string>('summary.placement', 'beside');
    const viewColumn = placement === 'active' ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside;
    const panel = vscode.window.createWebviewPanel(
      VIEW_TYPE,
      titleOf(uri),
      { viewColumn, preserveFocus: true },
      { enableFindWidget: true },
    );
    const made = new SummaryView(extension, panel, uri);
    keep(made);
    if (since) made.show(uri, since);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('partnership.openSummary', open),
    vscode.commands.registerCommand('partnership.exportSummary', async (asked?: unknown, to?: vscode.Uri) => {
      const uri = agreementOf(asked) ?? view?.uri ?? (await chooseAgreement(undefined));
      if (uri) await exportSummary(extension, uri, to);
    }),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: ViewState | undefined) {
        if (typeof state?.uri !== 'string' || view) panel.dispose();
        else keep(new SummaryView(extension, panel, vscode.Uri.parse(state.uri)));
      },
    }),
    extension.server.client.onDidChangeState(({ newState }) => view?.serverIs(newState)),
  );
}
