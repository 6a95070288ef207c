import { isId } from 'partnership-agreements-schema';
import type { AgreementDocument } from '../../agreement/document.ts';
import { hole, insertKey, type Skeleton, stop } from '../../agreement/edit.ts';
import type { Commitment, PartyEntry } from '../../agreement/facts.ts';
import type { Path } from '../../agreement/path.ts';
import { message } from '../../l10n/message.ts';
import { defineRule, type FixMaker } from '../rule.ts';
import { Strong } from '../strengths/strong.ts';
import { Weak } from './weak.ts';

const declare: FixMaker = (agreement, { data }) => {
  const { party, competency } = data;
  if (typeof party !== 'string' || typeof competency !== 'string') return [];
  const covering = new Strong(agreement).holders(competency).filter(isId);
  const weakness: Skeleton = {
    risk: [hole('What can go wrong')],
    ...(covering[0] === undefined
      ? { mitigation: [hole('What you do about it')] }
      : { covered_by: [stop(covering[0], covering)] }),
  };
  const ways = [
    {
      title: 'Add `{competency}` to the strengths of {party}',
      edit: insertKey(agreement, ['strengths', 'competencies', party], competency, [hole('What shows it')]),
    },
    {
      title: 'Add `{competency}` to the weaker competencies of {party}',
      edit: insertKey(agreement, ['honesty', 'weak_competencies', party], competency, weakness),
    },
  ];
  const args = { competency, party: agreement.facts.partyName(party) };
  return ways.flatMap(({ title, edit }) => (edit ? [{ title: message(title, args), edits: [edit], safe: false }] : []));
};

/** Who leads the workstream of a commitment; `unknown` where that, or what the lead is strong in, cannot be told. */
function leadOf(
  agreement: AgreementDocument,
  strong: Strong,
  { path, value }: PartyEntry<Commitment>,
): { readonly lead: string | undefined } | 'unknown' {
  if (value.workstream === undefined)
    return agreement.isAbsent(...path, 'workstream') ? { lead: undefined } : 'unknown';
  const lead = agreement.facts.workstream(value.workstream)?.value.lead;
  return lead !== undefined && strong.of(lead) ? { lead } : 'unknown';
}

interface Use {
  readonly commitment: string;
  readonly path: Path;
}

/** Principle 3: honesty about "what you can and cannot do": who promises something says whether it is good at it. */
export const competencyUndeclared = defineRule({
  id: 'honesty/competency-undeclared',
  severity: 'warning',
  essential: true,
  messages: {
    undeclared: 'Is `{competency}` strong or weak at {party}? `{commitment}` requires it, and nobody has said.',
  },
  docs: {
    what: 'Every competency that a commitment requires is declared, strong or weak, by the party that promises it, or is a strength of the party that leads its workstream.',
    why: 'A promise takes abilities. Whether the one who promises has them is the question that good manners keep unasked, and that everything hangs on. Strong or weak, either is fine, once it is said.',
    bad: `honesty:
  commitments:
    van-rijn:
      cab-units:
        requires: [driver-operations, iot-hardware]
`,
    good: `honesty:
  commitments:
    van-rijn:
      cab-units:
        requires: [driver-operations]
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    const weak = new Weak(agreement);
    const strong = new Strong(agreement);
    // One question for each party and competency, however many commitments require it.
    const questions = new Map<string, { readonly party: string; readonly competency: string; readonly uses: Use[] }>();
    for (const commitment of facts.commitments) {
      const { id, party, path, value } = commitment;
      const own = strong.of(party);
      if (value.requires === undefined || value.state === 'dropped' || !own || !weak.isKnown(party)) continue;
      for (const [index, competency] of value.requires.entries()) {
        if (competency === undefined || own.has(competency) || weak.of(party, competency)) continue;
        const leading = leadOf(agreement, strong, commitment);
        if (leading === 'unknown') break;
        if (leading.lead !== undefined && strong.of(leading.lead)?.has(competency)) continue;
        const use = { commitment: id, path: [...path, 'requires', index] };
        const question = questions.get(`${party} ${competency}`);
        if (question) question.uses.push(use);
        else questions.set(`${party} ${competency}`, { party, competency, uses: [use] });
      }
    }
    for (const { party, competency, uses } of questions.values()) {
      const [first, ...others] = uses;
      if (!first) continue;
      yield {
        message: 'undeclared',
        at: first.path,
        args: { competency, party: facts.partyName(party), commitment: first.commitment },
        related: others.map(({ commitment, path }) => ({
          at: path,
          text: message('`{commitment}` requires it too', { commitment }),
        })),
        data: { party, competency },
      };
    }
  },
  fixes: { undeclared: declare },
});
