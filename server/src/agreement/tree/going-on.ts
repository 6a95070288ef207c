import { type Amendment, goesOnCode, itemColumnCode, type Put, valueBelowCode } from './amendment.ts';
import { isItem } from './block-lines.ts';
import { mayBeKey, mayBeTopKey } from './key-words.ts';
import type { Line } from './lines.ts';
import { unclosed } from './unclosed.ts';

/** So many lines above and below the one at which the reader stumbles are looked at. */
const near = 40;
/** And no more of what is opened between quotes or brackets, since it is read anew up to each line. */
const longest = 5_000;

/** The key or the item that a line begins with, and what stands behind it. */
interface Head {
  readonly line: Line;
  readonly column: number;
  readonly key: string;
  readonly rest: string;
}

const keyPattern = /^((?:- +)*)("[^"\\]*"|'[^']*'|[\p{L}\p{N}_.-]+)[ \t]*:(?=\s|$)[ \t]*/u;

function headOf(line: Line | undefined): Head | undefined {
  if (!line) return undefined;
  const [whole = '', dashes = '', key = ''] = keyPattern.exec(line.content) ?? [];
  if (whole !== '') return { line, column: line.indent + dashes.length, key, rest: line.content.slice(whole.length) };
  const items = /^(?:-(?: +|$))+/.exec(line.content)?.[0];
  if (items === undefined) return undefined;
  const column = line.indent + items.trimEnd().length - 1;
  return { line, column, key: '-', rest: line.content.slice(items.length) };
}

/**
 * The lines that go on with a text or a value above them without being indented below its key, at or above the place
 * where the fast reader stumbles. `content` are the lines of the text that say something, `step` how far it indents.
 */
export function goingOn(text: string, content: readonly Line[], stumbles: number, step: number): Amendment | undefined {
  const at = content.findLastIndex(({ start }) => start <= stumbles);
  const line = content[at];
  if (!line) return undefined;
  return (
    betweenSigns(text, content, at, step) ??
    (isItem(line)
      ? (listBelow(content, at, step) ?? itemsOfText(content, at, step) ?? itemsBeside(content, at))
      : textBelow(text, content, at, step))
  );
}

/** Lines between quotes or brackets that are opened above and closed in them, or further down. */
function betweenSigns(text: string, content: readonly Line[], at: number, step: number): Amendment | undefined {
  for (let index = at - 1; index >= Math.max(0, at - near / 2); index--) {
    const head = headOf(content[index]);
    if (!head || !/^["'[{]/.test(head.rest)) continue;
    const { start, end } = head.line;
    const opened = end - start > longest ? undefined : unclosed(text, start, end);
    if (opened === undefined) continue;
    const below = content.slice(index + 1, index + 1 + near / 2).filter((line) => line.end - start <= longest);
    const last = below.findIndex((line) => unclosed(text, start, line.end) === undefined);
    const lines = below.slice(0, last + 1);
    // A quote that is never closed ends for the reader where the next one begins.
    if (!'[{'.includes(opened.character) && lines.some((line) => headOf(line))) return undefined;
    const left = lines.filter(({ indent }) => indent <= head.column);
    // A bracket that closes may stand below its key.
    if (index + last + 1 < at || !left.some((line) => !/^[}\]]/.test(line.content))) return undefined;
    const column = columnBelow(head, lines, step);
    const puts = left.map((line) => indentTo(line, column));
    return { line: left[0] ?? head.line, code: goesOnCode, key: head.key, puts, spare: [], isSure: true };
  }
  return undefined;
}

/** A list that stands further to the left than the key that waits for it. */
function listBelow(content: readonly Line[], at: number, step: number): Amendment | undefined {
  const head = headOf(content[at - 1]);
  const first = content[at];
  if (!first || !head || head.key === '-' || !isOpen(head) || first.indent >= head.column) return undefined;
  const by = head.column + step - first.indent;
  const below = content.slice(at, at + near);
  const isBehind = (line: Line, index: number) =>
    line.indent < first.indent ||
    (!isItem(line) && (line.indent === first.indent || (headOf(line) && !holdsKeys(below[index - 1]))));
  const end = below.findIndex(isBehind);
  const lines = end < 0 ? below : below.slice(0, end);
  const puts = lines.map((line) => indentTo(line, line.indent + by));
  return { line: first, code: valueBelowCode, key: head.key, puts, spare: [], isSure: true };
}

