import { type Message, message } from '../l10n/message.ts';
import type { Globs } from './globs.ts';
import { type Layer, readLayer } from './layer.ts';
import type { Configuration, ConfigurationProblem, Override, RuleSetting } from './model.ts';

export type { Configuration, ConfigurationProblem, Override, RuleSetting } from './model.ts';

export const defaultConfiguration: Configuration = { rules: new Map() };

/** A configuration that another one extends. */
export interface ExtendedConfiguration {
  /** From the top, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly problems: readonly ConfigurationProblem[];
}

/** Where a configuration stands, and how to come to those that it extends. Paths are from the top, with forward slashes. */
export interface Surroundings {
  /** The folder of the configuration; the top is that of the git repository or, without one, this folder itself. */
  readonly at: string;
  /** The name of the file. */
  readonly name?: string;
  /** The text of another file; undefined where there is none. */
  readonly find: (path: string) => string | undefined;
}

const alone: Surroundings = { at: '', find: () => undefined };

export interface ReadConfiguration {
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
  /** Those that it extends, from the nearest to the furthest. */
  readonly extended: readonly ExtendedConfiguration[];
}

/**
 * Reads the text of a `partnership.config.yaml`. It is data only; whatever is sound in it counts, and each mistake is a
 * problem at its place (UTF-16 offsets).
 *
 *     extends: ../partners.yaml                     # another configuration, whose settings count where this one has none
 *     ignore: [drafts/, "*.old.partnership.yaml"]   # globs as .gitignore writes them, from this folder
 *     rules:
 *       transparency/statements-identical: off      # off, info, warning or error
 *       honesty/due-dates-pile-up: { severity: warning, most: 5 }   # with options of the rule, each by its name
 *       honesty/ceiling-nearly-reached: { percent: 90 }             # without a severity: that of the rule
 *     overrides:
 *       - files: [pilots/]
 *         rules: { honesty/deadline-missing: warning }
 *     language: nl
 *     today: 2027-01-15
 *
 * A severity that is set here holds for all findings of the rule, in drafts too. Rules of the groups `syntax` and
 * `schema` cannot be switched off, and `internal` cannot be set. A key without a value counts as not there.
 */
export function readConfiguration(text: string, surroundings: Surroundings = alone): ReadConfiguration {
  const { at, name = 'partnership.config.yaml', find } = surroundings;
  const own = readLayer(text, at);
  const problems = [...own.problems];
  const extended: ExtendedConfiguration[] = [];
  let { layer } = own;
  const layers = [layer];
  const seen = new Set([joined(at, name)]);
  // A mistake in what is extended is told there; that it cannot be had at all, where it is asked for.
  let told: ConfigurationProblem[] = problems;
  for (let from = at; layer.extends !== undefined; ) {
    const { range, file } = layer.extends;
    const path = joined(from, file);
    const base = seen.has(path) || isOutside(file, path) ? undefined : find(path);
    if (base === undefined) {
      told.push({ range, message: cannotExtend(file, seen.has(path), isOutside(file, path)) });
      break;
    }
    seen.add(path);
    from = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const read = readLayer(base, from);
    told = [...read.problems];
    extended.push({ path, text: base, problems: told });
    ({ layer } = read);
    layers.push(layer);
  }
  problems.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  return { configuration: { ...(at === '' ? {} : { at }), ...combine(layers.reverse()) }, problems, extended };
}

/** The file that a configuration asks for, from the top; undefined where it asks for none that can be meant. */
export function extendedBy(text: string, at: string): string | undefined {
  const file = readLayer(text, at).layer.extends?.file;
  if (file === undefined) return undefined;
  const path = joined(at, file);
  return isOutside(file, path) ? undefined : path;
}

const cannotExtend = (file: string, again: boolean, outside: boolean): Message =>
  again
    ? message('`{file}` extends this configuration in turn: a circle has no first setting.', { file })
    : outside
      ? message('`{file}` lies outside of this repository, and only what is part of it can be extended.', { file })
      : message('There is no file `{file}` to extend. It is looked for from the folder of this one.', { file });

/** A path from the top, for one that counts from a folder. */
function joined(folder: string, file: string): string {
  const steps = folder === '' ? [] : folder.split('/');
  for (const step of file.split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

const isOutside = (file: string, path: string) =>
  file.startsWith('/') || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(file) || path.startsWith('../') || path === '..';

/** Settings on top of others: what an upper one says of a rule counts, also against the overrides of a lower one. */
function combine(layers: readonly Layer[]): Configuration {
  let rules = new Map<string, RuleSetting>();
  let overrides: readonly Override[] = [];
  let ignore: readonly Globs[] = [];
  let rest: Pick<Configuration, 'language' | 'today'> = {};
  for (const layer of layers) {
    const { language, today } = layer;
    rules = new Map([...rules, ...layer.rules]);
    overrides = [
      ...overrides.map((override) => ({
        ...override,
        rules: new Map([...override.rules].filter(([id]) => !layer.rules.has(id))),
      })),
      ...(layer.overrides ?? []),
    ];
    ignore = [...ignore, ...(layer.ignore ?? [])];
    rest = { ...rest, ...(language === undefined ? {} : { language }), ...(today === undefined ? {} : { today }) };
  }
  return {
    rules,
    ...(overrides.length > 0 ? { overrides } : {}),
    ...(ignore.length > 0 ? { ignore } : {}),
    ...rest,
  };
}
