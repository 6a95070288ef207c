import type { Terminal } from '../terminal.ts';
import { aloneCrew, type Crew } from './crew.ts';
import { sizeOf } from './parts.ts';
import { Progress } from './progress.ts';
import type { Checking, Share, Source } from './share.ts';

/** Bytes of agreements that are worth a thread of its own: parsing them takes longer than a thread takes to start. */
const worthAThread = 400_000;

/** Those who check files: as many threads as were asked for, else as many as pay. */
export async function gather(
  share: Share,
  checking: Checking,
  sources: readonly Source[],
  jobs: number | undefined,
  { workerEntry, progress: output }: Pick<Terminal, 'workerEntry' | 'progress'>,
): Promise<Crew> {
  const progress = new Progress(output);
  const size = Math.min(sources.length, jobs ?? (await defaultJobs(sources)));
  if (size < 2 || workerEntry === undefined) return aloneCrew(share, progress);
  const { workersCrew } = await import('./workers.ts');
  return workersCrew(share, checking, size, workerEntry, progress);
}

async function defaultJobs(sources: readonly Source[]): Promise<number> {
  if (sources.length < 20) return 1;
  const { availableParallelism } = await import('node:os');
  const bytes = sources.reduce((sum, { file }) => sum + sizeOf(file), 0);
  return Math.max(1, Math.min(availableParallelism(), Math.floor(bytes / worthAThread)));
}
