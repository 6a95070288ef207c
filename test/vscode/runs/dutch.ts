import { inNode } from '../support/in-node.ts';
import { isLoadedAgain } from '../support/loaded-again.ts';

/** The window is loaded again once all else was tried in it; then only that is looked at. */
export const run = inNode(async () => {
  if (!(await isLoadedAgain())) await import('../suite/dutch.test.ts');
  await import('../suite/reload.test.ts');
});
