import type { AgreementDocument } from '../../agreement/document.ts';
import type { Commitment, PartyEntry } from '../../agreement/facts.ts';

/** Whether a commitment still has to be kept. */
export type Standing = 'open' | 'delivered' | 'dropped';

/** How a commitment stands; undefined where that cannot be known, since its state is malformed. */
export function standingOf(
  agreement: AgreementDocument,
  { path, value }: PartyEntry<Commitment>,
): Standing | undefined {
  const { state } = value;
  if (state === 'delivered' || state === 'dropped') return state;
  if (state !== undefined || agreement.problems.length === 0) return 'open';
  return agreement.state([...path, 'state']) === 'malformed' ? undefined : 'open';
}
