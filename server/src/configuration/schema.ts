import * as z from 'zod/mini';
import { languages } from '../l10n/translator.ts';
import { groupOf, isFirm, rules } from '../rules/index.ts';
import type { AnyRule } from '../rules/rule.ts';

/** What a rule can be set to. Firm rules cannot be switched off. */
const levels = ['off', 'info', 'warning', 'error'] as const;
const firmLevels = ['info', 'warning', 'error'] as const;

/** Rules that can be set at all: one that broke down is always told. */
export const settableRules: readonly AnyRule[] = rules.filter(({ id }) => groupOf(id) !== 'internal');

/** The options of a rule, by name; none where it has none. */
export function optionsOf(rule: AnyRule): Readonly<Record<string, z.core.$ZodType>> {
  if (!rule.options) return {};
  const { def } = (rule.options as z.core.$ZodTypes)._zod;
  if (def.type !== 'object') throw new Error(`the options of ${rule.id} are no object`);
  return def.shape;
}

/** The settings of a configuration, in the order in which they are told. */
export const settings = ['extends', 'ignore', 'rules', 'overrides', 'language', 'today'] as const;

/**
 * What a `partnership.config.yaml` may hold, from the registry of rules:
 *
 * - `extends`: another configuration, whose settings count where this one has none;
 * - `ignore`: globs of agreements that are left out;
 * - `rules`: for each rule `off`, `info`, `warning` or `error`, or a map with `severity` and the options of the rule;
 * - `overrides`: other `rules` for the agreements that some globs mean;
 * - `language`: of the messages, `en` or `nl`;
 * - `today`: the day that a check takes for today, for examples and tests.
 *
 * Made for the rules that a configuration names: making it for all of them would take longer than to check an agreement.
 */
export function configurationSchema(named: readonly string[]) {
  const ofRules = settableRules.filter(({ id }) => named.includes(id));
  const rules = z.strictObject(Object.fromEntries(ofRules.map((rule) => [rule.id, z.optional(settingSchema(rule))])));
  return z.strictObject({
    extends: z.optional(z.string().check(z.minLength(1))),
    ignore: z.optional(globs),
    rules: z.optional(rules),
    overrides: z.optional(z.array(z.strictObject({ files: globs, rules }))),
    language: z.optional(z.enum(languages)),
    today: z.optional(z.iso.date()),
  });
}

const globs = z.array(z.string().check(z.minLength(1)));

/** What a rule can be set to. */
export const levelsOf = ({ id }: AnyRule): typeof levels | typeof firmLevels => (isFirm(id) ? firmLevels : levels);

function settingSchema(rule: AnyRule): z.core.$ZodType {
  const severity = z.enum(levelsOf(rule));
  return z.union([severity, z.strictObject({ severity: z.optional(severity), ...optionsOf(rule) })]);
}
