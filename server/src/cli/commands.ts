import type { ExitCode } from './exit.ts';
import type { Terminal } from './terminal.ts';

/** A command of the command line. */
export interface Command {
  readonly help: string;
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;
}

/** Commands by name, each loaded when it is called. */
export type Commands = Readonly<Record<string, { readonly about: string; readonly load: () => Promise<Command> }>>;

export const allCommands: Commands = {
  check: { about: 'checks agreements', load: () => import('./commands/check.ts') },
  summary: { about: 'tells an agreement as a picture', load: () => import('./commands/summary.ts') },
  portfolio: { about: 'tells all agreements together', load: () => import('./commands/portfolio.ts') },
  diff: { about: 'tells what a change means, and who must sign again', load: () => import('./commands/diff.ts') },
  history: { about: 'tells the life of an agreement from git', load: () => import('./commands/history.ts') },
  sign: { about: 'signs an agreement for a party, or verifies signatures', load: () => import('./commands/sign.ts') },
  init: { about: 'begins an agreement', load: () => import('./commands/init.ts') },
  format: { about: 'puts the layout of agreements in order', load: () => import('./commands/format.ts') },
  explain: { about: 'explains a rule, or lists them all', load: () => import('./commands/explain.ts') },
  schema: { about: 'prints the JSON Schema', load: () => import('./commands/schema.ts') },
  lsp: { about: 'runs the language server', load: () => import('./commands/lsp.ts') },
};
