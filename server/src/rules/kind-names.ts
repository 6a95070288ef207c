import type { IdKind } from 'partnership-agreements-schema';

/** What things that have an id are called, in the middle of a sentence. */
export const kindNames: Readonly<Record<IdKind, string>> = {
  party: 'party',
  'third-party': 'third party',
  person: 'person',
  priority: 'shared priority',
  'stop-criterion': 'stop criterion',
  need: 'need',
  'success-criterion': 'success criterion',
  difference: 'culture difference',
  deadline: 'deadline',
  competency: 'competency',
  commitment: 'commitment',
  payment: 'payment',
  safeguard: 'safeguard',
  workstream: 'workstream',
  approval: 'approval',
  waiver: 'waiver',
};
