import { generalRules } from './general/index.ts';
import { governanceRules } from './governance/index.ts';
import { honestyRules } from './honesty/index.ts';
import { ruleFailed } from './internal/rule-failed.ts';
import { prioritiesRules } from './priorities/index.ts';
import type { AnyRule, Group } from './rule.ts';
import { schemaRules } from './schema/index.ts';
import { strengthsRules } from './strengths/index.ts';
import { syntaxRules } from './syntax/index.ts';
import { talentsRules } from './talents/index.ts';
import { transparencyRules } from './transparency/index.ts';

/** Every rule there is, in the order in which an agreement is told. The only registry. */
export const rules: readonly AnyRule[] = [
  ruleFailed,
  ...syntaxRules,
  ...schemaRules,
  ...generalRules,
  ...prioritiesRules,
  ...transparencyRules,
  ...honestyRules,
  ...talentsRules,
  ...strengthsRules,
  ...governanceRules,
];

const byId = new Map<string, AnyRule>(rules.map((rule) => [rule.id, rule]));

export const ruleById = (id: string): AnyRule | undefined => byId.get(id);

export const groupOf = (id: string): Group => id.slice(0, id.indexOf('/')) as Group;

/** Rules of these groups are never waived and never switched off: without them the others have nothing to stand on. */
export const isFirm = (id: string): boolean => ['internal', 'syntax', 'schema'].includes(groupOf(id));
