import type { ExitCode } from './exit.ts';
import type { Terminal } from './terminal.ts';

/** A command of the command line. What its `--help` tells is in help/. */
export interface Command {
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;
}

/** Commands by name, each loaded when it is called. */
export type Commands = Readonly<Record<string, () => Promise<Command>>>;

/** All but `lsp`, which nothing else goes with. */
export const commands: Commands = {
  check: () => import('./commands/check.ts'),
  summary: () => import('./commands/summary.ts'),
  portfolio: () => import('./commands/portfolio.ts'),
  diff: () => import('./commands/diff.ts'),
  history: () => import('./commands/history.ts'),
  sign: () => import('./commands/sign.ts'),
  init: () => import('./commands/init.ts'),
  format: () => import('./commands/format.ts'),
  explain: () => import('./commands/explain.ts'),
  schema: () => import('./commands/schema.ts'),
};
