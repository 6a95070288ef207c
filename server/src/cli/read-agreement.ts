import { readFileSync } from 'node:fs';
import { decode, kindOf } from '../disk/files.ts';
import { systemReason } from '../disk/system-reason.ts';
import { exactText } from '../disk/text.ts';
import { message } from '../l10n/message.ts';
import { UsageError } from './exit.ts';

/** The text of an agreement. Where it cannot be read, says which and why. */
export const readAgreement = (file: string): string => reading(() => decode(readFileSync(file)));

/** The same for a text that is written back; undefined where that would lose bytes, which are no UTF-8. */
export const readExactly = (file: string): string | undefined => reading(() => exactText(file));

/** Says of a folder (a full path), where one agreement is asked for, that it is one; `name` is what it was called. */
export function refuseFolder(file: string, name: string): void {
  if (kindOf(file) === 'folder')
    throw new UsageError(message('"{name}" is a folder. Name one of the agreements in it.', { name }));
}

function reading<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UsageError(
      message('An agreement could not be read: {reason}. Is it still there, and may you read it?', {
        reason: systemReason(error),
      }),
    );
  }
}
