import type { AnyRule } from '../rule.ts';
import { conflictMarkers } from './conflict-markers.ts';
import { duplicateKey } from './duplicate-key.ts';
import { encoding } from './encoding.ts';
import { invalidYaml } from './invalid-yaml.ts';
import { notPlain } from './not-plain.ts';
import { tab } from './tab.ts';
import { tooLarge } from './too-large.ts';

/** The file can be read. */
export const syntaxRules: readonly AnyRule[] = [
  invalidYaml,
  duplicateKey,
  notPlain,
  tab,
  conflictMarkers,
  encoding,
  tooLarge,
];
