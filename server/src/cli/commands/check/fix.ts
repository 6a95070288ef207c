import { noOtherAgreements } from '../../../agreement/others.ts';
import { dotted } from '../../../agreement/path.ts';
import type { Roots } from '../../../disk/roots.ts';
import { printableLine } from '../../../escape/printable.ts';
import { createTranslator } from '../../../l10n/translator.ts';
import { applySafeFixes, type Fixed } from '../../../language/fixes.ts';
import type { Checking, Source } from '../../checking/share.ts';
import { shownPath } from '../../files.ts';
import { readExactly } from '../../read-agreement.ts';
import type { Terminal } from '../../terminal.ts';
import { unifiedDiff } from '../../unified-diff.ts';
import { writeOneOf } from '../../write-file.ts';

/** What the command line says on standard error is English. */
const english = createTranslator('en');

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
      terminal.error(`${shown}: left as it is, for it is not in UTF-8. Save it in UTF-8 first.\n`);
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
    else if (writeOneOf('The fixed agreement', file, fixed.text, terminal.error)) terminal.error(tell(shown, fixed));
    else unwritten = true;
  }
  return { changes, unwritten };
}

function tell(shown: string, { applied }: Fixed): string {
  const lines = applied.map(
    ({ rule, path, title }) =>
      `  ${printableLine(english(title))} (${rule}${path.length > 0 ? ` at ${printableLine(dotted(path))}` : ''})\n`,
  );
  return `${shown}: ${applied.length === 1 ? '1 fix' : `${applied.length} fixes`} applied\n${lines.join('')}`;
}
