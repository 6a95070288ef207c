import path from 'node:path';
import { AgreementDocument } from '../../agreement/document.ts';
import { Roots } from '../../disk/roots.ts';
import { printableLine } from '../../escape/printable.ts';
import { message } from '../../l10n/message.ts';
import { languages } from '../../l10n/translator.ts';
import { formatAgreement } from '../../language/formatting.ts';
import { oneOf, readArguments } from '../arguments.ts';
import { type ExitCode, exitCodes, UsageError } from '../exit.ts';
import { chooseFiles, keepMeant, shownPath } from '../files.ts';
import { readExactly } from '../read-agreement.ts';
import type { Terminal } from '../terminal.ts';
import { writeOneOf } from '../write-file.ts';

export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments('format', args, {
    check: { type: 'boolean', default: false },
    exclude: { type: 'string', multiple: true },
    lang: { type: 'string' },
  });
  oneOf('lang', values.lang ?? 'en', languages);
  const matched = await chooseFiles(positionals, terminal);
  const named = positionals.map((name) => path.resolve(terminal.cwd, name));
  const files = keepMeant(matched, named, values.exclude ?? [], new Roots(terminal.cwd), terminal);
  if (matched.length === 0)
    throw new UsageError(
      message('No agreement matched. Agreements are files named *.partnership.yaml or *.partnership.yml.'),
      exitCodes.nothingMatched,
    );
  let failed = false;
  let unwritten = false;
  for (const file of files) {
    const shown = printableLine(shownPath(file, terminal.cwd));
    const text = readExactly(file);
    const formatted = text === undefined ? undefined : await formatAgreement(new AgreementDocument(text));
    if (formatted === undefined || 'refused' in formatted) {
      const reason = formatted ? formatted.refused : message('It is not in UTF-8. Save it in UTF-8 first.');
      terminal.notice(message('{file}: {reason}', { file: shown, reason }));
      failed = true;
    } else if (formatted.text !== text) {
      if (values.check) failed = true;
      else if (!writeOneOf(message('The formatted agreement'), file, formatted.text, terminal.notice)) {
        unwritten = true;
        continue;
      }
      terminal.out(`${shown}\n`);
    }
  }
  return unwritten ? exitCodes.usage : failed ? exitCodes.findings : exitCodes.clean;
}
