import { runProcess } from './process.ts';

// `check` and its workers alone: the less there is to read, the sooner it starts.
runProcess({ check: () => import('./commands/check.ts') });
