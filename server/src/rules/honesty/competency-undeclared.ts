import { isId } from 'partnership-agreements-schema';
import { hole, insertKey, replaceKey, replaceValue, type Skeleton, stop } from '../../agreement/edit.ts';
import { message } from '../../l10n/message.ts';
import { defineRule, type FixMaker } from '../rule.ts';
import { Strong } from '../strengths/strong.ts';
import { undeclaredOf } from './undeclared.ts';

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

/** The slip of the pen: where it is required, or, if what the party names stands nowhere else, in what it names. */
const rename: FixMaker = (agreement, { data }) => {
  const { party, competency, suggestion } = data;
  const question = undeclaredOf(agreement).find((one) => one.party === party && one.competency === competency);
  if (!question || typeof competency !== 'string' || typeof suggestion !== 'string') return [];
  const { declared, uses } = question;
  const edits = declared
    ? [replaceKey(agreement, declared, competency)]
    : uses.map(({ path }) => replaceValue(agreement, path, [suggestion]));
  const sound = edits.filter((edit) => edit !== undefined);
  const title = declared
    ? message('Rename it to `{key}`', { key: competency })
    : message('Replace it with `{value}`', { value: suggestion });
  return sound.length > 0 ? [{ title, edits: sound, safe: false }] : [];
};

const mend: FixMaker = (agreement, finding) => [...rename(agreement, finding), ...declare(agreement, finding)];

/** Principle 3: honesty about "what you can and cannot do": who promises something says whether it is good at it. */
export const competencyUndeclared = defineRule({
  id: 'honesty/competency-undeclared',
  severity: 'warning',
  essential: true,
  messages: {
    undeclared: 'Is `{competency}` strong or weak at {party}? `{commitment}` requires it, and nobody has said.',
    near: 'Is `{competency}` strong or weak at {party}? `{commitment}` requires it, and nobody has said. Did you mean `{suggestion}`?',
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
    for (const { party, competency, uses, suggestion } of undeclaredOf(agreement)) {
      const [first, ...others] = uses;
      if (!first) continue;
      const args = { competency, party: facts.partyName(party), commitment: first.commitment };
      const related = others.map(({ commitment, path }) => ({
        at: path,
        text: message('`{commitment}` requires it too', { commitment }),
      }));
      const at = { at: first.path, related } as const;
      if (suggestion === undefined) yield { ...at, message: 'undeclared', args, data: { party, competency } };
      else yield { ...at, message: 'near', args: { ...args, suggestion }, data: { party, competency, suggestion } };
    }
  },
  fixes: { undeclared: declare, near: mend },
});
