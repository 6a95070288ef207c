export type { About, KeySpace, ScalarKind, Traits } from './about.ts';
export { type Agreement, agreement } from './agreement.ts';
export { decimalsOf, isCurrency, withdrawalOf } from './codes.ts';
export { allIdKinds, type IdKind, kindsOf, type ReferenceTarget, referableKinds, traitsOf } from './id-kinds.ts';
export { isCompetency, isId } from './ids.ts';
export type { Fault } from './scalar.ts';
export { type Section, sectionsOf } from './sections.ts';
export {
  declaredAt,
  type Field,
  isByParty,
  isKeyOf,
  type ListShape,
  type MapShape,
  type ObjectShape,
  type ScalarShape,
  type Shape,
  shapeAt,
  shapeOfAgreement,
} from './shape.ts';
export {
  approvalReasons,
  commitmentStates,
  confidentialities,
  decisions,
  knownMotives,
  type Role,
  roles,
  type Status,
  statuses,
  verdicts,
  yamlWords,
} from './vocabulary.ts';
