/** @jsxRuntime automatic @jsxImportSource preact */
import type { LSPClient } from '@codemirror/lsp-client';
import { StateEffect } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { Component, createRef } from 'preact';
import type * as lsp from 'vscode-languageserver-protocol';
import type { SummaryRange } from '../../client/src/features/summary/messages.ts';
import { loadExample, loadExamples } from './agreements.ts';
import { mended } from './begin.ts';
import { type Download, save } from './downloads.ts';
import { createEditor, served } from './editor.ts';
import { underline, underlineServed } from './findings-in-text.ts';
import { language, say } from './language.ts';
import { startServer } from './language-server.ts';
import { type Actions, Page, type PageState } from './page.tsx';
import { change, fixesFor } from './quick-fixes.ts';
import { toFragment } from './share.ts';
import { SummaryFrame } from './summary-frame.ts';
import { uri } from './uri.ts';

interface AppProps {
  readonly text: string;
  /** The example that the text is, if any. */
  readonly chosen: string;
  readonly notice: PageState['notice'];
  readonly nonce: string;
}

/** A text is soon broken while somebody types; the server then waits for its other reader, which had better be at hand. */
const fetchAhead = (): void => void fetch('yaml.js', { priority: 'low' }).catch(() => undefined);

/** The page at work: the editor, the server behind it and the summary beside it. */
export class App extends Component<AppProps, PageState> {
  readonly #editor = createRef<HTMLDivElement>();
  readonly #frame = createRef<HTMLIFrameElement>();
  #view: EditorView | undefined;
  #client: LSPClient | undefined;
  #summary: SummaryFrame | undefined;
  override state: PageState = {
    diagnostics: undefined,
    examples: [],
    chosen: this.props.chosen,
    notice: this.props.notice,
    isDrafting: false,
    pane: 'text',
  };

  override componentDidMount(): void {
    const parent = this.#editor.current;
    if (!parent) return;
    const { text, nonce } = this.props;
    const view = createEditor({ parent, text, nonce, onCursor: (...place) => this.#summary?.light(...place) });
    this.#view = view;
    performance.mark('editor');
    const onEnd = () => {
      this.#fail('The check stopped. Load the page again; a link keeps your text.');
      this.#listExamples();
    };
    started.findings.then((diagnostics) => this.#begin(view, diagnostics, onEnd), onEnd);
  }

  /** Shows what was found in the text that the page begins with. All else can wait for that. */
  #begin(view: EditorView, diagnostics: readonly lsp.Diagnostic[], onEnd: () => void): void {
    const isUntouched = view.state.doc.toString() === this.props.text;
    if (isUntouched) {
      underline(view, diagnostics);
      performance.mark('findings');
      this.setState({ diagnostics });
    }
    const client = startServer({ onDiagnostics: (params) => this.#receive(params), onEnd, extensions: [] });
    this.#client = client;
    view.dispatch({ effects: StateEffect.appendConfig.of(served(client)) });
    this.#listExamples();
    fetchAhead();
  }

  /** The language server, once what the page begins with was checked. */
  async #server(): Promise<LSPClient | undefined> {
    await started.findings;
    return this.#client;
  }

  #receive(params: lsp.PublishDiagnosticsParams): void {
    if (params.uri !== uri || !this.#view || !underlineServed(this.#view, params)) return;
    this.setState({ diagnostics: params.diagnostics }, () => this.#drawSummary());
  }

  #listExamples(): void {
    const listed = loadExamples().then((examples) => this.setState({ examples }));
    listed.catch((error: unknown) => this.#told(error));
  }

  #drawSummary(): void {
    const frame = this.#frame.current;
    if (this.#summary) this.#summary.refresh();
    if (this.#summary || !this.#client || !frame) return;
    const onError = (error: unknown) => this.#told(error);
    this.#summary = new SummaryFrame({ client: this.#client, frame, onError, open: (range) => this.#openShown(range) });
  }

  /** Another text in the place of this one; one undo brings it back. */
  #replace(text: string): void {
    const view = this.#view;
    if (!view) return;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 } });
    view.scrollDOM.scrollTop = 0;
  }

  #openShown({ start, end }: SummaryRange): void {
    const place = ({ line, column }: SummaryRange['start']) => ({ line: line - 1, character: column - 1 });
    this.#open({ start: place(start), end: place(end) });
  }

