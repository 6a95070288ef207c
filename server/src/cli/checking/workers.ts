import { Worker } from 'node:worker_threads';
import { UsageError } from '../exit.ts';
import { workerArgument } from '../worker-argument.ts';
import { type Crew, doTask, type Result, type Task } from './crew.ts';
import type { Checking, Share } from './share.ts';

/** What a worker answers: the result of its task, or what the user can put right. */
export type Answer = { readonly result: Result } | { readonly usage: string };

/** This thread and workers, which run the same bundle. */
export function workersCrew(share: Share, checking: Checking, size: number, entry: string): Crew {
  const workers = Array.from(
    { length: size - 1 },
    () => new Worker(entry, { argv: [workerArgument], workerData: checking }),
  );
  return {
    size,
    async run<T extends Task>(tasks: readonly T[]) {
      const answers = workers.flatMap((worker, index) => {
        const task = tasks[index + 1];
        return task ? [ask(worker, task)] : [];
      });
      // What this thread finds may fail while others are still at work; their failures are not lost either.
      const settled = Promise.allSettled(answers);
      const own = tasks[0] ? [doTask(share, tasks[0])] : [];
      await settled;
      return [...own, ...(await Promise.all(answers))];
    },
    async end() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function ask<T extends Task>(worker: Worker, task: T): Promise<Result<T>> {
  return new Promise((resolve, reject) => {
    const settled = (settle: () => void) => {
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
      settle();
    };
    const onMessage = (answer: Answer) =>
      settled(() => ('usage' in answer ? reject(new UsageError(answer.usage)) : resolve(answer.result as Result<T>)));
    const onError = (error: unknown) => settled(() => reject(error));
    const onExit = (code: number) => settled(() => reject(new Error(`A worker ended with code ${code}.`)));
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.on('exit', onExit);
    worker.postMessage(task);
  });
}
