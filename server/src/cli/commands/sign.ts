import path from 'node:path';
import { AgreementDocument } from '../../agreement/document.ts';
import { applyEdits } from '../../agreement/edit.ts';
import { kindOf } from '../../disk/files.ts';
import { printableLine } from '../../escape/printable.ts';
import { createTranslator } from '../../l10n/translator.ts';
import { sign } from '../../review/sign.ts';
import { tellSignature, verifySignatures } from '../../review/signatures.ts';
import { readArguments } from '../arguments.ts';
import { type ExitCode, exitCodes, UsageError } from '../exit.ts';
import { chooseTranslator } from '../language.ts';
import { readExactly } from '../read-agreement.ts';
import type { Terminal } from '../terminal.ts';
import { writeFile } from '../write-file.ts';

export const help = `partnership sign FILE --party ID --person ID [--date DATE]
partnership sign FILE --check

Signs this version of an agreement for a party: who, the date, the version and a digest of what is signed. Nothing else
in the file changes. With --check, tells for each party whether its signature holds for the text as it is now.

  --party ID    the party to sign for
  --person ID   who signs; a person of that party
  --date DATE   YYYY-MM-DD (default: today)
  --check       verifies the signatures: exit code 1 unless all hold
  --lang en|nl  language of what --check tells (default: the environment's)

Examples:
  partnership sign live-eta.partnership.yaml --party noordlicht --person eva
  partnership sign live-eta.partnership.yaml --check
`;

export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments('sign', args, {
    party: { type: 'string' },
    person: { type: 'string' },
    date: { type: 'string' },
    check: { type: 'boolean', default: false },
    lang: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    terminal.out(help);
    return exitCodes.clean;
  }
  const [name, ...others] = positionals;
  if (name === undefined || others.length > 0)
    throw new UsageError('sign takes one file. Run "partnership sign --help" for what it takes.');
  const file = path.resolve(terminal.cwd, name);
  if (kindOf(file) !== 'file')
    throw new UsageError(`There is no file "${name}" here (${terminal.cwd}). Check the spelling.`);
  const text = readExactly(file);
  if (text === undefined) throw new UsageError(`${name} is not in UTF-8. Save it in UTF-8 first.`);
  const agreement = new AgreementDocument(text);
  const { party, person, date, check } = values;
  if (check) {
    if (party !== undefined || person !== undefined || date !== undefined)
      throw new UsageError(
        '--check verifies all signatures and signs nothing: leave out --party, --person and --date.',
      );
    return verify(agreement, await chooseTranslator(values.lang, undefined, terminal.env), terminal);
  }
  if (party === undefined || person === undefined)
    throw new UsageError('To sign, say for which party and who signs: --party ID --person ID.');
  const signed = sign(agreement, { party, person, date: date ?? terminal.today() });
  if (!signed.ok) throw new UsageError(`${name}: ${printableLine(createTranslator('en')(signed.text))}`);
  const after = applyEdits(text, signed.edits);
  if (after !== text) writeFile('The signed agreement', file, after);
  terminal.error(
    `${name}: ${person} signed version ${agreement.data.version} for ${party} on ${date ?? terminal.today()} (${signed.digest}).\n`,
  );
  return exitCodes.clean;
}

function verify(
  agreement: AgreementDocument,
  translate: Awaited<ReturnType<typeof chooseTranslator>>,
  terminal: Terminal,
): ExitCode {
  const states = verifySignatures(agreement);
  if (states.length === 0)
    throw new UsageError('No party can be read in this file, so there is no signature to verify. Check it first.');
  for (const state of states) terminal.out(`${printableLine(translate(tellSignature(state, agreement)))}\n`);
  return states.every(({ kind }) => kind === 'holds') ? exitCodes.clean : exitCodes.findings;
}
