import { GitError } from '../disk/git-error.ts';
import { version } from '../version.ts';
import { type ExitCode, exitCodes, UsageError } from './exit.ts';
import type { Terminal } from './terminal.ts';

interface Command {
  readonly help: string;
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;
}

/** Each command is loaded when it is called. */
const commands: Readonly<Record<string, { readonly about: string; readonly load: () => Promise<Command> }>> = {
  check: { about: 'checks agreements', load: () => import('./commands/check.ts') },
  summary: { about: 'tells an agreement as a picture', load: () => import('./commands/summary.ts') },
  diff: { about: 'tells what a change means, and who must sign again', load: () => import('./commands/diff.ts') },
  sign: { about: 'signs an agreement for a party, or verifies signatures', load: () => import('./commands/sign.ts') },
  init: { about: 'begins an agreement', load: () => import('./commands/init.ts') },
  format: { about: 'puts the layout of agreements in order', load: () => import('./commands/format.ts') },
  explain: { about: 'explains a rule, or lists them all', load: () => import('./commands/explain.ts') },
  schema: { about: 'prints the JSON Schema', load: () => import('./commands/schema.ts') },
  lsp: { about: 'runs the language server', load: () => import('./commands/lsp.ts') },
};

const help = () => `partnership: partnership agreements as code

${Object.entries(commands)
  .map(([name, { about }]) => `  partnership ${name.padEnd(9)} ${about}`)
  .join('\n')}

"partnership COMMAND --help" tells more, with examples. "partnership --version" tells the version.
`;

/** Runs the command line; the exit code is the result. Whatever goes wrong is said on standard error. */
export async function main(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    const [name, ...rest] = args;
    if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
      (name === undefined ? terminal.error : terminal.out)(help());
      return name === undefined ? exitCodes.usage : exitCodes.clean;
    }
    if (name === '--version' || name === '-v') {
      terminal.out(`${version}\n`);
      return exitCodes.clean;
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new UsageError(`There is no command "${name}". Run "partnership --help" for those there are.`);
    return await (await command.load()).run(rest, terminal);
  } catch (error) {
    if (error instanceof GitError) {
      terminal.error(`partnership: ${error.message}\n`);
      return exitCodes.usage;
    }
    if (error instanceof UsageError) {
      terminal.error(`partnership: ${error.message}\n`);
      return error.exitCode;
    }
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.error(`partnership: something went wrong inside. Please report it with what follows.\n${detail}\n`);
    return exitCodes.internal;
  }
}
