import { type Dirent, existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { isAgreementName, skippedFolders } from '../workspace/agreement-name.ts';
import { GitError } from './git-error.ts';
import { runGit } from './git-run.ts';
import { type Ignoring, ignoringIn, isIgnored } from './ignoring.ts';

/** Whether a file is called as agreements are. */
export const isAgreement = isAgreementName;
export const configurationName = 'partnership.config.yaml';
/** What is easily taken for a configuration, but is none. It is told, for a setting that does nothing misleads. */
export const misnamedConfiguration = 'partnership.config.yml';
export const isConfiguration = (file: string): boolean =>
  [configurationName, misnamedConfiguration].includes(path.basename(file));
/** What lies below a folder, each list sorted. */
export interface AgreementFiles {
  readonly agreements: readonly string[];
  readonly configurations: readonly string[];
  /** Folders that are the root of a git repository. */
  readonly repositories: readonly string[];
}

/** How far a search goes. */
export interface Search {
  /** Into every folder; into none that is a root of its own; into none at all. */
  readonly into: 'all' | 'own' | 'none';
}

/**
 * The agreements below a folder, with the configuration files. What git ignores is left out, but not what it tracks. A file
 * is found once: not by a symbolic link as well, where the file that it leads to is found too.
 */
export function findAgreementFiles(folder: string, { into }: Search = { into: 'all' }): AgreementFiles {
  const found: Found = { agreements: [], configurations: [], repositories: [], links: [], ignoredIn: new Set() };
  const repository = gitRoot(folder);
  walk(folder, { ignoring: ignoringAbove(folder, repository), repository }, found, into);
  for (const top of found.ignoredIn) addTracked(top, folder, found, into);
  addLinks(found);
  const { agreements, configurations, repositories } = found;
  for (const list of [agreements, configurations, repositories]) list.sort();
  return { agreements, configurations, repositories };
}

/** The agreements below a folder, sorted. */
export const findAgreements = (folder: string): readonly string[] => findAgreementFiles(folder).agreements;

interface Found {
  readonly agreements: string[];
  readonly configurations: string[];
  readonly repositories: string[];
  /** Symbolic links that are called as agreements. */
  readonly links: string[];
  /** Repositories in which something was left out. */
  readonly ignoredIn: Set<string>;
}
/** What holds for a folder. */
interface Within {
  readonly ignoring: Ignoring;
  readonly repository: string | undefined;
}

function walk(folder: string, within: Within, found: Found, into: Search['into']): void {
  const entries = entriesOf(folder);
  const ignores = (full: string) => {
    if (!isIgnored(full, within.ignoring)) return false;
    if (within.repository !== undefined) found.ignoredIn.add(within.repository);
    return true;
  };
  for (const entry of entries) {
    const full = path.join(folder, entry.name);
    if (entry.name === '.git') found.repositories.push(folder);
    else if (entry.isDirectory()) {
      if (into !== 'none' && !skippedFolders.has(entry.name) && !ignores(`${full}${path.sep}`))
        walkBelow(full, within, found, into);
    } else if (isConfiguration(entry.name)) {
      if (kindOf(full) === 'file') found.configurations.push(full);
    } else if (isAgreement(entry.name) && !ignores(full)) {
      if (entry.isFile()) found.agreements.push(full);
      else if (entry.isSymbolicLink() && kindOf(full) === 'file') found.links.push(full);
    }
  }
}

function walkBelow(folder: string, { ignoring, repository }: Within, found: Found, into: Search['into']): void {
  const isRepository = existsSync(path.join(folder, '.git'));
  if (into === 'own' && (isRepository || hasConfiguration(folder))) return;
  const within = {
    ignoring: ignoringIn(folder, ignoring, isRepository),
    repository: isRepository ? folder : repository,
  };
  walk(folder, within, found, into);
}

const hasConfiguration = (folder: string) =>
  [configurationName, misnamedConfiguration].some((name) => existsSync(path.join(folder, name)));

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isBeyondReach(error)) return [];
    throw error;
  }
}

