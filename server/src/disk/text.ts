import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fsyncSync,
  ftruncateSync,
  lstatSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { message } from '../l10n/message.ts';
import { MessageError } from '../l10n/message-error.ts';
import { decode } from './files.ts';
import { systemReason } from './system-reason.ts';

/** The text of a file; undefined where its bytes are no UTF-8, so that writing it back would lose some. */
export function exactText(file: string): string | undefined {
  const bytes = readFileSync(file);
  const text = decode(bytes);
  return Buffer.from(text).equals(bytes) ? text : undefined;
}

/**
 * Writes a file so that nobody ever reads half of it, and nothing is lost when it goes wrong: the whole text is written
 * beside it and takes its place. Links are followed to their end; owner and permissions stay. A file that is read-only is
 * refused, also where the system would let this user. Where a new file cannot take the place of the old one (it has other
 * names, it is mounted by itself, its owner cannot be kept), the old one is written to, while the text beside it remains
 * until that is done.
 */
export function writeWhole(file: string, text: string | Uint8Array): void {
  const before = statSync(file, { throwIfNoEntry: false });
  // A pipe or a device cannot be replaced.
  if (before && !before.isFile()) {
    writeTo(openSync(file, 'w'), text);
    return;
  }
  const target = endOf(file);
  if (before) writeAnew(target, text, before);
  else writeNew(target, text);
}

function writeAnew(target: string, text: string | Uint8Array, before: Stats): void {
  refuseReadOnly(target, before);
  const temporary = besides(target);
  let isKept = false;
  try {
    const isBeside = writeBeside(temporary, text, before.mode & 0o777);
    if (isBeside && before.nlink === 1 && takesOwner(temporary, before) && takesPlace(temporary, target)) return;
    isKept = isBeside;
    writeOver(target, text);
    isKept = false;
  } catch (error) {
    if (!isKept) throw error;
    throw new MessageError(
      message('{reason} (the whole text is in {file})', { reason: systemReason(error), file: temporary }),
    );
  } finally {
    if (!isKept) rmSync(temporary, { force: true });
  }
}

const besides = (file: string) =>
  path.join(path.dirname(file), `.partnership-${process.pid}-${process.hrtime.bigint()}.tmp`);

/** Writes a file that is not there yet. */
function writeNew(file: string, text: string | Uint8Array): void {
  const temporary = besides(file);
  try {
    writeTo(openSync(temporary, 'wx'), text, true);
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Where a path leads, also when there is nothing yet. */
export function endOf(file: string): string {
  let at = file;
  for (let links = 0; links < 40; links++) {
    if (!lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink()) break;
    at = path.resolve(realpathSync(path.dirname(at)), readlinkSync(at));
  }
  return at;
}

function refuseReadOnly(file: string, { mode }: Stats): void {
  if ((mode & 0o222) === 0) throw new MessageError(message('it is read-only'));
  accessSync(file, constants.W_OK);
}

/** Writes the new text beside a file. Undone where the folder takes no file, though the file itself may be written to. */
function writeBeside(temporary: string, text: string | Uint8Array, mode: number): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(temporary, 'wx', mode);
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
  writeTo(descriptor, text, true);
  return true;
}

/** Gives a file the owner and the permissions of another one; false where this user cannot. */
function takesOwner(temporary: string, { uid, gid, mode }: Stats): boolean {
  const own = statSync(temporary);
  try {
    if (own.uid !== uid || own.gid !== gid) chownSync(temporary, uid, gid);
    chmodSync(temporary, mode);
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

/** Puts a file in the place of another one; false where that cannot be replaced. */
function takesPlace(temporary: string, target: string): boolean {
  try {
    renameSync(temporary, target);
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

/** Refused for what the place is, not for want of room: a mount, another user's folder. */
const isRefusal = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  ['EACCES', 'EPERM', 'EBUSY', 'EXDEV', 'EROFS', 'EINVAL', 'ENOTSUP'].includes(String(error.code));

/** Writes into a file that is there. It is cut only once all of the new text is in it. */
function writeOver(file: string, text: string | Uint8Array): void {
  const bytes = bytesOf(text);
  const descriptor = openSync(file, 'r+');
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done, undefined, done);
    ftruncateSync(descriptor, bytes.length);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

const bytesOf = (content: string | Uint8Array) => (typeof content === 'string' ? Buffer.from(content) : content);

function writeTo(descriptor: number, text: string | Uint8Array, sync = false): void {
  try {
    const bytes = bytesOf(text);
    for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
    if (sync) fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
