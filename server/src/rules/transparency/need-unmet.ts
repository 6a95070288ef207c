import type { AgreementDocument } from '../../agreement/document.ts';
import { insertKey, replaceValue } from '../../agreement/edit.ts';
import { message } from '../../l10n/message.ts';
import { isKnownInFull } from '../known-in-full.ts';
import { defineRule, type Fix, type FixMaker } from '../rule.ts';

/** How far something answers a need of a party: it does; it can't be known; or why it does not. */
type Answer = 'met' | 'unknown' | 'own' | 'dropped' | 'not-strong';

/** What an id that answers a need stands for, and how far that is an answer. It may be more than one thing. */
function answersOf(agreement: AgreementDocument, id: string, party: string): readonly Answer[] {
  const { declarations, facts } = agreement;
  const commitments = declarations.get('commitment', id).map((declaration): Answer => {
    if (declaration.party === party) return 'own';
    const commitment = facts.commitments.find((entry) => entry.id === id && entry.party === declaration.party);
    if (commitment?.value.state === 'dropped') return 'dropped';
    return agreement.state([...declaration.path, 'state']) === 'malformed' ? 'unknown' : 'met';
  });
  const workstreams = declarations.get('workstream', id).map((): Answer => {
    const lead = facts.workstream(id)?.value.lead;
    if (lead === undefined) return 'unknown';
    return lead === party ? 'own' : 'met';
  });
  return [...commitments, ...workstreams, ...strengthAnswer(agreement, id, party)];
}

function strengthAnswer(agreement: AgreementDocument, id: string, party: string): readonly Answer[] {
  const { declarations, facts } = agreement;
  if (declarations.get('competency', id).length === 0) return [];
  const others = facts.parties.filter((other) => other.id !== party);
  if (others.some((other) => agreement.places.node(['strengths', 'competencies', other.id, id]))) return ['met'];
  const isKnown = others.every((other) => isKnownInFull(agreement, ['strengths', 'competencies', other.id]));
  if (!isKnown) return ['unknown'];
  return [agreement.places.node(['strengths', 'competencies', party, id]) ? 'own' : 'not-strong'];
}

const pickCommitment: FixMaker = (agreement, { path, data }) => {
  const { facts } = agreement;
  const need = path.slice(0, -1);
  return facts.commitments
    .filter(({ party, value }) => party !== data.party && value.state !== 'dropped')
    .flatMap(({ id, party }): readonly Fix[] => {
      const edit = agreement.isAbsent(...path)
        ? insertKey(agreement, need, 'met_by', [id], ['what'])
        : replaceValue(agreement, path, [id]);
      const title = message('Met by `{commitment}` of {party}', { commitment: id, party: facts.partyName(party) });
      return edit ? [{ title, edits: [edit], safe: false }] : [];
    });
};

/** Principle 2: transparency of needs, so that each is somebody's answer to give. */
export const needUnmet = defineRule({
  id: 'transparency/need-unmet',
  severity: 'warning',
  messages: {
    unanswered: 'Nothing answers the need `{need}` of {party} yet: which commitment of a partner does?',
    own: '{party} answers its own need `{need}` with `{answer}`: what does it need a partner for?',
    dropped: 'The need `{need}` of {party} was to be met by `{answer}`, which has been dropped. What takes its place?',
    notStrong: 'The need `{need}` of {party} is to be met by `{answer}`, which no partner calls a strength.',
  },
  docs: {
    what: 'Each need is met by another party: by a commitment that was not dropped, a workstream that it leads, or a strength of it.',
    why: 'A need that nobody answers comes back as a disappointment. Said in time it is a question: can you give this, and what would it take?',
    bad: `transparency:
  expectations:
    noordlicht:
      needs:
        real-trips: { what: Real trips and drivers to learn from, met_by: eta-service }
`,
    good: `transparency:
  expectations:
    noordlicht:
      needs:
        real-trips: { what: Real trips and drivers to learn from, met_by: cab-units }
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    for (const { id, party, path, value } of facts.needs) {
      if (agreement.state(path) !== 'sound') continue;
      const at = [...path, 'met_by'];
      const args = { need: id, party: facts.partyName(party) };
      const data = { party };
      if (agreement.isAbsent(...at)) yield { message: 'unanswered', at, args, data };
      const answer = value.met_by;
      if (answer === undefined) continue;
      const answers = answersOf(agreement, answer, party);
      if (answers.includes('met') || answers.includes('unknown')) continue;
      const withAnswer = { ...args, answer };
      if (answers.includes('dropped')) yield { message: 'dropped', at, args: withAnswer, data };
      else if (answers.includes('own')) yield { message: 'own', at, args: withAnswer, data };
      else if (answers.includes('not-strong')) yield { message: 'notStrong', at, args: withAnswer, data };
    }
  },
  fixes: { unanswered: pickCommitment, own: pickCommitment, dropped: pickCommitment, notStrong: pickCommitment },
});
