import path from 'node:path';
import { message } from '../l10n/message.ts';
import { decode, kindOf } from './files.ts';
import { GitError } from './git-error.ts';
import { runGit } from './git-run.ts';
import { relativeName } from './relative-name.ts';

/** How a file is otherwise than in a revision. Full paths. */
export type FileChange =
  | { readonly status: 'added' | 'removed' | 'changed'; readonly file: string }
  | { readonly status: 'renamed'; readonly file: string; readonly before: string };

/** A file as a commit left it. */
export interface FileVersion {
  /** The object name. */
  readonly commit: string;
  /** The day of the commit, `YYYY-MM-DD`. */
  readonly day: string;
  /** The object name of its content. */
  readonly blob: string;
  /** A full path: where it was then. */
  readonly file: string;
  /** The day of the commit after this one, where that took the file away. */
  readonly gone?: string;
}
export interface FileHistory {
  /** The newest first. */
  readonly versions: readonly FileVersion[];
  /** Whether older commits may be missing here. */
  readonly isShallow: boolean;
}

/** Where a history begins: commits (revisions that git knows), and what the file (a full path) is called there. */
interface Beginning {
  readonly commits: readonly string[];
  readonly file: string;
}

/**
 * A git repository, asked through the `git` of this machine. Nothing that comes from outside is ever taken for an option:
 * revisions are resolved to object names first, and paths stand behind `--`.
 */
export class Repository {
  /** The folder that git runs in. */
  readonly #cwd: string;
  /** The top of the work tree. */
  readonly top: string;

  /** Whether older commits may be missing here. */
  readonly isShallow: boolean;

  private constructor(cwd: string, top: string, isShallow: boolean) {
    this.#cwd = cwd;
    this.top = top;
    this.isShallow = isShallow;
  }

  /** The repository that a folder lies in. */
  static at(folder: string): Repository {
    const up = runGit(folder, ['rev-parse', '--is-shallow-repository', '--show-cdup']);
    if (!up.ok) {
      // git tells where there is none in its own words too; any other reason is for the user to hear.
      if (/not a git repository/i.test(up.reason) || up.reason === '')
        throw new GitError(
          message('There is no git repository here ({folder}). Go to a folder inside one.', { folder }),
        );
      throw new GitError(message('git refuses to work here ({folder}): {reason}', { folder, reason: up.reason }));
    }
    const [shallow = '', ...rest] = up.output.toString('utf8').split('\n');
    const cdup = rest.join('\n').replace(/\r?\n$/, '');
    return new Repository(folder, path.resolve(folder, cdup), shallow.trim() === 'true');
  }

  /** The repository that a file lies in, or lay in where it is gone with its folder. */
  static of(file: string): Repository {
    let folder = path.dirname(file);
    while (kindOf(folder) !== 'folder' && path.dirname(folder) !== folder) folder = path.dirname(folder);
    return Repository.at(folder);
  }

  /** The repository that a folder lies in, if it lies in one. */
  static around(folder: string): Repository | undefined {
    return git(folder, ['rev-parse', '--show-cdup']) === undefined ? undefined : Repository.at(folder);
  }

