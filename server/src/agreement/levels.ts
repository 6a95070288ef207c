import type { MapShape, Shape } from 'partnership-agreements-schema';
import { nearest } from './nearest.ts';
import { type Path, pathKey } from './path.ts';
import type { Places } from './places.ts';
import type { Problem } from './problem.ts';
import type { Declaration, PartyMap, Reading, Reference } from './reading.ts';
import type { Syntax } from './tree/syntax.ts';
import { isMap, isNull, isScalar, type Pair } from './tree/tree.ts';

/** What stands one level too shallow, and the ids that are left when it is read as what it is. */
export interface Levels {
  readonly problems: readonly Problem[];
  readonly declarations: readonly Declaration[];
  readonly references: readonly Reference[];
}

/**
 * Looks for what leaves out a level in a map keyed by parties: the party (`sign_off: { eva: { date: … } }`), or the id
 * below it (`sign_off: { noordlicht: { date: … } }`). That is one mistake, whatever stands there, so all of it and the
 * parties that it leaves without an entry are added to `malformed`.
 */
export function checkLevels(reading: Reading, places: Places, { uncertain }: Pick<Syntax, 'uncertain'>): Levels {
  const { malformed } = reading;
  const parties = new Set(reading.declarations.filter(({ kind }) => kind === 'party').map(({ id }) => id));
  const problems: Problem[] = [];
  const shallow: Path[] = [];
  const added: Declaration[] = [];
  for (const { path, map, shape } of reading.partyMaps) {
    if (uncertain.has(map)) continue;
    const withoutParty: Path[] = [];
    for (const pair of map.pairs) {
      const at = [...path, pair.name];
      if (pair.name.startsWith('x-') || isNull(pair.value)) continue;
      if ((isMap(pair.value) && uncertain.has(pair.value)) || malformed.has(pathKey(at))) continue;
      const isParty = parties.has(pair.name);
      if (isParty ? !lacksId(pair, shape) : !lacksParty(pair, shape, parties)) continue;
      shallow.push(at);
      malformed.add(pathKey(at));
      if (isParty) problems.push({ kind: 'level', path: at, lacks: 'id', keys: [pair.name] });
      else {
        withoutParty.push(at);
        const inner = shape.value;
        if (inner.kind === 'map' && inner.keys.kind === 'ids')
          added.push({ kind: inner.keys.declares, id: pair.name, path: at, party: undefined });
      }
    }
    const [first] = withoutParty;
    if (!first) continue;
    problems.push({ kind: 'level', path: first, lacks: 'party', keys: withoutParty.map((at) => String(at.at(-1))) });
    for (const party of parties) if (isNull(places.pairIn(map, party)?.value)) malformed.add(pathKey([...path, party]));
  }
  const { declarations, references } = reading;
  if (shallow.length === 0) return { problems, declarations, references };
  const keys = new Set(shallow.map(pathKey));
  const isShallow = ({ path }: { readonly path: Path }) =>
    path.some((_, index) => keys.has(pathKey(path.slice(0, index + 1))));
  return {
    problems,
    declarations: [...declarations.filter((each) => !isShallow(each)), ...added],
    references: references.filter((each) => !isShallow(each)),
  };
}

/** Whether what stands under a party is what belongs under an id below it. */
const lacksId = ({ value }: Pair, { value: inner }: PartyMap['shape']): boolean =>
  inner.kind === 'map' && isMap(value) && isEntry(value.pairs, inner.value);

/** Whether what stands in the place of a party is what belongs below one. */
function lacksParty({ name, value }: Pair, { value: inner }: MapShape, parties: ReadonlySet<string>): boolean {
  if (parties.size === 0) return false;
  const isInner =
    inner.kind === 'object'
      ? inner.fields.has(name)
      : inner.kind === 'map' &&
        (isMap(value) ? isEntry(value.pairs, inner.value) : inner.value.kind === 'scalar' && isScalar(value));
  return isInner && nearest(name, parties) === undefined;
}

/** Whether the keys of a map are those of an object, and hold what its fields hold. */
function isEntry(pairs: readonly Pair[], shape: Shape): boolean {
  if (shape.kind !== 'object') return false;
  const known = pairs.filter(({ name }) => shape.fields.has(name));
  return (
    known.length > 0 &&
    known.length * 2 >= pairs.length &&
    known.every(({ name, value }) => shape.fields.get(name)?.shape.kind !== 'scalar' || !isMap(value))
  );
}
