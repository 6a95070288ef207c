import { type Shape, shapeAt } from 'partnership-agreements-schema';
import type { AgreementDocument } from '../../agreement/document.ts';
import { removeEntry, replaceValue } from '../../agreement/edit.ts';
import type { Path } from '../../agreement/path.ts';
import { startOfLine } from '../../agreement/range.ts';
import { wholeTextAt } from '../../agreement/split-texts.ts';
import { isScalar } from '../../agreement/tree/tree.ts';
import { message } from '../../l10n/message.ts';
import type { FixMaker } from '../rule.ts';
import { severalIds } from './several-ids.ts';

/** How people say in a text that there is nothing. */
const nothing = /^(?:none|nothing|no|nil|nee|geen|niets|nvt|n\.v\.t\.?|not applicable|niet van toepassing|-+|–|—)$/i;

/** How a place that may be empty is written when there is nothing in it; undefined where there has to be something. */
function emptyForm(shape: Shape | undefined): string | undefined {
  if (shape?.kind === 'list') return shape.least === 0 ? '[]' : undefined;
  return shape?.kind === 'map' && !shape.nonEmpty ? '{}' : undefined;
}

/** What a text that says that there is nothing would be in the place of a map or a list. */
export function emptyMeant(agreement: AgreementDocument, path: Path): string | undefined {
  const node = agreement.places.node(path);
  return isScalar(node) && nothing.test(node.source.trim()) ? emptyForm(shapeAt(path)) : undefined;
}

/** Whether a text says that there is nothing, at a key that can be left out. */
export function isLeftOut(agreement: AgreementDocument, path: Path): boolean {
  const node = agreement.places.node(path);
  const parent = shapeAt(path.slice(0, -1));
  const field = parent?.kind === 'object' ? parent.fields.get(String(path.at(-1))) : undefined;
  const canGo = field?.required === false && field.shape.kind === 'object';
  return canGo && isScalar(node) && (node.value === false || nothing.test(node.source.trim()));
}

export const leaveOut: FixMaker = (agreement, { path }) => {
  const edit = isLeftOut(agreement, path) ? removeEntry(agreement, path) : undefined;
  return edit ? [{ title: message('Remove it'), edits: [edit], safe: false }] : [];
};

export const writeEmpty: FixMaker = (agreement, { path }) => {
  const empty = emptyMeant(agreement, path);
  const edit = empty === undefined ? undefined : replaceValue(agreement, path, [empty]);
  return edit && empty !== undefined
    ? [{ title: message('Replace it with `{value}`', { value: empty }), edits: [edit], safe: false }]
    : [];
};

/** What begins an item for its author, and is text to YAML: a hyphen with no blank behind it, a dash, a bullet or a number. */
const sign = /^[ \t]*(?:-(?! |-)|[–—•·‣▪●○][ \t\u00a0]*|\d{1,2}[.)][ \t]+)(?=[\p{L}\p{N}"'])/u;
/** A hyphen as YAML asks for it, which is text all the same below an item that has none. */
const hyphen = /^[ \t]*- +(?=[\p{L}\p{N}"'])/u;

/** The lines of a text that is a list to its author; undefined where one of them does not begin as an item. */
function itemsMeant(agreement: AgreementDocument, path: Path) {
  const node = agreement.places.node(path);
  if (!isScalar(node) || node.style !== 'plain' || shapeAt(path)?.kind !== 'list') return undefined;
  const lines = agreement.text.slice(node.start, node.end).split(/(\r\n|\n|\r)/);
  const texts = lines.filter((_, index) => index % 2 === 0);
  // Behind its key on one line no list can begin.
  const isBelow = agreement.text.slice(startOfLine(agreement.text, node.start), node.start).trim() === '';
  if (!isBelow || !isItemsOf(texts)) return undefined;
  return { node, lines: lines.map((line, index) => (index % 2 === 0 ? hyphened(line) : line)) };
}

/** Whether each line begins as an item; the hyphen of the first may be the one that was forgotten. */
function isItemsOf([first = '', ...others]: readonly string[]): boolean {
  if (others.every((line) => sign.test(line)) && sign.test(first)) return true;
  return others.length > 0 && /^[\p{L}\p{N}]/u.test(first) && others.every((line) => hyphen.test(line));
}

function hyphened(line: string): string {
  if (hyphen.test(line)) return line;
  const [blanks = ''] = /^[ \t]*/.exec(line) ?? [];
  return `${blanks}- ${line.replace(sign, '').trimStart()}`;
}

/** The first item of such a list as it should be written. */
export const firstItemMeant = (agreement: AgreementDocument, path: Path): string | undefined =>
  itemsMeant(agreement, path)?.lines[0]?.trim();

export const spaceItems: FixMaker = (agreement, { path }) => {
  const meant = itemsMeant(agreement, path);
  if (!meant) return [];
  const { start, end } = meant.node;
  const edit = { range: { start, end }, insert: [meant.lines.join('')] };
  return [{ title: message('Write it as a list'), edits: [edit], safe: false }];
};

const isItem = (shape: Shape, source: string) =>
  shape.kind === 'scalar' &&
  /^[\p{L}\p{N} -]+$/u.test(source) &&
  !/(?:^| )(?:and|en|or|of) /.test(source) &&
  shape.faultOf(source) === undefined;

/** Items that stand by themselves where a list is meant; what may be several is left to its author. */
export const putInList: FixMaker = (agreement, { path }) => {
  const node = agreement.places.node(path);
  const shape = shapeAt(path);
  if (!isScalar(node) || node.style !== 'plain' || shape?.kind !== 'list') return [];
  // That there is nothing is no item.
  if (nothing.test(node.source.trim())) return [];
  const ids = typeof node.value === 'string' ? severalIds(node.source, [...path, 0], agreement) : [];
  if (ids.length >= shape.least && ids.length > 0) {
    const edit = replaceValue(agreement, path, [`[${ids.join(', ')}]`]);
    return edit ? [{ title: message('Put it in a list'), edits: [edit], safe: false }] : [];
  }
  const whole = wholeTextAt(agreement, path);
  if (whole) {
    const items = whole.source.split(',').map((item) => item.trim());
    if (items.length < shape.least || !items.every((item) => isItem(shape.item, item))) return [];
    const edit = { range: whole.range, insert: [`[${whole.source}]`] };
    return [{ title: message('Put it in a list'), edits: [edit], safe: false }];
  }
  // On several lines it may be several items as well as one.
  const isOneLine = !/[\r\n]/.test(agreement.text.slice(node.start, node.end));
  if (shape.least > 1 || typeof node.value !== 'string' || !isOneLine || !isItem(shape.item, node.source)) return [];
  const edit = replaceValue(agreement, path, [`[${node.source}]`]);
  return edit ? [{ title: message('Put it in a list'), edits: [edit], safe: false }] : [];
};
