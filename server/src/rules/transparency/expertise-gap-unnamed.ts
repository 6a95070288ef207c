import type { AgreementDocument } from '../../agreement/document.ts';
import { hole, insertKey } from '../../agreement/edit.ts';
import type { PartyEntry, Weakness } from '../../agreement/facts.ts';
import { message } from '../../l10n/message.ts';
import { isKnownInFull } from '../known-in-full.ts';
import { defineRule, type Fix } from '../rule.ts';
import { mitigationIn } from '../says-none.ts';

/** Whether a weakness surely has no other party to cover it, and a mitigation instead. */
const isMitigatedOnly = (agreement: AgreementDocument, { path, value }: PartyEntry<Weakness>): boolean =>
  mitigationIn(value) !== undefined && agreement.isAbsent(...path, 'covered_by');

/** Principle 2: transparency of needs. Who joins for expertise it misses says which, and finds it with a partner. */
export const expertiseGapUnnamed = defineRule({
  id: 'transparency/expertise-gap-unnamed',
  severity: 'warning',
  messages: {
    unnamed:
      '{party} joins for expertise that it misses, and names no weaker competency that a partner covers. What is it that it misses?',
  },
  docs: {
    what: 'A party with the motive `missing-expertise` names at least one weaker competency that another party covers.',
    why: 'Missing expertise is a good reason to look for a partner. It helps to say which: then the partner knows what is asked of it.',
    bad: `transparency:
  expectations:
    van-rijn:
      motives: [missing-expertise]
honesty:
  weak_competencies:
    van-rijn:
      data-engineering:
        covered_by:
        mitigation: Two data engineers are hired before the summer of 2027
`,
    good: `transparency:
  expectations:
    van-rijn:
      motives: [missing-expertise]
honesty:
  weak_competencies:
    van-rijn:
      data-engineering: { risk: Trip data late or incomplete, covered_by: noordlicht }
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    for (const { party, path, value } of facts.expectations) {
      const index = (value.motives ?? []).indexOf('missing-expertise');
      const weaknesses = facts.weaknesses.filter((weakness) => weakness.party === party);
      // None at all, or one that nothing is done about, is told by a rule of its own.
      if (index < 0 || weaknesses.length === 0) continue;
      if (!isKnownInFull(agreement, ['honesty', 'weak_competencies', party])) continue;
      if (!weaknesses.every((weakness) => isMitigatedOnly(agreement, weakness))) continue;
      yield {
        message: 'unnamed',
        at: [...path, 'motives', index],
        args: { party: facts.partyName(party) },
        data: { party },
        related: weaknesses.map(({ id, path: at }) => ({
          at,
          text: message('`{competency}` is covered by nobody else', { competency: id }),
        })),
      };
    }
  },
  fixes: {
    unnamed: (agreement, { data }) => {
      const { facts } = agreement;
      const party = String(data.party);
      const own = (entries: readonly PartyEntry<unknown>[]) =>
        new Set(entries.filter((entry) => entry.party === party).map(({ id }) => id));
      const weak = own(facts.weaknesses);
      const strong = own(facts.strengths);
      return facts.strengths
        .filter((strength) => strength.party !== party && !strong.has(strength.id))
        .flatMap((strength): readonly Fix[] => {
          const at = ['honesty', 'weak_competencies', party];
          const known = weak.has(strength.id);
          const edit = known
            ? insertKey(agreement, [...at, strength.id], 'covered_by', [strength.party], ['risk'])
            : insertKey(agreement, at, strength.id, {
                risk: [hole('What can go wrong because of it')],
                covered_by: [strength.party],
              });
          const args = { competency: strength.id, party: facts.partyName(strength.party) };
          const title = known
            ? message('Let {party} cover `{competency}`', args)
            : message('Name `{competency}` as weaker, covered by {party}', args);
          return edit ? [{ title, edits: [edit], safe: false }] : [];
        });
    },
  },
});
