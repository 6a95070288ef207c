import { type Shape, shapeAt } from 'partnership-agreements-schema';
import { canonicalJson } from '../agreement/digest.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import { type Path, pathKey } from '../agreement/path.ts';
import { tellingField, valueAt } from './value.ts';

/** What an entry says, in the ids of the head. */
export interface Said {
  /** The map that it stands in. */
  readonly map: string;
  /** What people know it by. */
  readonly text: string;
  /** The other fields, as canonical JSON. */
  readonly rest: ReadonlyMap<string, string>;
  /** Those of them that say who, when, or what it belongs to. */
  readonly ties: ReadonlySet<string>;
}

/** What the entry at a path says; undefined where it is known by a name, or by its id alone. */
export function saidBy(
  agreement: AgreementDocument,
  path: Path,
  inHead: (path: Path) => Path,
  translate: (value: unknown, path: Path) => unknown,
): Said | undefined {
  const field = tellingField(agreement, path);
  // Another name is another person, or another party.
  if (field === undefined || field === 'name') return undefined;
  const value = translate(valueAt(agreement.data, path), path) as Readonly<Record<string, unknown>>;
  const fields = Object.keys(value).filter((key) => key !== field);
  return {
    map: pathKey(inHead(path.slice(0, -1))),
    text: String(value[field]),
    rest: new Map(fields.map((key) => [key, canonicalJson(value[key])])),
    ties: new Set(fields.filter((key) => isTie(shapeAt([...path, key])))),
  };
}

const isTie = (shape: Shape | undefined): boolean =>
  shape?.kind === 'list'
    ? isTie(shape.item)
    : shape?.kind === 'scalar' && (shape.refers !== undefined || shape.scalar === 'date');

/**
 * Whether two entries are one that is worded a little differently: the same people, days and things, and most of the rest.
 * Where there is nothing but the words, more of those have to be the same.
 */
export function isReworded(base: Said, head: Said, likeness: number): boolean {
  if (base.map !== head.map) return false;
  const fields = new Set([...base.rest.keys(), ...head.rest.keys()]);
  const other = [...fields].filter((key) => base.rest.get(key) !== head.rest.get(key));
  if (other.some((key) => base.ties.has(key) || head.ties.has(key))) return false;
  return likeness >= (fields.size === 0 ? 0.75 : 2 / 3) && 3 * other.length <= fields.size;
}
