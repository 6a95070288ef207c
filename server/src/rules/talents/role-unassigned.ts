import { type Role, roles } from 'partnership-agreements-schema';
import type { AgreementDocument } from '../../agreement/document.ts';
import { hole, insertKey, type Skeleton, stop } from '../../agreement/edit.ts';
import { list, message } from '../../l10n/message.ts';
import { partyNames } from '../parties.ts';
import { defineRule, type FixMaker } from '../rule.ts';
import { peopleToChoose } from '../to-choose.ts';

const isRole = (key: string): key is Role => (roles as readonly string[]).includes(key);

/** The people of a party, those without a role first. */
function peopleOf({ facts }: AgreementDocument, party: string): readonly string[] {
  const ids = peopleToChoose(facts, party);
  const busy = new Set(facts.roles.map(({ value }) => value.person));
  return [...ids.filter((id) => !busy.has(id)), ...ids.filter((id) => busy.has(id))];
}

const choose = (people: readonly string[], placeholder: string) => [stop(placeholder, people)];

/** The roles of a party that are to be filled in, each with another of its people where there are enough. */
function skeletonOf(agreement: AgreementDocument, party: string, wanted: readonly Role[]): Skeleton | undefined {
  const people = peopleOf(agreement, party);
  const [first] = people;
  if (first === undefined) return undefined;
  const chosen = new Map(wanted.map((role, index) => [role, people[index % people.length] ?? first]));
  const visionary = chosen.get('visionary') ?? agreement.data.talents?.triangle?.[party]?.visionary?.person;
  return Object.fromEntries(
    [...chosen].map(([role, person]): [Role, Skeleton] => {
      const assignment = { person: choose(people, person), days_per_month: [hole()] };
      const escalates = role === 'project_lead' && visionary !== undefined && visionary !== person;
      return [role, escalates ? { ...assignment, escalates_to: [stop(visionary)] } : assignment];
    }),
  );
}

const fix = (edit: ReturnType<typeof insertKey>) =>
  edit ? [{ title: message('Assign it, to fill in'), edits: [edit], safe: false }] : [];

const assignRole: FixMaker = (agreement, { path }) => {
  const [, , party, role, person] = path.map(String);
  if (party === undefined || role === undefined || !isRole(role)) return [];
  if (person !== undefined) {
    const people = peopleOf(agreement, party);
    const [first] = people;
    return first === undefined
      ? []
      : fix(insertKey(agreement, path.slice(0, -1), 'person', choose(people, first), ['person']));
  }
  const skeleton = skeletonOf(agreement, party, [role]);
  if (!skeleton || !(role in skeleton)) return [];
  return fix(
    insertKey(
      agreement,
      path.slice(0, -1),
      role,
      (skeleton as Readonly<Record<string, Skeleton>>)[role] ?? skeleton,
      roles.slice(0, roles.indexOf(role)),
    ),
  );
};

const assignTriangle: FixMaker = (agreement, { path }) => {
  const skeleton = skeletonOf(agreement, String(path.at(-1)), roles);
  return skeleton ? fix(insertKey(agreement, path.slice(0, -1), String(path.at(-1)), skeleton)) : [];
};

const assignAll: FixMaker = (agreement, { path }) => {
  const triangles: Record<string, Skeleton> = {};
  for (const { id } of agreement.facts.parties) {
    const triangle = skeletonOf(agreement, id, roles);
    if (!triangle) return [];
    triangles[id] = triangle;
  }
  return fix(insertKey(agreement, path.slice(0, -1), 'triangle', triangles));
};

/** Principle 4: "the visionary, the project lead who gets things done and escalates, the process person", in every organisation. */
export const roleUnassigned = defineRule({
  id: 'talents/role-unassigned',
  severity: 'error',
  essential: true,
  milderInDraft: true,
  messages: {
    section:
      'Who are the visionary, the project lead and the process owner of {parties}? Every organisation needs all three.',
    party: '{party} has no triangle: who is its visionary, who its project lead, who its process owner?',
    visionary: '{party} has no visionary: who sees where this leads, and keeps it worth doing?',
    project_lead: '{party} has no project lead: who gets things done, and escalates in time?',
    process_owner: '{party} has no process owner: who sees to it that agreements are kept?',
  },
  docs: {
    what: 'Every party has a visionary, a project lead and a process owner.',
    why: 'A partnership needs somebody who sees where it leads, somebody who gets things done and escalates in time, and somebody who sees to agreements and quality: in every organisation, for one party cannot hold a role for another. The corner that is empty is the one that fails first.',
    bad: `talents:
  triangle:
    van-rijn:
      process_owner:
`,
    good: `talents:
  triangle:
    van-rijn:
      process_owner: { person: joost, days_per_month: 2 }
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    for (const { path, rule } of agreement.problemsOf('missing')) {
      if (rule !== 'talents/role-unassigned') continue;
      const [, , party, role] = path.map(String);
      if (party === undefined) yield { message: 'section', at: path, args: { parties: list(partyNames(facts)) } };
      // A key that is no party is a mistake of its own.
      else if (agreement.declarations.get('party', party).length > 0) {
        const key = role !== undefined && isRole(role) ? role : 'party';
        yield { message: key, at: path, args: { party: facts.partyName(party) } };
      }
    }
  },
  fixes: {
    section: assignAll,
    party: assignTriangle,
    visionary: assignRole,
    project_lead: assignRole,
    process_owner: assignRole,
  },
});
