import { inNode } from '../support/in-node.ts';

export const run = inNode(() => import('../suite/index.ts'));
