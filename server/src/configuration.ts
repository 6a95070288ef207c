import type { IsoDate } from './agreement/date.ts';
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
