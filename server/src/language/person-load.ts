import { hundredths } from '../agreement/amount.ts';
import { claimsOf, sumOfDays } from '../agreement/claims.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import { type OtherAgreements, peakOf } from '../agreement/others.ts';
import { partyIdentity } from '../agreement/party-identity.ts';
import { days, type Message, message } from '../l10n/message.ts';
import { roleNames } from '../rules/talents/roles.ts';
import { countOfDays } from './count.ts';

/** How many agreements are told; of more, only their number. */
const told = 10;

/** What the roles of this and other agreements ask of a person, line by line, against what the person has. */
export function loadOf(agreement: AgreementDocument, id: string, others: OtherAgreements): readonly Message[] {
  const person = agreement.facts.person(id);
  if (!person) return [];
  const { term, people } = claimsOf(agreement);
  const asks = people.find((each) => each.id === id)?.asks ?? [];
  const elsewhere = others.askedOf(id, partyIdentity(agreement, person.party));
  const peak = term && peakOf(asks, elsewhere, term);
  const here = peak?.asks ?? asks;
  const there = peak && elsewhere.running(peak.day, told);
  const more = there ? there.asks - there.first.length : 0;
  const lines = [
    ...here.map(({ role, days: asked }) =>
      message('{days} a month as {role}', { days: countOfDays(asked), role: roleNames[role] }),
    ),
    ...(there?.first ?? []).map(({ role, days: asked, title }) =>
      message('{days} a month as {role} in "{title}"', { days: countOfDays(asked), role: roleNames[role], title }),
    ),
    ...(more > 0 ? [message('and {count} more', { count: more })] : []),
  ];
  const { days_per_month: available } = person.value;
  const asked = days(sumOfDays(here) + (peak?.elsewhere ?? 0));
  if (available === undefined) return lines;
  return [
    ...lines,
    message('Together {asked} of {available} days a month', { asked, available: days(hundredths(available)) }),
  ];
}
