import * as vscode from 'vscode';
import { State } from 'vscode-languageclient';
import { type OlderText, SummaryRequest } from '../../../../server/src/lsp/protocol.ts';
import type { Extension } from '../feature.ts';
import { pageOf } from '../webview-page.ts';
import type { FromView, SummaryRange, ToView } from './messages.ts';

/** The type of the view's tab. */
export const VIEW_TYPE = 'partnership.summary';
/** How long a pause in typing is, in milliseconds, before the view is drawn anew. */
const PAUSE = 80;

/** What the tab of an agreement's view is called. */
export const titleOf = (uri: vscode.Uri): string =>
  vscode.l10n.t('Summary of {0}', (uri.path.split('/').at(-1) ?? '').replace(/\.partnership\.ya?ml$/, ''));

/** The one summary view: it shows an agreement, follows what is typed in it, and goes where is clicked. */
export class SummaryView {
  readonly #extension: Extension;
  readonly #panel: vscode.WebviewPanel;
  readonly #subscriptions: vscode.Disposable[] = [];
  #uri: vscode.Uri;
  /** What the agreement is compared with, if it is. */
  #since: OlderText | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts what was asked for, so that a late answer to an older question is not shown. */
  #asked = 0;

  constructor(extension: Extension, panel: vscode.WebviewPanel, uri: vscode.Uri) {
    this.#extension = extension;
    this.#panel = panel;
    this.#uri = uri;
    const { webview } = panel;
    webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(extension.context.extensionUri, 'dist')],
    };
    panel.iconPath = {
      light: vscode.Uri.joinPath(extension.context.extensionUri, 'icons', 'agreement-light.svg'),
      dark: vscode.Uri.joinPath(extension.context.extensionUri, 'icons', 'agreement-dark.svg'),
    };
    this.#subscriptions.push(
      webview.onDidReceiveMessage((message: FromView) => this.#receive(message)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#isShown(document.uri) && this.#soon()),
      vscode.languages.onDidChangeDiagnostics(
        ({ uris }) => uris.some((changed) => this.#isShown(changed)) && this.#soon(),
      ),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#light(textEditor)),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      panel.onDidDispose(() => this.#dispose()),
    );
    this.#name();
    webview.html = pageOf(webview, extension.context.extensionUri, 'summary');
  }

  get uri(): vscode.Uri {
    return this.#uri;
  }

  onDidDispose(listener: () => void): void {
    this.#panel.onDidDispose(listener);
  }

  /** Shows an agreement, beside an older text of it where one is given, and brings the view to the front. */
  show(uri: vscode.Uri, since?: OlderText): void {
    const isAsBefore = this.#isShown(uri) && since === undefined;
    this.#turnTo(uri);
    this.#panel.reveal(undefined, true);
    if (isAsBefore) return;
    this.#since = since;
    void this.#draw();
  }

  /** The server came or went: says so, and draws anew what may have changed. */
  serverIs(state: State): void {
    if (state === State.Running) this.#soon();
    this.#tellServer(state);
  }

  #tellServer(state: State): void {
    if (state === State.Starting) return;
    const text = vscode.l10n.t('The language server does not run: this picture is not kept up to date.');
    const gone = { text, restart: vscode.l10n.t('Restart') };
    void this.#send({ kind: 'server', ...(state === State.Running ? {} : { gone }) });
  }

  #follow(editor: vscode.TextEditor | undefined): void {
    if (editor?.document.languageId !== 'partnership') return;
    this.#turnTo(editor.document.uri);
    this.#light(editor);
  }

  #turnTo(uri: vscode.Uri): void {
    if (this.#isShown(uri)) return;
    this.#uri = uri;
    this.#since = undefined;
    this.#name();
    void this.#draw();
  }

  #name(): void {
    this.#panel.title = titleOf(this.#uri);
  }

  #isShown(uri: vscode.Uri): boolean {
    return uri.toString() === this.#uri.toString();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#draw(), PAUSE);
  }

  async #draw(): Promise<void> {
    const asked = ++this.#asked;
    const uri = this.#uri;
    const { client } = this.#extension.server;
    try {
      // A document that was never opened is not known to the server, unless it lies in the workspace.
      await vscode.workspace.openTextDocument(uri);
      const since = this.#since;
      const summary = await client.sendRequest(SummaryRequest, {
        uri: client.code2ProtocolConverter.asUri(uri),
        ...(since ? { since } : {}),
      });
      if (asked !== this.#asked || summary === null) return;
      const compared = since && {
        text: vscode.l10n.t('Compared with {0}; it follows what you type.', since.name),
        end: vscode.l10n.t('End Comparison'),
      };
      await this.#send({ kind: 'show', uri: uri.toString(), summary, ...(compared ? { compared } : {}) });
      const editor = vscode.window.visibleTextEditors.find(({ document }) => this.#isShown(document.uri));
      // The view may have been closed since.
      if (editor && asked === this.#asked) this.#light(editor);
    } catch (error) {
      this.#extension.output.warn(`The summary of ${uri} could not be drawn: ${error}`);
    }
  }

  #light({ document, selection }: vscode.TextEditor): void {
    if (!this.#isShown(document.uri)) return;
    const { line, character } = selection.active;
    void this.#send({ kind: 'cursor', line: line + 1, column: character + 1 });
  }

  #send(message: ToView): Thenable<boolean> {
    return this.#panel.webview.postMessage(message);
  }

  #receive(message: FromView): void {
    switch (message.kind) {
      case 'ready':
        this.#tellServer(this.#extension.server.client.state);
        void this.#draw();
        return;
      case 'restart':
        void this.#extension.server.restart();
        return;
      case 'endComparison':
        this.#since = undefined;
        void this.#draw();
        return;
      case 'open':
        void this.#open(message.range);
    }
  }

  async #open({ start, end }: SummaryRange): Promise<void> {
    const shown = vscode.window.visibleTextEditors.find(({ document }) => this.#isShown(document.uri));
    const selection = new vscode.Selection(start.line - 1, start.column - 1, start.line - 1, start.column - 1);
    const viewColumn = shown?.viewColumn ?? vscode.ViewColumn.One;
    const editor = await vscode.window.showTextDocument(this.#uri, { viewColumn, selection });
    const range = new vscode.Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  #dispose(): void {
    clearTimeout(this.#timer);
    // No answer that is still under way is shown any more.
    this.#asked++;
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
