/** A key at the left edge: where a section of an agreement begins. */
const topKey = /^(?:"([^"\r\n]*)"|'([^'\r\n]*)'|([A-Za-z_][^\s:#,[\]{}]*))[ \t]*:(?=\s|$)/;
const isTopKey = (text: string, lineStart: number): boolean => {
  const code = text.charCodeAt(lineStart);
  // Most lines begin with a space: they need no closer look.
  if (code === 32 || code === 10 || code === 13 || code === 35) return false;
  return topKey.test(text.slice(lineStart, lineStart + 200));
};

/** Where a text begins, behind a byte-order mark. */
export const contentStart = (text: string): number => (text.charCodeAt(0) === 0xfeff ? 1 : 0);

/** The offset at which the line of an offset begins, behind a byte-order mark. */
export function lineStartAt(text: string, offset: number): number {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 ? contentStart(text) : start;
}

/** The offset at which the line of an offset ends, before its line end. */
export function lineEndAt(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  if (newline < 0) return text.length;
  return newline > offset && text[newline - 1] === '\r' ? newline - 1 : newline;
}

/** Where the line above a line begins. A search from before the start of a text would find what stands at its start. */
const previousLine = (text: string, lineStart: number): number =>
  lineStart < 2 ? 0 : text.lastIndexOf('\n', lineStart - 2) + 1;

/** The top-level section round a line: all that has to be read to know what stands there. */
export function sectionAround(text: string, lineStart: number): { readonly start: number; readonly end: number } {
  const first = contentStart(text);
  // A file in flow style, as JSON is, has no sections.
  if (/^\s*\{/.test(text.slice(first, first + 200))) return { start: first, end: text.length };
  let start = lineStart;
  while (start > first && !isTopKey(text, start)) start = Math.max(first, previousLine(text, start));
  let end = text.indexOf('\n', lineStart) + 1;
  while (end > 0 && end < text.length && !isTopKey(text, end)) end = text.indexOf('\n', end) + 1;
  return { start, end: end > 0 ? end : text.length };
}

/** The top-level keys of a text in block style, in order; the line that begins at `without` is left out. */
export function topKeys(text: string, without: number): readonly string[] {
  const keys: string[] = [];
  for (let at = contentStart(text); at >= 0 && at < text.length; ) {
    if (at !== without && isTopKey(text, at)) {
      const match = topKey.exec(text.slice(at, at + 200));
      const key = match?.[1] ?? match?.[2] ?? match?.[3];
      if (key !== undefined) keys.push(key);
    }
    const newline = text.indexOf('\n', at);
    at = newline < 0 ? -1 : newline + 1;
  }
  return keys;
}

export interface NextLine {
  readonly column: number;
  readonly isDash: boolean;
  /** Whether it begins with a key and its colon. */
  readonly isKey: boolean;
}

/** The first line behind the line end at or after an offset that holds more than a comment. */
export function nextLine(text: string, from: number): NextLine | undefined {
  const match = /\n( *)(?![ \t]*(?:[\r\n#]|$))/g;
  match.lastIndex = from;
  const found = match.exec(text);
  if (!found) return undefined;
  const start = found.index + found[0].length;
  const line = text.slice(start, lineEndAt(text, start));
  return {
    column: found[1]?.length ?? 0,
    isDash: /^-(?:\s|$)/.test(line),
    isKey: /^(?:"[^"]*"|'[^']*'|[^\s"'#{[][^:#]*):(?:\s|$)/.test(line),
  };
}
