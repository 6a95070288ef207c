import type { Problem } from './problem.ts';

/** The largest file that is read, in bytes of UTF-8. */
export const mostBytes = 1_048_576;
/** The deepest nesting that is read. */
export const mostLevels = 100;

/** Looks at size, nesting, conflict markers and encoding before the parse, in one pass each. */
export function guard(text: string): { readonly problems: readonly Problem[]; readonly readable: boolean } {
  if (text.length > mostBytes / 3 && byteLength(text) > mostBytes) return refuse('size', 0, text);
  const tooDeep = findTooDeep(text);
  if (tooDeep !== undefined) return refuse('depth', tooDeep, text);
  const conflicts = findConflicts(text);
  if (conflicts.length > 0) return { problems: conflicts, readable: false };
  return { problems: findBadEncoding(text), readable: true };
}

const refuse = (what: 'size' | 'depth', at: number, text: string) => {
  const end = text.indexOf('\n', at);
  const range = { start: at, end: Math.min(end < 0 ? text.length : end, at + 200) };
  return { problems: [{ kind: 'too-large', what, range } as const], readable: false };
};

function byteLength(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

const [tab, newline, carriageReturn, space, doubleQuote, hash, singleQuote, comma, dash, colon, question] = [
  9, 10, 13, 32, 34, 35, 39, 44, 45, 58, 63,
];
const [openBracket, backslash, closeBracket, openBrace, closeBrace] = [91, 92, 93, 123, 125];

/**
 * The offset at which the nesting passes the limit. Counts open brackets where a value can start, and the indents and
 * dashes of block style; quoted text and comments are stepped over. It reads codes of characters, not characters: every
 * text goes through here, and it takes half the time.
 */
function findTooDeep(text: string): number | undefined {
  let flow = 0;
  let at = 0;
  const indents: number[] = [];
  while (at < text.length) {
    const lineStart = at;
    while (text.charCodeAt(at) === space) at++;
    let column = at - lineStart;
    if (flow === 0 && !isBlank(text.charCodeAt(at))) {
      while (indents.length > 0 && (indents[indents.length - 1] ?? 0) >= column) indents.pop();
      indents.push(column);
      while (opensEntry(text.charCodeAt(at)) && text.charCodeAt(at + 1) === space) {
        const mark = at;
        for (at++; text.charCodeAt(at) === space; ) at++;
        column += at - mark;
        indents.push(column);
      }
      if (indents.length > mostLevels) return at;
    }
    let valueMayStart = true;
    line: for (; at < text.length; at++) {
      switch (text.charCodeAt(at)) {
        case newline:
          break line;
        case hash:
          if (at === lineStart || isSpace(text.charCodeAt(at - 1))) {
            at = endOfLine(text, at);
            break line;
          }
          valueMayStart = false;
          break;
        case doubleQuote:
        case singleQuote:
          if (valueMayStart) at = endOfQuoted(text, at);
          valueMayStart = false;
          break;
        case openBracket:
        case openBrace:
          if (!valueMayStart && flow === 0) break;
          if (++flow + indents.length > mostLevels) return at;
          valueMayStart = true;
          break;
        case closeBracket:
        case closeBrace:
          if (flow > 0) flow--;
          valueMayStart = false;
          break;
        case comma:
          valueMayStart = flow > 0;
          break;
        case colon:
        case dash:
        case question:
          valueMayStart = endsIndicator(text.charCodeAt(at + 1));
          break;
        case space:
        case tab:
        case carriageReturn:
          break;
        default:
          valueMayStart = false;
      }
    }
    at++;
  }
  return undefined;
}

/** At the end of a text, `charCodeAt` is NaN. */
const isEnd = (code: number) => Number.isNaN(code);
const isSpace = (code: number) => code === space || (code >= tab && code <= carriageReturn);
const isBlank = (code: number) => code === newline || code === carriageReturn || code === hash || isEnd(code);
const opensEntry = (code: number) => code === dash || code === question;
const endsIndicator = (code: number) =>
  isSpace(code) ||
  isEnd(code) ||
  code === comma ||
  code === openBracket ||
  code === closeBracket ||
  code === openBrace ||
  code === closeBrace;
const endOfLine = (text: string, at: number) => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};
function endOfQuoted(text: string, start: number): number {
  const quote = text.charCodeAt(start);
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === backslash && quote === doubleQuote) at++;
    else if (code === quote) return at;
    else if (code === newline && /[A-Za-z]/.test(text.charAt(at + 1))) return at - 1;
  }
  return text.length;
}

/** Blocks that a merge left unresolved, of two versions or, with the version before both, of three. */
function findConflicts(text: string): readonly Problem[] {
  if (!text.includes('<<<<<<<')) return [];
  const found: Problem[] = [];
  let block: { start: number; oursStart: number; oursEnd?: number; theirsStart?: number } | undefined;
  for (const match of text.matchAll(/^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?\r?$/gm)) {
    const line = { start: match.index, end: match.index + match[0].trimEnd().length };
    const next = text.indexOf('\n', line.end) + 1 || text.length;
    if (match[0].startsWith('<')) block = { start: line.start, oursStart: next };
    else if (block && match[0].startsWith('|')) block.oursEnd ??= line.start;
    else if (block && match[0].startsWith('=')) {
      block.oursEnd ??= line.start;
      block.theirsStart ??= next;
    } else if (block?.theirsStart !== undefined) {
      const { start, oursStart, oursEnd = oursStart, theirsStart } = block;
      found.push({
        kind: 'conflict-markers',
        range: { start, end: line.end },
        ours: { start: oursStart, end: oursEnd },
        theirs: { start: theirsStart, end: line.start },
      });
      block = undefined;
    }
  }
  return found;
}

function findBadEncoding(text: string): readonly Problem[] {
  const start = text.indexOf('\ufffd');
  if (start < 0) return [];
  let count = 0;
  for (let at = start; at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return [{ kind: 'encoding', range: { start, end: start + 1 }, count }];
}
