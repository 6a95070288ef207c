import { inWorker } from '../support/in-worker.ts';

export const run = inWorker(async () => {
  await import('../suite/index.ts');
  await import('../suite/looks.test.ts');
  await import('../suite/wizard.test.ts');
});
