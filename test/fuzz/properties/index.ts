import type { Property } from '../property.ts';
import { answers } from './answers.ts';
import { deterministic } from './deterministic.ts';
import { diff } from './diff.ts';
import { doors } from './doors.ts';
import { fixes } from './fixes.ts';
import { lineEnds } from './line-ends.ts';
import { ranges } from './ranges.ts';
import { readers } from './readers.ts';
import { rewritten } from './rewritten.ts';

/** All of them; a new one is one file and a line here. */
export const properties: readonly Property[] = [
  readers,
  answers,
  doors,
  ranges,
  lineEnds,
  deterministic,
  rewritten,
  diff,
  fixes,
];
