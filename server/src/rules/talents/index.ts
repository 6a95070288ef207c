import type { AnyRule } from '../rule.ts';
import { leadCannotEscalate } from './lead-cannot-escalate.ts';
import { personLeaves } from './person-leaves.ts';
import { roleDoubled } from './role-doubled.ts';
import { roleOutsider } from './role-outsider.ts';
import { roleUnassigned } from './role-unassigned.ts';
import { roleWithoutTime } from './role-without-time.ts';
import { safeguardGap } from './safeguard-gap.ts';

/** 4. The triangle of talents, in every organisation. */
export const talentsRules: readonly AnyRule[] = [
  roleUnassigned,
  personLeaves,
  roleOutsider,
  roleDoubled,
  roleWithoutTime,
  leadCannotEscalate,
  safeguardGap,
];
