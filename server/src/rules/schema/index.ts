import type { AnyRule } from '../rule.ts';
import { required } from './required.ts';
import { type } from './type.ts';
import { unknownKey } from './unknown-key.ts';
import { unsupportedVersion } from './unsupported-version.ts';
import { value } from './value.ts';

/** The shape. */
export const schemaRules: readonly AnyRule[] = [unsupportedVersion, required, unknownKey, type, value];
