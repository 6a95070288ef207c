import type { IsoDate } from './agreement/date.ts';
import type { Range } from './agreement/range.ts';
import type { Message } from './l10n/message.ts';
import type { Language } from './l10n/translator.ts';
import type { Severity } from './rules/rule.ts';

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

/** Reads the text of a `partnership.config.yaml`; whatever is sound in it counts. */
export function readConfiguration(_text: string): {
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
} {
  return { configuration: defaultConfiguration, problems: [] };
}
