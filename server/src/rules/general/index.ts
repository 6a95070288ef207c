import type { AnyRule } from '../rule.ts';
import { ambiguousAmount } from './ambiguous-amount.ts';
import { ambiguousScalar } from './ambiguous-scalar.ts';
import { copy } from './copy.ts';
import { currencyMissing } from './currency-missing.ts';
import { currencyWithdrawn } from './currency-withdrawn.ts';
import { duplicateId } from './duplicate-id.ts';
import { invalidRegistration } from './invalid-registration.ts';
import { partyMissing } from './party-missing.ts';
import { placeholder } from './placeholder.ts';
import { swallowedText } from './swallowed-text.ts';
import { termInvalid } from './term-invalid.ts';
import { unknownReference } from './unknown-reference.ts';

/** What holds all over an agreement. */
export const generalRules: readonly AnyRule[] = [
  unknownReference,
  duplicateId,
  partyMissing,
  ambiguousAmount,
  currencyMissing,
  currencyWithdrawn,
  ambiguousScalar,
  invalidRegistration,
  swallowedText,
  placeholder,
  termInvalid,
  copy,
];
