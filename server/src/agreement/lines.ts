import type { Range } from './range.ts';

/** A line of a text, without its line end. */
export interface Line {
  readonly number: number;
  /** The offset of its first character that is not a space. */
  readonly start: number;
  /** The offset behind its last character that is not white space. */
  readonly end: number;
  readonly indent: number;
  readonly content: string;
}

/** A text as lines in which stretches can be blanked and marked in place, so that all offsets stay. */
export class Lines {
  readonly #all: Line[] = [];
  /** Where each line begins: behind the line end before it, and behind a byte-order mark. */
  readonly #starts: number[] = [];
  #text: string;

  constructor(text: string) {
    this.#text = text;
    for (const match of text.matchAll(/\ufeff?([^\r\n]*)(?:\r\n|\r|\n|$)/g)) {
      if (match[0] === '' && match.index === text.length) break;
      const [, line = ''] = match;
      this.#starts.push(match.index + (match[0].startsWith('\ufeff') ? 1 : 0));
      this.#all.push(measure(this.#all.length, this.#starts.at(-1) ?? 0, line));
    }
  }

  /** The text with all that was blanked and marked until now. */
  get text(): string {
    return this.#text;
  }
  get count(): number {
    return this.#all.length;
  }
  line(number: number): Line | undefined {
    return this.#all[number];
  }

  /** The lines that say something: neither blank nor a comment. `to` is exclusive. */
  content(from: number, to: number): readonly Line[] {
    return this.#all.slice(from, to).filter(({ content }) => content !== '' && !content.startsWith('#'));
  }

  /** Turns lines, or parts of the first and last of them, into spaces. Line ends stay. */
  blank(from: number, to: number, start: number, end: number): void {
    const spaces = this.#text.slice(start, end).replace(/[^\r\n]/g, ' ');
    this.#replace(from, to, start, spaces);
  }

  /** Writes over what stands at an offset of a line. */
  put(number: number, at: number, text: string): void {
    this.#replace(number, number + 1, at, text);
  }

  #replace(from: number, to: number, start: number, text: string): void {
    this.#text = this.#text.slice(0, start) + text + this.#text.slice(start + text.length);
    for (let number = from; number < to; number++) {
      const begin = this.#starts[number] ?? 0;
      const end = this.#starts[number + 1] ?? this.#text.length;
      this.#all[number] = measure(number, begin, this.#text.slice(begin, end));
    }
  }
}

function measure(number: number, begin: number, line: string): Line {
  const indent = /^ */.exec(line)?.[0].length ?? 0;
  const content = line.slice(indent).trimEnd();
  return { number, start: begin + indent, end: begin + indent + content.length, indent, content };
}

/** The range of what a line says. */
export const rangeOfLine = ({ start, end }: Line): Range => ({ start, end });

/** The last quote or bracket in a stretch of flow or quoted text that is not closed in it. */
export function unclosed(
  text: string,
  start: number,
  end: number,
): { readonly at: number; readonly character: string } | undefined {
  const open: number[] = [];
  let valueMayStart = true;
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    if ((character === '"' || character === "'") && valueMayStart) {
      const close = endOfQuoted(text, at, end);
      if (close === undefined) return { at, character };
      at = close;
      valueMayStart = false;
    } else if (character === '#' && /\s/.test(text.charAt(at - 1) || ' ')) {
      const newline = text.indexOf('\n', at);
      at = newline < 0 ? end : newline;
    } else if ((character === '[' || character === '{') && (valueMayStart || open.length > 0)) {
      open.push(at);
      valueMayStart = true;
    } else if ((character === ']' || character === '}') && open.length > 0) {
      const opener = open.at(-1) ?? 0;
      if ((text.charAt(opener) === '[') !== (character === ']')) return { at: opener, character: text.charAt(opener) };
      open.pop();
      valueMayStart = false;
    } else if (character === ',' && open.length > 0) valueMayStart = true;
    else if (character === ':' || character === '-') valueMayStart = /[\s,[\]{}]/.test(text.charAt(at + 1) || ' ');
    else if (!/\s/.test(character)) valueMayStart = false;
  }
  const last = open.at(-1);
  return last === undefined ? undefined : { at: last, character: text.charAt(last) };
}

function endOfQuoted(text: string, start: number, end: number): number | undefined {
  const quote = text.charAt(start);
  for (let at = start + 1; at < end; at++) {
    const character = text.charAt(at);
    if (character === '\\' && quote === '"') at++;
    else if (character === quote && quote === "'" && text.charAt(at + 1) === "'") at++;
    else if (character === quote) return at;
  }
  return undefined;
}
