import { isId, kindsOf } from 'partnership-agreements-schema';
import type { AgreementDocument } from '../agreement/document.ts';
import { nearest } from '../agreement/nearest.ts';

/**
 * The names under which a competency that is declared counts: its own, and for one that is written as no id can be,
 * which has been reported for that, those that may well be meant for it.
 */
export function namesOf(agreement: AgreementDocument, written: string): readonly string[] {
  if (isId(written)) return [written];
  const mentioned = new Set([
    ...agreement.declarations.ids('competency'),
    ...agreement.references.filter(({ target }) => kindsOf(target).includes('competency')).map(({ id }) => id),
  ]);
  return [written, ...[...mentioned].filter((id) => isId(id) && nearest(id, [written]) !== undefined)];
}
