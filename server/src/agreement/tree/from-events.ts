import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from 'js-yaml';
import { asStep } from '../path.ts';
import { endOfBlock } from './block-text.ts';
import { maskedQuestionMark, unmask } from './marks.ts';
import { plainValue } from './scalar.ts';
import type { ListNode, MapNode, Node, Pair, ScalarNode, ScalarStyle } from './tree.ts';
import { withoutStacks } from './without-stacks.ts';

/** What the fast reader reads: the tree of a text without a mistake. */
export interface Read {
  readonly root: Node | undefined;
}

/**
 * Reads a text without a mistake, in one pass over the events of js-yaml. Undefined where there is a mistake, or
 * something that no agreement needs and that YAML readers do not read alike: properties and aliases, keys that are
 * empty, explicit or no text, tabs in front, directives, a second document.
 */
export function fromEvents(text: string): Read | undefined {
  const read = glance(text);
  return read && 'root' in read ? read : undefined;
}

/** As `fromEvents`, with the offset at which it stumbles over a mistake, where it does: the mistake lies there or before. */
export function glance(text: string): Read | { readonly stumbles: number } | undefined {
  if (isOdd(text)) return undefined;
  const events = eventsOf(text);
  return 'stumbles' in events ? events : new Builder(text).build(events);
}

