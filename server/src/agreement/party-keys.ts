import { nearest } from './nearest.ts';
import { type Path, pathKey } from './path.ts';
import type { Places } from './places.ts';
import type { Problem } from './problem.ts';
import type { PartyMap } from './read.ts';
import type { Syntax } from './tree/syntax.ts';

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
): readonly Problem[] {
  const partiesMap = places.map(['parties']);
  if (parties.length === 0 || (partiesMap && syntax.uncertain.has(partiesMap))) return [];
  const known = new Set(parties);
  const problems: Problem[] = [];
  // No JSON Schema can count keys that are not `x-` and have a value, so this is not a matter of the shape.
  if (parties.length === 1 && !malformed.has('parties'))
    problems.push({ kind: 'value', part: 'key', path: ['parties'], source: '', why: { kind: 'too-few-parties' } });
  for (const { path, shape } of partyMaps) {
    const map = places.map(path);
    const keys = places.keys(path);
    if (!map || malformed.has(pathKey(path))) continue;
    const missing = parties.filter((party) => !keys.includes(party) || places.node([...path, party]) === null);
    const claimed = new Set<string>();
    for (const key of keys) {
      if (known.has(key)) continue;
      const suggestion = nearest(
        key,
        missing.filter((party) => !claimed.has(party)),
      );
      if (suggestion) claimed.add(suggestion);
      // A key that is no id, or whose entry is malformed, has been reported already.
      if (malformed.has(pathKey([...path, key]))) continue;
      malformed.add(pathKey([...path, key]));
      problems.push({ kind: 'unknown-party', path: [...path, key], suggestion });
    }
    const uncertain = syntax.uncertain.has(map);
    const isEmpty = keys.every((key) => places.node([...path, key]) === null);
    for (const party of missing) {
      const at: Path = [...path, party];
      if (uncertain || claimed.has(party)) malformed.add(pathKey(at));
      else if (!isEmpty && shape.keys.kind === 'every-party') {
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
