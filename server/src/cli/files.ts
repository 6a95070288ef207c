import path from 'node:path';
import { findAgreements, kindOf } from '../disk/files.ts';
import { exitCodes, UsageError } from './exit.ts';

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

/** A path as reports give it: from `cwd`, with forward slashes. */
export const shownPath = (file: string, cwd: string): string => {
  const relative = path.relative(cwd, file);
  return (relative === '' ? file : relative).split(path.sep).join('/');
};
