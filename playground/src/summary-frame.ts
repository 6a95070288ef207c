import type { LSPClient } from '@codemirror/lsp-client';
import type { FromView, SummaryRange, ToView } from '../../client/src/features/summary/messages.ts';
import { uri } from './uri.ts';

interface Showing {
  readonly client: LSPClient;
  readonly frame: HTMLIFrameElement;
  readonly open: (range: SummaryRange) => void;
  readonly onError: (error: unknown) => void;
}

/** The summary beside the text. It is a page of its own, so that its look and ours do not mix, and loaded last. */
export class SummaryFrame {
  readonly #showing: Showing;
  #isReady = false;
  #isAsking = false;
  #isStale = false;
  #cursor: ToView | undefined;

  constructor(showing: Showing) {
    this.#showing = showing;
    window.addEventListener('message', (event: MessageEvent<FromView>) => {
      if (event.source !== showing.frame.contentWindow || event.origin !== location.origin) return;
      if (event.data.kind === 'ready') {
        this.#isReady = true;
        this.refresh();
      } else if (event.data.kind === 'open') showing.open(event.data.range);
    });
    showing.frame.src = 'summary.html';
  }

  /** Draws the agreement as it is now; while one drawing is under way, only the last wish counts. */
  refresh(): void {
    if (!this.#isReady) return;
    this.#isStale = true;
    if (!this.#isAsking) void this.#draw();
  }

  /** Lights what the cursor is in; while somebody types, with what comes of it, so that the findings need not wait. */
  light(line: number, column: number, isTyping: boolean): void {
    this.#cursor = { kind: 'cursor', line, column };
    if (this.#isReady && !isTyping) this.#send(this.#cursor);
  }

  async #draw(): Promise<void> {
    const { client, onError } = this.#showing;
    this.#isAsking = true;
    try {
      while (this.#isStale) {
        this.#isStale = false;
        client.sync();
        const summary = await client.request('partnership/summary', { uri });
        if (summary === null || this.#isStale) continue;
        this.#send({ kind: 'show', uri, summary });
        if (this.#cursor) this.#send(this.#cursor);
      }
    } catch (error) {
      onError(error);
    } finally {
      this.#isAsking = false;
    }
  }

  #send(message: ToView): void {
    this.#showing.frame.contentWindow?.postMessage(message, location.origin);
  }
}