  #open({ start }: lsp.Range): void {
    const view = this.#view;
    if (!view) return;
    this.setState({ pane: 'text' }, () => {
      const line = view.state.doc.line(Math.min(start.line + 1, view.state.doc.lines));
      const anchor = Math.min(line.from + start.character, line.to);
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
      view.focus();
    });
  }

  readonly #actions: Actions = {
    choose: (file) => {
      this.#try(async () => {
        this.#replace(await loadExample(file));
        this.setState({ chosen: file, notice: undefined });
      });
    },
    mend: () => this.#actions.choose(mended),
    draft: (isDrafting) => this.setState({ isDrafting }),
    makeDraft: (beginning) => {
      this.#try(async () => {
        this.setState({ isDrafting: false });
        const client = await this.#server();
        const made = await client?.request<unknown, { text: string }>('partnership/newAgreement', { beginning });
        if (made) this.#replace(made.text);
        this.setState({ chosen: '', notice: undefined });
      });
    },
    share: () => {
      this.#try(async () => {
        const fragment = await toFragment(this.#text);
        if (fragment === undefined) {
          this.#fail('This text is too long for a link. Download it instead.');
          return;
        }
        history.replaceState(null, '', fragment);
        const isCopied = await copied(location.href);
        const text = isCopied
          ? say('The link is in the address bar and on the clipboard.')
          : say('The link is in the address bar.');
        this.setState({ notice: { kind: 'said', text } });
      });
    },
    format: () => {
      this.#try(async () => {
        const client = await this.#server();
        if (!client || !this.#view) return;
        client.sync();
        const options = { tabSize: 2, insertSpaces: true };
        const asked = this.#view.state.doc;
        const params = { textDocument: { uri }, options };
        const edits = await client.request<unknown, lsp.TextEdit[] | null>('textDocument/formatting', params);
        if (edits && edits.length > 0 && this.#view.state.doc.eq(asked)) change(this.#view, edits);
        else this.setState({ notice: { kind: 'said', text: say('The text is tidy already.') } });
      });
    },
    download: (download: Download) => {
      this.#try(async () => {
        const client = await this.#server();
        if (client) save(await download.make(client, this.#text), download.file);
      });
    },
    turnLanguage: () => {
      this.#try(async () => {
        const address = new URL(location.href);
        address.searchParams.set('lang', language === 'nl' ? 'en' : 'nl');
        // An example is there in the other language as well; the reader's own text goes along.
        address.hash = this.state.chosen === '' ? ((await toFragment(this.#text)) ?? '') : '';
        location.assign(address);
      });
    },
    show: (pane) => this.setState({ pane }),
    open: (range) => this.#open(range),
    fixes: async (diagnostic) => (this.#view ? fixesFor(this.#view, diagnostic) : []),
  };

  get #text(): string {
    return this.#view?.state.doc.toString() ?? '';
  }

  #try(action: () => Promise<void>): void {
    action().catch((error: unknown) => this.#told(error));
  }

  #told(error: unknown): void {
    // What the server answers as an error is no Error, but has its message too.
    const what = typeof error === 'object' && error && 'message' in error ? String(error.message) : String(error);
    this.setState({ notice: { kind: 'failed', text: say('This could not be done: {what}', { what }) } });
  }

  #fail(text: Parameters<typeof say>[0]): void {
    this.setState({ notice: { kind: 'failed', text: say(text) } });
  }

  override render() {
    return <Page state={this.state} actions={this.#actions} editor={this.#editor} frame={this.#frame} />;
  }
}

/** A page may write to the clipboard only where the browser lets it. */
const copied = (text: string): Promise<boolean> =>
  navigator.clipboard
    ? navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      )
    : Promise.resolve(false);
