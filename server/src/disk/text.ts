import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { decode } from './files.ts';

/** The text of a file; undefined where its bytes are no UTF-8, so that writing it back would lose some. */
export function exactText(file: string): string | undefined {
  const bytes = readFileSync(file);
  const text = decode(bytes);
  return Buffer.from(text).equals(bytes) ? text : undefined;
}

/**
 * Writes a file so that nobody ever reads half of it, and nothing is lost when it goes wrong. Links are followed and
 * permissions kept.
 */
export function writeWhole(file: string, text: string): void {
  const before = statSync(file, { throwIfNoEntry: false });
  // A pipe or a device cannot be replaced.
  if (before && !before.isFile()) {
    writeTo(openSync(file, 'w'), text);
    return;
  }
  const target = before ? realpathSync(file) : file;
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    writeTo(openSync(temporary, 'wx'), text, true);
    if (before) chmodSync(temporary, before.mode);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writeTo(descriptor: number, text: string, sync = false): void {
  try {
    const bytes = Buffer.from(text);
    for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
    if (sync) fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
