import { AgreementDocument } from '../../../agreement/document.ts';
import { type SignatureState, verifySignatures } from '../../../agreement/signature-state.ts';
import { decode } from '../../../disk/files.ts';
import { jsonText } from '../../../escape/json-text.ts';
import { printableLine } from '../../../escape/printable.ts';
import { message } from '../../../l10n/message.ts';
import type { Translator } from '../../../l10n/translator.ts';
import { tellSignature } from '../../../review/signatures.ts';
import { type ExitCode, exitCodes, UsageError } from '../../exit.ts';
import { chooseFiles, shownPath } from '../../files.ts';
import { readAgreement } from '../../read-agreement.ts';
import type { Terminal } from '../../terminal.ts';

interface Verified {
  readonly path: string;
  readonly agreement: AgreementDocument;
  readonly states: readonly SignatureState[];
}

const nobody = message('No party can be read in this file, so there is no signature that holds.');

/** Tells for each signature of some agreements whether it holds for the text as it is now. */
export async function verify(
  names: readonly string[],
  format: 'pretty' | 'json',
  translate: Translator,
  terminal: Terminal,
): Promise<ExitCode> {
  const files = await readAll(names, terminal);
  if (files.length === 0)
    throw new UsageError(
      message('No agreement matched: name a file or a folder that holds some.'),
      exitCodes.nothingMatched,
    );
  const unread = files.find(({ states }) => states.length === 0);
  if (unread && files.length === 1)
    throw new UsageError(
      message('No party can be read in this file, so there is no signature to verify. Check it first.'),
    );
  if (format === 'json') {
    const report = files.map(({ path, agreement, states }) => ({
      path,
      holds: holds(states),
      ...(states.length === 0 ? { message: translate(nobody) } : {}),
      signatures: states.map((state) => ({
        party: state.party,
        ...('person' in state && state.person !== undefined ? { person: state.person } : {}),
        state: state.kind,
        message: translate(tellSignature(state, agreement)),
      })),
    }));
    terminal.out(jsonText({ version: 1, files: report }));
  } else {
    for (const { path, agreement, states } of files) {
      if (files.length > 1) terminal.out(`${printableLine(path)}\n`);
      const indent = files.length > 1 ? '  ' : '';
      if (states.length === 0) terminal.out(`${indent}${translate(nobody)}\n`);
      for (const state of states)
        terminal.out(`${indent}${printableLine(translate(tellSignature(state, agreement)))}\n`);
    }
  }
  return files.every(({ states }) => holds(states)) ? exitCodes.clean : exitCodes.findings;
}

/** Whether all that is signed, and has to be, holds. A file in which no party can be read has nothing that does. */
const holds = (states: readonly SignatureState[]): boolean =>
  states.length > 0 && states.every(({ kind }) => kind === 'holds');

async function readAll(names: readonly string[], terminal: Terminal): Promise<readonly Verified[]> {
  const { cwd } = terminal;
  const verified = (path: string, text: string): Verified => {
    const agreement = new AgreementDocument(text);
    return { path, agreement, states: verifySignatures(agreement) };
  };
  if (names.length === 1 && names[0] === '-') return [verified('-', decode(await terminal.readInput()))];
  const files = await chooseFiles(names, terminal);
  const all = files.map((file) => verified(shownPath(file, cwd), readAgreement(file)));
  const named = new Set(names);
  // Of a folder, those that nobody has signed yet and nobody has to are left out; a file that is named is answered for.
  return all.filter(({ path, agreement, states }) => {
    const { status } = agreement.data;
    const isOpen = status === 'draft' || status === 'in-review';
    return named.has(path) || files.length === 1 || !isOpen || states.some(({ kind }) => kind !== 'missing');
  });
}
