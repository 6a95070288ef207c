import type { Language } from '../../l10n/translator.ts';

/** What "--help" tells, as the writer of each language says it. Options and what they take are the same in all. */
export type Help = Readonly<Record<Language, string>>;
