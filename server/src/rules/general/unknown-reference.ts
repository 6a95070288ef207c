import { approvalReasons, kindsOf, type ReferenceTarget, traitsOf } from 'partnership-agreements-schema';
import type { AgreementDocument } from '../../agreement/document.ts';
import { hole, insertKey, replaceKey, replaceValue } from '../../agreement/edit.ts';
import type { Facts } from '../../agreement/facts.ts';
import { type Path, samePath } from '../../agreement/path.ts';
import type { Problem } from '../../agreement/problem.ts';
import { resolve } from '../../agreement/references.ts';
import { roleHolders } from '../../agreement/role-holders.ts';
import { type Args, list, type Message, message } from '../../l10n/message.ts';
import { defineRule, type Fix, type FixMaker } from '../rule.ts';
import { isToldAsParty } from './unknown-parties.ts';

type Unknown = Extract<Problem, { kind: 'unknown-reference' }>;

const messages = {
  unknown: 'There is no {kind} `{id}`.',
  near: 'There is no {kind} `{id}`. Did you mean `{suggestion}`?',
  role: '`{value}` is a role, and here belongs a person: {ids}.',
  'unknown-at': '{party} has no {kind} `{id}`.',
  'near-at': '{party} has no {kind} `{id}`. Did you mean `{suggestion}`?',
  'no-reason': 'There is no competency `{id}`. What can be a reason besides: {reasons}.',
  elsewhere: '{name} works for {other} and not for {party}: who is meant?',
  'other-kind': '`{id}` is a {actual}, but here belongs a {kind}.',
  'near-kind': '`{id}` is a {actual}, but here belongs a {kind}. Did you mean `{suggestion}`?',
  own: '{party} cannot cover for itself. Which other party does?',
  'no-section': 'Nothing is said about {kinds} yet, so {ids} cannot be found.',
} as const;

function wanted(target: ReferenceTarget): Message {
  if (target === 'approver') return message('party or third party');
  if (target === 'need-answer') return message('commitment, workstream or competency');
  if (target === 'approval-reason') return message('competency or other reason');
  return message(traitsOf(kindsOf(target)[0] ?? 'competency').name);
}

const replace: FixMaker = (agreement, { path, data: { suggestion } }) => {
  const problem = problemAt(agreement, path);
  return problem && typeof suggestion === 'string' ? replaceWith(agreement, problem, suggestion) : [];
};

/** Whoever has the role at any of the parties may be meant. */
const chooseHolder: FixMaker = (agreement, { path }) => {
  const problem = problemAt(agreement, path);
  return problem ? holdersOf(agreement, problem).flatMap((id) => replaceWith(agreement, problem, id)) : [];
};

/** Who have the role that stands in the place of a person, where each party has somebody else. */
function holdersOf({ declarations, places }: AgreementDocument, { id, target, actual }: Unknown): readonly string[] {
  if (actual !== undefined || target !== 'person') return [];
  return roleHolders(id, undefined, places).filter((each) => declarations.get('person', each).length > 0);
}

function replaceWith(agreement: AgreementDocument, problem: Unknown, suggestion: string): readonly Fix[] {
  const fits = (use: Path) =>
    agreement.references.some(
      (reference) =>
        samePath(reference.path, use) && resolve({ ...reference, id: suggestion }, agreement.declarations).length > 0,
    );
  // Who signed is told by a key.
  const isKey = (use: Path) => agreement.references.some((each) => each.part === 'key' && samePath(each.path, use));
  const edits = [problem.path, ...problem.uses.filter(fits)].map((use) =>
    isKey(use) ? replaceKey(agreement, use, suggestion) : replaceValue(agreement, use, [suggestion]),
  );
  const title = message('Replace it with `{value}`', { value: suggestion });
  return [{ title, edits: edits.filter((edit) => edit !== undefined), safe: false }];
}

