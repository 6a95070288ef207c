import path from 'node:path';
import { Globs } from '../configuration/globs.ts';
import { findAgreements, kindOf } from '../disk/files.ts';
import type { Roots } from '../disk/roots.ts';
import { printableLine } from '../escape/printable.ts';
import { exitCodes, UsageError } from './exit.ts';
import type { Terminal } from './terminal.ts';

const isGlob = (text: string) => /[*?[\]{}!]/.test(text);

/**
 * The files that are meant by what stands on the command line: files, folders and globs. Files that are named are taken
 * whatever they are called and whether or not git ignores them.
 */
export async function chooseFiles(patterns: readonly string[], cwd: string): Promise<readonly string[]> {
  if (patterns.length === 0) return findAgreements(cwd);
  const found = new Set<string>();
  for (const pattern of patterns) {
    const full = path.resolve(cwd, pattern);
    const kind = kindOf(full);
    if (kind === 'folder') for (const file of findAgreements(full)) found.add(file);
    else if (kind === 'file') found.add(full);
    else if (isGlob(pattern)) for (const file of await matchGlob(pattern, cwd)) found.add(file);
    else {
      throw new UsageError(
        `There is no file or folder "${pattern}". Check the spelling, and that you are in the right folder (${cwd}).`,
        exitCodes.nothingMatched,
      );
    }
  }
  return [...found].sort();
}

async function matchGlob(pattern: string, cwd: string): Promise<readonly string[]> {
  const { default: picomatch } = await import('picomatch');
  const normal = pattern.split(path.sep).join('/');
  const { base, glob } = picomatch.scan(normal);
  const start = path.resolve(cwd, base);
  if (kindOf(start) !== 'folder') return [];
  const matches = picomatch(glob === '' ? '**' : glob, { dot: true });
  return findAgreements(start).filter((file) => matches(path.relative(start, file).split(path.sep).join('/')));
}

/**
 * Leaves out what `--exclude` and the configuration of each file leave out. Of a file that was named (full paths), so that
 * somebody waits for it, it is told; that nothing at all remains of what was only found is an error.
 */
export function keepMeant(
  matched: readonly string[],
  named: readonly string[],
  exclude: readonly string[],
  roots: Roots,
  { cwd, error }: Terminal,
): readonly string[] {
  const globs = new Globs(exclude);
  const why = (file: string) =>
    globs.match(shownPath(file, cwd))
      ? '--exclude'
      : roots.isIgnored(file)
        ? '`ignore` in its configuration'
        : undefined;
  const kept = matched.filter((file) => why(file) === undefined);
  const told = named.filter((file) => matched.includes(file) && why(file) !== undefined);
  for (const file of told) error(`${printableLine(shownPath(file, cwd))}: left out, by ${why(file)}.\n`);
  if (kept.length === 0 && matched.length > told.length)
    throw new UsageError(
      'Every agreement that matched is left out, by --exclude or by `ignore` in partnership.config.yaml.',
      exitCodes.nothingMatched,
    );
  return kept;
}

/** A path as reports give it: from `cwd`, with forward slashes. */
export const shownPath = (file: string, cwd: string): string => {
  const relative = path.relative(cwd, file);
  return (relative === '' ? file : relative).split(path.sep).join('/');
};
