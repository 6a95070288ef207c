import { statSync } from 'node:fs';
import path from 'node:path';
import { isAgreement, isConfiguration } from '../disk/files.ts';
import { endOf } from '../disk/text.ts';
import { UsageError } from './exit.ts';

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
  const read = new Set(sources.map((file) => identity(file)));
  const taken = new Map<string, string>();
  for (const { option, file } of outputs) {
    const full = path.resolve(cwd, file);
    const end = endOf(full);
    const id = identity(end);
    if ([full, end].some((name) => isAgreement(name) || isConfiguration(name)) || read.has(id))
      throw new UsageError(`${option} would overwrite an agreement or its configuration. Choose another file.`);
    const other = taken.get(id);
    if (other !== undefined && !isDevice(end))
      throw new UsageError(`${other} and ${option} go to the same file. Give each a file of its own.`);
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
