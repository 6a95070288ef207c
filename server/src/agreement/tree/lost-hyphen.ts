import { type Amendment, bulletCode, noHyphenCode, noSpaceCode, type Put, starCode } from './amendment.ts';
import { isItem } from './block-lines.ts';
import { type Line, opens } from './lines.ts';

/**
 * Items of a list that have no hyphen, no space behind it, or a star, a bullet or a number in its place: the line at which the fast reader
 * stumbles, and those below it that are as it is. `content` are the lines of the text that say something.
 */
export function lostHyphens(content: readonly Line[], stumbles: number): Amendment | undefined {
  const stumbled = content.findLastIndex(({ start }) => start <= stumbles);
  const at = unspacedAbove(content, stumbled) ?? bulletsAbove(content, stumbled) ?? stumbled;
  const line = content[at];
  const above = content[at - 1];
  if (!line || !above) return undefined;
  const sign = signOf(line);
  const isFirst =
    opens(above) &&
    (sign === starCode ? line.indent >= above.indent : isUnspacedBelow(line, above) || isBulletBelow(line, above));
  if (sign === undefined || !(isFirst || isBesideItem(content, at))) return undefined;
  const below = content.slice(at, at + mostTogether);
  const end = below.findIndex((each) => each.indent !== line.indent || signOf(each) !== sign);
  const puts = (end < 0 ? below : below.slice(0, end)).map((each) => putIn(each, sign));
  return { line, code: sign, key: '-', puts, spare: [], isSure: sign !== noHyphenCode && sign !== bulletCode };
}

/** So many items are told together. */
const mostTogether = 200;
/** So many lines of a list are looked at for the key that it stands below. */
const mostItems = 40;

/** Whether an item lacks its space in the column of its key, where no text goes on. */
const isUnspacedBelow = (line: Line, above: Line | undefined) =>
  opens(above) && signOf(line) === noSpaceCode && line.indent === above?.indent;

/** Whether a bullet begins a line in the column of its key; further in, the lines below the key are one text to YAML. */
const isBulletBelow = (line: Line, above: Line | undefined) =>
  opens(above) && signOf(line) === bulletCode && line.indent === above?.indent;

/** The first of the lines with bullets that end where the reader stumbles. */
function bulletsAbove(content: readonly Line[], stumbled: number): number | undefined {
  for (let index = stumbled; index > Math.max(0, stumbled - mostItems); index--) {
    const line = content[index];
    if (line && isBulletBelow(line, content[index - 1])) return index;
    if (index < stumbled && (!line || signOf(line) !== bulletCode)) return undefined;
  }
  return undefined;
}

/** The first item of a list, where that is such a one: the reader stumbles behind the list. */
function unspacedAbove(content: readonly Line[], stumbled: number): number | undefined {
  for (let index = stumbled - 1; index > Math.max(0, stumbled - mostItems); index--) {
    const line = content[index];
    if (!line?.content.startsWith('-')) return undefined;
    if (isUnspacedBelow(line, content[index - 1])) return index;
  }
  return undefined;
}

/** A text between quotes, which is no key. */
const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?:\s+#.*)?$/;

/**
 * Whether the line above is an item in the same column, of a list that is indented further than its key, or else the line
 * can be no key.
 */
function isBesideItem(content: readonly Line[], at: number): boolean {
  const { indent, content: said } = content[at] ?? { indent: -1, content: '' };
  const above = content[at - 1];
  if (above?.indent !== indent || !isItem(above)) return false;
  if (quoted.test(said)) return true;
  const top = content.slice(Math.max(0, at - mostItems), at).findLast((line) => line.indent < indent || !isItem(line));
  return top === undefined || top.indent !== indent;
}

const bullet = /^(?:[–—•·‣▪●○][ \t\u00a0]*|\d{1,2}[.)][ \t]+)(?=[\p{L}\p{N}"'])/u;

/** What is wrong with the sign before an item. */
function signOf({ content }: Line): string | undefined {
  if (/^\*\s+\S/.test(content)) return starCode;
  if (/^-[^\s-]/.test(content)) return noSpaceCode;
  if (bullet.test(content)) return bulletCode;
  return /^[^-\s"'|>&*!?%@`#[{][^:]*$/.test(content) || /^[{["']/.test(content) ? noHyphenCode : undefined;
}

function putIn({ start, content }: Line, sign: string): Put {
  if (sign === bulletCode) {
    const { length } = bullet.exec(content)?.[0] ?? '';
    return { at: start, length, insert: '- '.padEnd(length), written: '- ' };
  }
  if (sign === starCode) return { at: start, length: 1, insert: '-' };
  return sign === noSpaceCode ? { at: start + 1, length: 0, insert: ' ' } : { at: start, length: 0, insert: '- ' };
}
