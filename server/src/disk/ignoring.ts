import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { GitError } from './git-error.ts';
import { runGit } from './git-run.ts';

/** The rules of one file of ignored names. */
interface Rules {
  /** The folder that they count from. */
  readonly folder: string;
  readonly rules: Ignore;
}

/** What a folder leaves out: the rules that hold in it, the outermost first. */
export interface Ignoring {
  readonly rules: readonly Rules[];
  readonly ignoreCase: boolean;
}

const isSeenBesideGit: Ignoring = { rules: [], ignoreCase: false };

/** What holds in a folder, given what holds in the one above it. A repository begins anew. */
export function ignoringIn(folder: string, above: Ignoring = isSeenBesideGit, isRepository = false): Ignoring {
  const { rules, ignoreCase } = isRepository ? ofRepository(folder) : above;
  const own = readRules(path.join(folder, '.gitignore'), folder, ignoreCase);
  return { rules: own ? [...rules, own] : rules, ignoreCase };
}

/** Whether a path (a folder's ends with a slash) is left out by rules of the folders above it. */
export function isIgnored(full: string, { rules }: Ignoring): boolean {
  for (let index = rules.length - 1; index >= 0; index--) {
    const each = rules[index];
    if (!each) continue;
    const relative = full
      .slice(each.folder.endsWith(path.sep) ? each.folder.length : each.folder.length + 1)
      .split(path.sep)
      .join('/');
    const { ignored, unignored } = each.rules.test(relative);
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}

/** What a whole repository leaves out: `.git/info/exclude`, and the user's own file. */
function ofRepository(top: string): Ignoring {
  const { ignoreCase, excludesFile } = settingsOf(top);
  const found = [excludesFile, path.join(commonGitFolder(top), 'info', 'exclude')].flatMap(
    (file) => readRules(file, top, ignoreCase) ?? [],
  );
  return { rules: found, ignoreCase };
}

function settingsOf(top: string): { readonly ignoreCase: boolean; readonly excludesFile: string } {
  const settings = new Map<string, string>();
  for (const entry of configured(top).split('\0')) {
    const end = entry.indexOf('\n');
    if (end > 0) settings.set(entry.slice(0, end), entry.slice(end + 1));
  }
  const home = process.env.XDG_CONFIG_HOME || path.join(homedir(), '.config');
  return {
    ignoreCase: /^(true|yes|on|1)$/i.test(settings.get('core.ignorecase') ?? String(foldsCase)),
    excludesFile: path.resolve(top, settings.get('core.excludesfile') ?? path.join(home, 'git', 'ignore')),
  };
}

/** Where no setting tells. */
const foldsCase = process.platform === 'win32' || process.platform === 'darwin';

function configured(top: string): string {
  const args = ['config', '--type=path', '--null', '--get-regexp', '^core\\.(ignorecase|excludesfile)$'];
  try {
    const result = runGit(top, args);
    return result.ok ? result.output.toString('utf8') : '';
  } catch (error) {
    // Without git, what stands in the files counts all the same.
    if (error instanceof GitError) return '';
    throw error;
  }
}

/** The folder of git that all worktrees share. In a worktree, `.git` is a file that says where its own is. */
function commonGitFolder(top: string): string {
  const own = readText(path.join(top, '.git'));
  const named = own === undefined ? undefined : /^gitdir: (.+?)\s*$/.exec(own)?.[1];
  const folder = named === undefined ? path.join(top, '.git') : path.resolve(top, named);
  const common = readText(path.join(folder, 'commondir'))?.trim();
  return common ? path.resolve(folder, common) : folder;
}

function readRules(file: string, folder: string, ignoreCase: boolean): Rules | undefined {
  const text = readText(file);
  return text === undefined ? undefined : { folder, rules: ignore({ ignorecase: ignoreCase }).add(text) };
}

/** The text of a file; undefined where there is none to be read. */
function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
