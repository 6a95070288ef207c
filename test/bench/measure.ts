import { readFileSync } from 'node:fs';
import os from 'node:os';

/** What a run took, in milliseconds: on the clock, and of user CPU time, that of the processes it started included. */
export interface Taken {
  readonly wall: number;
  /** Undefined where the system does not tell what processes took that have ended. */
  readonly user: number | undefined;
}

/** Milliseconds of CPU time so far, of this process and those that it started and that have ended. */
interface Spent {
  readonly user: number;
  readonly all: number;
}

/** A tick of `/proc`, in milliseconds, is the same on all Linux of today. */
const tick = 10;

function spent(): Spent | undefined {
  const own = process.cpuUsage();
  try {
    // The name of the program may hold spaces and brackets; what follows it is numbers.
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const [childUser = 0, childSystem = 0] = fields.slice(13, 15).map((ticks) => Number(ticks) * tick);
    return { user: own.user / 1000 + childUser, all: (own.user + own.system) / 1000 + childUser + childSystem };
  } catch {
    return undefined;
  }
}

/** Milliseconds in which the cores of the machine had something to do, all together. */
const worked = (): number =>
  os.cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0);

/** What share of one core others may take while a row is measured. */
const mostForOthers = 0.15;
/** How often a row is measured before the quietest time counts. */
const mostTimes = 3;

/** Runs that take turns, so that whatever else the machine does falls on all alike. Once more when the machine was busy. */
export async function inTurns<K extends string>(
  runs: Readonly<Record<K, () => unknown>>,
  rounds: number,
): Promise<Record<K, Taken>> {
  let quietest: { readonly others: number; readonly taken: Record<K, Taken> } | undefined;
  for (let time = 0; time < mostTimes; time++) {
    const before = { work: worked(), own: spent()?.all, wall: performance.now() };
    const taken = await once(runs, rounds);
    const own = (spent()?.all ?? 0) - (before.own ?? 0);
    const others = before.own === undefined ? 0 : (worked() - before.work - own) / (performance.now() - before.wall);
    if (!quietest || others < quietest.others) quietest = { others, taken };
    if (others <= mostForOthers) break;
    const more = time + 1 < mostTimes ? 'once more' : 'the quietest time counts';
    console.error(`  others took ${Math.round(others * 100)} % of a core: ${more}`);
  }
  if (!quietest) throw new Error('Nothing was measured.');
  return quietest.taken;
}

async function once<K extends string>(
  runs: Readonly<Record<K, () => unknown>>,
  rounds: number,
): Promise<Record<K, Taken>> {
  const names = Object.keys(runs) as K[];
  const walls = new Map<K, number[]>(names.map((name) => [name, []]));
  const users = new Map<K, number>(names.map((name) => [name, 0]));
  for (let round = -Math.ceil(rounds / 3); round < rounds; round++) {
    for (const name of names) {
      const before = spent();
      const start = performance.now();
      await runs[name]();
      const wall = performance.now() - start;
      const after = spent();
      if (round < 0) continue;
      walls.get(name)?.push(wall);
      // Ticks are coarse: what counts is the sum over all rounds.
      users.set(name, before && after ? (users.get(name) ?? 0) + after.user - before.user : Number.NaN);
    }
  }
  const takenBy = (name: K): Taken => {
    const user = (users.get(name) ?? Number.NaN) / rounds;
    return { wall: median(walls.get(name) ?? []), user: Number.isNaN(user) ? undefined : user };
  };
  return Object.fromEntries(names.map((name) => [name, takenBy(name)])) as Record<K, Taken>;
}

export const median = (times: readonly number[]): number => {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
};

const columns = ['what', 'ours', 'other', 'user', 'ratio', 'wall', 'aim'] as const;

/** A row of the table: what was measured, ours, what it is held against, and the ratio that is aimed at. */
export interface Row {
  readonly what: string;
  readonly ours: string;
  readonly other: string;
  /** User CPU time of both, where it is known. */
  readonly user?: string;
  /** Of user CPU time where that is known, else of whatever was measured. */
  readonly ratio: string;
  /** The same by the clock. */
  readonly wall?: string;
  readonly aim: string;
}

const head: Row = {
  what: 'what',
  ours: 'ours',
  other: 'held against',
  user: 'user CPU of both',
  ratio: 'ratio',
  wall: 'by the clock',
  aim: 'aim',
};

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ms`;

const times = (ours: number, other: number): string => `${(ours / other).toFixed(2)} ×`;

/** A row of what was measured; what is known by the clock alone comes as milliseconds. */
export function row(what: string, ours: Taken | number, name: string, other: Taken | number, aim: string): Row {
  const [a, b] = [ours, other].map((taken) => (typeof taken === 'number' ? { wall: taken, user: undefined } : taken));
  if (!a || !b) throw new Error(`${what} was not measured.`);
  const byClock = { what, ours: ms(a.wall), other: `${ms(b.wall)} (${name})`, ratio: times(a.wall, b.wall), aim };
  if (a.user === undefined || b.user === undefined) return byClock;
  return {
    ...byClock,
    user: `${ms(a.user)}, ${ms(b.user)}`,
    ratio: times(a.user, b.user),
    wall: byClock.ratio,
  };
}

export function table(rows: readonly Row[]): string {
  const cell = (each: Row, column: (typeof columns)[number]) => each[column] ?? '';
  const width = (column: (typeof columns)[number]) =>
    Math.max(...[head, ...rows].map((each) => cell(each, column).length));
  const line = (each: Row) => `| ${columns.map((column) => cell(each, column).padEnd(width(column))).join(' | ')} |`;
  return [line(head), `|${columns.map((column) => '-'.repeat(width(column) + 2)).join('|')}|`, ...rows.map(line)].join(
    '\n',
  );
}
