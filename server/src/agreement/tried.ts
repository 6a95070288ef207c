import { AgreementDocument } from './document.ts';
import { applyEdits, type Edit } from './edit.ts';

/**
 * So many characters of texts are read to see what fixes of one agreement would make of it: of one as people write them,
 * hundreds of times; of one of 15,000 lines, a few. With as many mistakes as lines, it would take minutes otherwise.
 */
const mostRead = 1_000_000;

/** By agreement, how many characters have been read. */
const read = new WeakMap<AgreementDocument, number>();

/** Whether there is still room to try edits; each time it is asked, the text counts as read once more. */
export function mayTry(agreement: AgreementDocument): boolean {
  const characters = read.get(agreement) ?? 0;
  if (characters > mostRead) return false;
  read.set(agreement, characters + agreement.text.length);
  return true;
}

/** What an agreement would be after edits; undefined where too much was tried already. */
export const tried = (agreement: AgreementDocument, edits: readonly Edit[]): AgreementDocument | undefined =>
  mayTry(agreement) ? new AgreementDocument(applyEdits(agreement.text, edits)) : undefined;
