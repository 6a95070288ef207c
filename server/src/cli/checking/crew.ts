import type { Claims } from '../../agreement/claims.ts';
import type { CheckedFile } from '../checked-file.ts';
import type { Progress } from './progress.ts';
import type { Member, Share, Source } from './share.ts';

/** Something to do for many things. Plain data. */
export type Task =
  /** Check each by itself, in the order in which they are taken. */
  | { readonly kind: 'alone'; readonly things: readonly Source[] }
  /** Tell what each asks of people. */
  | { readonly kind: 'claims'; readonly things: readonly string[]; readonly words: ReadonlySet<string> }
  /** Finish what was checked alone, by what all say together; undefined where no other agreement counts. */
  | { readonly kind: 'together'; readonly members: readonly Member[] | undefined };

/** What comes of one thing. */
interface Results {
  readonly alone: Claims;
  readonly claims: Claims | undefined;
  readonly together: CheckedFile;
}
export type Result<T extends Task = Task> = Results[T['kind']];

/** What a thread has done: of which thing, by its index, came what. */
export type Done<T extends Task = Task> = readonly (readonly [index: number, result: Result<T>])[];

/** A number from 0 on that threads share. */
export const sharedCounter = (): Int32Array => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/**
 * Does things in this thread until none is left: `turn` is the index of the next, and who is free takes it. What is told of
 * the progress is how many are taken, by whatever thread. What a thread has checked alone it finishes itself: its documents
 * are gone, and what it kept of them need not go anywhere.
 */
export function doTask<T extends Task>(share: Share, task: T, turn: Int32Array, progress?: Progress): Done<T> {
  if (task.kind === 'together') return share.together(task.members) as Done<T>;
  const done: [number, Result<T>][] = [];
  for (let index = Atomics.add(turn, 0, 1); index < task.things.length; index = Atomics.add(turn, 0, 1)) {
    done.push([index, perform(share, task, index) as Result<T>]);
    progress?.at(index + 1, task.things.length);
  }
  return done;
}

function perform(share: Share, task: Exclude<Task, { kind: 'together' }>, index: number): Result {
  switch (task.kind) {
    case 'alone':
      return share.alone(index, at(task.things, index));
    case 'claims':
      return share.claimsOf(at(task.things, index), task.words);
  }
}

function at<T>(things: readonly T[], index: number): T {
  const thing = things[index];
  if (thing === undefined) throw new Error(`There is no thing ${index}.`);
  return thing;
}

/** Those who do the work: this thread, and its workers if there are any. */
export interface Crew {
  /** How many threads there are. */
  readonly size: number;
  /** Does a task together. The results are in the order of the things. */
  run<T extends Task>(task: T): Promise<readonly Result<T>[]>;
  end(): Promise<void>;
}

/** All in this thread. */
export const aloneCrew = (share: Share, progress: Progress): Crew => ({
  size: 1,
  run: async <T extends Task>(task: T) => doTask(share, task, sharedCounter(), progress).map(([, result]) => result),
  end: async () => progress.end(),
});