/** Agreements that git tracks are there, whatever is ignored: it tells of their changes too. */
function addTracked(repository: string, folder: string, found: Found, into: Search['into']): void {
  const known = new Set(found.agreements);
  for (const file of trackedAgreements(repository)) {
    if (known.has(file) || !file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep)) continue;
    const between = path.relative(folder, path.dirname(file));
    if (into === 'none' ? between !== '' : into === 'own' && hasRootBetween(folder, file)) continue;
    if (lstatKind(file) === 'file') found.agreements.push(file);
  }
}

function hasRootBetween(folder: string, file: string): boolean {
  for (let at = path.dirname(file); at !== folder && at !== path.dirname(at); at = path.dirname(at))
    if (existsSync(path.join(at, '.git')) || hasConfiguration(at)) return true;
  return false;
}

/** Links to what is found already are another name for it. */
function addLinks({ agreements, links }: Found): void {
  if (links.length === 0) return;
  const known = new Set(agreements.map(realPath));
  for (const link of links.sort()) {
    const real = realPath(link);
    if (known.has(real)) continue;
    known.add(real);
    agreements.push(link);
  }
}

/** Where a file is, all links followed; as it is where it cannot be followed. */
export function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch (error) {
    if (isBeyondReach(error)) return file;
    throw error;
  }
}

/**
 * Whether a file is left out where agreements are looked for: git ignores it, and does not track it. Outside of git, the
 * files of ignored names below its root count.
 */
export function isLeftOut(file: string, root: string): boolean {
  const repository = gitRoot(path.dirname(file));
  const folders: string[] = [];
  for (let at = path.dirname(file); ; at = path.dirname(at)) {
    folders.unshift(at);
    if (at === (repository ?? root) || at === path.dirname(at)) break;
  }
  let ignoring: Ignoring | undefined;
  for (const folder of folders) {
    if (ignoring && isIgnored(`${folder}${path.sep}`, ignoring)) return !isTracked(repository, file);
    ignoring = ignoringIn(folder, ignoring, folder === repository);
  }
  return ignoring !== undefined && isIgnored(file, ignoring) && !isTracked(repository, file);
}

const isTracked = (repository: string | undefined, file: string): boolean =>
  repository !== undefined && trackedAgreements(repository).includes(file);

/** The agreements that git tracks in a repository, as full paths; none where there is no git to ask. */
function trackedAgreements(repository: string): readonly string[] {
  const names = ['yaml', 'yml'].map((ending) => `:(icase)*.partnership.${ending}`);
  try {
    const listed = runGit(repository, ['ls-files', '-z', '--', ...names]);
    if (!listed.ok) return [];
    const lines = listed.output.toString('utf8').split('\0');
    return lines.filter((name) => name !== '').map((name) => path.join(repository, name));
  } catch (error) {
    if (error instanceof GitError) return [];
    throw error;
  }
}

function lstatKind(file: string): 'file' | undefined {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() ? 'file' : undefined;
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

/** What holds in a folder, by the files of those above it, up to the root of the git repository. */
function ignoringAbove(folder: string, repository: string | undefined): Ignoring {
  const folders: string[] = [];
  for (let at = folder; ; at = path.dirname(at)) {
    folders.unshift(at);
    if (repository === undefined || at === repository) break;
  }
  let ignoring: Ignoring | undefined;
  for (const each of folders) ignoring = ignoringIn(each, ignoring, each === repository);
  return ignoring ?? ignoringIn(folder);
}

/** The root of the git repository that a folder lies in. */
export function gitRoot(folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at;
    if (path.dirname(at) === at) return undefined;
  }
}

/** Reads a file as text. Bytes that are no UTF-8 become U+FFFD, which is a finding of its own. */
export function decode(bytes: Uint8Array): string {
  decoder ??= new TextDecoder('utf-8', { ignoreBOM: true });
  return decoder.decode(bytes);
}
let decoder: InstanceType<typeof TextDecoder> | undefined;
