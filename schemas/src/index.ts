export type { About, IdKind, KeySpace, ReferenceTarget, ScalarKind, Traits } from './about.ts';
export { type Agreement, agreement, confidentialities, type Status, statuses } from './agreement.ts';
export { commitmentStates } from './honesty.ts';
export { decisions } from './priorities.ts';
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
export { type Role, roles } from './talents.ts';
export { verdicts } from './transparency.ts';
export {
  approvalReasons,
  decimalsOf,
  isCompetency,
  isCurrency,
  isId,
  knownMotives,
  withdrawalOf,
  yamlWords,
} from './values.ts';
