/** Milliseconds of each run after some to warm up; the median is what counts. */
export function timed(run: () => unknown, runs: number, warmUp = Math.ceil(runs / 3)): number {
  for (let index = 0; index < warmUp; index++) run();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return median(times);
}

/** Runs that take turns, so that whatever else the machine does falls on all alike. */
export function inTurns(runs: Readonly<Record<string, () => unknown>>, rounds: number): Record<string, number> {
  const times = new Map<string, number[]>(Object.keys(runs).map((name) => [name, []]));
  for (let round = -Math.ceil(rounds / 3); round < rounds; round++) {
    for (const [name, run] of Object.entries(runs)) {
      const start = performance.now();
      run();
      if (round >= 0) times.get(name)?.push(performance.now() - start);
    }
  }
  return Object.fromEntries([...times].map(([name, all]) => [name, median(all)]));
}

export const median = (times: readonly number[]): number => {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
};

/** A row of the table: what was measured, ours, what it is held against, and the ratio that is aimed at. */
export interface Row {
  readonly what: string;
  readonly ours: string;
  readonly other: string;
  readonly ratio: string;
  readonly aim: string;
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ms`;

export const row = (what: string, ours: number, name: string, other: number, aim: string): Row => ({
  what,
  ours: ms(ours),
  other: `${ms(other)} (${name})`,
  ratio: `${(ours / other).toFixed(2)} ×`,
  aim,
});

export function table(rows: readonly Row[]): string {
  const columns = ['what', 'ours', 'other', 'ratio', 'aim'] as const;
  const head: Row = { what: 'what', ours: 'ours', other: 'held against', ratio: 'ratio', aim: 'aim' };
  const width = (column: (typeof columns)[number]) => Math.max(...[head, ...rows].map((each) => each[column].length));
  const line = (each: Row) => `| ${columns.map((column) => each[column].padEnd(width(column))).join(' | ')} |`;
  return [line(head), `|${columns.map((column) => '-'.repeat(width(column) + 2)).join('|')}|`, ...rows.map(line)].join(
    '\n',
  );
}
