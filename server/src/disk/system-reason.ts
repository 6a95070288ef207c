import { type Arg, message } from '../l10n/message.ts';
import { MessageError } from '../l10n/message-error.ts';

/** What the system says, by its own words; the code that it says it with stays as it is. */
const reasons = {
  'no such file or directory': message('no such file or directory'),
  'permission denied': message('permission denied'),
  'operation not permitted': message('operation not permitted'),
  'illegal operation on a directory': message('illegal operation on a directory'),
  'not a directory': message('not a directory'),
  'file already exists': message('file already exists'),
  'no space left on device': message('no space left on device'),
  'read-only file system': message('read-only file system'),
  'too many open files': message('too many open files'),
  'too many symbolic links encountered': message('too many symbolic links encountered'),
  'name too long': message('name too long'),
  'resource busy or locked': message('resource busy or locked'),
  'i/o error': message('i/o error'),
} as const;

const isKnown = (words: string): words is keyof typeof reasons => Object.hasOwn(reasons, words);

/** Why the system refused something: `ENOENT: no such file or directory, open '/a'`, in the reader's language. */
export function systemReason(error: unknown): Arg {
  if (error instanceof MessageError) return error.text;
  if (!(error instanceof Error)) return String(error);
  const [, code, words, where] = /^([A-Z][A-Z0-9_]+): ([^,]+)(.*)$/s.exec(error.message) ?? [];
  if (code === undefined || words === undefined || where === undefined || !isKnown(words)) return error.message;
  return message('{code}: {reason}{where}', { code, reason: reasons[words], where });
}
