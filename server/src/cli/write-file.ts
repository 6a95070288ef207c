import { systemReason } from '../disk/system-reason.ts';
import { writeWhole } from '../disk/text.ts';
import { type Message, message } from '../l10n/message.ts';
import { UsageError } from './exit.ts';

/** Writes a file, or says why that is not possible and what to do. */
export function writeFile(what: Message, file: string, content: string | Uint8Array): void {
  try {
    writeWhole(file, content);
  } catch (error) {
    throw new UsageError(
      message('{what} could not be written to {file}: {reason}. Does the folder exist, and may you write there?', {
        what,
        file,
        reason: systemReason(error),
      }),
    );
  }
}

/** Writes one of several files: one that cannot be written is told, and keeps none of the others from being written. */
export function writeOneOf(what: Message, file: string, text: string, tell: (text: Message) => void): boolean {
  try {
    writeFile(what, file, text);
    return true;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    tell(message('partnership: {problem}', { problem: error.text }));
    return false;
  }
}
