/** What holds of a kind of things that get an id from the author, and that other places can point to. */
interface IdTraits {
  /** What one of them is called, and several are, in the middle of a sentence. */
  readonly name: string;
  readonly several: string;
  /** Within what an id means one thing: all of the agreement, or what stands under one party. */
  readonly scope: 'agreement' | 'party';
  /** Where nothing of the kind is declared at all, what refers to it says so itself: an agreement can do without. */
  readonly optional?: true;
}

/** The kinds in an order in which each refers to those before it. A new kind is a line here, and a place in the schema. */
export const idKinds = {
  party: { name: 'party', several: 'parties', scope: 'agreement' },
  'third-party': { name: 'third party', several: 'third parties', scope: 'agreement' },
  person: { name: 'person', several: 'people', scope: 'agreement' },
  competency: { name: 'competency', several: 'competencies', scope: 'agreement' },
  priority: { name: 'shared priority', several: 'shared priorities', scope: 'agreement' },
  workstream: { name: 'workstream', several: 'workstreams', scope: 'agreement', optional: true },
  commitment: { name: 'commitment', several: 'commitments', scope: 'agreement', optional: true },
  payment: { name: 'payment', several: 'payments', scope: 'agreement' },
  need: { name: 'need', several: 'needs', scope: 'party' },
  'success-criterion': { name: 'success criterion', several: 'success criteria', scope: 'party' },
  'stop-criterion': { name: 'stop criterion', several: 'stop criteria', scope: 'agreement' },
  difference: { name: 'culture difference', several: 'culture differences', scope: 'agreement' },
  deadline: { name: 'deadline', several: 'deadlines', scope: 'party' },
  safeguard: { name: 'safeguard', several: 'safeguards', scope: 'agreement' },
  approval: { name: 'approval', several: 'approvals', scope: 'agreement' },
  waiver: { name: 'waiver', several: 'waivers', scope: 'agreement' },
} as const satisfies Readonly<Record<string, IdTraits>>;

export type IdKind = keyof typeof idKinds;

export const allIdKinds = Object.keys(idKinds) as readonly IdKind[];
export const traitsOf = (kind: IdKind): IdTraits => idKinds[kind];

/** What a reference may point to, with the kinds of id that it then is. */
const targets = {
  person: ['person'],
  /** A person of the party under whose id the reference stands. */
  'own-person': ['person'],
  /** A person of this party for a role; a rule of its own speaks of outsiders. */
  'role-person': ['person'],
  party: ['party'],
  /** Any party but the one under whose id the reference stands. */
  'other-party': ['party'],
  /** Who can approve. */
  approver: ['party', 'third-party'],
  commitment: ['commitment'],
  workstream: ['workstream'],
  priority: ['priority'],
  competency: ['competency'],
  /** A competency that may still be undeclared; a rule of its own asks about it. */
  'required-competency': ['competency'],
  /** What can meet a need. */
  'need-answer': ['commitment', 'workstream', 'competency'],
  /** Why somebody approves: a competency, or one of `approvalReasons`. */
  'approval-reason': ['competency'],
  /** The id of a rule; checked with the waivers. */
  rule: [],
  /** A dotted path in this file; checked with the waivers. */
  place: [],
} as const satisfies Readonly<Record<string, readonly IdKind[]>>;

export type ReferenceTarget = keyof typeof targets;

/** The kinds of id that a reference may point to. */
export const kindsOf = (target: ReferenceTarget): readonly IdKind[] => targets[target];

/** The kinds of id that something can refer to. */
export const referableKinds: readonly IdKind[] = allIdKinds.filter((kind) =>
  Object.values(targets).some((kinds: readonly IdKind[]) => kinds.includes(kind)),
);
