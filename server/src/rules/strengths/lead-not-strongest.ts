import { replaceValue } from '../../agreement/edit.ts';
import { sound } from '../../agreement/known.ts';
import { list, message } from '../../l10n/message.ts';
import { defineRule, type FixMaker } from '../rule.ts';
import { Strong } from './strong.ts';

/** Who is how strong in what a workstream uses: only parties that have some of it. */
function counts(strong: Strong, uses: ReadonlySet<string>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const competency of uses)
    for (const party of strong.holders(competency)) found.set(party, (found.get(party) ?? 0) + 1);
  return found;
}

const changeLead: FixMaker = (agreement, { path, data }) => {
  const { strongest = [] } = data;
  return (Array.isArray(strongest) ? (strongest as readonly string[]) : []).flatMap((party) => {
    const edit = replaceValue(agreement, path, [party]);
    const title = message('Let {party} lead', { party: agreement.facts.partyName(party) });
    return edit ? [{ title, edits: [edit], safe: false }] : [];
  });
};

/** Principle 5: "each is trusted with what it does best". */
export const leadNotStrongest = defineRule({
  id: 'strengths/lead-not-strongest',
  severity: 'warning',
  essential: true,
  messages: {
    none: '{lead} leads "{workstream}", and calls none of what it takes a strength; {strongest} is strong in {competencies}. Leave it to them?',
    fewer:
      '{lead} leads "{workstream}" with {few} of the {all} strengths that it takes; {strongest} has {many}. Who of you is the cobbler here?',
  },
  docs: {
    what: 'The party that leads a workstream has some of the competencies it uses as a strength, where any party has, and no fewer than another party.',
    why: 'Cobbler, stick to your last: each is trusted with what it does best. A workstream that is led by a party which is not good at it goes slower and dearer than needed, and the one who could do it looks on.',
    bad: `strengths:
  workstreams:
    prediction: { lead: van-rijn, uses: [arrival-prediction, data-engineering], supports: [reliable-eta] }
`,
    good: `strengths:
  workstreams:
    prediction: { lead: noordlicht, uses: [arrival-prediction, data-engineering], supports: [reliable-eta] }
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    if (facts.workstreams.length === 0) return;
    const strong = new Strong(agreement);
    for (const { id, path, value } of facts.workstreams) {
      const { lead, uses } = value;
      // With a competency that is not known, the lead may be strong in just that one.
      if (lead === undefined || !strong.of(lead) || !uses || uses.includes(undefined)) continue;
      const used = new Set(sound(uses));
      const found = counts(strong, used);
      const own = found.get(lead) ?? 0;
      const most = Math.max(0, ...found.values());
      if (own >= most) continue;
      const strongest = [...found].filter(([, count]) => count === most).map(([party]) => party);
      const competencies = [...used].filter((competency) =>
        strong.holders(competency).some((party) => strongest.includes(party)),
      );
      yield {
        message: own === 0 ? 'none' : 'fewer',
        at: [...path, 'lead'],
        severity: own === 0 ? 'warning' : 'info',
        args: {
          lead: facts.partyName(lead),
          workstream: value.title ?? id,
          strongest: list(
            strongest.map((party) => facts.partyName(party)),
            'or',
          ),
          competencies: list(competencies.map((competency) => `\`${competency}\``)),
          few: own,
          many: most,
          all: used.size,
        },
        related: strongest.flatMap((party) =>
          competencies
            .filter((competency) => strong.holders(competency).includes(party))
            .map((competency) => ({
              at: ['strengths', 'competencies', party, competency],
              text: message('`{competency}` is a strength of {party}', { competency, party: facts.partyName(party) }),
            })),
        ),
        data: { strongest },
      };
    }
  },
  fixes: { none: changeLead, fewer: changeLead },
});
