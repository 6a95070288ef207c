import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { message } from '../l10n/message.ts';
import { GitError } from './git-error.ts';

/** What git wrote, or why it failed, in its own words. */
export type GitOutput =
  | { readonly ok: true; readonly output: Buffer }
  | { readonly ok: false; readonly reason: string };

/** Runs git in a folder. No program that a repository names is run. Fails where there is no git. */
export function runGit(cwd: string, args: readonly string[], input?: string): GitOutput {
  const { status, stdout, stderr, error } = spawnSync('git', ['-c', 'core.fsmonitor=false', ...args], {
    cwd,
    maxBuffer: 1 << 28,
    ...(input === undefined ? {} : { input }),
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    // What git says is passed on beside our own English.
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
  });
  if (error) {
    const missing = 'code' in error && error.code === 'ENOENT';
    // The system says the same where the folder is what is missing.
    if (missing && !existsSync(cwd))
      throw new GitError(message('The folder {folder} is not there any more.', { folder: cwd }));
    throw new GitError(
      missing
        ? message('git is not installed, or not on the PATH.')
        : message('git could not be run: {reason}.', { reason: error.message }),
    );
  }
  return status === 0 ? { ok: true, output: stdout } : { ok: false, reason: stderr.toString('utf8').trim() };
}
