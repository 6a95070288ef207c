import { isId } from 'partnership-agreements-schema';
import { nearest } from './nearest.ts';
import { type Path, pathKey } from './path.ts';
import type { Places } from './places.ts';
import type { Problem } from './problem.ts';
import type { PartyMap } from './reading.ts';
import { beginsWith, nameKey } from './slug.ts';
import type { Syntax } from './tree/syntax.ts';
import { isList, isNull, isScalar, type MapNode } from './tree/tree.ts';

/**
 * Holds the maps that are keyed by parties against the parties there are: every party has an entry where it must, and
 * no other key stands there. A near miss claims the party it is a slip of.
 */
export function checkPartyKeys(
  partyMaps: readonly PartyMap[],
  parties: readonly string[],
  places: Places,
  syntax: Syntax,
  malformed: Set<string>,
  duplicateKeys: readonly Path[] = [],
): readonly Problem[] {
  const partiesMap = places.map(['parties']);
  if (parties.length === 0 || (partiesMap && syntax.uncertain.has(partiesMap))) return [];
  const known = new Set(parties);
  const problems: Problem[] = [];
  // No JSON Schema can count keys that are not `x-` and have a value, so this is not a matter of the shape.
  const isAlone = parties.length === 1 && !malformed.has('parties');
  // A party that kept the id of the one it was copied from is there, under an id that nobody knows.
  const isTwice = duplicateKeys.some((path) => path[0] === 'parties' && path.length <= 2);
  if (isAlone && !isTwice)
    problems.push({ kind: 'value', part: 'key', path: ['parties'], source: '', why: { kind: 'too-few-parties' } });
  for (const { path, map, shape } of partyMaps) {
    if (shape.keys.kind !== 'concerned-parties' && isComplete(map, known)) continue;
    if (malformed.size > 0 && malformed.has(pathKey(path))) continue;
    const keys = places.keysOf(map);
    const concerned = shape.keys.kind === 'concerned-parties' ? concernedBy(path, places, known, malformed) : undefined;
    const expected = concerned ? parties.filter((party) => concerned.parties.has(party)) : parties;
    const missing = expected.filter((party) => !keys.includes(party) || places.node([...path, party]) === null);
    const claimed = new Set<string>();
    for (const key of keys) {
      if (known.has(key)) {
        if (!concerned?.complete || concerned.parties.has(key) || places.node([...path, key]) === null) continue;
        malformed.add(pathKey([...path, key]));
        problems.push({ kind: 'not-concerned', path: [...path, key], party: key });
        continue;
      }
      const free = missing.filter((party) => !claimed.has(party));
      const suggestion = partyCalled(key, free, places) ?? nearest(key, free);
      if (suggestion) claimed.add(suggestion);
      // A key that is no id, or whose entry is malformed, has been reported already.
      if (malformed.has(pathKey([...path, key]))) continue;
      malformed.add(pathKey([...path, key]));
      // Of a party whose id can be none, that has been reported where it is declared; and so has the party that lacks.
      if ((suggestion !== undefined && !isId(suggestion)) || isAlone) continue;
      if (isTwice && suggestion === undefined) continue;
      problems.push({ kind: 'unknown-party', path: [...path, key], suggestion });
    }
    const uncertain = syntax.uncertain.has(map);
    const isEmpty = keys.every((key) => places.node([...path, key]) === null);
    for (const party of missing) {
      const at: Path = [...path, party];
      if (uncertain || claimed.has(party)) malformed.add(pathKey(at));
      else if (!isEmpty && shape.keys.kind !== 'some-parties' && !malformed.has(pathKey(at))) {
        problems.push({
          kind: 'missing',
          path: at,
          rule: shape.entryAbsence ?? 'general/party-missing',
          parties: [party],
        });
      }
    }
  }
  return problems;
}

/** The party whose name a key is, in the place of its id, or the only one whose name begins so. */
function partyCalled(key: string, parties: readonly string[], places: Places): string | undefined {
  const called = nameKey(key);
  const named = parties.flatMap((party) => {
    const name = places.node(['parties', party, 'name']);
    return isScalar(name) ? [{ party, name: nameKey(name.source) }] : [];
  });
  const exact = named.find(({ name }) => name === called);
  const [only, ...others] = exact ? [exact] : named.filter(({ name }) => beginsWith(name, called));
  return others.length === 0 ? only?.party : undefined;
}

/** Whether a map has an entry for every party, and nothing else: as nearly all have, so that nothing is to be told. */
const isComplete = (map: MapNode, parties: ReadonlySet<string>) =>
  map.pairs.length === parties.size &&
  map.pairs.every((pair) => parties.has(pair.name) && !isNull(pair.value)) &&
  new Set(map.pairs.map(({ name }) => name)).size === parties.size;

/** The parties that the list `concerns` beside a map names; undefined where it says nothing: then it concerns all. */
function concernedBy(
  path: Path,
  places: Places,
  known: ReadonlySet<string>,
  malformed: ReadonlySet<string>,
): { readonly parties: ReadonlySet<string>; readonly complete: boolean } | undefined {
  const at = [...path.slice(0, -1), 'concerns'];
  const list = places.node(at);
  // Where another key beside the map was meant for the list, whom it names is not known either.
  if ((list === undefined || list === null) && !malformed.has(pathKey(at))) return undefined;
  const items = isList(list) ? list.items : [];
  const named = items.flatMap((item) => (isScalar(item) && typeof item.value === 'string' ? [item.value] : []));
  // Whom an item is meant for that is no party, nobody knows; and a list of one says that somebody is not named yet.
  const complete = new Set(named).size > 1 && named.length === items.length && named.every((party) => known.has(party));
  return { parties: new Set(named), complete };
}
