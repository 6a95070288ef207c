import { inNode } from '../support/in-node.ts';

/** Not a test: what a person looks at, of the whole extension in several themes. */
export const run = inNode(() => import('../pictures/index.ts'));
