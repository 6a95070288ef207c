import type { Hundredths } from '../agreement/amount.ts';
import {
  type AskElsewhere,
  type AskedElsewhere,
  behind,
  isRunning,
  type Moment,
  momentsOf,
  piecesOf,
} from '../agreement/others.ts';
import { Greatest } from './greatest.ts';

/**
 * What is asked of one person over time, stretch by stretch: between two moments nothing changes. Made once, asked often,
 * in steps that do not grow with the number of agreements.
 */
export class Asked {
  /** In the order of the files. */
  readonly asks: readonly AskElsewhere[];
  readonly #byFile: ReadonlyMap<string, readonly AskElsewhere[]>;
  /** When something changes, sorted; the first is before everything. */
  readonly #moments: readonly Moment[];
  /** From each moment on: days a month, how many asks, and of how many files. */
  readonly #totals: readonly Hundredths[];
  readonly #counts: readonly number[];
  readonly #files: readonly number[];
  readonly #greatest: Greatest;

  constructor(asks: readonly AskElsewhere[]) {
    this.asks = [...asks].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
    const byFile = new Map<string, AskElsewhere[]>();
    const [days, counts, files] = [new Steps(), new Steps(), new Steps()];
    for (const ask of this.asks) {
      const ofFile = byFile.get(ask.file);
      if (ofFile) ofFile.push(ask);
      else byFile.set(ask.file, [ask]);
      const { from, until } = ask;
      if (from === undefined || until === undefined) continue;
      days.add(from, until, ask.days);
      counts.add(from, until, 1);
    }
    for (const ofFile of byFile.values()) for (const { from, until } of united(ofFile)) files.add(from, until, 1);
    this.#byFile = byFile;
    this.#moments = ['', ...days.moments];
    this.#totals = days.sums(this.#moments);
    this.#counts = counts.sums(this.#moments);
    this.#files = files.sums(this.#moments);
    this.#greatest = new Greatest(this.#totals);
  }

  /** The same without what some files ask. */
  without(files: ReadonlySet<string>): AskedElsewhere {
    const left = [...files].flatMap((file) => this.#byFile.get(file) ?? []);
    const leftOn = (moment: Moment) => left.filter((ask) => isRunning(ask, moment));
    const changes = momentsOf(left);
    return {
      most: (from, to) => {
        let most = { at: from, days: -1 };
        for (const [start, end] of piecesOf(from, to, changes)) {
          const piece = this.#most(start, end);
          const days = piece.days - leftOn(start).reduce((sum, ask) => sum + ask.days, 0);
          if (days > most.days) most = { at: piece.at, days };
        }
        return most;
      },
      running: (day, limit) => {
        const at = this.#indexOf(day);
        const own = leftOn(day);
        return {
          first: this.#firstOn(day, limit, files),
          asks: (this.#counts[at] ?? 0) - own.length,
          files: (this.#files[at] ?? 0) - new Set(own.map(({ file }) => file)).size,
        };
      },
    };
  }

  #most(from: Moment, to: Moment): { readonly at: Moment; readonly days: Hundredths } {
    const first = this.#indexOf(from);
    const index = this.#greatest.between(first, Math.max(first, this.#indexOf(to, false)));
    return { at: index === first ? from : (this.#moments[index] ?? from), days: this.#totals[index] ?? 0 };
  }

  #firstOn(day: Moment, limit: number, without: ReadonlySet<string>): readonly AskElsewhere[] {
    const first: AskElsewhere[] = [];
    for (const ask of this.asks) {
      if (first.length >= limit) break;
      if (isRunning(ask, day) && !without.has(ask.file)) first.push(ask);
    }
    return first;
  }

  /** The last stretch that begins before a moment, or at it. */
  #indexOf(moment: Moment, inclusive = true): number {
    let low = 0;
    let high = this.#moments.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      const at = this.#moments[middle] ?? '';
      if (at < moment || (inclusive && at === moment)) low = middle;
      else high = middle;
    }
    return low;
  }
}

/** A number that goes up and down. */
class Steps {
  readonly #steps = new Map<Moment, number>();

  add(from: Moment, until: Moment, by: number): void {
    this.#step(from, by);
    this.#step(behind(until), -by);
  }

  get moments(): readonly Moment[] {
    return [...this.#steps.keys()].sort();
  }

  /** What it comes to at each of these moments, which are sorted. */
  sums(moments: readonly Moment[]): readonly number[] {
    let sum = 0;
    return moments.map((moment) => {
      sum += this.#steps.get(moment) ?? 0;
      return sum;
    });
  }

  #step(at: Moment, by: number): void {
    this.#steps.set(at, (this.#steps.get(at) ?? 0) + by);
  }
}

/** The times in which at least one of the asks of a file runs. */
function united(asks: readonly AskElsewhere[]): readonly { readonly from: Moment; readonly until: Moment }[] {
  const times = asks
    .flatMap(({ from, until }) => (from === undefined || until === undefined ? [] : [{ from, until }]))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const all: { from: Moment; until: Moment }[] = [];
  for (const { from, until } of times) {
    const last = all.at(-1);
    if (!last || from > last.until) all.push({ from, until });
    else if (until > last.until) last.until = until;
  }
  return all;
}
