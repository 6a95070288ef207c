import type { IsoDate } from '../../agreement/date.ts';
import type { AgreementDocument } from '../../agreement/document.ts';
import { date, message } from '../../l10n/message.ts';
import { defineRule, type RelatedReport } from '../rule.ts';
import { roleNames } from './roles.ts';

/** What somebody still has to do after the last day here. */
interface Left {
  readonly person: string;
  readonly needed: IsoDate;
  readonly related: RelatedReport;
}

function* duties(agreement: AgreementDocument): Iterable<Left> {
  const { facts } = agreement;
  const { expires } = agreement.data;
  for (const { party, path, role, value } of facts.roles) {
    if (value.person === undefined || expires === undefined) continue;
    const args = { role: roleNames[role], party: facts.partyName(party), date: date(expires) };
    const text = message('{role} of {party}, to {date}', args);
    yield { person: value.person, needed: expires, related: { at: [...path, 'person'], text } };
  }
  for (const { id, path, value } of facts.commitments) {
    const { owner, due, state } = value;
    if (owner === undefined || due === undefined || state === 'delivered' || state === 'dropped') continue;
    const text = message('Owes "{what}" on {date}', { what: value.what ?? id, date: date(due) });
    yield { person: owner, needed: due, related: { at: [...path, 'owner'], text } };
  }
}

/** Principle 4: every organisation has its triangle, for as long as the partnership lasts. */
export const personLeaves = defineRule({
  id: 'talents/person-leaves',
  severity: 'warning',
  messages: {
    unfollowed: '{person} leaves {party} on {date}, and nobody is named to follow. Who takes over?',
    outsider:
      '{person} leaves {party} on {date}, and {successor} of {employer} is to follow. Who of {party} takes over?',
  },
  docs: {
    what: 'Whoever has a role or owns a commitment stays until the term, or the due date, or is replaced by somebody of the same party.',
    why: 'People leave; what they promised does not. When it is known that somebody goes, it is also known that a role falls empty or a promise loses its owner, and there is time to hand it over.',
    bad: `parties:
  noordlicht:
    people:
      mark: { name: Mark Smit, days_per_month: 6, until: 2027-03-01 }
`,
    good: `parties:
  noordlicht:
    people:
      mark: { name: Mark Smit, days_per_month: 6, until: 2027-03-01, replaced_by: eva }
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    const leaving = facts.people.filter(({ value }) => value.until !== undefined);
    if (leaving.length === 0) return;
    const byPerson = new Map<string, Left[]>();
    for (const duty of duties(agreement)) byPerson.set(duty.person, [...(byPerson.get(duty.person) ?? []), duty]);
    for (const { id, party, path, value } of leaving) {
      const { until } = value;
      if (until === undefined) continue;
      const left = (byPerson.get(id) ?? []).filter(({ needed }) => until < needed);
      if (left.length === 0) continue;
      const successorAt = [...path, 'replaced_by'];
      const args = { person: facts.personName(id), party: facts.partyName(party), date: date(until) };
      const related = left.map((duty) => duty.related);
      const successor = value.replaced_by;
      if (successor === undefined || successor === id) {
        if (successor === id || agreement.isAbsent(...successorAt))
          yield { message: 'unfollowed', at: [...path, 'until'], args, related };
        continue;
      }
      const employers = agreement.declarations.get('person', successor).map((declaration) => declaration.party);
      const [employer] = employers;
      if (employer === undefined || employers.includes(party)) continue;
      yield {
        message: 'outsider',
        at: successorAt,
        args: { ...args, successor: facts.personName(successor), employer: facts.partyName(employer) },
        related,
        data: { successor },
      };
    }
  },
});
