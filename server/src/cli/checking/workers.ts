import { Worker } from 'node:worker_threads';
import type { Message } from '../../l10n/message.ts';
import { compileAsUsual } from '../compiling.ts';
import { UsageError } from '../exit.ts';
import { workerArgument } from '../worker-argument.ts';
import { type Crew, type Done, doTask, type Result, sharedCounter, type Task } from './crew.ts';
import type { Progress } from './progress.ts';
import type { Checking, Share } from './share.ts';

/** What a worker begins with. */
export interface Start {
  readonly checking: Checking;
  /** How many there are, and how many of them have come as far as their work. */
  readonly workers: number;
  readonly arrived: Int32Array;
}
/** What a worker is asked: to help with a task, each time with the thing whose turn it is. */
export interface Question {
  readonly task: Task;
  readonly turn: Int32Array;
}
/** What a worker answers: what it has done, or what the user can put right. */
export type Answer = { readonly done: Done } | { readonly usage: Message };

/** This thread and workers, which run the same bundle. */
export function workersCrew(share: Share, checking: Checking, size: number, entry: string, progress: Progress): Crew {
  // They load their code under the flags that it was compiled under.
  compileAsUsual();
  const start: Start = { checking, workers: size - 1, arrived: sharedCounter() };
  const workers = Array.from(
    { length: start.workers },
    () => new Worker(entry, { argv: [workerArgument], workerData: start }),
  );
  return {
    size,
    async run<T extends Task>(task: T) {
      const turn = sharedCounter();
      const helping = workers.map((worker) => ask(worker, { task, turn }));
      // What this thread finds may fail while others are still at work; their failures are not lost either.
      const settled = Promise.allSettled(helping);
      const own = doTask(share, task, turn, progress);
      await settled;
      const results: Result[] = [];
      for (const done of [own, ...(await Promise.all(helping))])
        for (const [index, result] of done) results[index] = result;
      return results as Result<T>[];
    },
    async end() {
      progress.end();
      await Promise.all(workers.map((worker) => worker.terminate()));
      compileAsUsual();
    },
  };
}

function ask(worker: Worker, question: Question): Promise<Done> {
  return new Promise((resolve, reject) => {
    const settled = (settle: () => void) => {
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
      settle();
    };
    const onMessage = (answer: Answer) =>
      settled(() => ('usage' in answer ? reject(new UsageError(answer.usage)) : resolve(answer.done)));
    const onError = (error: unknown) => settled(() => reject(error));
    const onExit = (code: number) => settled(() => reject(new Error(`A worker ended with code ${code}.`)));
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.on('exit', onExit);
    worker.postMessage(question);
  });
}
