import type { Load } from '../../agreement/load.ts';
import type { CheckedFile } from '../checked-file.ts';
import type { Outcome, Share, Source } from './share.ts';
import type { Words } from './words.ts';

/** A file to check again, with what others ask of its people. */
export interface Again {
  readonly source: Source;
  readonly loads: readonly Load[];
}

/** What there is to do for one thread. Plain data. */
export type Task =
  | { readonly kind: 'first'; readonly sources: readonly Source[] }
  | { readonly kind: 'loads'; readonly files: readonly string[]; readonly words: Words }
  | { readonly kind: 'again'; readonly files: readonly Again[] };

/** What comes of a task. */
export interface Results {
  readonly first: readonly Outcome[];
  readonly loads: readonly Load[];
  readonly again: readonly CheckedFile[];
}
export type Result<T extends Task = Task> = Results[T['kind']];

/** Does a task in this thread. */
export const doTask = <T extends Task>(share: Share, task: T): Result<T> => perform(share, task) as Result<T>;

function perform(share: Share, task: Task): Result {
  switch (task.kind) {
    case 'first':
      return task.sources.map((source) => share.first(source));
    case 'loads':
      return task.files.flatMap((file) => share.loadsOf(file, task.words));
    case 'again':
      return task.files.map(({ source, loads }) => share.again(source, loads));
  }
}

/** Those who do the work: this thread, and its workers if there are any. */
export interface Crew {
  /** How many threads there are. */
  readonly size: number;
  /** Does one task for each thread, in their order; a thread sees the same files in each round. */
  run<T extends Task>(tasks: readonly T[]): Promise<readonly Result<T>[]>;
  end(): Promise<void>;
}

/** All in this thread. */
export const aloneCrew = (share: Share): Crew => ({
  size: 1,
  run: async <T extends Task>(tasks: readonly T[]) => tasks.map((task) => doTask(share, task)),
  end: async () => {},
});
