import type { Status } from 'partnership-agreements-schema';
import type { AgreementDocument } from './document.ts';

/** What asks for less than an agreement that goes on: where one of these was most likely meant, no more is asked. */
const milder: readonly Status[] = ['draft', 'suspended', 'ended'];

/**
 * The status of an agreement; where it is written so that it is none, the milder one that was most likely meant. So a slip in
 * it is one finding: what is over is not judged as if it went on, and a draft not as if it were agreed.
 */
export function statusMeant(agreement: AgreementDocument): Status | undefined {
  const { status } = agreement.data;
  if (status !== undefined) return status;
  const why = agreement.problemAt('value', ['status'])?.why;
  const meant = why?.kind === 'choice' ? why.suggestion : undefined;
  return milder.find((each) => each === meant);
}
