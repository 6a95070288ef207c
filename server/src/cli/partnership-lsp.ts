import { runLongProcess } from './process.ts';

// The language server alone: the less there is to read, the sooner it starts.
runLongProcess({ lsp: () => import('./commands/lsp.ts') });
