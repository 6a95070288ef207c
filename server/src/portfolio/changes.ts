import type { Portfolio } from './model.ts';
import { type Patch, patched, patchOf } from './patch.ts';

/** The lists of a portfolio, of which a change of one agreement touches a few rows. */
type List = 'notices' | 'agreements' | 'people' | 'accounts' | 'calendar' | 'supports';

/** Rows of the older list that stay, from an index on; rows from an index on, each with what has changed in it; or new ones. */
export type Stretch<Row> =
  | { readonly from: number; readonly count: number }
  | { readonly from: number; readonly patches: readonly Patch[] }
  | { readonly rows: readonly Row[] };

/** A portfolio in terms of an older one: its lists stretch by stretch, and all the rest. */
export interface PortfolioChanges {
  readonly rest: Omit<Portfolio, List>;
  readonly lists: { readonly [Name in List]: readonly Stretch<Portfolio[Name][number]>[] };
}

/** What became of a portfolio. Rows that stayed are the same objects in both. */
export function changesOf(older: Portfolio, newer: Portfolio): PortfolioChanges {
  const { notices, agreements, people, accounts, calendar, supports, ...rest } = newer;
  return {
    rest,
    lists: {
      notices: stretchesOf(older.notices, notices),
      agreements: stretchesOf(older.agreements, agreements),
      people: stretchesOf(older.people, people),
      accounts: stretchesOf(older.accounts, accounts),
      calendar: stretchesOf(older.calendar, calendar),
      supports: stretchesOf(older.supports, supports),
    },
  };
}

/** The newer portfolio, of the older one and what became of it. */
export function changed(older: Portfolio, { rest, lists }: PortfolioChanges): Portfolio {
  return {
    ...rest,
    notices: listOf(older.notices, lists.notices),
    agreements: listOf(older.agreements, lists.agreements),
    people: listOf(older.people, lists.people),
    accounts: listOf(older.accounts, lists.accounts),
    calendar: listOf(older.calendar, lists.calendar),
    supports: listOf(older.supports, lists.supports),
  };
}

function stretchesOf<Row>(older: readonly Row[], newer: readonly Row[]): readonly Stretch<Row>[] {
  const stretches: Stretch<Row>[] = [];
  /** Looked up where a row is not the one that comes next: most are. */
  let places: Map<Row, number> | undefined;
  const placeOf = (row: Row): number | undefined => {
    places ??= new Map(older.map((one, index) => [one, index]));
    return places.get(row);
  };
  let next = 0;
  for (let at = 0; at < newer.length; ) {
    const first = at;
    const row = newer[at] as Row;
    const instead = older[next] === row ? 0 : replaced(older, next, newer, at);
    const place = older[next] === row ? next : instead > 0 ? undefined : placeOf(row);
    if (place === undefined) {
      if (instead > 0) {
        at += instead;
        const patches = newer.slice(first, at).map((one, index) => patchOf(older[next + index], one));
        stretches.push({ from: next, patches });
        next += instead;
      } else {
        do at++;
        while (at < newer.length && older[next] !== newer[at] && placeOf(newer[at] as Row) === undefined);
        stretches.push({ rows: newer.slice(first, at) });
      }
    } else {
      do at++;
      while (at < newer.length && older[place + at - first] === newer[at]);
      next = place + at - first;
      stretches.push({ from: place, count: at - first });
    }
  }
  return stretches;
}

/** How many rows at a place are there instead of as many, where that is seen at once; most that change stay in their place. */
function replaced<Row>(older: readonly Row[], next: number, newer: readonly Row[], at: number): number {
  const [left, coming] = [older.length - next, newer.length - at];
  for (let count = 1; count <= 8 && count <= left && count <= coming; count++)
    if (count === left ? count === coming : older[next + count] === newer[at + count]) return count;
  return 0;
}

const listOf = <Row>(older: readonly Row[], stretches: readonly Stretch<Row>[]): readonly Row[] =>
  stretches.flatMap((stretch): readonly Row[] => {
    if ('rows' in stretch) return stretch.rows;
    if ('count' in stretch) return older.slice(stretch.from, stretch.from + stretch.count);
    // A patch makes of a row one of the same kind.
    return stretch.patches.map((patch, index) => patched(older[stretch.from + index], patch) as Row);
  });
