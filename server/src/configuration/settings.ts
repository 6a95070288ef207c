import { type Message, message } from '../l10n/message.ts';
import type { settings } from './settable.ts';

const about: Readonly<Record<(typeof settings)[number] | 'files' | 'severity', Message>> = {
  extends: message('Another configuration, whose settings count where this one has none.'),
  ignore: message('Globs of agreements that are neither checked nor counted, written as in .gitignore.'),
  rules: message('What rules are set to: off, info, warning or error, or a map with `severity` and options.'),
  overrides: message('Other rules for some of the agreements; the last one that matches counts.'),
  language: message('The language of messages: en or nl.'),
  today: message('The day that counts as today, for examples and tests.'),
  files: message('Globs of the agreements that these rules are for, written as in .gitignore.'),
  severity: message('How serious each finding of this rule is, in drafts too.'),
};

/** What a setting does. */
export const aboutSetting = (name: string): Message | undefined =>
  Object.hasOwn(about, name) ? about[name as keyof typeof about] : undefined;
