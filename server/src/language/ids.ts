import {
  approvalReasons,
  type IdKind,
  type KeySpace,
  kindsOf,
  type ReferenceTarget,
  type Shape,
  shapeOfAgreement,
  traitsOf,
} from 'partnership-agreements-schema';
import type { AgreementDocument } from '../agreement/document.ts';
import { type Path, pathKey } from '../agreement/path.ts';
import { isPlaceholder } from '../agreement/placeholder.ts';
import type { Range } from '../agreement/range.ts';
import { isScalar, type ScalarNode } from '../agreement/tree/tree.ts';
import { scalarText } from './scalar-text.ts';
import { namesParty, walk } from './walk.ts';

/** Something that has an id: two places speak of the same thing exactly when these are equal. */
export interface Identity {
  readonly kind: IdKind;
  readonly id: string;
  /** The party it is of, for kinds whose ids are unique only within a party. */
  readonly scope: string | undefined;
}

/** A place in the text where an id is written. */
export interface Occurrence {
  readonly of: Identity;
  /**
   * `declaration`: the key that introduces it; `key`: the key of a map that is kept by party or person; `reference`: a value that
   * points to it; `step`: part of a dotted path in a waiver.
   */
  readonly role: 'declaration' | 'key' | 'reference' | 'step';
  /** The id alone, without quotes. */
  readonly range: Range;
  /** The place that the key or the value belongs to. */
  readonly path: Path;
}

const identity = (kind: IdKind, id: string, party: string | undefined): Identity => ({
  kind,
  id,
  scope: traitsOf(kind).scope === 'party' ? party : undefined,
});
const identityKey = ({ kind, id, scope }: Identity) => pathKey([kind, id, scope ?? '']);

const indexes = new WeakMap<AgreementDocument, Ids>();

/** Every id of an agreement, in all its places. Made once for a document, in one walk. */
export function idsOf(agreement: AgreementDocument): Ids {
  const known = indexes.get(agreement);
  if (known) return known;
  const ids = new Ids(agreement);
  indexes.set(agreement, ids);
  return ids;
}

export class Ids {
  /** In the order of the text. */
  readonly all: readonly Occurrence[];
  readonly #of = new Map<string, Occurrence[]>();

  constructor(agreement: AgreementDocument) {
    this.all = collect(agreement).sort((a, b) => a.range.start - b.range.start);
    for (const occurrence of this.all) {
      const key = identityKey(occurrence.of);
      const same = this.#of.get(key);
      if (same) same.push(occurrence);
      else this.#of.set(key, [occurrence]);
    }
  }

  /** The id at an offset; its end counts, since that is where a cursor is that has just typed it. */
  at(offset: number): Occurrence | undefined {
    let low = 0;
    let high = this.all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.all[middle]?.range.end ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    const [first, second] = [this.all[low], this.all[low + 1]];
    if (second && second.range.start === offset && first?.range.end === offset) return second;
    return first && first.range.start <= offset ? first : undefined;
  }

  /** All places of one thing, in the order of the text. */
  of(of: Identity): readonly Occurrence[] {
    return this.#of.get(identityKey(of)) ?? [];
  }

  declarations(of: Identity): readonly Occurrence[] {
    return this.of(of).filter(({ role }) => role === 'declaration');
  }
}

function collect(agreement: AgreementDocument): Occurrence[] {
  const { text } = agreement;
  const found: Occurrence[] = [];
  const open: { readonly id: string; readonly range: Range; readonly path: Path; readonly kinds: readonly IdKind[] }[] =
    [];
  const declared = new Set<string>();
  walk(agreement, ({ path, key, value, shape, parent, party }) => {
    if (key && parent?.kind === 'map' && parent.keys.kind !== 'schemes') {
      const { keys } = parent;
      const id = String(path.at(-1));
      const range = scalarText(text, key);
      const of = identity(kindOfKeys(keys), id, party);
      const role = keys.kind === 'ids' ? 'declaration' : 'key';
      if (role === 'declaration') declared.add(pathKey([of.kind, id]));
      // A heading that is lost stands nowhere.
      if (range && id !== '' && range.end > range.start) found.push({ of, role, range, path });
    }
    if (!isScalar(value) || shape?.kind !== 'scalar' || !shape.refers) return;
    const range = scalarText(text, value);
    const id = value.value;
    if (!range || typeof id !== 'string' || isPlaceholder(id)) return;
    if (shape.refers === 'place') found.push(...steps(text, value, id, path));
    else {
      const kinds = kindsFor(shape.refers, id);
      const [kind] = kinds;
      if (kinds.length > 1) open.push({ id, range, path, kinds });
      else if (kind) found.push({ of: identity(kind, id, party), role: 'reference', range, path });
    }
  });
  for (const { id, range, path, kinds } of open) {
    const kind = kinds.find((candidate) => declared.has(pathKey([candidate, id])));
    if (kind) found.push({ of: identity(kind, id, undefined), role: 'reference', range, path });
  }
  return found;
}

function kindsFor(target: ReferenceTarget, id: string): readonly IdKind[] {
  return target === 'approval-reason' && (approvalReasons as readonly string[]).includes(id) ? [] : kindsOf(target);
}

/** What the keys of a map stand for. */
function kindOfKeys(keys: Exclude<KeySpace, { kind: 'schemes' }>): IdKind {
  if (keys.kind === 'ids') return keys.declares;
  return keys.kind === 'references' ? (kindsOf(keys.refers)[0] ?? 'party') : 'party';
}

/** The ids in a dotted path, such as the party in `honesty.ceilings.noordlicht`. */
function* steps(text: string, node: ScalarNode, dotted: string, path: Path): Generator<Occurrence> {
  const range = scalarText(text, node);
  // Written with escapes, its parts cannot be told apart in the text.
  if (!range || text.slice(range.start, range.end) !== dotted) return;
  let shape: Shape | undefined = shapeOfAgreement();
  let party: string | undefined;
  let start = range.start;
  for (const step of dotted.split('.')) {
    const end = start + step.length;
    if (shape?.kind === 'object') shape = shape.fields.get(step)?.shape;
    else if (shape?.kind === 'list') shape = shape.item;
    else if (shape?.kind === 'map' && !step.startsWith('x-')) {
      const { keys } = shape;
      if (namesParty(shape)) party = step;
      if (keys.kind !== 'schemes')
        yield { of: identity(kindOfKeys(keys), step, party), role: 'step', range: { start, end }, path };
      shape = shape.value;
    } else return;
    start = end + 1;
  }
}
