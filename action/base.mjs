import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const isObjectName = (/** @type {unknown} */ name) =>
  typeof name === 'string' && /^[0-9a-f]{40,64}$/.test(name) && !/^0+$/.test(name);

/**
 * The commit to compare with: that of the branch a pull request goes to, or the one before a push. It is fetched where the
 * checkout was shallow, with the credentials that the checkout left, if any.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} cwd
 * @returns {{ commit: string | undefined, isMissing: boolean }} an object name, where the event has one that can be had;
 *   missing where it has one that cannot
 */
export function baseOf(env, cwd) {
  const none = { commit: undefined, isMissing: false };
  if (!env.GITHUB_EVENT_PATH || !existsSync(env.GITHUB_EVENT_PATH)) return none;
  const event = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'));
  const base = event.pull_request?.base?.sha ?? event.merge_group?.base_sha ?? event.before;
  // An event is data from outside: only what is certainly an object name goes to git.
  if (!isObjectName(base)) return none;
  if (has(base, cwd)) return { commit: base, isMissing: false };
  git(cwd, ['fetch', '--quiet', '--no-tags', '--depth=1', '--end-of-options', 'origin', base]);
  if (has(base, cwd)) return { commit: base, isMissing: false };
  console.log('::warning::The commit to compare with is not here. Check out with fetch-depth: 0 to have it.');
  return { commit: undefined, isMissing: true };
}

const has = (/** @type {string} */ commit, /** @type {string} */ cwd) =>
  git(cwd, ['cat-file', '-e', `${commit}^{commit}`]);

const git = (/** @type {string} */ cwd, /** @type {readonly string[]} */ args) =>
  spawnSync('git', args, { cwd, stdio: 'ignore' }).status === 0;
