import { inNode } from '../support/in-node.ts';

export const run = inNode(async () => {
  await import('../suite/index.ts');
  await import('../suite/server-gone.test.ts');
});
