import { isMap, isScalar, isSeq, type Node } from 'yaml';
import * as z from 'zod/mini';
import type { IsoDate } from '../agreement/date.ts';
import { AgreementDocument } from '../agreement/document.ts';
import { noOtherAgreements } from '../agreement/load.ts';
import type { Path } from '../agreement/path.ts';
import type { Range } from '../agreement/range.ts';
import { brokenMark } from '../agreement/repair.ts';
import { keyText } from '../agreement/syntax.ts';
import { type Message, message } from '../l10n/message.ts';
import type { Language } from '../l10n/translator.ts';
import { ruleById } from '../rules/index.ts';
import type { Severity } from '../rules/rule.ts';
import { syntaxRules } from '../rules/syntax/index.ts';
import { type Data, isData, mistakesIn } from './mistakes.ts';
import { configurationSchema } from './schema.ts';

/** What a rule is set to, where it is not its default. */
export interface RuleSetting {
  readonly severity?: Severity | 'off';
  /** Options that the rule's own schema has accepted. */
  readonly options?: unknown;
}

/** What `partnership.config.yaml` says, once it is read. */
export interface Configuration {
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly language?: Language;
  /** A pinned date, for examples and tests. */
  readonly today?: IsoDate;
}

export const defaultConfiguration: Configuration = { rules: new Map() };

/** A mistake in a configuration, at its place in the text. */
export interface ConfigurationProblem {
  readonly range: Range;
  readonly message: Message;
}

/**
 * Reads the text of a `partnership.config.yaml`. It is data only; whatever is sound in it counts, and each mistake is a
 * problem at its place (UTF-16 offsets).
 *
 *     rules:
 *       transparency/statements-identical: off      # off, info, warning or error
 *       honesty/due-dates-pile-up: { severity: warning, most: 5 }   # with options of the rule, each by its name
 *       honesty/ceiling-nearly-reached: { percent: 90 }             # without a severity: that of the rule
 *     language: nl
 *     today: 2027-01-15
 *
 * A severity that is set here holds for all findings of the rule, in drafts too. Rules of the groups `syntax` and
 * `schema` cannot be switched off, and `internal` cannot be set. A key without a value counts as not there.
 */
export function readConfiguration(text: string): {
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
} {
  // The same plain YAML as an agreement's, under the same rules.
  const document = new AgreementDocument(text);
  const { root } = document.places;
  const problems = [...syntaxProblems(document)];
  const data = plain(root);
  if (!isData(data)) {
    if (root !== undefined && problems.length === 0) problems.push({ range: document.rangeOf([]), message: noMap });
    return { configuration: defaultConfiguration, problems };
  }
  const schema = configurationSchema(isData(data.rules) ? Object.keys(data.rules) : []);
  const first = z.safeParse(schema, data);
  if (first.success) return { configuration: toConfiguration(first.data as Data), problems };
  for (const mistake of mistakesIn(first.error.issues, data)) {
    problems.push({ range: document.rangeOf(mistake.path, mistake.part), message: mistake.message });
    remove(data, mistake.path);
  }
  problems.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  return { configuration: toConfiguration(z.parse(schema, data) as Data), problems };
}

const noMap = message('A configuration is a map with `rules`, `language` and `today`.');

function* syntaxProblems(agreement: AgreementDocument): Iterable<ConfigurationProblem> {
  const context = { agreement, facts: agreement.facts, status: undefined, today: '', others: noOtherAgreements };
  for (const rule of syntaxRules) {
    for (const { message: name, args, range, at, part } of rule.check({ ...context, options: {} as never }))
      yield {
        range: range ?? agreement.rangeOf(at, part),
        message: message(rule.messages[name] ?? name, args),
      };
  }
}

/** The data of a tree. Keys without a value, and values that cannot be read, are left out. */
function plain(node: Node | null | undefined): unknown {
  if (isMap(node)) {
    // No prototype, so that no key of a file can mean anything to JavaScript.
    const data = Object.create(null) as Data;
    for (const pair of node.items) {
      const key = keyText(pair);
      const value = plain(pair.value as Node | null);
      if (value !== undefined && !Object.hasOwn(data, key)) data[key] = value;
    }
    return data;
  }
  if (isSeq(node)) return node.items.map((item) => plain(item as Node | null));
  return isScalar(node) && node.value !== null && node.value !== brokenMark ? node.value : undefined;
}

/** Takes a place out of the data. */
function remove(data: Data, path: Path): void {
  let at = data;
  for (const step of path.slice(0, -1)) {
    const inner = at[String(step)];
    if (!isData(inner)) return;
    at = inner;
  }
  delete at[String(path.at(-1))];
}

/** Takes what the schema has accepted; options get their defaults there. */
function toConfiguration(data: Data): Configuration {
  const rules = new Map<string, RuleSetting>();
  for (const [id, setting] of Object.entries((data.rules ?? {}) as Data)) {
    if (typeof setting === 'string') rules.set(id, { severity: setting as Severity | 'off' });
    else {
      const { severity, ...options } = setting as Data & { severity?: Severity | 'off' };
      const own = ruleById(id)?.options ? { options } : {};
      rules.set(id, severity === undefined ? own : { severity, ...own });
    }
  }
  const { language, today } = data as { language?: Language; today?: IsoDate };
  return { rules, ...(language === undefined ? {} : { language }), ...(today === undefined ? {} : { today }) };
}
