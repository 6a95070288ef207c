import { fstatSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Commands } from './commands.ts';
import { main } from './main.ts';
import type { Terminal } from './terminal.ts';
import { workerArgument } from './worker-argument.ts';

/** Writes all of a text at once; a pipe that is full is tried again, one that is closed ends the program quietly. */
function write(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  let done = 0;
  while (done < bytes.length) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EPIPE') process.exit(0);
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Asks, if there is anybody to ask. The question goes to standard error, so that standard output holds results only. */
async function ask(question: string): Promise<string> {
  if (!(await isTerminal(0))) return '';
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  // At the end of the input nobody answers any more.
  const closed = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
  const answer = await Promise.race([lines.question(question), closed]);
  lines.close();
  return answer;
}

function localDate(): string {
  const now = new Date();
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** In the bundle, `__dirname` is the folder of the loader, which a worker goes through as well. */
const workerEntry = path.join(__dirname, 'partnership.cjs');

/**
 * Whether a descriptor is a terminal. What is no device at all is none, which saves to load what knows: streams take a
 * good part of the start, and most runs in scripts need none.
 */
async function isTerminal(descriptor: number): Promise<boolean> {
  if (!fstatSync(descriptor).isCharacterDevice()) return false;
  const { isatty } = await import('node:tty');
  return isatty(descriptor);
}

async function run(commands: Commands): Promise<void> {
  const terminal: Terminal = {
    out: (text) => write(1, text),
    error: (text) => write(2, text),
    cwd: process.cwd(),
    env: process.env,
    isTerminal: await isTerminal(1),
    readInput,
    ask,
    workerEntry,
    today: localDate,
  };
  process.exitCode = await main(process.argv.slice(2), terminal, commands);
}

/** Runs the command line, or a worker of it, in this process. */
export function runProcess(commands: Commands): void {
  if (process.argv[2] === workerArgument) void import('./checking/worker.ts').then(({ work }) => work());
  else void run(commands);
}
