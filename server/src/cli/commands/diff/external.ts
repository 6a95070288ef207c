import path from 'node:path';
import { readAgreement } from '../../read-agreement.ts';
import type { Terminal } from '../../terminal.ts';
import type { Comparison } from './pairs.ts';

/**
 * Whether these are the arguments of an external diff of git: path, old file, its object and mode, new file, its object and
 * mode; where the file was renamed, the new path and what git says of it as well.
 */
export function isFromGit(names: readonly string[]): boolean {
  const [, , oldHex, oldMode, , newHex, newMode] = names;
  const isSide = (hex: string | undefined, mode: string | undefined) =>
    /^([0-9a-f]{4,64}|\.)$/.test(hex ?? '') && /^([0-7]{6}|\.)$/.test(mode ?? '');
  return (names.length === 7 || names.length === 9) && isSide(oldHex, oldMode) && isSide(newHex, newMode);
}

/**
 * Whether git tells of a file that is not merged yet: by its name alone. It tells of the same file once more, with the two
 * versions, so that here nothing is to be said.
 */
export const isUnmerged = (names: readonly string[], env: Terminal['env']): boolean =>
  names.length === 1 && env.GIT_DIFF_PATH_COUNTER !== undefined && env.GIT_DIFF_PATH_TOTAL !== undefined;

/** The comparison that git asks for. A file that came or went has no mode on the other side. */
export function fromGit(names: readonly string[], cwd: string): Comparison {
  const [before = '', oldFile = '', , oldMode, newFile = '', , newMode, renamed] = names;
  const shown = renamed ?? before;
  const read = (file: string, mode: string | undefined) =>
    mode === '.' ? undefined : readAgreement(path.resolve(cwd, file));
  const base = read(oldFile, oldMode);
  const head = read(newFile, newMode);
  const status = base === undefined ? 'added' : head === undefined ? 'removed' : renamed ? 'renamed' : 'changed';
  const pair = { file: path.resolve(cwd, shown), shown, status, base, head } as const;
  return { base: `a/${before}`, head: `b/${shown}`, pairs: [pair] };
}
