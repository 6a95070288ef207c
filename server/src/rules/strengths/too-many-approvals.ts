import { message } from '../../l10n/message.ts';
import { defineRule, type RelatedReport } from '../rule.ts';
import { count } from '../threshold.ts';

/** Principle 5: "the control freak stays at home". */
export const tooManyApprovals = defineRule({
  id: 'strengths/too-many-approvals',
  severity: 'info',
  options: {
    /** The most approvals on one workstream. */
    most: count(2, 0),
  },
  messages: {
    many: '{count} approvals on "{workstream}": can one of them be left to {lead}? Leave the control freak at home.',
  },
  docs: {
    what: 'A workstream has at most two approvals.',
    why: 'Each approval is a moment at which work waits. A few are worth it; many of them say that the one who leads is not trusted, and that the control freak has come along after all.',
    bad: `strengths:
  approvals:
    cab-screens: { workstream: prediction, by: van-rijn, what: Anything a driver sees, because: driver-operations }
    trip-data: { workstream: prediction, by: van-rijn, what: Which trip data is kept, because: privacy }
    licences: { workstream: prediction, by: van-rijn, what: Licences above 5000 a year, because: budget }
`,
    good: `strengths:
  approvals:
    cab-screens: { workstream: prediction, by: van-rijn, what: Anything a driver sees, because: driver-operations }
    trip-data: { workstream: prediction, by: van-rijn, what: Which trip data is kept, because: privacy }
`,
    since: '1.0.0',
  },
  *check({ facts, options }) {
    const byWorkstream = new Map<string, RelatedReport[]>();
    for (const { id, path, value } of facts.approvals) {
      if (value.workstream === undefined) continue;
      const related = { at: path, text: message('Approval: {what}', { what: value.what ?? id }) };
      const others = byWorkstream.get(value.workstream);
      if (others) others.push(related);
      else byWorkstream.set(value.workstream, [related]);
    }
    for (const { id, path, value } of facts.workstreams) {
      const related = byWorkstream.get(id) ?? [];
      if (related.length <= options.most || value.lead === undefined) continue;
      const args = { count: related.length, workstream: value.title ?? id, lead: facts.partyName(value.lead) };
      yield { message: 'many', at: path, part: 'key', args, related };
    }
  },
});
