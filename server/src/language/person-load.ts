import { hundredths } from '../agreement/amount.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import { isSameParty, type OtherAgreements, ownRoles, partyIdentity, peakOf, sumOfDays } from '../agreement/load.ts';
import { termOf } from '../agreement/term.ts';
import { days, type Message, message } from '../l10n/message.ts';
import { roleNames } from '../rules/talents/roles.ts';
import { countOfDays } from './count.ts';

/** What the roles of this and other agreements ask of a person, line by line, against what the person has. */
export function loadOf(agreement: AgreementDocument, id: string, others: OtherAgreements): readonly Message[] {
  const person = agreement.facts.person(id);
  if (!person) return [];
  const here = ownRoles(agreement).filter((load) => load.person === id);
  const identity = partyIdentity(agreement, person.party);
  const term = termOf(agreement);
  const elsewhere = others.loadsOf(id).filter((load) => isSameParty(load, identity));
  const peak = (term && peakOf(elsewhere, term)?.loads) ?? [];
  const lines = [
    ...here.map(({ role, days: asked }) =>
      message('{days} a month as {role}', { days: countOfDays(asked), role: roleNames[role] }),
    ),
    ...peak.map(({ role, days: asked, title }) =>
      message('{days} a month as {role} in "{title}"', { days: countOfDays(asked), role: roleNames[role], title }),
    ),
  ];
  const { days_per_month: available } = person.value;
  const asked = days(sumOfDays(here) + sumOfDays(peak));
  if (available === undefined) return lines;
  return [
    ...lines,
    message('Together {asked} of {available} days a month', { asked, available: days(hundredths(available)) }),
  ];
}
