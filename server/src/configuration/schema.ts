import * as z from 'zod/mini';
import { languages } from '../l10n/translator.ts';
import type { AnyRule } from '../rules/rule.ts';
import type { Threshold } from '../rules/threshold.ts';
import { levelsOf, settableRules } from './settable.ts';

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
  const globs = z.array(z.string().check(z.minLength(1)));
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

function settingSchema(rule: AnyRule): z.core.$ZodType {
  const severity = z.enum(levelsOf(rule));
  const options = Object.entries(rule.options ?? {}).map(([name, threshold]) => [name, numberSchema(threshold)]);
  return z.union([severity, z.strictObject({ severity: z.optional(severity), ...Object.fromEntries(options) })]);
}

function numberSchema({ byItself, isWhole, least, above, most }: Threshold): z.core.$ZodType {
  const checks = [
    ...(least === undefined ? [] : [z.gte(least)]),
    ...(above === undefined ? [] : [z.gt(above)]),
    ...(most === undefined ? [] : [z.lte(most)]),
  ];
  return z._default((isWhole ? z.int() : z.number()).check(...checks), byItself);
}
