import { runProcess } from './process.ts';

// The language server alone: the less there is to read, the sooner it starts.
runProcess({ lsp: () => import('./commands/lsp.ts') });
