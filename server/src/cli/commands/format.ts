import path from 'node:path';
import { AgreementDocument } from '../../agreement/document.ts';
import { Roots } from '../../disk/roots.ts';
import { printableLine } from '../../escape/printable.ts';
import { createTranslator } from '../../l10n/translator.ts';
import { formatAgreement } from '../../language/formatting.ts';
import { readArguments } from '../arguments.ts';
import { type ExitCode, exitCodes, UsageError } from '../exit.ts';
import { chooseFiles, keepMeant, shownPath } from '../files.ts';
import { readExactly } from '../read-agreement.ts';
import type { Terminal } from '../terminal.ts';
import { writeOneOf } from '../write-file.ts';

export const help = `partnership format [path or glob …]

Puts the layout of agreements in order: Prettier's YAML, 120 columns wide. Comments, line ends and what is said stay.
Without a path: every agreement from here, .gitignore and the configuration's ignore respected.

  --check          writes nothing; lists the files that are not in order, and ends with 1 if there are any
  --exclude GLOB   leaves these out, written as in .gitignore, from here; may be given several times

Exit codes: 0, 1 as --check says or a file that cannot be formatted, 2 wrong usage, 3 nothing matched, 4 internal.

Examples:
  partnership format
  partnership format live-eta.partnership.yaml --check
`;

export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments('format', args, {
    check: { type: 'boolean', default: false },
    exclude: { type: 'string', multiple: true },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    terminal.out(help);
    return exitCodes.clean;
  }
  const matched = await chooseFiles(positionals, terminal);
  const named = positionals.map((name) => path.resolve(terminal.cwd, name));
  const files = keepMeant(matched, named, values.exclude ?? [], new Roots(terminal.cwd), terminal);
  if (matched.length === 0)
    throw new UsageError(
      'No agreement matched. Agreements are files named *.partnership.yaml or *.partnership.yml.',
      exitCodes.nothingMatched,
    );
  const english = createTranslator('en');
  let failed = false;
  let unwritten = false;
  for (const file of files) {
    const shown = printableLine(shownPath(file, terminal.cwd));
    const text = readExactly(file);
    const formatted = text === undefined ? undefined : await formatAgreement(new AgreementDocument(text));
    if (formatted === undefined || 'refused' in formatted) {
      const reason = formatted ? english(formatted.refused) : 'It is not in UTF-8. Save it in UTF-8 first.';
      terminal.error(`${shown}: ${reason}\n`);
      failed = true;
    } else if (formatted.text !== text) {
      if (values.check) failed = true;
      else if (!writeOneOf('The formatted agreement', file, formatted.text, terminal.error)) {
        unwritten = true;
        continue;
      }
      terminal.out(`${shown}\n`);
    }
  }
  return unwritten ? exitCodes.usage : failed ? exitCodes.findings : exitCodes.clean;
}
