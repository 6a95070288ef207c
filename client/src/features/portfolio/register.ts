import * as vscode from 'vscode';
import type { Extension } from '../feature.ts';
import { PortfolioView, title, VIEW_TYPE } from './view.ts';

/** The portfolio: its command, and the view that comes back when the window is loaded again. */
export function registerPortfolio(extension: Extension): vscode.Disposable {
  let view: PortfolioView | undefined;
  const keep = (made: PortfolioView) => {
    view = made;
    made.onDidDispose(() => {
      if (view === made) view = undefined;
    });
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('partnership.openPortfolio', () => {
      if (view) return view.reveal();
      const options = { enableFindWidget: true };
      keep(
        new PortfolioView(
          extension,
          vscode.window.createWebviewPanel(VIEW_TYPE, title(), vscode.ViewColumn.Active, options),
        ),
      );
    }),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      async deserializeWebviewPanel(panel: vscode.WebviewPanel) {
        if (view) panel.dispose();
        else keep(new PortfolioView(extension, panel));
      },
    }),
    extension.server.client.onDidChangeState(({ newState }) => view?.serverIs(newState)),
  );
}
