import type { IsoDate } from '../../agreement/date.ts';
import type { AgreementDocument } from '../../agreement/document.ts';
import { lastOccurrence } from '../../agreement/occurrences.ts';
import type { Path } from '../../agreement/path.ts';
import { date, type Message, message } from '../../l10n/message.ts';
import { defineRule, type RelatedReport } from '../rule.ts';
import { roleNames } from './roles.ts';

/** What somebody still has to do, and until when. */
interface Duty {
  readonly person: string;
  readonly needed: IsoDate;
  readonly related: RelatedReport;
}

function* duties(agreement: AgreementDocument): Iterable<Duty> {
  const { facts } = agreement;
  const { expires } = agreement.data;
  for (const { id, path, value } of facts.commitments) {
    const { owner, due, every, state } = value;
    if (owner === undefined || due === undefined || state === 'delivered' || state === 'dropped') continue;
    // What comes again is owed until its last time in the term, which is seldom the last day of it.
    const needed = (expires !== undefined && lastOccurrence(due, every, expires)) || due;
    const text = message('Owes "{what}" on {date}', { what: value.what ?? id, date: date(needed) });
    yield { person: owner, needed, related: { at: [...path, 'owner'], text } };
  }
  if (expires === undefined) return;
  const toTheEnd = (person: string | undefined, at: Path, text: Message): readonly Duty[] =>
    person === undefined ? [] : [{ person, needed: expires, related: { at, text } }];
  const end = date(expires);
  for (const { party, path, role, value } of facts.roles) {
    const args = { role: roleNames[role], party: facts.partyName(party), date: end };
    yield* toTheEnd(value.person, [...path, 'person'], message('{role} of {party}, to {date}', args));
    yield* toTheEnd(value.deputy, [...path, 'deputy'], message('Deputy of the {role} of {party}, to {date}', args));
    const escalates = message('The {role} of {party} turns to this person, to {date}', args);
    yield* toTheEnd(value.escalates_to, [...path, 'escalates_to'], escalates);
  }
  for (const { id, path, value } of facts.stopCriteria) {
    for (const [index, person] of (value.decided_by ?? []).entries())
      yield* toTheEnd(person, [...path, 'decided_by', index], message('Decides on `{criterion}`', { criterion: id }));
  }
  for (const { id, path, value } of facts.safeguards) {
    const text = message('Owns "{what}", to {date}', { what: value.what ?? id, date: end });
    yield* toTheEnd(value.owner, [...path, 'owner'], text);
  }
}

/** Who leaves before a duty is done, and is not followed by somebody who stays for it; undefined where all is well. */
function whoLeaves(agreement: AgreementDocument, { person, needed }: Duty): string | undefined {
  const { facts } = agreement;
  const seen = new Set<string>();
  for (let current = person; ; ) {
    seen.add(current);
    const entry = facts.person(current);
    const { until, replaced_by: next } = entry?.value ?? {};
    if (!entry || until === undefined || until >= needed) return undefined;
    const follower = facts.person(next);
    if (next === undefined || seen.has(next) || follower?.party !== entry.party) return current;
    current = next;
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
    what: 'Whoever has a role, is deputy, decides, is turned to, or owns a commitment or a safeguard stays until the end of the term, or the due date, or is replaced by somebody of the same party.',
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
    const byPerson = new Map<string, Duty[]>();
    for (const duty of duties(agreement)) {
      const person = whoLeaves(agreement, duty);
      if (person !== undefined) byPerson.set(person, [...(byPerson.get(person) ?? []), duty]);
    }
    for (const { id, party, path, value } of leaving) {
      const { until } = value;
      if (until === undefined) continue;
      const left = byPerson.get(id) ?? [];
      if (left.length === 0) continue;
      const successorAt = [...path, 'replaced_by'];
      const args = { person: facts.personName(id), party: facts.partyName(party), date: date(until) };
      const related = left.map((duty) => duty.related);
      const successor = value.replaced_by;
      const employers =
        successor === undefined ? [] : agreement.declarations.get('person', successor).map((each) => each.party);
      // Who is followed by somebody who left before has nobody to follow.
      if (successor === undefined || employers.includes(party)) {
        if (successor !== undefined || agreement.isAbsent(...successorAt))
          yield { message: 'unfollowed', at: [...path, 'until'], args, related };
        continue;
      }
      const [employer] = employers;
      if (employer === undefined) continue;
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
