import { GitError } from '../disk/git-error.ts';
import { systemReason } from '../disk/system-reason.ts';
import { type Message, message } from '../l10n/message.ts';
import { version } from '../version.ts';
import type { Commands } from './commands.ts';
import { type ExitCode, exitCodes, UsageError } from './exit.ts';
import { spokenLanguage, translatorFor } from './language.ts';
import { printable, type Terminal } from './terminal.ts';

/** What the process brings; what is noticed on the way is kept by `main`. */
type Surroundings = Omit<Terminal, 'notice'> & {
  /** Why not all of standard output could be written; undefined where it was, and where its reader just left. */
  readonly lost: () => unknown;
};

/** Runs the command line; the exit code is the result. Whatever goes wrong is said on standard error. */
export async function main(args: readonly string[], around: Surroundings, commands: Commands): Promise<ExitCode> {
  const notices: Message[] = [];
  const exitCode = await run(args, { ...around, notice: (text) => notices.push(text) }, commands);
  const lost = around.lost();
  if (lost !== undefined) {
    const reason = systemReason(lost);
    notices.push(
      problem(
        message('Standard output could not be written: {reason}. Is there room where it goes? All else is done.', {
          reason,
        }),
      ),
    );
  }
  if (notices.length > 0) {
    const translate = await translatorFor(spokenLanguage(args, around));
    for (const text of notices) around.error(`${printable(translate(text))}\n`);
  }
  return lost === undefined ? exitCode : higher(exitCode, exitCodes.usage);
}

async function run(args: readonly string[], terminal: Terminal, commands: Commands): Promise<ExitCode> {
  try {
    const [name, ...rest] = args;
    if (name === '--version' || name === '-v') {
      terminal.out(`${version}\n`);
      return exitCodes.clean;
    }
    if (name === undefined || name === 'help' || isHelp(name)) {
      const { helps, overview } = await import('./help/index.ts');
      const [asked = ''] = rest;
      if (name === 'help' && Object.hasOwn(helps, asked)) {
        terminal.out(helps[asked]?.[spokenLanguage(rest, terminal)] ?? '');
        return exitCodes.clean;
      }
      (name === undefined ? terminal.error : terminal.out)(overview[spokenLanguage(rest, terminal)]);
      return name === undefined ? exitCodes.usage : exitCodes.clean;
    }
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!load)
      throw new UsageError(
        message('There is no command "{name}". Run "partnership --help" for those there are.', { name }),
      );
    const end = rest.indexOf('--');
    if ((end < 0 ? rest : rest.slice(0, end)).some(isHelp)) {
      const { helps } = await import('./help/index.ts');
      terminal.out(helps[name]?.[spokenLanguage(rest, terminal)] ?? '');
      return exitCodes.clean;
    }
    return await (await load()).run(rest, terminal);
  } catch (error) {
    if (error instanceof UsageError || error instanceof GitError) {
      terminal.notice(problem(error.text));
      return error instanceof UsageError ? error.exitCode : exitCodes.usage;
    }
    if (isOfDisk(error)) {
      const reason = systemReason(error);
      terminal.notice(problem(message('{reason}. Is it there, and may you read and write it?', { reason })));
      return exitCodes.usage;
    }
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.notice(
      problem(message('something went wrong inside. Please report it with what follows.\n{detail}', { detail })),
    );
    return exitCodes.internal;
  }
}

const isHelp = (arg: string) => arg === '--help' || arg === '-h';

/** What ends a run, or spoils it, says who says so. */
const problem = (text: Message) => message('partnership: {problem}', { problem: text });

const higher = (a: ExitCode, b: ExitCode): ExitCode => (a > b ? a : b);

/** Whether the system refused a file or a folder, for a reason that is none of this program. */
const isOfDisk = (error: unknown): error is Error =>
  error instanceof Error && 'syscall' in error && 'path' in error && typeof error.path === 'string';
