import type { Agreement } from 'partnership-agreements-schema';
import { checkUniqueIds, Declarations } from './declarations.ts';
import type { Known } from './known.ts';
import { checkLevels } from './levels.ts';
import { checkLists } from './lists.ts';
import { checkPartyKeys } from './party-keys.ts';
import { type Path, pathSeparator } from './path.ts';
import { Places } from './places.ts';
import type { Problem } from './problem.ts';
import { read } from './read.ts';
import type { Reading } from './reading.ts';
import { checkReferences } from './references.ts';
import { checkShape } from './shape-check.ts';
import type { Syntax } from './tree/syntax.ts';

/** A tree that was read as an agreement and held against all that reading can tell. */
export interface Whole {
  readonly syntax: Syntax;
  readonly places: Places;
  /** The sound part of the data. */
  readonly data: Known<Agreement>;
  readonly problems: readonly Problem[];
  readonly declarations: Declarations;
  readonly references: Reading['references'];
  readonly malformed: ReadonlySet<string>;
}

/** Reads the tree of a text; its offsets are those of the text. */
export function readWhole(text: string, syntax: Syntax): Whole {
  const places = new Places(syntax.root);
  const reading = read(text, places, syntax.uncertain);
  const { malformed } = reading;
  const { declarations: declared, references, problems: levels } = checkLevels(reading, places, syntax);
  const declarations = new Declarations(declared);
  const shaping = { text, places, syntax, malformed, declarations: declared, references };
  const duplicateKeys = reading.problems.flatMap((each) => (each.kind === 'duplicate-key' ? [each.path] : []));
  const problems = [
    ...syntax.problems,
    ...reading.problems,
    ...levels,
    ...checkShape(reading.data, shaping),
    ...checkPartyKeys(reading.partyMaps, declarations.ids('party'), places, syntax, malformed, duplicateKeys),
    ...checkReferences(
      references,
      declarations,
      places,
      malformed,
      (path) => isUncertain(path, places, syntax),
      duplicateKeys,
    ),
    ...checkUniqueIds(declarations),
    ...checkLists(references, malformed),
  ];
  const data = prune(reading.data, malformed) as Known<Agreement>;
  return { syntax, places, data, problems, declarations, references, malformed };
}

/** Whether a syntax error stands above a place, or below it. */
function isUncertain(path: Path, places: Places, { uncertain }: Syntax): boolean {
  if (uncertain.size === 0) return false;
  for (let length = 0; length < path.length; length++) {
    const map = places.map(path.slice(0, length));
    if (map && uncertain.has(map)) return true;
  }
  const map = places.map(path);
  return map ? [...uncertain].some(({ start }) => map.start <= start && start < map.end) : false;
}

/** The data without its malformed places; list elements keep their index. Untouched parts are shared, not copied. */
function prune(data: unknown, malformed: ReadonlySet<string>): unknown {
  if (malformed.size === 0) return data;
  const paths = [...malformed].map((key) => key.split(pathSeparator));
  const walk = (value: unknown, depth: number, under: readonly (readonly string[])[]): unknown => {
    if (value === null || typeof value !== 'object') return value;
    const copy = Array.isArray(value) ? [...(value as unknown[])] : Object.assign(Object.create(null) as object, value);
    const groups = new Map<string, (readonly string[])[]>();
    for (const path of under) {
      const step = path[depth] ?? '';
      const group = groups.get(step);
      if (group) group.push(path);
      else groups.set(step, [path]);
    }
    for (const [step, group] of groups) {
      if (!Object.hasOwn(value, step)) continue;
      const gone = group.some((path) => path.length === depth + 1);
      const inner = (value as Record<string, unknown>)[step];
      if (gone && !Array.isArray(copy)) delete (copy as Record<string, unknown>)[step];
      else (copy as Record<string, unknown>)[step] = gone ? undefined : walk(inner, depth + 1, group);
    }
    return copy;
  };
  return walk(data, 0, paths);
}
