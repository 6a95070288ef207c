import type * as z from 'zod/mini';
import { nearest } from '../agreement/nearest.ts';
import type { Path } from '../agreement/path.ts';
import { list, type Message, message } from '../l10n/message.ts';
import { isFirm, ruleById } from '../rules/index.ts';
import { type Data, isData } from './data.ts';
import { settableRules, settings } from './settable.ts';

/** A setting that cannot be used: without it, the rest of the configuration counts. */
export interface Mistake {
  /** Of the setting, at most down to one option of one rule. */
  readonly path: Path;
  readonly part: 'key' | 'value';
  readonly message: Message;
}

type Issue = z.core.$ZodIssue;

/** What the schema of the configuration did not accept, in this project's words. */
export function* mistakesIn(issues: readonly Issue[], data: Data): Iterable<Mistake> {
  for (const { issue, path } of flatten(issues, [], data)) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) yield { path: [...path, key], part: 'key', message: unknownKey(path, key) };
    } else {
      const { place, setting } = settingAt(path);
      const value = valueAt(data, path);
      // What is wanted and not there is told of what lacks it.
      const part = valueAt(data, place) === undefined ? 'key' : 'value';
      yield { path: place, part, message: badValue(issue, setting, value) };
    }
  }
}

/**
 * The place of a mistake, at most down to one option of one rule or to one glob; and the same as if it were a setting at
 * the top, for what stands in an override is told as what stands there.
 */
function settingAt(path: Path): { readonly place: Path; readonly setting: Path } {
  if (path[0] !== 'overrides' || path.length < 3) return { place: path.slice(0, 3), setting: path.slice(0, 3) };
  const [, , key = ''] = path;
  return key === 'rules'
    ? { place: path.slice(0, 5), setting: path.slice(2, 5) }
    : { place: path.slice(0, 4), setting: ['files', ...path.slice(3, 4)] };
}

/** Issues of a setting that can be a word or a map are those of what it was meant to be. */
function* flatten(
  issues: readonly Issue[],
  above: Path,
  data: Data,
): Iterable<{ readonly issue: Issue; readonly path: Path }> {
  for (const issue of issues) {
    const path = [...above, ...(issue.path as Path)];
    if (issue.code === 'invalid_union') {
      const [word = [], map = []] = issue.errors;
      yield* flatten(isData(valueAt(data, path)) ? map : word, path, data);
    } else yield { issue, path };
  }
}

function valueAt(data: Data, path: Path): unknown {
  let value: unknown = data;
  for (const step of path) value = isData(value) || Array.isArray(value) ? (value as Data)[String(step)] : undefined;
  return value;
}

function unknownKey(path: Path, key: string): Message {
  const [section, id] = path[0] === 'overrides' ? path.slice(2) : path;
  if (section === undefined) {
    const known = path.length === 0 ? settings : ['files', 'rules'];
    const suggestion = nearest(key, known);
    const args = { key, known: list(known.map((name) => `\`${name}\``)) };
    return suggestion
      ? message('There is no setting `{key}`. Did you mean `{suggestion}`?', { key, suggestion })
      : message('There is no setting `{key}`. There are {known}.', args);
  }
  if (id === undefined) {
    if (ruleById(key)) return message('`{rule}` cannot be set: a rule that broke down is always told.', { rule: key });
    const ids = settableRules.map((rule) => rule.id);
    const suggestion = ids.find((rule) => rule.endsWith(`/${key.slice(key.indexOf('/') + 1)}`)) ?? nearest(key, ids);
    return suggestion
      ? message('There is no rule `{rule}`. Did you mean `{suggestion}`?', { rule: key, suggestion })
      : message('There is no rule `{rule}`. `partnership explain` lists them.', { rule: key });
  }
  const rule = ruleById(String(id));
  const known = rule ? ['severity', ...Object.keys(rule.options ?? {})] : [];
  const suggestion = nearest(key, known);
  const args = { rule: String(id), key, known: list(known.map((name) => `\`${name}\``)) };
  return suggestion
    ? message('`{rule}` has no option `{key}`. Did you mean `{suggestion}`?', { ...args, suggestion })
    : message('`{rule}` has no option `{key}`. It has {known}.', args);
}

function badValue(issue: Issue, [section, id, option]: Path, value: unknown): Message {
  const key = String(option ?? id ?? section);
  if (section === 'today') return message('`today` is a day that exists, written as 2027-01-15.');
  if (section === 'extends')
    return message('`extends` is the path of another configuration, from the folder of this one.');
  if (section === 'ignore' || section === 'files')
    return message('`{key}` is a list of globs, such as `[drafts/, "*.old.partnership.yaml"]`.', { key: section });
  if (section === 'overrides')
    return message('`overrides` is a list, each with `files`, a list of globs, and the `rules` for them.');
  if (section === 'rules' && id === undefined)
    return message('`rules` is a map: each rule by its id, set to off, info, warning or error.');
  if (section === 'rules' && (option === undefined || option === 'severity')) {
    const rule = String(id);
    if (value === 'off' && isFirm(rule))
      return message('`{rule}` cannot be switched off: without it, nothing else can be checked.', { rule });
    return isFirm(rule)
      ? message('`{rule}` is set to info, warning or error, or to a map with `severity` and its options.', { rule })
      : message('`{rule}` is set to off, info, warning or error, or to a map with `severity` and its options.', {
          rule,
        });
  }
  switch (issue.code) {
    case 'invalid_value':
      return message('`{key}` is {values}.', { key, values: list(issue.values.map(String), 'or') });
    case 'too_small':
      return issue.inclusive
        ? message('`{key}` is at least {least}.', { key, least: Number(issue.minimum) })
        : message('`{key}` is more than {least}.', { key, least: Number(issue.minimum) });
    case 'too_big':
      return issue.inclusive
        ? message('`{key}` is at most {most}.', { key, most: Number(issue.maximum) })
        : message('`{key}` is less than {most}.', { key, most: Number(issue.maximum) });
    case 'invalid_type':
      return issue.expected === 'int'
        ? message('`{key}` is a whole number.', { key })
        : issue.expected === 'number'
          ? message('`{key}` is a number.', { key })
          : message('`{key}` cannot have this value.', { key });
    default:
      return message('`{key}` cannot have this value.', { key });
  }
}
