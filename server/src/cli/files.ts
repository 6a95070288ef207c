import path from 'node:path';
import { Globs } from '../configuration/globs.ts';
import { findAgreements, kindOf, realPath } from '../disk/files.ts';
import { relativeName } from '../disk/relative-name.ts';
import { Roots } from '../disk/roots.ts';
import { printableLine } from '../escape/printable.ts';
import { message } from '../l10n/message.ts';
import { exitCodes, UsageError } from './exit.ts';
import type { Terminal } from './terminal.ts';

/** Whether a name on the command line may stand for several. */
export const isGlob = (text: string) => /[*?[\]{}!]/.test(text);

/**
 * The files that are meant by what stands on the command line: files, folders and globs; what a glob behind a `!` matches
 * is left out. Files that are named are taken whatever they are called and whether or not git ignores them. Each file is
 * taken once, by whatever ways it is named. A glob that matches nothing is told, where others match.
 */
export async function chooseFiles(
  patterns: readonly string[],
  { cwd, notice }: Pick<Terminal, 'cwd' | 'notice'>,
  roots: Roots = new Roots(cwd),
): Promise<readonly string[]> {
  const meant = patterns.filter((pattern) => !isNegated(pattern));
  const found = new Set<string>();
  const empty: string[] = [];
  if (meant.length === 0) for (const file of findAgreements(cwd)) found.add(file);
  for (const pattern of meant) {
    const full = path.resolve(cwd, pattern);
    const kind = kindOf(full);
    if (kind === 'folder') for (const file of findAgreements(realPath(full))) found.add(file);
    else if (kind === 'file') found.add(roots.placeOf(full));
    else if (isGlob(pattern)) {
      const matches = await matchGlob(pattern, cwd);
      if (matches.length === 0) empty.push(pattern);
      for (const file of matches) found.add(file);
    } else {
      throw new UsageError(
        message(
          'There is no file or folder "{pattern}". Check the spelling, and that you are in the right folder ({folder}).',
          { pattern, folder: cwd },
        ),
        exitCodes.nothingMatched,
      );
    }
  }
  for (const pattern of patterns.filter(isNegated)) {
    const isMatch = await matcherOf(pattern.slice(1), cwd);
    for (const file of found) if (isMatch(file)) found.delete(file);
  }
  if (found.size > 0)
    for (const pattern of empty)
      notice(message('{pattern}: matches no agreement.', { pattern: printableLine(pattern) }));
  return [...found].sort();
}

const isNegated = (pattern: string) => pattern.startsWith('!') && pattern.length > 1;

async function matchGlob(pattern: string, cwd: string): Promise<readonly string[]> {
  const start = realPath(startOf(pattern, cwd).folder);
  if (kindOf(start) !== 'folder') return [];
  return findAgreements(start).filter(await matcherOf(pattern, cwd));
}

/** Whether a full path is meant by a glob; one that names a folder means all that is in it. */
async function matcherOf(pattern: string, cwd: string): Promise<(file: string) => boolean> {
  const { default: picomatch } = await import('picomatch');
  const { folder, glob } = startOf(pattern, cwd);
  const start = realPath(folder);
  // Brackets of this kind are part of names: "Alliances (2027)".
  const literal = glob.replace(/[()]/g, '\\$&');
  const isMatch = glob === '' ? () => true : picomatch([literal, `${literal.replace(/\/$/, '')}/**`], { dot: true });
  return (file) => {
    const relative = relativeName(file, start);
    if (relative.startsWith('../')) return false;
    return isMatch(relative);
  };
}

/** The folder that a glob begins in, as a full path, and what is left of it from there. */
function startOf(pattern: string, cwd: string): { readonly folder: string; readonly glob: string } {
  const steps = pattern.split(path.sep).join('/').split('/');
  const first = steps.findIndex(isGlob);
  const fixed = first < 0 ? steps : steps.slice(0, first);
  const base = fixed.length === 1 && fixed[0] === '' ? path.sep : fixed.join('/');
  return { folder: path.resolve(cwd, base), glob: first < 0 ? '' : steps.slice(first).join('/') };
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
  { cwd, notice }: Terminal,
): readonly string[] {
  const globs = new Globs(exclude);
  const why = (file: string) =>
    globs.match(shownPath(file, cwd))
      ? message('{file}: left out, by --exclude.', { file: printableLine(shownPath(file, cwd)) })
      : roots.isIgnored(file)
        ? message('{file}: left out, by `ignore` in its configuration.', { file: printableLine(shownPath(file, cwd)) })
        : undefined;
  const kept = matched.filter((file) => why(file) === undefined);
  const told = named
    .map((file) => roots.placeOf(file))
    .filter((file) => matched.includes(file))
    .flatMap((file) => why(file) ?? []);
  for (const text of told) notice(text);
  if (kept.length === 0 && matched.length > told.length)
    throw new UsageError(
      message('Every agreement that matched is left out, by --exclude or by `ignore` in partnership.config.yaml.'),
      exitCodes.nothingMatched,
    );
  return kept;
}

/**
 * Whether files (full paths) are among those that stand on the command line: files, folders and globs, whether or not they
 * are there any more. Without any, all are.
 */
export async function namedBy(patterns: readonly string[], cwd: string): Promise<(file: string) => boolean> {
  if (patterns.length === 0) return () => true;
  const tests = patterns.map((pattern) => {
    const full = path.resolve(cwd, pattern);
    if (kindOf(full) !== undefined || !isGlob(pattern))
      return (file: string) => file === full || file.startsWith(full.endsWith(path.sep) ? full : `${full}${path.sep}`);
    const globs = new Globs([pattern]);
    return (file: string) => globs.match(shownPath(file, cwd));
  });
  return (file) => tests.some((test) => test(file));
}

/** A path as reports give it: from `cwd`, with forward slashes. */
export const shownPath = (file: string, cwd: string): string => {
  const name = relativeName(file, cwd);
  return name === '' ? file.split(path.sep).join('/') : name;
};
