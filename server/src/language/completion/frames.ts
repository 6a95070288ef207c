import { type Token, tokensOf } from '../../agreement/tree/tokens.ts';

/** A map or list that is open at some point of a text: what stands in it so far. */
export interface Frame {
  readonly kind: 'map' | 'list';
  readonly style: 'block' | 'flow';
  /** Of its keys or dashes, in block style; 0-based. */
  readonly column: number;
  /** Of a map: its keys, with the text of those values that are scalars. */
  readonly entries: Map<string, string | undefined>;
  /** Of a list: its items that are scalars. */
  readonly items: string[];
  /** Of a map: the last key. */
  key: string | undefined;
  /** Whether something stands behind the last key. */
  hasValue: boolean;
}

/** What can come next. `line`: a line of block style begins; `done`: a value is complete. */
export type Awaiting = 'line' | 'key' | 'value' | 'item' | 'done';

export interface Found {
  readonly frame: Frame;
  /** The keys that lead to it. */
  readonly path: readonly (string | number)[];
}

interface Scalar {
  readonly text: string;
  readonly column: number;
  readonly awaiting: Awaiting;
}

/**
 * Follows the tokens of a text and knows which maps and lists are open. It needs no tree, so it works as well where the
 * text cannot be parsed: a line that is indented less ends whatever was left open above it.
 */
export class Frames {
  open: Frame[] = [];
  awaiting: Awaiting = 'line';
  /** Where the last line of block style that holds something begins. */
  lastLine: number | undefined;
  /** Whether the text ends in, or right behind, a block of text that `|` or `>` began. */
  inBlockText = false;
  /** The map or list in which the key or item that was sought stands. */
  found: Found | undefined;
  readonly #sought: string | undefined;
  #lineStart = 0;
  #pending: Scalar | undefined;

  /** @param sought a key or an item to look out for */
  constructor(sought?: string) {
    this.#sought = sought;
  }

  /** The same frames, for another continuation of the text. What is found in open frames is shared. */
  fork(sought?: string): Frames {
    const copy = new Frames(sought);
    copy.open = this.open.filter(({ style }) => style === 'block');
    copy.lastLine = this.lastLine;
    return copy;
  }

  /**
   * Reads a stretch that begins with a line of block style at `start`. Before each token is taken in, `isEnd` can say
   * that this is far enough; that token is then returned.
   */
  read(text: string, start: number, isEnd: (token: Token) => boolean): Token | undefined {
    this.awaiting = 'line';
    this.#lineStart = start;
    for (const token of tokensOf(text, start)) {
      if (isEnd(token)) {
        if (token.source !== ':') this.#settle();
        return token;
      }
      this.#take(token);
    }
    this.#settle();
    return undefined;
  }

  /** The keys that lead to the innermost open map or list. */
  get path(): readonly (string | number)[] {
    return this.open.slice(0, -1).map(({ kind, key, items }) => (kind === 'map' ? (key ?? '') : items.length));
  }

  #take({ kind, sign, source, start, end }: Token): void {
    if (kind === 'plain' || kind === 'quoted' || kind === 'block-text') {
      if (kind !== 'block-text') {
        this.#settle();
        this.#begin(start, false);
        const text = kind === 'quoted' ? source.slice(1, -1) : source;
        this.#pending = { text, column: start - this.#lineStart, awaiting: this.awaiting };
      }
      const newline = source.lastIndexOf('\n');
      if (newline >= 0) this.#lineStart = start + newline + 1;
      if (kind === 'block-text') this.awaiting = 'line';
      else this.inBlockText = false;
      return;
    }
    if (sign !== 'newline' && sign !== 'space' && sign !== 'comment') this.inBlockText = sign === 'block-header';
    switch (sign) {
      case 'byte-order-mark':
        this.#lineStart = end;
        return;
      case 'newline':
        this.#lineStart = end;
        if (this.open.at(-1)?.style === 'flow') return;
        this.#settle();
        this.awaiting = 'line';
        return;
      case 'colon':
        this.#begin(start, false);
        this.#key(start);
        return;
      case 'dash':
        this.#settle();
        this.#begin(start, true);
        this.#dash(start - this.#lineStart);
        return;
      case 'open-map':
      case 'open-list':
        this.#settle();
        this.#begin(start, false);
        this.#openFlow(sign === 'open-map' ? 'map' : 'list');
        return;
      case 'close':
        this.#settle();
        if (this.open.at(-1)?.style === 'flow') this.open.pop();
        this.awaiting = 'done';
        return;
      case 'break-off':
        this.#settle();
        while (this.open.at(-1)?.style === 'flow') this.open.pop();
        this.awaiting = 'line';
        return;
      case 'comma':
        this.#settle();
        this.awaiting = this.open.at(-1)?.kind === 'map' ? 'key' : 'item';
        return;
      case 'block-header':
        this.#hold();
        return;
      default:
    }
  }

  /** The first token of a line of block style closes what is indented deeper. */
  #begin(start: number, isDash: boolean): void {
    if (this.awaiting !== 'line' || this.#pending) return;
    const column = start - this.#lineStart;
    this.lastLine = this.#lineStart;
    for (let top = this.open.at(-1); top; top = this.open.at(-1)) {
      const stays = top.column < column || (top.column === column && (top.kind === 'map' || isDash));
      if (stays) return;
      this.open.pop();
    }
  }

  #key(colon: number): void {
    const pending = this.#pending;
    this.#pending = undefined;
    let top = this.open.at(-1);
    if (top?.style !== 'flow') {
      const column = pending?.column ?? colon - this.#lineStart;
      if (pending && pending.awaiting !== 'line' && pending.awaiting !== 'item') {
        this.#hold();
        return;
      }
      if (top?.kind !== 'map' || top.column !== column) top = this.#push('map', 'block', column);
    }
    if (top.kind === 'map') {
      top.key = pending?.text ?? '';
      top.hasValue = false;
      top.entries.set(top.key, undefined);
      if (top.key === this.#sought) this.#find(top);
    }
    this.awaiting = 'value';
  }

  #dash(column: number): void {
    const top = this.open.at(-1);
    if (top?.kind !== 'list' || top.column !== column) this.#push('list', 'block', column);
    this.awaiting = 'item';
  }

  #openFlow(kind: 'map' | 'list'): void {
    this.#push(kind, 'flow', 0);
    this.awaiting = kind === 'map' ? 'key' : 'item';
  }

  #push(kind: 'map' | 'list', style: 'block' | 'flow', column: number): Frame {
    this.#hold();
    const frame: Frame = { kind, style, column, entries: new Map(), items: [], key: undefined, hasValue: false };
    this.open.push(frame);
    return frame;
  }

  /** A scalar that no colon followed is a value, an item, or a key that is half typed. */
  #settle(): void {
    const pending = this.#pending;
    if (!pending) return;
    this.#pending = undefined;
    const top = this.open.at(-1);
    this.awaiting = 'done';
    if (!top) return;
    if (pending.awaiting === 'key') {
      top.key = pending.text;
      top.hasValue = false;
      top.entries.set(pending.text, undefined);
    } else if (pending.awaiting === 'item') {
      top.items.push(pending.text);
      if (pending.text === this.#sought) this.#find(top);
    } else if (pending.awaiting === 'value') {
      top.hasValue = true;
      if (top.key !== undefined) top.entries.set(top.key, pending.text);
    } else if (pending.column > top.column) top.hasValue = true;
  }

  #find(frame: Frame): void {
    this.found = { frame, path: this.path };
  }

  #hold(): void {
    const top = this.open.at(-1);
    if (top) top.hasValue = true;
    this.awaiting = 'done';
  }
}
