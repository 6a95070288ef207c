import type { Problem } from './problem.ts';
import { endOfLine, nextLine, wholeCharacters } from './range.ts';

/** The largest file that is read, in bytes of UTF-8. */
export const mostBytes = 1_048_576;
/** The deepest nesting that is read: both readers count as they go. */
export const mostLevels = 100;

/** Looks at size, conflict markers and encoding before the text is read, in one pass each. */
export function guard(text: string): { readonly problems: readonly Problem[]; readonly readable: boolean } {
  if (text.length > mostBytes / 3 && byteLength(text) > mostBytes) return refuse('size', 0, text);
  const conflicts = findConflicts(text);
  if (conflicts.length > 0) return { problems: conflicts, readable: false };
  return { problems: findBadCharacters(text), readable: true };
}

/** Why a text is not read, at the place where that shows. */
export const refuse = (what: 'size' | 'depth', at: number, text: string) => {
  const range = wholeCharacters(text, { start: at, end: Math.min(endOfLine(text, at), at + 200) });
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

/** Blocks that a merge left unresolved, of two versions or, with the version before both, of three. */
function findConflicts(text: string): readonly Problem[] {
  if (!text.includes('<<<<<<<')) return [];
  const found: Problem[] = [];
  let block: { start: number; oursStart: number; oursEnd?: number; theirsStart?: number } | undefined;
  for (const match of text.matchAll(/^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?$/gm)) {
    const line = { start: match.index, end: match.index + match[0].trimEnd().length };
    const next = nextLine(text, line.end);
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

/** What stands for bytes that were no UTF-8, and what no text may hold: one problem each, at the first of them. */
function findBadCharacters(text: string): readonly Problem[] {
  if (!suspect.test(text)) return [];
  const found = [/\ufffd/gu, forbidden()].flatMap((pattern): readonly Problem[] => {
    const all = [...text.matchAll(pattern)];
    const [first] = all;
    if (!first) return [];
    const [character] = first;
    const range = { start: first.index, end: first.index + character.length };
    return [{ kind: 'encoding', range, character, count: all.length }];
  });
  return found;
}

/** What YAML 1.2 and Unicode allow in no text: control characters, halves of characters, code points that are none. */
const forbidden = () => /[^\P{Cc}\t\n\r\u0085]|[\p{Cs}\ufdd0-\ufdef\ufffe\uffff]/gu;
/** Where this finds nothing, which is quickly seen, there is nothing to look for. */
const suspect = /[^\t\n\r\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffc]/;
