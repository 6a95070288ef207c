import { type IdKind, kindsOf, shapeAt } from 'partnership-agreements-schema';
import type { AgreementDocument } from '../../agreement/document.ts';
import { Names } from '../../agreement/named.ts';
import type { Path } from '../../agreement/path.ts';
import { startOfLine } from '../../agreement/range.ts';
import { isList, isScalar } from '../../agreement/tree/tree.ts';
import { message } from '../../l10n/message.ts';
import type { FixMaker } from '../rule.ts';

/** What stands between two ids, or two names, for people: `ada and dirk`, `ada / dirk`, `ada - dirk`. */
const between = /\s*[,;/&+]\s*|\s+(?:and|en|-)\s+/u;

const readNames = new WeakMap<AgreementDocument, Names>();

/** Who is called how in an agreement, read once. */
function namesOf(agreement: AgreementDocument): Names {
  const known = readNames.get(agreement) ?? new Names(agreement.declarations.all, agreement.places);
  readNames.set(agreement, known);
  return known;
}

/**
 * The ids that stand in the place of one, where each of them is known: `ada en dirk`, `Ada Kern & Dirk Voss`, and, with
 * nothing but blanks between them, `ada dirk`. None where one of them can be anything else.
 */
export function severalIds(source: string, path: Path, agreement: AgreementDocument): readonly string[] {
  const shape = shapeAt(path);
  if (shape?.kind !== 'scalar' || source.length > 500) return [];
  const { declarations } = agreement;
  const kinds: readonly IdKind[] = shape.refers === undefined ? [] : kindsOf(shape.refers);
  const idOf = (piece: string) => {
    if (shape.values?.includes(piece) || kinds.some((kind) => declarations.get(kind, piece).length > 0)) return piece;
    const [called, ...others] = namesOf(agreement).idsCalled(piece, kinds);
    return others.length === 0 ? called : undefined;
  };
  for (const divider of [between, /\s+/u]) {
    const pieces = source.trim().split(divider);
    if (pieces.length < 2) continue;
    const known = pieces.map(idOf).filter((id) => id !== undefined);
    if (known.length === pieces.length && new Set(known).size === known.length) return known;
  }
  return [];
}

/** Whether a place is an item of a list, beside which others can stand. */
export const isListItem = (path: Path): boolean => typeof path.at(-1) === 'number';

/** Those of several ids that can stand in their place: who owns what a party promises works there. */
export function fitting(ids: readonly string[], path: Path, { declarations }: AgreementDocument): readonly string[] {
  const shape = shapeAt(path);
  const isOwn = shape?.kind === 'scalar' && (shape.refers === 'own-person' || shape.refers === 'role-person');
  return isOwn ? ids.filter((id) => declarations.get('person', id).some(({ party }) => party === path[2])) : ids;
}

/** Makes items of their own of the ids in the place of one. */
export const separate: FixMaker = (agreement, { path, data: { meant } }) => {
  const node = agreement.places.node(path);
  const parent = agreement.places.node(path.slice(0, -1));
  if (!Array.isArray(meant) || !isScalar(node) || !isList(parent)) return [];
  const ids: readonly string[] = meant;
  const { text } = agreement;
  const before = text.slice(startOfLine(text, node.start), node.start);
  if (!parent.flow && !/^ *- +$/.test(before)) return [];
  const insert = ids.join(parent.flow ? ', ' : `${agreement.lines.lineEnd}${before}`);
  const edit = { range: { start: node.start, end: node.end }, insert: [insert] };
  return [{ title: message('Make each an item of its own'), edits: [edit], safe: false }];
};
