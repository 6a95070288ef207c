import type { Range } from '../range.ts';

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

  /**
   * Writes a mark at a column of a blanked line that was `length` long; where it is too short, in the first line that
   * hung below it, all of which are blanked. Returns whether lines still hang below the mark.
   */
  markLine(from: number, to: number, column: number, length: number, mark: string): boolean {
    const below = this.content(from + 1, to);
    const hasRoom = length >= column + mark.length;
    if (hasRoom) this.put(from, (this.#starts[from] ?? 0) + column, mark);
    this.#blankAll(hasRoom ? below.filter(({ indent }) => indent <= column) : below);
    const [first] = below;
    if (!hasRoom && first && first.end - (this.#starts[first.number] ?? 0) >= column + mark.length)
      this.put(first.number, (this.#starts[first.number] ?? 0) + column, mark);
    return hasRoom && below.length > 0;
  }

  #blankAll(lines: readonly Line[]): void {
    const pieces: string[] = [];
    let at = 0;
    for (const { number, start, end } of lines) {
      pieces.push(this.#text.slice(at, start), ' '.repeat(end - start));
      at = end;
      this.#all[number] = measure(number, this.#starts[number] ?? 0, '');
    }
    this.#text = pieces.join('') + this.#text.slice(at);
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

/** Whether a line is a key whose value stands on the lines below it. */
export const opens = (line: Line | undefined): boolean => line !== undefined && /:(?:\s+#.*)?$/.test(line.content);

/** How far each level of a text is indented: as most of its levels are. */
export function stepOf(content: readonly Line[]): number {
  const counts = new Map<number, number>();
  content.forEach((line, index) => {
    const step = (content[index + 1]?.indent ?? 0) - line.indent;
    if (step > 0 && opens(line)) counts.set(step, (counts.get(step) ?? 0) + 1);
  });
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 2;
}
