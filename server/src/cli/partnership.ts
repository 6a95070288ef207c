import { commands } from './commands.ts';
import { runProcess } from './process.ts';

// Every command; the loader starts this bundle for all but `check`, `history` and `lsp`.
runProcess(commands);
