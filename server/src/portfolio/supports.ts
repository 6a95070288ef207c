import { message } from '../l10n/message.ts';
import type { PortfolioEntry } from './entry.ts';
import type { Place, SupportRow } from './model.ts';
import type { Organisation } from './organisations.ts';
import type { Telling } from './telling.ts';

interface Support {
  readonly competency: string;
  readonly organisation: Organisation;
  readonly at: Place;
  /** With the lines of the strength. */
  readonly carries: Map<PortfolioEntry, number>;
  /** By organisation, with the lines of where it relies. */
  readonly relying: Map<string, { readonly name: string; readonly entries: Map<PortfolioEntry, number> }>;
}

/** Who relies on whom in what, and which strength carries how many agreements. Those that have ended are left out. */
export function supportsOf(telling: Telling): readonly SupportRow[] {
  const supports = new Map<string, Support>();
  const keyOf = ({ id }: Organisation, competency: string) => `${id}\0${competency}`;
  const having = new Map<string, number>();
  const living = telling.entries.filter(({ status }) => status !== 'ended');
  for (const entry of living)
    for (const { party, competency, line } of entry.strengths) {
      const organisation = telling.organisations.of(entry.file, party);
      const key = keyOf(organisation, competency);
      let support = supports.get(key);
      if (!support) {
        const at = { file: entry.file, line };
        support = { competency, organisation, at, carries: new Map(), relying: new Map() };
        supports.set(key, support);
        having.set(competency, (having.get(competency) ?? 0) + 1);
      }
      if (!support.carries.has(entry)) support.carries.set(entry, line);
    }
  for (const entry of living)
    for (const { party, on, competency, line } of entry.reliances) {
      const support = supports.get(keyOf(telling.organisations.of(entry.file, on), competency));
      const { id, name } = telling.organisations.of(entry.file, party);
      const before = support?.relying.get(id);
      if (!before) support?.relying.set(id, { name, entries: new Map([[entry, line]]) });
      else if (!before.entries.has(entry)) before.entries.set(entry, line);
    }
  return [...supports]
    .map(([key, support]) => {
      const { organisation, competency, carries, relying } = support;
      const relied = [...relying.values()].flatMap(({ name, entries }) => [name, ...entries.keys()]);
      const from = [organisation, having.get(competency), carries.size, ...carries.keys(), ...relied];
      return telling.kept.part(`support ${key}`, from, () => rowOf(telling, support, having));
    })
    .sort(inOrder);
}

function rowOf(
  telling: Telling,
  { competency, organisation, at, carries, relying }: Support,
  having: ReadonlyMap<string, number>,
): SupportRow {
  const those = [...relying.values()].map(({ name, entries }) => ({
    name: telling.show(name),
    agreements: entries.size,
  }));
  const relied = new Set([...relying.values()].flatMap(({ entries }) => [...entries.keys()])).size;
  const placesIn = (entries: ReadonlyMap<PortfolioEntry, number>) =>
    [...entries].map(([entry, line]) => ({ file: entry.file, line, title: telling.titleOf(entry) }));
  return {
    competency: telling.show(competency),
    party: telling.show(organisation.name),
    carries: carries.size,
    carriesText:
      carries.size === 1
        ? telling.say(message('1 agreement'))
        : telling.say(message('{count} agreements', { count: carries.size })),
    carriedIn: placesIn(carries),
    relying: those,
    relyingText: telling.list(
      those.map(({ name, agreements }) => (agreements === 1 ? name : `${name} (${agreements})`)),
    ),
    reliedOnIn: [...relying.values()].flatMap(({ name, entries }) =>
      placesIn(entries).map((place) => ({ ...place, name: telling.show(name) })),
    ),
    isAlone: having.get(competency) === 1 && relied > 1,
    at,
  };
}

const total = ({ relying }: SupportRow) => relying.reduce((sum, { agreements }) => sum + agreements, 0);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const inOrder = (a: SupportRow, b: SupportRow) =>
  Number(b.isAlone) - Number(a.isAlone) ||
  total(b) - total(a) ||
  b.carries - a.carries ||
  compare(a.competency, b.competency) ||
  compare(a.party, b.party);
