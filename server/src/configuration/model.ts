import type { IsoDate } from '../agreement/date.ts';
import type { Range } from '../agreement/range.ts';
import type { Message } from '../l10n/message.ts';
import type { Language } from '../l10n/translator.ts';
import type { Severity } from '../rules/rule.ts';
import type { Globs } from './globs.ts';

/** What a rule is set to, where it is not its default. */
export interface RuleSetting {
  readonly severity?: Severity | 'off';
  /** Options that the rule's own schema has accepted. */
  readonly options?: unknown;
}

/** Other settings of rules, for the agreements that some globs mean. */
export interface Override {
  readonly files: Globs;
  readonly rules: ReadonlyMap<string, RuleSetting>;
}

/** What `partnership.config.yaml` says, once it is read. */
export interface Configuration {
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** In the order in which they count; see `configurationFor`. */
  readonly overrides?: readonly Override[];
  /** What is left out; see `isIgnored`. */
  readonly ignore?: readonly Globs[];
  /** The folder of the configuration from the top, which is what all globs know paths by. */
  readonly at?: string;
  readonly language?: Language;
  /** A pinned date, for examples and tests. */
  readonly today?: IsoDate;
}

/** A mistake in a configuration, at its place in the text. */
export interface ConfigurationProblem {
  readonly range: Range;
  readonly message: Message;
}
