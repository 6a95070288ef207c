import { approvalReasons } from 'partnership-agreements-schema';
import { sound } from '../../agreement/known.ts';
import type { ChangeCheck, Place, Presence } from '../check.ts';

/** 1 where the lead has something of what the workstream uses among its strengths, 0 where it has nothing. */
function strengthOfLead({ agreement, path, value }: Place): number | undefined {
  const uses = sound(agreement.data.strengths?.workstreams?.[String(path[2])]?.uses);
  if (uses.length === 0) return undefined;
  const strong = agreement.data.strengths?.competencies?.[String(value)];
  return uses.some((competency) => strong?.[competency] !== undefined) ? 1 : 0;
}

/** What is honestly called weak now was no strength to lose. */
const claimed = ({ path }: Place, { agreement }: Place): Presence => {
  const [, , party, competency] = path;
  return agreement.data.honesty?.weak_competencies?.[String(party)]?.[String(competency)] === undefined
    ? 'strength'
    : 'neutral';
};

/** An approval is control, unless law, safety, budget, ethics or privacy ask for it. */
const control = ({ value }: Place): Presence => {
  const because = (value as { readonly because?: unknown } | undefined)?.because;
  if (because === undefined) return 'unclear';
  return (approvalReasons as readonly unknown[]).includes(because) ? 'unclear' : 'burden';
};

/** Principle 5: cobbler, stick to your last. */
export const strengthsChecks: readonly ChangeCheck[] = [
  { at: 'strengths.added_value', label: 'What you can do together that none can alone', presence: 'strength' },
  {
    at: 'strengths.competencies.*.*',
    label: 'What shows that {party} is good at “{id}”',
    presence: claimed,
    added: '{party} names a strength: “{id}”.',
    removed: '{party} no longer names “{id}” as a strength.',
  },
  { at: 'strengths.workstreams.*', label: 'The workstream “{entry}”' },
  {
    at: 'strengths.workstreams.*.title',
    label: 'The title of the workstream “{id}”',
    otherwise: 'neutral',
    presence: 'neutral',
  },
  {
    at: 'strengths.workstreams.*.lead',
    label: 'The lead of the workstream “{entry}”',
    strength: strengthOfLead,
    presence: 'strength',
    changed: {
      weakens:
        'The lead of the workstream “{entry}” moves from {before} to {after}, which has no strength in what it uses.',
      strengthens:
        'The lead of the workstream “{entry}” moves from {before} to {after}, which has a strength in what it uses.',
    },
  },
  { at: 'strengths.workstreams.*.uses', label: 'The competencies that the workstream “{entry}” is built on' },
  { at: 'strengths.workstreams.*.supports', label: 'The shared priorities that the workstream “{entry}” works for' },
  {
    at: 'strengths.approvals.*',
    label: 'The approval “{entry}”',
    presence: control,
    added: 'Somebody has to say yes first: “{entry}”.',
    removed: 'Nobody has to say yes first any more: “{entry}”.',
  },
  { at: 'strengths.approvals.*.workstream', label: 'The workstream that waits for the approval “{entry}”' },
  { at: 'strengths.approvals.*.by', label: 'Who gives the approval “{entry}”' },
  { at: 'strengths.approvals.*.what', label: 'What has to be approved' },
  { at: 'strengths.approvals.*.because', label: 'Why the approval “{entry}” is asked' },
];
