import { inNode } from '../support/in-node.ts';

export const run = inNode(async () => {
  await import('../suite/index.ts');
  // There all themes are listed, and servers can be killed.
  await import('../suite/colours.test.ts');
  await import('../suite/server-gone.test.ts');
});
