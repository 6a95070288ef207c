import * as vscode from 'vscode';
import { State } from 'vscode-languageclient';
import { PortfolioRequest } from '../../../../server/src/lsp/protocol.ts';
import type { Extension } from '../feature.ts';
import { pageOf } from '../webview-page.ts';
import type { Filter, FromView, ToView } from './messages.ts';

/** The type of the view's tab. */
export const VIEW_TYPE = 'partnership.portfolio';
/** How long a pause in typing is, in milliseconds, before the view is drawn anew. */
const PAUSE = 200;

export const title = (): string => vscode.l10n.t('Portfolio');

/** The portfolio: all agreements of the workspace, as they are while somebody writes; a click goes to the text. */
export class PortfolioView {
  readonly #extension: Extension;
  readonly #panel: vscode.WebviewPanel;
  #filter: Filter = {};
  /** The portfolio that the page has: of a later one it is told what has changed. */
  #shown: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The question that is open: an older one is of no use any more. */
  #asking: vscode.CancellationTokenSource | undefined;

  constructor(extension: Extension, panel: vscode.WebviewPanel) {
    this.#extension = extension;
    this.#panel = panel;
    const { extensionUri } = extension.context;
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist')] };
    panel.iconPath = {
      light: vscode.Uri.joinPath(extensionUri, 'icons', 'agreement-light.svg'),
      dark: vscode.Uri.joinPath(extensionUri, 'icons', 'agreement-dark.svg'),
    };
    const subscriptions = [
      webview.onDidReceiveMessage((message: FromView) => this.#receive(message)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => isOurs(document.uri) && this.#soon()),
      // What changes elsewhere changes findings, or is told by the watcher.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.some(isOurs) && this.#soon()),
      panel.onDidChangeViewState(() => panel.visible && this.#soon()),
      ...watchers().flatMap((watcher) => [
        watcher,
        watcher.onDidChange(() => this.#soon()),
        watcher.onDidCreate(() => this.#soon()),
        watcher.onDidDelete(() => this.#soon()),
      ]),
    ];
    panel.onDidDispose(() => {
      clearTimeout(this.#timer);
      this.#asking?.cancel();
      for (const subscription of subscriptions) subscription.dispose();
    });
    webview.html = pageOf(webview, extensionUri, 'portfolio');
  }

  onDidDispose(listener: () => void): void {
    this.#panel.onDidDispose(listener);
  }

  reveal(): void {
    this.#panel.reveal();
  }

  /** The server came or went: says so, and draws anew what may have changed. */
  serverIs(state: State): void {
    if (state === State.Running) this.#soon();
    if (state === State.Starting) return;
    const text = vscode.l10n.t('The language server does not run: this picture is not kept up to date.');
    const gone = { text, restart: vscode.l10n.t('Restart') };
    void this.#send({ kind: 'server', ...(state === State.Running ? {} : { gone }) });
  }

  async #receive(message: FromView): Promise<void> {
    switch (message.kind) {
      case 'ready':
      case 'filter':
        this.#filter = message.filter;
        this.#shown = undefined;
        return this.#draw();
      case 'open': {
        const uri = this.#extension.server.client.protocol2CodeConverter.asUri(message.uri);
        const place = new vscode.Position(Math.max(0, message.line - 1), 0);
        await vscode.window.showTextDocument(uri, { selection: new vscode.Range(place, place) });
        return;
      }
      case 'restart':
        await vscode.commands.executeCommand('partnership.restartServer');
    }
  }

  #soon(): void {
    clearTimeout(this.#timer);
    // Nobody looks at a tab that is behind another one; it is drawn when it comes to the front.
    if (this.#panel.visible) this.#timer = setTimeout(() => void this.#draw(), PAUSE);
  }

  async #draw(): Promise<void> {
    const { client } = this.#extension.server;
    this.#asking?.cancel();
    const asking = new vscode.CancellationTokenSource();
    this.#asking = asking;
    try {
      const shown = this.#shown;
      const params = { ...this.#filter, ...(shown === undefined ? {} : { previousResultId: shown }) };
      const answer = await client.sendRequest(PortfolioRequest, params, asking.token);
      if (asking.token.isCancellationRequested) return;
      this.#shown = answer.resultId;
      // A page that is not there takes nothing, and asks when it comes back.
      if (!(await this.#send({ kind: 'show', answer }))) this.#shown = undefined;
    } catch (error) {
      if (!asking.token.isCancellationRequested)
        this.#extension.output.warn(`The portfolio could not be drawn: ${error}`);
    }
  }

  #send(message: ToView): Thenable<boolean> {
    return this.#panel.webview.postMessage(message);
  }
}

const isOurs = ({ path }: vscode.Uri): boolean => /\.partnership\.ya?ml$|\/partnership\.config\.yaml$/i.test(path);

const watchers = () =>
  ['**/*.partnership.{yaml,yml}', '**/partnership.config.yaml'].map((pattern) =>
    vscode.workspace.createFileSystemWatcher(pattern),
  );
