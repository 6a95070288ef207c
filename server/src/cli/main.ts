import { GitError } from '../disk/git-error.ts';
import { version } from '../version.ts';
import type { Commands } from './commands.ts';
import { type ExitCode, exitCodes, UsageError } from './exit.ts';
import type { Terminal } from './terminal.ts';

const help = (commands: Commands) => `partnership: partnership agreements as code

${Object.entries(commands)
  .map(([name, { about }]) => `  partnership ${name.padEnd(9)} ${about}`)
  .join('\n')}

"partnership COMMAND --help" tells more, with examples. "partnership --version" tells the version.
`;

/** Runs the command line; the exit code is the result. Whatever goes wrong is said on standard error. */
export async function main(args: readonly string[], terminal: Terminal, commands: Commands): Promise<ExitCode> {
  try {
    const [name, ...rest] = args;
    if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
      (name === undefined ? terminal.error : terminal.out)(help(commands));
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
    if (isOfDisk(error)) {
      terminal.error(`partnership: ${error.message}. Is it there, and may you read and write it?\n`);
      return exitCodes.usage;
    }
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.error(`partnership: something went wrong inside. Please report it with what follows.\n${detail}\n`);
    return exitCodes.internal;
  }
}

/** Whether the system refused a file or a folder, for a reason that is none of this program. */
const isOfDisk = (error: unknown): error is Error =>
  error instanceof Error && 'syscall' in error && 'path' in error && typeof error.path === 'string';
