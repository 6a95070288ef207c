import type { Property } from '../property.ts';
import { answers } from './answers.ts';
import { deterministic } from './deterministic.ts';
import { diff } from './diff.ts';
import { fixes } from './fixes.ts';
import { lineEnds } from './line-ends.ts';
import { ranges } from './ranges.ts';
import { readers } from './readers.ts';

/** All of them; a new one is one file and a line here. */
export const properties: readonly Property[] = [readers, answers, ranges, lineEnds, deterministic, diff, fixes];
