import type { Hundredths } from '../agreement/amount.ts';
import type { IsoDate } from '../agreement/date.ts';
import { type AskElsewhere, type AskedElsewhere, isRunning } from '../agreement/others.ts';

/** What is asked of one person over time: from each day on, how many days a month. Made once, asked often. */
export class Asked {
  /** In the order of the files. */
  readonly asks: readonly AskElsewhere[];
  /** Days on which it becomes more. */
  readonly #starts: readonly IsoDate[];
  /** Days on which it changes, sorted, and what is asked from then on. */
  readonly #days: readonly IsoDate[];
  readonly #totals: readonly Hundredths[];
  readonly #byFile: ReadonlyMap<string, readonly AskElsewhere[]>;

  constructor(asks: readonly AskElsewhere[]) {
    this.asks = [...asks].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
    const steps = new Map<IsoDate, Hundredths>();
    const step = (day: IsoDate, by: Hundredths) => steps.set(day, (steps.get(day) ?? 0) + by);
    const starts = new Set<IsoDate>();
    const byFile = new Map<string, AskElsewhere[]>();
    for (const ask of this.asks) {
      const ofFile = byFile.get(ask.file);
      if (ofFile) ofFile.push(ask);
      else byFile.set(ask.file, [ask]);
      const { from, until, days } = ask;
      if (from === undefined || until === undefined) continue;
      starts.add(from);
      step(from, days);
      // Behind that day, and before the next.
      step(`${until}+`, -days);
    }
    this.#byFile = byFile;
    this.#starts = [...starts].sort();
    this.#days = [...steps.keys()].sort();
    let total = 0;
    this.#totals = this.#days.map((day) => {
      total += steps.get(day) ?? 0;
      return total;
    });
  }

  /** The same without what some files ask. */
  without(files: ReadonlySet<string>): AskedElsewhere {
    const left = [...files].flatMap((file) => this.#byFile.get(file) ?? []);
    const { asks } = this;
    return {
      starts: this.#starts,
      on: (day) => this.#on(day) - left.reduce((sum, ask) => sum + (isRunning(ask, day) ? ask.days : 0), 0),
      *running(day) {
        for (const ask of asks) if (!files.has(ask.file) && isRunning(ask, day)) yield ask;
      },
    };
  }

  #on(day: IsoDate): Hundredths {
    let low = -1;
    let high = this.#days.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((this.#days[middle] ?? '') <= day) low = middle;
      else high = middle;
    }
    return this.#totals[low] ?? 0;
  }
}
