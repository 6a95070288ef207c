import { type Amendment, noHyphenCode, noSpaceCode, type Put, starCode } from './amendment.ts';
import { isItem } from './block-lines.ts';
import { type Line, opens } from './lines.ts';

/**
 * Items of a list that have no hyphen, no space behind it, or a star in its place: the line at which the fast reader
 * stumbles, and those below it that are as it is. `content` are the lines of the text that say something.
 */
export function lostHyphens(content: readonly Line[], stumbles: number): Amendment | undefined {
  const at = content.findLastIndex(({ start }) => start <= stumbles);
  const line = content[at];
  const above = content[at - 1];
  if (!line || !above) return undefined;
  const sign = signOf(line);
  const isFirst = opens(above) && sign === starCode && line.indent >= above.indent;
  if (sign === undefined || !(isFirst || isBesideItem(content, at))) return undefined;
  const below = content.slice(at, at + mostTogether);
  const end = below.findIndex((each) => each.indent !== line.indent || signOf(each) !== sign);
  const puts = (end < 0 ? below : below.slice(0, end)).map((each) => putIn(each, sign));
  return { line, code: sign, key: '-', puts, spare: [], isSure: sign !== noHyphenCode };
}

/** So many items are told together. */
const mostTogether = 200;
/** So many lines of a list are looked at for the key that it stands below. */
const mostItems = 40;

/** Whether the line above is an item in the same column, of a list that is indented further than its key. */
function isBesideItem(content: readonly Line[], at: number): boolean {
  const { indent } = content[at] ?? { indent: -1 };
  const above = content[at - 1];
  if (above?.indent !== indent || !isItem(above)) return false;
  const top = content.slice(Math.max(0, at - mostItems), at).findLast((line) => line.indent < indent || !isItem(line));
  return top === undefined || top.indent !== indent;
}

/** What is wrong with the sign before an item. */
function signOf({ content }: Line): string | undefined {
  if (/^\*\s+\S/.test(content)) return starCode;
  if (/^-[^\s-]/.test(content)) return noSpaceCode;
  return /^[^-\s"'|>&*!?%@`#[{][^:]*$/.test(content) || /^[{["']/.test(content) ? noHyphenCode : undefined;
}

function putIn({ start }: Line, sign: string): Put {
  if (sign === starCode) return { at: start, length: 1, insert: '-' };
  return sign === noSpaceCode ? { at: start + 1, length: 0, insert: ' ' } : { at: start, length: 0, insert: '- ' };
}
