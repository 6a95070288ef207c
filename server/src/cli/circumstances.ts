import path from 'node:path';
import { isIsoDate } from '../agreement/date.ts';
import { kindOf } from '../disk/files.ts';
import { message } from '../l10n/message.ts';
import { UsageError } from './exit.ts';

/** The options of every command that checks: for which day, with which configuration, in which language. */
export const circumstances = {
  today: { type: 'string' },
  config: { type: 'string' },
  lang: { type: 'string' },
} as const;

/** The day that `--today` names. */
export function readToday(value: string | undefined): string | undefined {
  if (value !== undefined && !isIsoDate(value))
    throw new UsageError(message('--today takes a date such as 2027-04-06; not "{value}".', { value }));
  return value;
}

/** The file that `--config` names, as a full path. */
export function readConfigurationFile(value: string | undefined, cwd: string): string | undefined {
  if (value === undefined) return undefined;
  const file = path.resolve(cwd, value);
  if (kindOf(file) !== 'file')
    throw new UsageError(message('There is no configuration "{value}" ({file}). Check --config.', { value, file }));
  return file;
}
