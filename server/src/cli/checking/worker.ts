import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { compileLess } from '../compiling.ts';
import { UsageError } from '../exit.ts';
import { translatorFor } from '../language.ts';
import { doTask } from './crew.ts';
import { Share } from './share.ts';
import type { Answer, Question, Start } from './workers.ts';

/** The other side of a worker: does one task after the other. */
export async function work(): Promise<void> {
  if (!parentPort) throw new Error('This is no worker.');
  const port: MessagePort = parentPort;
  const { checking, workers, arrived } = workerData as Start;
  // Not before all have loaded their code, which was compiled under the usual flags.
  if (Atomics.add(arrived, 0, 1) + 1 === workers) compileLess();
  // Tasks that come before the language is loaded wait in the port.
  const share = new Share(checking, await translatorFor(checking.language));
  port.on('message', (question: Question) => port.postMessage(answer(share, question)));
}

function answer(share: Share, { task, turn }: Question): Answer {
  try {
    return { done: doTask(share, task, turn) };
  } catch (error) {
    if (error instanceof UsageError) return { usage: error.text };
    throw error;
  }
}
