import type { IsoDate } from '../agreement/date.ts';
import type { Range } from '../agreement/range.ts';
import type { Language } from '../l10n/translator.ts';
import { ruleById } from '../rules/index.ts';
import type { Severity } from '../rules/rule.ts';
import { defaultsOf } from '../rules/threshold.ts';
import { readClosely } from './closely.ts';
import type { Data } from './data.ts';
import { Globs } from './globs.ts';
import type { Configuration, ConfigurationProblem, RuleSetting } from './model.ts';
import { soundSettings } from './sound.ts';

/** What one file says, without what it extends. */
export interface Layer extends Configuration {
  readonly extends?: { readonly file: string; readonly range: Range };
}

/** Reads one file by itself; its globs count from its folder, `at` (from the top). */
export function readLayer(
  text: string,
  at: string,
): { readonly layer: Layer; readonly problems: ConfigurationProblem[] } {
  const sound = soundSettings(text);
  if (sound) {
    const value = sound.root.pairs.find(({ name }) => name === 'extends')?.value;
    return { layer: toLayer(sound.data, at, value ? { start: value.start, end: value.end } : nowhere), problems: [] };
  }
  const { data, extendsRange, problems } = readClosely(text);
  return { layer: toLayer(data, at, extendsRange), problems };
}

const nowhere: Range = { start: 0, end: 0 };

/** Takes what has been accepted. */
function toLayer(data: Data, at: string, extendsRange: Range): Layer {
  const { language, today } = data as { language?: Language; today?: IsoDate };
  const { ignore, overrides } = data as { ignore?: string[]; overrides?: { files: string[]; rules: Data }[] };
  return {
    rules: toSettings((data.rules ?? {}) as Data),
    ...(typeof data.extends === 'string' ? { extends: { file: data.extends, range: extendsRange } } : {}),
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
      const rule = ruleById(id);
      const own = rule?.options ? { options: { ...defaultsOf(rule), ...options } } : {};
      rules.set(id, severity === undefined ? own : { severity, ...own });
    }
  }
  return rules;
}
