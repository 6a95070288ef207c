import { inWorker } from '../support/in-worker.ts';

export const run = inWorker(() => import('../suite/index.ts'));
