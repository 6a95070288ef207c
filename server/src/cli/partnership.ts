import { writeSync } from 'node:fs';
import path from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { main } from './main.ts';
import type { Terminal } from './terminal.ts';

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

function localDate(): string {
  const now = new Date();
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** In the bundle, `__dirname` is the folder of the loader, which a worker goes through as well. */
const workerEntry = path.join(__dirname, 'partnership.cjs');

const terminal: Terminal = {
  out: (text) => write(1, text),
  error: (text) => write(2, text),
  cwd: process.cwd(),
  env: process.env,
  isTerminal: process.stdout.isTTY === true,
  readInput,
  workerEntry,
  today: localDate,
};

if (isMainThread) {
  main(process.argv.slice(2), terminal).then((code) => {
    process.exitCode = code;
  });
} else void import('./checking/worker.ts').then(({ work }) => work());
