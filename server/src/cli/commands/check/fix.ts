import { noOtherAgreements } from '../../../agreement/others.ts';
import { dotted } from '../../../agreement/path.ts';
import type { Roots } from '../../../disk/roots.ts';
import { printableLine } from '../../../escape/printable.ts';
import { type Message, message } from '../../../l10n/message.ts';
import { applySafeFixes, type Fixed } from '../../../language/fixes.ts';
import type { Checking, Source } from '../../checking/share.ts';
import { shownPath } from '../../files.ts';
import { readExactly } from '../../read-agreement.ts';
import type { Terminal } from '../../terminal.ts';
import { unifiedDiff } from '../../unified-diff.ts';
import { writeOneOf } from '../../write-file.ts';

/**
 * Applies the fixes that leave no choice: writes the files and says what was done on standard error, or prints what would
 * change. Tells whether there was anything to fix, and whether some of it could not be written.
 */
export function fixFiles(
  sources: readonly Source[],
  roots: Roots,
  { cwd, today, localDate }: Checking,
  mode: 'write' | 'dry-run',
  terminal: Terminal,
): { readonly changes: boolean; readonly unwritten: boolean } {
  let changes = false;
  let unwritten = false;
  for (const { file, text: given } of sources) {
    const shown = printableLine(shownPath(file, cwd));
    const text = given ?? readExactly(file);
    if (text === undefined) {
      terminal.notice(
        message('{file}: left as it is, for it is not in UTF-8. Save it in UTF-8 first.', { file: shown }),
      );
      continue;
    }
    const configuration = roots.configurationOf(file);
    const fixed = applySafeFixes(text, {
      today: today ?? configuration.today ?? localDate,
      configuration,
      others: noOtherAgreements,
    });
    if (fixed.text === text) continue;
    changes = true;
    if (mode === 'dry-run') terminal.out(unifiedDiff(shownPath(file, cwd), text, fixed.text));
    else if (writeOneOf(message('The fixed agreement'), file, fixed.text, terminal.notice))
      for (const text of told(shown, fixed)) terminal.notice(text);
    else unwritten = true;
  }
  return { changes, unwritten };
}

/** What was done to a file, in lines. */
const told = (file: string, { applied }: Fixed): readonly Message[] => [
  applied.length === 1
    ? message('{file}: 1 fix applied', { file })
    : message('{file}: {count} fixes applied', { file, count: applied.length }),
  ...applied.map(({ rule, path, title }) =>
    path.length > 0
      ? message('  {title} ({rule} at {place})', { title, rule, place: dotted(path) })
      : message('  {title} ({rule})', { title, rule }),
  ),
];
