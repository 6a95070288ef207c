import { runProcess } from './process.ts';

// `history` alone, which git outruns by little: the less there is to read, the sooner it starts.
runProcess({ history: () => import('./commands/history.ts') });