/** Tabs in front, directives, a `---` that is indented, the end of a document, explicit keys, a byte-order mark. */
const oddities = /\ufeff|^ *[\t%]|^ +---|^\.\.\.|(?:^|[-?:,[{]) *\?(?:[\s,[\]{}]|$)/m;
/** Each holds one of these or a `%`, which stands in many texts: what holds none is sooner looked for than what is odd. */
const traces = ['\ufeff', '\t', '---', '...', '?'];

const isOdd = (text: string): boolean =>
  traces.some((trace) => text.includes(trace)) ? oddities.test(text) : beginsWithPercent(text);

/** Whether a line begins with a `%`: of a text with many percentages, only what stands before each is looked at. */
function beginsWithPercent(text: string): boolean {
  for (let at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
    let before = at - 1;
    while (text.charCodeAt(before) === space) before--;
    const code = text.charCodeAt(before);
    if (before < 0 || code === newline || code === carriageReturn) return true;
  }
  return false;
}

function eventsOf(text: string): readonly Event[] | { readonly stumbles: number } {
  try {
    return withoutStacks(() => parseEvents(text, {}));
  } catch (error) {
    if (error instanceof YAMLException) return { stumbles: error.mark?.position ?? 0 };
    throw error;
  }
}

type ScalarEvent = Extract<Event, { valueStart: number }>;
type CollectionEvent = Extract<Event, { start: number }>;
/** What a map or list holds before its end has come. */
const none: readonly never[] = [];
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A map or list whose end has not come yet: what it holds is on the stack, from `first` on. */
type Open =
  | { readonly node: Mutable<MapNode>; readonly first: number; key: ScalarNode | undefined }
  | { readonly node: Mutable<ListNode>; readonly first: number };

class Builder {
  readonly #text: string;
  /** From the outside in. */
  readonly #open: Open[] = [];
  /** Pairs of open maps and items of open lists: each gets a list of its own, as long as it has to be, when it ends. */
  readonly #stack: (Pair | Node | undefined)[] = [];
  #top = 0;
  readonly #names = new Map<string, string>();
  readonly #isMasked: boolean;
  #root: Node | undefined;
  /** Where the last token that is known ends. */
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#isMasked = text.includes(maskedQuestionMark);
  }

  build(events: readonly Event[]): Read | undefined {
    let documents = 0;
    // By index: there are as many as there are words in the file, and an iterator makes something for each.
    for (let index = 0; index < events.length; index++) {
      const event = events[index];
      if (!event || !this.#take(event) || (event.type === EVENT_ID.DOCUMENT && ++documents > 1)) return undefined;
    }
    return { root: this.#root };
  }

  /** Whether what an event brings can be read here. */
  #take(event: Event): boolean {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        return true;
      case EVENT_ID.SCALAR:
        return event.anchorStart < 0 && event.tagStart < 0 && this.#scalar(event);
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE:
        return event.anchorStart < 0 && event.tagStart < 0 && this.#begin(event);
      case EVENT_ID.ALIAS:
        return false;
      case EVENT_ID.POP:
        return this.#end();
    }
  }

  #add(node: Node | undefined): boolean {
    const top = this.#open.at(-1);
    if (!top) this.#root = node;
    else if (!('key' in top)) this.#stack[this.#top++] = node;
    else if (top.key) {
      // A colon right in front of its value ends a key in quotes; a plain one goes on, though a comment may hide that.
      if (top.node.flow && node && top.key.style === 'plain' && this.#text.charCodeAt(node.start - 1) === colon)
        return false;
      this.#stack[this.#top++] = { name: asStep(top.key.source), key: top.key, value: node };
      top.key = undefined;
    } else {
      if (node?.kind !== 'scalar') return false;
      top.key = node;
    }
    return true;
  }

  #begin({ type, start, style }: CollectionEvent): boolean {
    const flow = style === COLLECTION_STYLE.FLOW;
    const isMap = type === EVENT_ID.MAPPING;
    // A pair between brackets is a map without braces.
    if (flow && isMap && this.#text[start] !== '{') return false;
    const end = start + (flow || !isMap ? 1 : 0);
    const node: Open['node'] = isMap
      ? { kind: 'map', start, end, anchor: undefined, tag: undefined, flow, pairs: none }
      : { kind: 'list', start, end, anchor: undefined, tag: undefined, flow, items: none };
    if (!this.#add(node)) return false;
    const first = this.#top;
    this.#open.push(node.kind === 'map' ? { node, first, key: undefined } : { node, first });
    this.#at = node.end;
    return true;
  }

  #end(): boolean {
    const open = this.#open.pop();
    // The end of the document.
    if (!open) return true;
    if (open.node.flow) this.#at = this.#next() + 1;
    open.node.end = this.#at;
    const held = this.#stack.slice(open.first, this.#top);
    this.#top = open.first;
    if (open.node.kind === 'map') open.node.pairs = held as Pair[];
    else open.node.items = held as Node[];
    return true;
  }

  #scalar(event: ScalarEvent): boolean {
    let { valueStart: start, valueEnd: end } = event;
    if (start < 0) return this.#add(undefined);
    const style = styleOf(event.style);
    switch (style) {
      case 'double-quoted':
        // What an escaped line end leaves of the next line is read in more than one way.
        if (!event.fast && /\\[ \t]*[\r\n]/.test(this.#text.slice(start, end))) return false;
        start--;
        end++;
        break;
      case 'single-quoted':
        start--;
        end++;
        break;
      case 'literal':
      case 'folded': {
        const header = this.#next();
        // And so is what a header with a number or `+` says of the blank lines at the end.
        if (/[\d+]/.test(this.#text.slice(header, start))) return false;
        start = header;
        end = endOfBlock(this.#text, start, end);
        break;
      }
      default:
    }
    const read = getScalarValue(this.#text, event);
    const top = this.#open.at(-1);
    const isKey = top !== undefined && 'key' in top && top.key === undefined;
    // Behind the last item of a list, js-yaml goes on with the map that the list stands in, though it is on the same line.
    if (isKey && !top.node.flow && this.#top > top.first && !this.#isBelow(start)) return false;
    const source = isKey ? this.#name(read) : this.#isMasked ? unmask(read) : read;
    const value = style === 'plain' && !isKey ? plainValue(source) : source;
    this.#at = end;
    return this.#add({ kind: 'scalar', start, end, anchor: undefined, tag: undefined, style, value, source });
  }

  /** The text of a key; one string for all that are alike. */
  #name(read: string): string {
    const known = this.#names.get(read);
    if (known !== undefined) return known;
    const name = unmask(read);
    this.#names.set(read, name);
    return name;
  }

  /** Whether an offset lies below the line on which the last token ended; a block text takes its line end along. */
  #isBelow(offset: number): boolean {
    for (let at = Math.max(0, this.#at - 1); at < offset; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === newline || code === carriageReturn) return true;
    }
    return false;
  }

  /** Where the next token begins that says more than that something begins or goes on: past commas, colons, comments. */
  #next(): number {
    let at = this.#at;
    for (; at < this.#text.length; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === hash) at = this.#endOfLine(at) - 1;
      else if (!isBetween(code)) return at;
    }
    return at;
  }

  #endOfLine(from: number): number {
    for (let at = from; at < this.#text.length; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === newline || code === carriageReturn) return at;
    }
    return this.#text.length;
  }
}

const [tab, newline, carriageReturn, space, hash, comma, dash, colon, byteOrderMark] = [
  9, 10, 13, 32, 35, 44, 45, 58, 0xfeff,
];
const isBetween = (code: number) =>
  code === space ||
  code === newline ||
  code === carriageReturn ||
  code === tab ||
  code === comma ||
  code === colon ||
  code === dash ||
  code === byteOrderMark;

function styleOf(style: ScalarEvent['style']): ScalarStyle {
  switch (style) {
    case SCALAR_STYLE.SINGLE_QUOTED:
      return 'single-quoted';
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return 'double-quoted';
    case SCALAR_STYLE.LITERAL_BLOCK:
      return 'literal';
    case SCALAR_STYLE.FOLDED_BLOCK:
      return 'folded';
    default:
      return 'plain';
  }
}
