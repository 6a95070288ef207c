/** A stretch of text: 0-based UTF-16 offsets, the end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A place in a text: 0-based line, 0-based UTF-16 column, as in LSP. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Turns offsets into lines and columns, and back. LF, CRLF and CR end a line. */
export class LineIndex {
  /** What ends them: of several, CRLF before LF before CR. */
  readonly lineEnd: '\r\n' | '\n' | '\r';
  readonly #starts: readonly number[];
  readonly #text: string;

  constructor(text: string) {
    const starts = [0];
    if (!text.includes('\r')) {
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    } else
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
        if (code === 10 || code === 13) starts.push(at + 1);
      }
    this.#starts = starts;
    this.#text = text;
    const isAlone = !text.includes('\n') && text.includes('\r');
    this.lineEnd = text.includes('\r\n') ? '\r\n' : isAlone ? '\r' : '\n';
  }

  get #length(): number {
    return this.#text.length;
  }

  get count(): number {
    return this.#starts.length;
  }

  positionAt(offset: number): Position {
    let low = 0;
    let high = this.#starts.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low, character: offset - (this.#starts[low] ?? 0) };
  }

  /** A column behind the end of its line is that end, as LSP says: before what ends it. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    const start = this.#starts[line];
    if (start === undefined) return this.#length;
    const next = this.#starts[line + 1];
    const end = next === undefined ? this.#length : next - (this.#text.startsWith('\r\n', next - 2) ? 2 : 1);
    return Math.min(start + Math.max(0, character), end);
  }

  /** The line (0-based) with its line end. */
  lineRange(line: number): Range {
    return { start: this.#starts[line] ?? this.#length, end: this.#starts[line + 1] ?? this.#length };
  }
}

/** Where the line of an offset begins: behind an LF, a CRLF or a CR; the first one, behind the byte-order mark. */
export function startOfLine(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !endsLine(text.charCodeAt(at - 1))) at--;
  return at === 0 && offset > 0 && text.charCodeAt(0) === byteOrderMark ? 1 : at;
}

const byteOrderMark = 0xfeff;

/** Where the line of an offset ends, its line end left out. */
export function endOfLine(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !endsLine(text.charCodeAt(at))) at++;
  return at;
}

/** Where the line below begins; the end of the text, where there is none. */
export function nextLine(text: string, offset: number): number {
  const end = endOfLine(text, offset);
  return Math.min(text.length, end + (text.startsWith('\r\n', end) ? 2 : 1));
}

const endsLine = (code: number) => code === 10 || code === 13;

/** A range that begins and ends between characters, not within one of two UTF-16 units. */
export function wholeCharacters(text: string, { start, end }: Range): Range {
  return { start: splitsCharacter(text, start) ? start - 1 : start, end: splitsCharacter(text, end) ? end + 1 : end };
}

const splitsCharacter = (text: string, at: number): boolean =>
  isBetween(text.charCodeAt(at - 1), 0xd800, 0xdbff) && isBetween(text.charCodeAt(at), 0xdc00, 0xdfff);
const isBetween = (code: number, least: number, most: number) => least <= code && code <= most;
