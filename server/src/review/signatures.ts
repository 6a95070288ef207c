import type { AgreementDocument } from '../agreement/document.ts';
import type { SignatureState } from '../agreement/signature-state.ts';
import { date, type Message, message } from '../l10n/message.ts';

/** A signature in words. */
export function tellSignature(state: SignatureState, { facts }: AgreementDocument): Message {
  const party = facts.partyName(state.party);
  switch (state.kind) {
    case 'holds': {
      const args = { party, person: facts.personName(state.person) };
      return state.date === undefined
        ? message('{party}: signed by {person}, and the text is the one that was signed.', args)
        : message('{party}: signed by {person} on {date}, and the text is the one that was signed.', {
            ...args,
            date: date(state.date),
          });
    }
    case 'no-digest':
      return message(
        '{person} signed this version for {party}, but without a digest: whether the text changed since cannot be told.',
        { party, person: facts.personName(state.person) },
      );
    case 'missing':
      return state.person === undefined
        ? message('{party} has not signed.', { party })
        : message('{person} has not signed for {party}.', { party, person: facts.personName(state.person) });
    case 'other-version':
      return message('{person} signed version {signed} for {party}; this is version {version}.', {
        party,
        person: facts.personName(state.person),
        signed: state.signed,
        version: state.version,
      });
    case 'changed':
      return message('After {person} signed for {party}, the text was changed.', {
        party,
        person: facts.personName(state.person),
      });
    case 'unknown':
      return message(
        '{party}: whether the signature holds cannot be told, for not all of it can be read for certain.',
        {
          party,
        },
      );
  }
}
