import { runProcess } from './process.ts';
import { workerArgument } from './worker-argument.ts';

// `check` and its workers alone: the less there is to read, the sooner it starts.
if (process.argv[2] === workerArgument) void import('./checking/worker.ts').then(({ work }) => work());
else runProcess({ check: () => import('./commands/check.ts') });