/** Someone new, at the party that was asked for, or at any of them. */
const createPerson: FixMaker = (agreement, { path }) => {
  const problem = problemAt(agreement, path);
  if (!problem || kindsOf(problem.target)[0] !== 'person') return [];
  const owners = new Set(
    agreement.references.flatMap(({ id, target, party }) =>
      id === problem.id && party !== undefined && (target === 'own-person' || target === 'role-person') ? [party] : [],
    ),
  );
  // Whoever is asked for at two parties can be no one of either.
  if (owners.size > 1) return [];
  const parties = owners.size > 0 ? [...owners] : agreement.facts.parties.map(({ id }) => id);
  return parties.flatMap((party): readonly Fix[] => {
    const name = problem.id.charAt(0).toUpperCase() + problem.id.slice(1);
    const skeleton = { name: [hole(name)], days_per_month: [hole()] };
    const edit = insertKey(agreement, ['parties', party, 'people'], problem.id, skeleton);
    const title = message('Add `{id}` to the people of {party}', {
      id: problem.id,
      party: agreement.facts.partyName(party),
    });
    return edit ? [{ title, edits: [edit], safe: false }] : [];
  });
};

const problemAt = (agreement: AgreementDocument, path: Unknown['path']) =>
  agreement.problemAt('unknown-reference', path);

const mend: FixMaker = (agreement, finding) => [...replace(agreement, finding), ...createPerson(agreement, finding)];

/** A promise with an owner whom nobody knows is nobody's promise. */
export const unknownReference = defineRule({
  id: 'general/unknown-reference',
  severity: 'error',
  messages,
  docs: {
    what: 'Every id that is used stands for something in this file: of the right kind and, where it is asked, of the right party.',
    why: 'Owners, leads and deciders are named by their id. One that points to nobody reads as if it were arranged, and it is not.',
    bad: `strengths:
  workstreams:
    rollout: { lead: van-rjin, uses: [driver-operations], supports: [reliable-eta] }
`,
    good: `strengths:
  workstreams:
    rollout: { lead: van-rijn, uses: [driver-operations], supports: [reliable-eta] }
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    for (const problem of agreement.problemsOf('unknown-reference')) {
      if (isToldAsParty(agreement, problem)) continue;
      const { path, id, target, uses, suggestion } = problem;
      const related = uses.map((use) => ({ at: use, text: message('It is used here as well.') }));
      const holders = suggestion === undefined ? holdersOf(agreement, problem) : [];
      const [name, args]: ReturnType<typeof told> =
        holders.length > 0
          ? ['role', { value: id, ids: list(holders.map((each) => `\`${each}\``)) }]
          : told(problem, facts);
      const data = { id, target, ...(suggestion === undefined ? {} : { suggestion }) };
      yield { message: name, at: path, args: { id, kind: wanted(target), ...args }, related, data };
    }
  },
  fixes: {
    unknown: createPerson,
    near: mend,
    role: chooseHolder,
    'unknown-at': createPerson,
    'near-at': mend,
    elsewhere: replace,
    'other-kind': replace,
    'near-kind': replace,
  },
});

function told(problem: Unknown, facts: Facts): readonly [name: keyof typeof messages, args: Args] {
  const { id, ids, target, party, actual, suggestion, sectionMissing } = problem;
  if (sectionMissing) {
    const kind = target === 'need-answer' ? 'commitment' : (kindsOf(target)[0] ?? 'competency');
    return ['no-section', { kinds: message(traitsOf(kind).several), ids: list(ids.map((each) => `\`${each}\``)) }];
  }
  const isWanted = actual !== undefined && kindsOf(target).includes(actual.kind);
  if (isWanted && target === 'other-party') return ['own', { party: facts.partyName(id) }];
  if (isWanted && party !== undefined && actual.party !== undefined) {
    const other = facts.partyName(actual.party);
    return ['elsewhere', { name: facts.personName(id), other, party: facts.partyName(party) }];
  }
  if (actual !== undefined && !isWanted) {
    const args = { actual: message(traitsOf(actual.kind).name) };
    return suggestion === undefined ? ['other-kind', args] : ['near-kind', { ...args, suggestion }];
  }
  if (party !== undefined) {
    const at = { party: facts.partyName(party) };
    return suggestion === undefined ? ['unknown-at', at] : ['near-at', { ...at, suggestion }];
  }
  if (suggestion !== undefined) return ['near', { suggestion }];
  if (target === 'approval-reason')
    return ['no-reason', { reasons: list(approvalReasons.map((each) => `\`${each}\``)) }];
  return ['unknown', {}];
}