/** Lines of a text without quotes, or of a block text. */
function textBelow(text: string, content: readonly Line[], at: number, step: number): Amendment | undefined {
  let index = headOf(content[at]) ? at - 1 : at;
  const top = Math.max(0, at - near);
  while (index > top && !headOf(content[index])) index--;
  index = blockRound(content, index, content[index]?.indent) ?? index;
  const head = headOf(content[index]);
  if (!head || /^["'[{&*!]/.test(head.rest) || /\s#/.test(head.rest)) return undefined;
  // A number, a day or an id goes on with nothing.
  if (/^[\p{Ll}\d]\S*$/u.test(head.rest)) return undefined;
  const below = content.slice(index + 1, index + 1 + 2 * near);
  const isText = (line: Line) => headOf(line) === undefined || (isBlock(head) && line.indent > head.column);
  const end = below.findIndex((line) => !isText(line));
  const lines = end < 0 ? below : below.slice(0, end);
  const left = lines.filter(({ indent }) => indent <= head.column);
  const [first] = left;
  if (!first) return undefined;
  const isSure = isInList(content, index, first) || leadsNowhere(first, head, below[lines.length], step);
  if (!isSure && (isWord(head) || !isSentence(text, first, head))) return undefined;
  const column = columnBelow(head, lines, step);
  const isWhole = (isOpen(head) || isBlock(head)) && left.length === lines.length;
  const puts = left.map((line) => indentTo(line, column));
  const code = isWhole ? valueBelowCode : goesOnCode;
  return { line: first, code, key: head.key, puts, spare: isWhole ? [] : left, isSure };
}

/** The line that begins the block text in which a line stands, `least` being how far those are indented that are known. */
function blockRound(content: readonly Line[], at: number, least = Number.POSITIVE_INFINITY): number | undefined {
  let outmost = least;
  for (let index = at - 1; index >= Math.max(0, at - near); index--) {
    const head = headOf(content[index]);
    if (head && isBlock(head) && head.column < outmost) return index;
    outmost = Math.min(outmost, content[index]?.indent ?? 0);
  }
  return undefined;
}

/** Lines of a block text that look like items, in the column of its key, where there can be no list. */
function itemsOfText(content: readonly Line[], at: number, step: number): Amendment | undefined {
  const index = blockRound(content, at);
  const head = index === undefined ? undefined : headOf(content[index]);
  const first = content[at];
  if (index === undefined || !first || !head || head.key === '-' || first.indent !== head.column) return undefined;
  const below = content.slice(at, at + near);
  const end = below.findIndex((line) => line.indent < head.column || (line.indent === head.column && !isItem(line)));
  const lines = end < 0 ? below : below.slice(0, end);
  const column = columnBelow(head, content.slice(index + 1, at), step);
  const left = lines.filter(({ indent }) => indent === head.column);
  const puts = left.map((line) => indentTo(line, column));
  return { line: first, code: goesOnCode, key: head.key, puts, spare: left, isSure: false };
}

/** Items that stand further to the left than those above them, in a column in which no list stands. */
function itemsBeside(content: readonly Line[], at: number): Amendment | undefined {
  const first = content[at];
  const above = content.slice(Math.max(0, at - near), at);
  const index = above.findLastIndex(isItem);
  const column = above[index]?.indent ?? 0;
  if (!first || column <= first.indent || above.slice(index + 1).some(({ indent }) => indent <= column))
    return undefined;
  const holder = above.findLast(({ indent }) => indent <= first.indent);
  if (!holder || (isItem(holder) && holder.indent === first.indent)) return undefined;
  const below = content.slice(at, at + near);
  const end = below.findIndex((line) => line.indent < first.indent || (line.indent === first.indent && !isItem(line)));
  const sameList = end < 0 ? below : below.slice(0, end);
  // What stands in the column of the list above goes on with that.
  const next = sameList.findIndex(({ indent }) => indent === column);
  const lines = next < 0 ? sameList : sameList.slice(0, next);
  const puts = lines.map((line) => indentTo(line, line.indent + column - first.indent));
  return { line: first, code: itemColumnCode, key: '-', puts, spare: [], isSure: false };
}

const indentTo = ({ start, indent }: Line, column: number): Put => ({
  at: start - indent,
  length: 0,
  insert: ' '.repeat(column - indent),
});

/** Whether a line is an item, or a line in one, below which keys can stand. */
const holdsKeys = (line: Line | undefined) => /^(?:- +)*[^\s:]+:(?:\s|$)|^-$/.test(line?.content ?? '');
const isOpen = ({ rest }: Head) => rest === '' || rest.startsWith('#');
/** What is hardly a text that goes on, such as a currency. */
const isWord = (head: Head) => !isOpen(head) && !isBlock(head) && !/\s/.test(head.rest);
const isBlock = ({ rest }: Head) => /^[|>][+-]?\d?[+-]?(?:\s|$)/.test(rest);

/** Where what stands below a key is indented: as the first line that is, else by one level. */
const columnBelow = ({ column }: Head, lines: readonly Line[], step: number): number =>
  lines.find(({ indent }) => indent > column)?.indent ?? column + step;

/** Whether a line can be no key that has lost its colon. `next` is the key or item that follows. */
function leadsNowhere(line: Line, head: Head, next: Line | undefined, step: number): boolean {
  const { indent } = line;
  const words = wordsOf(line);
  const isLong = words.length > 1;
  // What follows may stand at a depth to which this line does not lead.
  if (next !== undefined && next.indent > indent && (isLong || next.indent > indent + step)) return true;
  return isBlock(head) && indent < head.column && (isLong || endsSentence.test(words[0] ?? ''));
}

/** Whether a line stands in the column of the item above it, in a list that is indented further than its key: no key can. */
function isInList(content: readonly Line[], item: number, line: Line): boolean {
  const column = content[item]?.indent;
  if (column !== line.indent || headOf(content[item])?.key !== '-') return false;
  const holder = content
    .slice(Math.max(0, item - near), item)
    .findLast((each) => each.indent < column || (each.indent === column && !isItem(each)));
  return holder !== undefined && holder.indent < column;
}

const endsSentence = /[.!?]$/;
const wordsOf = ({ content }: Line) =>
  content
    .replace(/\s#.*$/, '')
    .trimEnd()
    .split(/\s+/);

/** Whether a line is more likely part of a text than a key that has lost its colon. */
function isSentence(text: string, line: Line, { column }: Head): boolean {
  const words = wordsOf(line);
  const [first = ''] = words;
  const word = first.replace(/[.,;:!?]+$/, '');
  if (line.indent === 0 && column > 0) return !mayBeTopKey(word, text);
  return !mayBeKey(word, text) && (words.length > 1 || endsSentence.test(first));
}
