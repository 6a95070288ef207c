import * as z from 'zod/mini';
import type { IsoDate } from '../agreement/date.ts';
import { AgreementDocument } from '../agreement/document.ts';
import type { Path } from '../agreement/path.ts';
import type { Range } from '../agreement/range.ts';
import { plain } from '../agreement/tree/plain.ts';
import { message } from '../l10n/message.ts';
import type { Language } from '../l10n/translator.ts';
import { ruleById } from '../rules/index.ts';
import type { Severity } from '../rules/rule.ts';
import { syntaxRules } from '../rules/syntax/index.ts';
import type { Configuration, ConfigurationProblem, RuleSetting } from './configuration.ts';
import { Globs } from './globs.ts';
import { type Data, isData, mistakesIn } from './mistakes.ts';
import { configurationSchema } from './schema.ts';

/** What one file says, without what it extends. */
export interface Layer extends Configuration {
  readonly extends?: { readonly file: string; readonly range: Range };
}

/** Reads one file by itself; its globs count from its folder, `at` (from the top). */
export function readLayer(
  text: string,
  at: string,
): { readonly layer: Layer; readonly problems: ConfigurationProblem[] } {
  // The same plain YAML as an agreement's, under the same rules.
  const document = new AgreementDocument(text);
  const { root } = document.places;
  const problems = [...syntaxProblems(document)];
  const data = plain(root);
  if (!isData(data)) {
    if (root !== undefined && problems.length === 0) problems.push({ range: document.rangeOf([]), message: noMap });
    return { layer: { rules: new Map() }, problems };
  }
  const schema = configurationSchema(rulesNamed(data));
  const first = z.safeParse(schema, data);
  if (!first.success) {
    for (const mistake of mistakesIn(first.error.issues, data)) {
      problems.push({ range: document.rangeOf(mistake.path, mistake.part), message: mistake.message });
      remove(data, mistake.path);
    }
  }
  const read = first.success ? first.data : z.parse(schema, withoutGaps(data));
  return { layer: toLayer(read as Data, at, () => document.rangeOf(['extends'], 'value')), problems };
}

/** The ids of rules that a configuration has to do with. */
function rulesNamed({ rules, overrides }: Data): readonly string[] {
  const maps = [rules, ...(Array.isArray(overrides) ? overrides.map((one) => (isData(one) ? one.rules : {})) : [])];
  return maps.flatMap((map) => (isData(map) ? Object.keys(map) : []));
}

const noMap = message('A configuration is a map with `rules` and other settings.');

function* syntaxProblems(agreement: AgreementDocument): Iterable<ConfigurationProblem> {
  const context = { agreement, facts: agreement.facts, status: undefined, today: '' };
  for (const rule of syntaxRules) {
    for (const { message: name, args, range, at, part } of rule.check?.({ ...context, options: {} as never }) ?? [])
      yield {
        range: range ?? agreement.rangeOf(at, part),
        message: message(rule.messages[name] ?? name, args),
      };
  }
}

/** Takes a place out of the data. An entry of a list leaves a gap, so that those behind it keep their place. */
function remove(data: Data, path: Path): void {
  let at: unknown = data;
  for (const step of path.slice(0, -1)) at = stepInto(at, step);
  const last = path.at(-1);
  if (Array.isArray(at)) at[Number(last)] = undefined;
  else if (isData(at)) delete at[String(last)];
}

const stepInto = (value: unknown, step: string | number): unknown =>
  Array.isArray(value) ? value[Number(step)] : isData(value) ? value[String(step)] : undefined;

/** The data without what was taken out of lists, and without overrides of which something necessary is gone. */
function withoutGaps(data: Data): Data {
  const { ignore, overrides } = data;
  return {
    ...data,
    ...(Array.isArray(ignore) ? { ignore: ignore.filter(isThere) } : {}),
    ...(Array.isArray(overrides)
      ? {
          overrides: overrides
            .filter((one) => isData(one) && Array.isArray(one.files) && isData(one.rules))
            .map((one) => ({ ...one, files: one.files.filter(isThere) })),
        }
      : {}),
  };
}

const isThere = (value: unknown) => value !== undefined;

/** Takes what the schema has accepted; options get their defaults there. */
function toLayer(data: Data, at: string, extendsRange: () => Range): Layer {
  const { language, today } = data as { language?: Language; today?: IsoDate };
  const { ignore, overrides } = data as { ignore?: string[]; overrides?: { files: string[]; rules: Data }[] };
  return {
    rules: toSettings((data.rules ?? {}) as Data),
    ...(typeof data.extends === 'string' ? { extends: { file: data.extends, range: extendsRange() } } : {}),
    ...(ignore ? { ignore: [new Globs(ignore, at)] } : {}),
    ...(overrides
      ? { overrides: overrides.map(({ files, rules }) => ({ files: new Globs(files, at), rules: toSettings(rules) })) }
      : {}),
    ...(language === undefined ? {} : { language }),
    ...(today === undefined ? {} : { today }),
  };
}

function toSettings(data: Data): ReadonlyMap<string, RuleSetting> {
  const rules = new Map<string, RuleSetting>();
  for (const [id, setting] of Object.entries(data)) {
    if (typeof setting === 'string') rules.set(id, { severity: setting as Severity | 'off' });
    else {
      const { severity, ...options } = setting as Data & { severity?: Severity | 'off' };
      const own = ruleById(id)?.options ? { options } : {};
      rules.set(id, severity === undefined ? own : { severity, ...own });
    }
  }
  return rules;
}
