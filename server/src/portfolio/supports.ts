import { message } from '../l10n/message.ts';
import type { EntryStrength, PortfolioEntry } from './entry.ts';
import type { Place, SupportRow } from './model.ts';
import type { Organisation } from './organisations.ts';
import type { Telling } from './telling.ts';

/** That an agreement names a strength of an organisation, or that another one relies on it there. */
type Part =
  | {
      readonly kind: 'strength';
      readonly entry: PortfolioEntry;
      readonly organisation: Organisation;
      readonly strength: EntryStrength;
    }
  | {
      readonly kind: 'reliance';
      readonly entry: PortfolioEntry;
      readonly relying: Organisation;
      readonly line: number;
    };

interface Support {
  readonly competency: string;
  readonly organisation: Organisation;
  readonly at: Place;
  /** With the lines of the strength. */
  readonly carries: ReadonlyMap<PortfolioEntry, number>;
  /** By organisation, with the lines of where it relies. */
  readonly relying: ReadonlyMap<
    string,
    { readonly name: string; readonly entries: ReadonlyMap<PortfolioEntry, number> }
  >;
}

/** Who relies on whom in what, and which strength carries how many agreements. Those that have ended are left out. */
export function supportsOf(telling: Telling): readonly SupportRow[] {
  const { kept, entries, organisations } = telling;
  const keyOf = ({ id }: Organisation, competency: string) => `${id}\0${competency}`;
  const groups = kept.groups<Part>('supports', entries, organisations, (entry) =>
    entry.status === 'ended'
      ? []
      : [
          ...entry.strengths.map((strength) => {
            const organisation = organisations.of(entry.file, strength.party);
            return [
              keyOf(organisation, strength.competency),
              { kind: 'strength', entry, organisation, strength },
            ] as const;
          }),
          ...entry.reliances.map(({ party, on, competency, line }) => {
            const relying = organisations.of(entry.file, party);
            return [
              keyOf(organisations.of(entry.file, on), competency),
              { kind: 'reliance', entry, relying, line },
            ] as const;
          }),
        ],
  );
  const supports = groups.flatMap((group) => {
    const support = kept.same(`support of ${group.key}`, [group], () => supportOf(group.parts));
    return support ? [[group.key, support] as const] : [];
  });
  const having = havingOf(telling);
  return supports
    .filter(([, { organisation, relying }]) => telling.shows(organisation) || relying.has(telling.party ?? ''))
    .map(([key, support]) => {
      const isOnly = having.get(support.competency)?.size === 1;
      return kept.part(`support ${key}`, [support, isOnly], () => rowOf(telling, support, isOnly));
    })
    .sort(inOrder);
}

/** Which organisations have a strength, in all agreements, whoever's view it is: who is alone in some may not be in all. */
function havingOf({ all, organisations }: Telling): ReadonlyMap<string, ReadonlySet<string>> {
  const having = new Map<string, Set<string>>();
  for (const { file, status, strengths } of all) {
    if (status === 'ended') continue;
    for (const { competency, party } of strengths) {
      const { id } = organisations.of(file, party);
      const those = having.get(competency);
      if (those) those.add(id);
      else having.set(competency, new Set([id]));
    }
  }
  return having;
}

/** Undefined where nobody names the strength: what does not exist cannot be relied on. */
function supportOf(parts: readonly Part[]): Support | undefined {
  const carries = new Map<PortfolioEntry, number>();
  const relying = new Map<string, { readonly name: string; readonly entries: Map<PortfolioEntry, number> }>();
  let first: Extract<Part, { readonly kind: 'strength' }> | undefined;
  for (const part of parts) {
    const { entry } = part;
    if (part.kind === 'strength') {
      first ??= part;
      if (!carries.has(entry)) carries.set(entry, part.strength.line);
      continue;
    }
    const { id, name } = part.relying;
    const before = relying.get(id);
    if (!before) relying.set(id, { name, entries: new Map([[entry, part.line]]) });
    else if (!before.entries.has(entry)) before.entries.set(entry, part.line);
  }
  if (!first) return undefined;
  const { organisation, strength, entry } = first;
  return {
    competency: strength.competency,
    organisation,
    at: { file: entry.file, line: strength.line },
    carries,
    relying,
  };
}

function rowOf(
  telling: Telling,
  { competency, organisation, at, carries, relying }: Support,
  isOnly: boolean,
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
    isAlone: isOnly && relied > 1,
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
