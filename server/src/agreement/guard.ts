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

/**
 * The offset at which the nesting passes the limit. Counts open brackets where a value can start, and the indents and
 * dashes of block style; quoted text and comments are stepped over.
 */
function findTooDeep(text: string): number | undefined {
  let flow = 0;
  let at = 0;
  const indents: number[] = [];
  while (at < text.length) {
    const lineStart = at;
    while (text.charCodeAt(at) === 32) at++;
    let column = at - lineStart;
    if (flow === 0 && !isBlank(text, at)) {
      while (indents.length > 0 && (indents.at(-1) ?? 0) >= column) indents.pop();
      indents.push(column);
      while ('-?'.includes(text.charAt(at)) && text.charAt(at + 1) === ' ') {
        const dash = at;
        for (at++; text.charCodeAt(at) === 32; ) at++;
        column += at - dash;
        indents.push(column);
      }
      if (indents.length > mostLevels) return at;
    }
    let valueMayStart = true;
    for (; at < text.length; at++) {
      const char = text.charAt(at);
      if (char === '\n') break;
      if (char === '#' && (at === lineStart || /\s/.test(text.charAt(at - 1)))) {
        at = endOfLine(text, at);
        break;
      }
      if ((char === '"' || char === "'") && valueMayStart) {
        at = endOfQuoted(text, at, char);
        valueMayStart = false;
        continue;
      }
      if ((char === '[' || char === '{') && (valueMayStart || flow > 0)) {
        if (++flow + indents.length > mostLevels) return at;
        valueMayStart = true;
      } else if ((char === ']' || char === '}') && flow > 0) {
        flow--;
        valueMayStart = false;
      } else if (char === ',' && flow > 0) valueMayStart = true;
      else if (char === ':' || char === '-' || char === '?')
        valueMayStart = /[\s,[\]{}]/.test(text.charAt(at + 1) || ' ');
      else if (char !== ' ' && char !== '\t' && char !== '\r') valueMayStart = false;
    }
    at++;
  }
  return undefined;
}

const isBlank = (text: string, at: number) => /[\r\n#]/.test(text.charAt(at) || '\n');
const endOfLine = (text: string, at: number) => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};
function endOfQuoted(text: string, start: number, quote: string): number {
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\\' && quote === '"') at++;
    else if (char === quote) return at;
    else if (char === '\n' && /[A-Za-z]/.test(text.charAt(at + 1))) return at - 1;
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