  /** Whether a name means a commit. */
  knows(revision: string): boolean {
    if (revision.startsWith('-')) return false;
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
    return git(this.#cwd, args) !== undefined;
  }

  /** The object name of the commit that a revision means. */
  commit(revision: string): string {
    const found = revision.startsWith('-')
      ? undefined
      : git(this.#cwd, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
    const name = found?.toString('utf8').trim().split('\n').at(-1);
    if (!name || !/^[0-9a-f]{40,64}$/.test(name))
      throw new GitError(
        message(
          'There is no revision "{revision}" in this repository. Check its name; in CI, see that enough history is fetched (fetch-depth).',
          { revision },
        ),
      );
    return name;
  }

  /**
   * Where the branch of a commit (by its object name; by itself the one that is checked out) left a revision; the revision
   * itself where the history does not tell.
   */
  forkPoint(revision: string, head = 'HEAD'): string {
    const name = this.commit(revision);
    const base = git(this.#cwd, ['merge-base', name, head])?.toString('utf8').trim();
    return base || name;
  }

  /** How a commit (by its object name) differs from another one or, without one, from the work tree. */
  changes(base: string, head?: string): readonly FileChange[] {
    const range = head === undefined ? [base] : [base, head];
    const listed = this.#read([
      // Else git would tell only what lies below the folder it runs in, and by other names.
      ...['-c', 'diff.relative=false'],
      ...['diff', '--name-status', '-z', '--find-renames', '--no-ext-diff', ...range, '--'],
    ]);
    const fields = listed.toString('utf8').split('\0');
    const changes: FileChange[] = [];
    for (let at = 0; at < fields.length - 1; ) {
      const status = fields[at++]?.[0] ?? '';
      const first = path.join(this.top, fields[at++] ?? '');
      if (status === 'R')
        changes.push({ status: 'renamed', before: first, file: path.join(this.top, fields[at++] ?? '') });
      else if (status === 'C') changes.push({ status: 'added', file: path.join(this.top, fields[at++] ?? '') });
      else changes.push({ status: status === 'A' ? 'added' : status === 'D' ? 'removed' : 'changed', file: first });
    }
    if (head !== undefined) return changes;
    const untracked = this.#read(['ls-files', '--others', '--exclude-standard', '-z', '--full-name', '--', this.top]);
    const added = untracked
      .toString('utf8')
      .split('\0')
      .filter((name) => name !== '');
    return [...changes, ...added.map((name) => ({ status: 'added', file: path.join(this.top, name) }) as const)];
  }

  /** A file (a full path) as it is in a commit (by its object name); undefined where it is not there. */
  contentAt(commit: string, file: string): Buffer | undefined {
    return git(this.#cwd, ['cat-file', 'blob', `${commit}:${this.#inside(file)}`]);
  }

  /** The files of a commit (by its object name). Full paths. */
  filesOf(commit: string): readonly string[] {
    const listed = this.#read(['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit]);
    return listed
      .toString('utf8')
      .split('\0')
      .filter((name) => name !== '')
      .map((name) => path.join(this.top, name));
  }

  /** Files (full paths) with their texts in a commit (by its object name), read at once. Those that are not there are left out. */
  contentsAt(commit: string, files: readonly string[]): readonly (readonly [file: string, text: string])[] {
    const named = files.filter((file) => !file.includes('\n'));
    if (named.length === 0) return [];
    const asked = named.map((file) => `${commit}:${this.#inside(file)}\n`).join('');
    const output = this.#read(['cat-file', '--batch'], asked);
    const contents: (readonly [string, string])[] = [];
    let at = 0;
    for (const file of named) {
      const end = output.indexOf(10, at);
      const [, kind, size] = /^\S+ (\S+) (\d+)$/.exec(output.toString('utf8', at, end)) ?? [];
      at = end + 1;
      if (size === undefined) continue;
      if (kind === 'blob') contents.push([file, decode(output.subarray(at, at + Number(size)))]);
      at += Number(size) + 1;
    }
    return contents;
  }

  /**
   * The commits that changed a file (a full path), the newest first, through its renames. Those that only moved it are among
   * them. A shallow clone has not all of them. `own` leaves out what was done on branches that were merged: a merge then
   * counts as one commit of this branch, so that each text follows the one that stood here before it.
   */
  historyOf(file: string, branches: 'all' | 'own' = 'all'): FileHistory {
    const versions: FileVersion[] = [];
    let beginning: Beginning | undefined = { commits: ['HEAD'], file };
    while (beginning) beginning = this.#readHistory(beginning, branches, versions);
    return { versions, isShallow: this.isShallow };
  }

  /** Adds the versions that git's log tells of, and gives where the rest of them begins, if it does not tell all. */
  #readHistory({ commits, file }: Beginning, branches: 'all' | 'own', versions: FileVersion[]): Beginning | undefined {
    const format = '--format=%x01%H %cs %P';
    const args = [
      ...[
        '-c',
        'diff.relative=false',
        'log',
        '--follow',
        '--raw',
        '-z',
        '--no-abbrev',
        '--no-ext-diff',
        '--find-renames',
        // What a merge itself made is shown beside what it joined: a text may have been signed in nothing else.
        ...(branches === 'own' ? ['--first-parent', '-m'] : ['-c']),
      ],
      ...[format, ...commits, '--', file],
    ];
    // Before the first commit there is no history, which git takes for a failure.
    const log = (git(this.#cwd, args) ?? (this.knows('HEAD') ? this.#read(args) : Buffer.alloc(0))).toString('utf8');
    let gone: string | undefined;
    let oldest: { readonly commit: string; readonly day: string; readonly parents: readonly string[] } | undefined;
    let known = file;
    for (const entry of log.split('\u0001').slice(1)) {
      const [head = '', ...told] = entry.split('\0');
      // Where several commits are joined, git ends the line before once more.
      const [raw = '', first = '', second = ''] = told[0] === '' ? told.slice(1) : told;
      const [commit = '', day = '', ...before] = head.trim().split(' ');
      oldest = { commit, day, parents: before };
      // As many colons as commits before it; then a mode and an object for each of those and for this one.
      const fields = raw.trim().split(' ');
      const parents = raw.trim().lastIndexOf(':') + 1;
      const [blob = '', status = ''] = fields.slice(2 * parents + 1);
      const isRenamed = parents === 1 && /^[RC]/.test(status);
      const name = isRenamed ? second : first;
      // A merge that only joins shows no file.
      if (name === '') continue;
      known = path.join(this.top, isRenamed ? first : name);
      if (/^0+$/.test(blob)) {
        gone = day;
        continue;
      }
      versions.push({ commit, day, blob, file: path.join(this.top, name), ...(gone === undefined ? {} : { gone }) });
      gone = undefined;
    }
    if (branches === 'own' || !oldest || oldest.parents.length < 2) return undefined;
    // Into several commits at once git follows no rename: where a merge itself gave the name, the history ends there.
    const { commit, day, parents } = oldest;
    const before = this.#nameBefore(commit, parents, known);
    if (before === undefined) return undefined;
    const blob = git(this.#cwd, ['rev-parse', '--verify', `${commit}:${this.#inside(known)}`])
      ?.toString('utf8')
      .trim();
    if (blob && versions.at(-1)?.commit !== commit) versions.push({ commit, day, blob, file: known });
    return { commits: parents, file: before };
  }

  /** What a file of a merge was called in a commit that it joined, where it has another name there. Full paths. */
  #nameBefore(merge: string, parents: readonly string[], file: string): string | undefined {
    for (const parent of parents)
      for (const change of this.changes(parent, merge))
        if (change.status === 'renamed' && change.file === file) return change.before;
    return undefined;
  }

  /** The texts of objects (by their names), read at once; undefined for those that are not here. */
  textsOf(blobs: readonly string[]): readonly (string | undefined)[] {
    if (blobs.length === 0) return [];
    const output = this.#read(['cat-file', '--batch'], `${blobs.join('\n')}\n`);
    let at = 0;
    return blobs.map(() => {
      const end = output.indexOf(10, at);
      const size = /^\S+ blob (\d+)$/.exec(output.toString('utf8', at, end))?.[1];
      at = end + 1;
      if (size === undefined) return undefined;
      const text = decode(output.subarray(at, at + Number(size)));
      at += Number(size) + 1;
      return text;
    });
  }

  #inside(file: string): string {
    return relativeName(file, this.top);
  }

  #read(args: readonly string[], input?: string): Buffer {
    const output = git(this.#cwd, args, input);
    if (output === undefined)
      throw new GitError(
        message('"git {command}" failed in {folder}. Is the repository sound?', {
          // Behind the settings that are given to it.
          command: args.find((each, index) => each !== '-c' && args[index - 1] !== '-c') ?? '',
          folder: this.#cwd,
        }),
      );
    return output;
  }
}

/** What git writes; undefined when it fails. */
function git(cwd: string, args: readonly string[], input?: string): Buffer | undefined {
  const result = runGit(cwd, args, input);
  return result.ok ? result.output : undefined;
}
