import type { AgreementDocument } from './document.ts';
import type { Entry } from './facts.ts';

interface Concerning {
  readonly concerns?: readonly (string | undefined)[] | undefined;
}

/**
 * The parties that a priority or a stop criterion concerns, in the order of the file: those that it names, every party
 * where it names none. Undefined where that is not known for certain.
 */
export function concernedBy(
  agreement: AgreementDocument,
  { path, value }: Entry<Concerning>,
): readonly string[] | undefined {
  const parties = agreement.facts.parties.map(({ id }) => id);
  const { concerns } = value;
  if (agreement.state([...path, 'concerns']) === 'malformed' || concerns?.includes(undefined)) return undefined;
  return concerns ? parties.filter((party) => concerns.includes(party)) : parties;
}
