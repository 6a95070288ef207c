import { approvalReasons } from 'partnership-agreements-schema';
import type { AgreementDocument } from '../../agreement/document.ts';
import { removeEntry } from '../../agreement/edit.ts';
import { message } from '../../l10n/message.ts';
import { isAsked } from '../honesty/undeclared.ts';
import { defineRule, type FixMaker } from '../rule.ts';
import { mitigationIn } from '../says-none.ts';
import { Strong } from './strong.ts';

const remove: FixMaker = (agreement, { path }) => {
  const edit = removeEntry(agreement, path.slice(0, -1));
  return edit ? [{ title: message('Leave it to them: remove the approval'), edits: [edit], safe: false }] : [];
};

/** Whether it is said of this party already that it does not call a competency a strength: where it promises or covers. */
const isAskedOtherwise = (agreement: AgreementDocument, party: string, competency: string): boolean =>
  isAsked(agreement, party, competency) ||
  agreement.facts.weaknesses.some(
    ({ id, value }) => id === competency && value.covered_by === party && mitigationIn(value) === undefined,
  );

/** Principle 5: "each is trusted with what it does best; the control freak stays at home". */
export const approvalByWeaker = defineRule({
  id: 'strengths/approval-by-weaker',
  severity: 'warning',
  messages: {
    own: '{by} approves its own work on "{workstream}". What does the approval add?',
    weaker:
      '{by} approves "{what}" because of `{competency}`; in that, {lead}, which leads "{workstream}", is the stronger. Leave it to them?',
    equal:
      '{by} approves "{what}" because of `{competency}`; {lead}, which leads "{workstream}", is strong in that too. Leave it to them?',
    neither:
      '{by} approves "{what}" because of `{competency}`, which it does not call a strength. Is {by} the one to ask?',
  },
  docs: {
    what: 'Whoever approves something because of a competency is strong in it, and the party that leads the workstream is not. Approvals because of law, safety, budget, ethics or privacy are always fine.',
    why: 'Each is trusted with what it does best; the control freak stays at home. An approval by a party that knows less of it costs time, hides who is responsible, and tells the other that it is not trusted.',
    bad: `strengths:
  approvals:
    cab-screens: { workstream: rollout, by: noordlicht, what: How drivers are trained, because: driver-operations }
`,
    good: `strengths:
  approvals:
    cab-screens: { workstream: prediction, by: van-rijn, what: Anything a driver sees, because: driver-operations }
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    if (facts.approvals.length === 0) return;
    const strong = new Strong(agreement);
    for (const { id, path, value } of facts.approvals) {
      const { by, because } = value;
      const workstream = facts.workstream(value.workstream);
      const lead = workstream?.value.lead;
      // What a third party is good at, the agreement does not say.
      if (by === undefined || !facts.party(by) || because === undefined || !workstream || lead === undefined) continue;
      if ((approvalReasons as readonly string[]).includes(because)) continue;
      const ofBy = strong.of(by);
      const ofLead = strong.of(lead);
      if (!ofBy || !ofLead || (ofBy.has(because) && !ofLead.has(because))) continue;
      if (!ofBy.has(because) && !ofLead.has(because) && isAskedOtherwise(agreement, by, because)) continue;
      const args = {
        by: facts.partyName(by),
        lead: facts.partyName(lead),
        what: value.what ?? id,
        competency: because,
        workstream: workstream.value.title ?? workstream.id,
      };
      const related = ofLead.has(because)
        ? [
            {
              at: ['strengths', 'competencies', lead, because],
              text: message('`{competency}` is a strength of {party}', { competency: because, party: args.lead }),
            },
          ]
        : [];
      const name = by === lead ? 'own' : ofBy.has(because) ? 'equal' : ofLead.has(because) ? 'weaker' : 'neither';
      yield { message: name, at: [...path, 'by'], args, related, data: { because } };
    }
  },
  fixes: { own: remove, weaker: remove, equal: remove, neither: remove },
});
