import { statSync } from 'node:fs';
import path from 'node:path';
import { isAgreement, isConfiguration } from '../disk/files.ts';
import { endOf } from '../disk/text.ts';
import { message } from '../l10n/message.ts';
import { oneOf } from './arguments.ts';
import { UsageError } from './exit.ts';
import type { Terminal } from './terminal.ts';

/** A report, and where it goes. */
export interface FormatOutput<F extends string> {
  readonly format: F;
  /** Undefined for standard output. */
  readonly file: string | undefined;
}

/** What `--format NAME[=FILE]`, given once or more, asks for. */
export function readOutputs<const F extends string>(
  asked: readonly string[],
  formats: readonly F[],
): readonly FormatOutput<F>[] {
  const outputs = asked.map((text) => {
    const at = text.indexOf('=');
    const format = oneOf('format', at < 0 ? text : text.slice(0, at), formats);
    const file = at < 0 ? '-' : text.slice(at + 1);
    // As everywhere on a command line, "-" is no file but the standard stream.
    return { format, file: file === '-' ? undefined : file };
  });
  if (outputs.filter(({ file }) => file === undefined).length > 1) {
    throw new UsageError(
      message('Only one --format can go to standard output; send the others to a file: --format json=report.json.'),
    );
  }
  if (outputs.some(({ file }) => file === ''))
    throw new UsageError(message('--format NAME= lacks the name of the file behind the "=".'));
  return outputs;
}

/** A Word document is no text: on a terminal it would be noise. */
export function refuseBytes(
  outputs: readonly FormatOutput<string>[],
  { isTerminal }: Pick<Terminal, 'isTerminal'>,
): void {
  if (isTerminal && outputs.some(({ format, file }) => format === 'docx' && file === undefined))
    throw new UsageError(
      message('A Word document is no text for a terminal: name a file, as in --format docx=report.docx.'),
    );
}

/** The outputs that go to a file, as the options that ask for them. */
export const fileOutputs = (outputs: readonly FormatOutput<string>[]): readonly FileOutput[] =>
  outputs.flatMap(({ format, file }) => (file === undefined ? [] : [{ option: `--format ${format}=${file}`, file }]));

/** Something that goes to a file, as an option on the command line says. */
export interface FileOutput {
  /** The option as it was given: `--format json=report.json`. */
  readonly option: string;
  /** As it was given, from `cwd`. */
  readonly file: string;
}

/**
 * Refuses to write over what is read: an agreement, a configuration, or one of the files (full paths) that this run is
 * about. Also refuses two results that would go to the same file. Links are followed.
 */
export function refuseOverwriting(outputs: readonly FileOutput[], sources: readonly string[], cwd: string): void {
  if (outputs.length === 0) return;
  const read = new Set(sources.map((file) => identity(file)));
  const taken = new Map<string, string>();
  for (const { option, file } of outputs) {
    const full = path.resolve(cwd, file);
    const end = endOf(full);
    const id = identity(end);
    if ([full, end].some((name) => isAgreement(name) || isConfiguration(name)) || read.has(id))
      throw new UsageError(
        message('{option} would overwrite an agreement or its configuration. Choose another file.', { option }),
      );
    const other = taken.get(id);
    if (other !== undefined && !isDevice(end))
      throw new UsageError(
        message('{other} and {option} go to the same file. Give each a file of its own.', { other, option }),
      );
    taken.set(id, option);
  }
}

/** What a file is known by, whatever it is called: two names of one file are the same. */
function identity(file: string): string {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
  if (stat) return `${stat.dev}:${stat.ino}`;
  const folder = statSync(path.dirname(file), { bigint: true, throwIfNoEntry: false });
  return folder ? `${folder.dev}:${folder.ino}/${path.basename(file)}` : file;
}

const isDevice = (file: string) => statSync(file, { throwIfNoEntry: false })?.isFile() === false;
