import { firstDay } from '../../agreement/date.ts';
import { insertKey, replaceValue } from '../../agreement/edit.ts';
import { dayInTerm, standsIn } from '../../agreement/people.ts';
import { message } from '../../l10n/message.ts';
import { defineRule, type FixMaker } from '../rule.ts';

const toVisionary: FixMaker = (agreement, { path }) => {
  const { facts } = agreement;
  const party = String(path[2]);
  const triangle = agreement.data.talents?.triangle?.[party];
  const visionary = triangle?.visionary?.person;
  if (visionary === undefined || visionary === triangle?.project_lead?.person) return [];
  const edit =
    agreement.places.node(path) === undefined || agreement.places.node(path) === null
      ? insertKey(agreement, path.slice(0, -1), 'escalates_to', [visionary])
      : replaceValue(agreement, path, [visionary]);
  const title = message('Escalate to the visionary, {person}', { person: facts.personName(visionary) });
  return edit ? [{ title, edits: [edit], safe: false }] : [];
};

/** Principle 4: "the project lead who gets things done and escalates". */
export const leadCannotEscalate = defineRule({
  id: 'talents/lead-cannot-escalate',
  severity: 'warning',
  messages: {
    nobody: '{person}, project lead of {party}, has nobody to escalate to. Who helps when it gets stuck?',
    self: '{person}, project lead of {party}, escalates to nobody but {person}. Who helps when it gets stuck?',
  },
  docs: {
    what: 'The project lead of each party has somebody to escalate to, other than him- or herself.',
    why: 'Getting things done includes saying in time that it will not be done. A project lead who has nobody to turn to solves it alone, or hides it, until it is too late.',
    bad: `talents:
  triangle:
    van-rijn:
      project_lead: { person: fatima, days_per_month: 4, deputy: joost, escalates_to: }
`,
    good: `talents:
  triangle:
    van-rijn:
      project_lead: { person: fatima, days_per_month: 4, deputy: joost, escalates_to: hans }
`,
    since: '1.0.0',
  },
  *check({ agreement, facts, status, today }) {
    const day = dayInTerm(agreement, status === 'suspended' ? firstDay : today);
    const standing = (person: string | undefined) => person && standsIn(agreement, person, day);
    for (const { party, path, role, value } of facts.roles) {
      const { person: named, escalates_to: to } = value;
      // Who has left, and is followed by nobody, is told as that.
      const person = standing(named);
      if (role !== 'project_lead' || person === undefined) continue;
      // A visionary who leads the project as well is told as a doubled role, once.
      if (standing(agreement.data.talents?.triangle?.[party]?.visionary?.person) === person) continue;
      const at = [...path, 'escalates_to'];
      const args = { person: facts.personName(person), party: facts.partyName(party) };
      if (to === undefined) {
        if (agreement.isAbsent(...at)) yield { message: 'nobody', at, args };
      } else if (standing(to) === person) yield { message: 'self', at, args };
    }
  },
  fixes: { nobody: toVisionary, self: toVisionary },
});
