import { fstatSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { systemReason } from '../disk/system-reason.ts';
import { message } from '../l10n/message.ts';
import { localDate } from '../local-date.ts';
import type { Commands } from './commands.ts';
import { compileAsUsual, compileLess } from './compiling.ts';
import { UsageError } from './exit.ts';
import { main } from './main.ts';

/** Writes all of it at once; a pipe that is full is tried again. */
function write(descriptor: number, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  let done = 0;
  while (done < bytes.length) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

/**
 * A way out that ends for one reader alone: when a write fails, nothing more is written, and the work goes on. Whether
 * somebody reads must change neither what is done to files nor the exit code.
 */
class Output {
  readonly #descriptor: number;
  #ended = false;
  /** Why nothing more could be written; undefined where all was, and where the reader just left. */
  failure: unknown;

  constructor(descriptor: number) {
    this.#descriptor = descriptor;
  }

  write(content: string | Uint8Array): void {
    if (this.#ended) return;
    try {
      write(this.#descriptor, content);
    } catch (error) {
      this.#ended = true;
      if (codeOf(error) !== 'EPIPE') this.failure = error;
    }
  }
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  } catch (error) {
    throw new UsageError(
      message('Standard input could not be read: {reason}. Give it a file or a pipe.', { reason: systemReason(error) }),
    );
  }
  return Buffer.concat(chunks);
}

/** Asks, if there is anybody to ask. The question goes to standard error, so that standard output holds results only. */
async function ask(question: string): Promise<string | undefined> {
  if (!(await isTerminal(0))) return undefined;
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  // At the end of the input nobody answers any more.
  const closed = new Promise<undefined>((resolve) => lines.once('close', () => resolve(undefined)));
  const answer = await Promise.race([lines.question(question), closed]);
  lines.close();
  // Who leaves with Ctrl-C or Ctrl-D leaves the line of the question open.
  if (answer === undefined) process.stderr.write('\n');
  return answer;
}

/** In the bundle, `__dirname` is the folder of the loader, which a worker goes through as well. */
const workerEntry = path.join(__dirname, 'partnership.cjs');

/**
 * Whether a descriptor is a terminal. What is no device at all is none, which saves to load what knows: streams take a
 * good part of the start, and most runs in scripts need none.
 */
async function isTerminal(descriptor: number): Promise<boolean> {
  const device = fstatSync(descriptor);
  if (!device.isCharacterDevice()) return false;
  // Where output is thrown away, nobody looks at it.
  if (device.rdev === statSync('/dev/null', { throwIfNoEntry: false })?.rdev) return false;
  const { isatty } = await import('node:tty');
  return isatty(descriptor);
}

/** The folder that it runs in, or what that was called, where it is gone: what needs none runs all the same. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    return process.env.PWD ?? path.parse(__dirname).root;
  }
}

async function run(commands: Commands): Promise<void> {
  const out = new Output(1);
  const error = new Output(2);
  process.exitCode = await main(
    process.argv.slice(2),
    {
      out: (content) => out.write(content),
      error: (text) => error.write(text),
      cwd: currentFolder(),
      env: process.env,
      isTerminal: await isTerminal(1),
      progress: (await isTerminal(2))
        ? { write: (text) => error.write(text), now: () => performance.now() }
        : undefined,
      readInput,
      ask,
      workerEntry,
      today: localDate,
      lost: () => out.failure,
    },
    commands,
  );
}

/** Runs the command line in this process. */
export function runProcess(commands: Commands): void {
  compileLess();
  void run(commands).finally(compileAsUsual);
}

/** The same for a command that goes on, whose code is worth to be optimized soon. */
export function runLongProcess(commands: Commands): void {
  void run(commands);
}
