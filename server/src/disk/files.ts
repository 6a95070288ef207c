import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';

const agreementName = /\.partnership\.ya?ml$/;
/** Whether a file is called as agreements are. */
export const isAgreement = (file: string): boolean => agreementName.test(file);
export const configurationName = 'partnership.config.yaml';
/** What is easily taken for a configuration, but is none. It is told, for a setting that does nothing misleads. */
export const misnamedConfiguration = 'partnership.config.yml';
export const isConfiguration = (file: string): boolean =>
  [configurationName, misnamedConfiguration].includes(path.basename(file));
/** Folders that hold nobody's agreements. */
const skipped = new Set(['node_modules', '.hg', '.svn']);

/** What lies below a folder, each list sorted. */
export interface AgreementFiles {
  readonly agreements: readonly string[];
  readonly configurations: readonly string[];
  /** Folders that are the root of a git repository. */
  readonly repositories: readonly string[];
}

/**
 * The agreements below a folder, with the configuration files; `.gitignore` files are respected, also those above it in
 * a git repository.
 */
export function findAgreementFiles(folder: string): AgreementFiles {
  const found: Found = { agreements: [], configurations: [], repositories: [] };
  walk(folder, ignoresAbove(folder), found);
  for (const list of Object.values(found)) list.sort();
  return found;
}

/** The agreements below a folder, sorted. */
export const findAgreements = (folder: string): readonly string[] => findAgreementFiles(folder).agreements;

interface Found {
  readonly agreements: string[];
  readonly configurations: string[];
  readonly repositories: string[];
}
interface Ignoring {
  readonly folder: string;
  readonly rules: Ignore;
}

function walk(folder: string, above: readonly Ignoring[], found: Found): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isBeyondReach(error)) return;
    throw error;
  }
  const own = entries.some(({ name }) => name === '.gitignore') ? ignoringOf(folder) : undefined;
  const ignoring = own ? [...above, own] : above;
  for (const entry of entries) {
    const full = path.join(folder, entry.name);
    if (entry.name === '.git') found.repositories.push(folder);
    else if (entry.isDirectory()) {
      if (!skipped.has(entry.name) && !isIgnored(`${full}/`, ignoring)) walk(full, ignoring, found);
    } else if (entry.name === configurationName) {
      if (kindOf(full) === 'file') found.configurations.push(full);
    } else if (
      agreementName.test(entry.name) &&
      (entry.isFile() || (entry.isSymbolicLink() && kindOf(full) === 'file')) &&
      !isIgnored(full, ignoring)
    ) {
      found.agreements.push(full);
    }
  }
}

/** Whether it is not there any more, nobody may see it, or its links lead nowhere. */
const isBeyondReach = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  ['EACCES', 'EPERM', 'ENOENT', 'ENOTDIR', 'ELOOP'].includes(String(error.code));

/** What stands at a path, links followed; undefined where there is neither a file nor a folder to be seen. */
export function kindOf(full: string): 'file' | 'folder' | undefined {
  try {
    const stat = statSync(full);
    return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : undefined;
  } catch (error) {
    if (isBeyondReach(error)) return undefined;
    throw error;
  }
}

function ignoringOf(folder: string): Ignoring | undefined {
  const file = path.join(folder, '.gitignore');
  if (kindOf(file) !== 'file') return undefined;
  try {
    return { folder, rules: ignore().add(readFileSync(file, 'utf8')) };
  } catch (error) {
    if (isBeyondReach(error)) return undefined;
    throw error;
  }
}

/** The `.gitignore` files of the folders above, up to the root of the git repository. */
function ignoresAbove(folder: string): readonly Ignoring[] {
  const root = gitRoot(folder);
  if (root === undefined || root === folder) return [];
  const found: Ignoring[] = [];
  for (let at = path.dirname(folder); at.length >= root.length; at = path.dirname(at)) {
    const ignoring = ignoringOf(at);
    if (ignoring) found.unshift(ignoring);
    if (at === root) break;
  }
  return found;
}

function isIgnored(full: string, ignoring: readonly Ignoring[]): boolean {
  for (const { folder, rules } of [...ignoring].reverse()) {
    const relative = full
      .slice(folder.length + 1)
      .split(path.sep)
      .join('/');
    const { ignored, unignored } = rules.test(relative);
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}

/** The root of the git repository that a folder lies in. */
export function gitRoot(folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at;
    if (path.dirname(at) === at) return undefined;
  }
}

/** Reads a file as text. Bytes that are no UTF-8 become U+FFFD, which is a finding of its own. */
export const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
