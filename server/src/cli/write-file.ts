import { writeWhole } from '../disk/text.ts';
import { UsageError } from './exit.ts';

/** Writes a file, or says why that is not possible and what to do. */
export function writeFile(what: string, file: string, text: string): void {
  try {
    writeWhole(file, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `${what} could not be written to ${file}: ${reason}. Does the folder exist, and may you write there?`,
    );
  }
}

/** Writes one of several files: one that cannot be written is told, and keeps none of the others from being written. */
export function writeOneOf(what: string, file: string, text: string, tell: (text: string) => void): boolean {
  try {
    writeFile(what, file, text);
    return true;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    tell(`partnership: ${error.message}\n`);
    return false;
  }
}
