/** Words that YAML 1.1 readers turn into booleans or null; none of them is an id. */
export const yamlWords = ['on', 'off', 'yes', 'no', 'y', 'n', 'true', 'false', 'null'] as const;
/** What an approval may be for besides a competency; so no competency has one of these names. */
export const approvalReasons = ['legal', 'safety', 'budget', 'ethics', 'privacy'] as const;
/** Motives that come up again and again; the list is open. */
export const knownMotives = [
  'reselling',
  'missing-expertise',
  'market-access',
  'time-to-market',
  'market-share',
] as const;

/** The stages of an agreement, in order. */
export const statuses = ['draft', 'in-review', 'agreed', 'suspended', 'ended'] as const;
export type Status = (typeof statuses)[number];
/** Who may read it, from wide to narrow. */
export const confidentialities = ['public', 'parties-only', 'restricted'] as const;
/** Whether those who decide to stop do so all together, or each of them can alone. */
export const decisions = ['together', 'any'] as const;
/** How a difference in culture stands. */
export const verdicts = ['none', 'bridged', 'open', 'unbridgeable'] as const;
/** How far a commitment is. */
export const commitmentStates = ['planned', 'started', 'delivered', 'dropped'] as const;
/** The three talents, in the order in which the triangle is told. */
export const roles = ['visionary', 'project_lead', 'process_owner'] as const;
export type Role = (typeof roles)[number];
