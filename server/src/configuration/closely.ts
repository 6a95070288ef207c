import * as z from 'zod/mini';
import { AgreementDocument } from '../agreement/document.ts';
import type { Path } from '../agreement/path.ts';
import type { Range } from '../agreement/range.ts';
import { plain } from '../agreement/tree/plain.ts';
import { message } from '../l10n/message.ts';
import { syntaxRules } from '../rules/syntax/index.ts';
import { type Data, isData } from './data.ts';
import { mistakesIn } from './mistakes.ts';
import type { ConfigurationProblem } from './model.ts';
import { configurationSchema } from './schema.ts';

/** What was read: what is sound of it, where it says what it extends, and what is wrong with the rest. */
interface ReadClosely {
  readonly data: Data;
  readonly extendsRange: Range;
  readonly problems: ConfigurationProblem[];
}

/** Reads a configuration that is not sound at first sight: each mistake is told, and whatever is sound beside it counts. */
export function readClosely(text: string): ReadClosely {
  // The same plain YAML as an agreement's, under the same rules.
  const document = new AgreementDocument(text);
  const { root } = document.places;
  const problems = [...syntaxProblems(document)];
  const data = plain(root);
  if (!isData(data)) {
    if (root !== undefined && problems.length === 0) problems.push({ range: document.rangeOf([]), message: noMap });
    return { data: {}, extendsRange: document.rangeOf([]), problems };
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
  return { data: read as Data, extendsRange: document.rangeOf(['extends'], 'value'), problems };
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
