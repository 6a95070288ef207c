import path from 'node:path';
import { decode, isAgreement, kindOf } from '../../../disk/files.ts';
import { Repository } from '../../../disk/git.ts';
import type { Roots } from '../../../disk/roots.ts';
import { message } from '../../../l10n/message.ts';
import type { ReviewedFile } from '../../../review/review.ts';
import { exitCodes, UsageError } from '../../exit.ts';
import { isGlob, namedBy, shownPath } from '../../files.ts';
import { here, inCommit, Neighbours } from '../../neighbours.ts';
import { readAgreement } from '../../read-agreement.ts';
import type { Terminal } from '../../terminal.ts';

/** Two versions of an agreement; one of them is missing where the file came or went. */
export interface Pair {
  /** A full path: it tells which configuration counts. */
  readonly file: string;
  /** Where it was in the base, where that is elsewhere. */
  readonly before?: string;
  readonly shown: string;
  readonly status: ReviewedFile['status'];
  readonly base: string | undefined;
  readonly head: string | undefined;
}
export interface Comparison {
  /** What is compared, as the reader named it. */
  readonly base: string;
  readonly head: string;
  readonly pairs: readonly Pair[];
  /** The other agreements on either side; without them, each file is checked by itself. */
  readonly others?: { readonly base: Neighbours; readonly head: Neighbours };
}

/** Whether a name on the command line is a revision and no file: what is a file here, is that. */
export function isRevision(name: string, cwd: string): boolean {
  if (name === '-' || kindOf(path.resolve(cwd, name)) !== undefined) return false;
  return Repository.around(cwd)?.knows(name) ?? false;
}

/**
 * Every agreement that changed between a revision and another one, or the files as they are here; of those only what the
 * paths name, if there are any.
 */
export async function changedSince(
  base: string,
  head: string | undefined,
  paths: readonly string[],
  roots: Roots,
  cwd: string,
): Promise<Comparison> {
  const repository = Repository.at(cwd);
  const headCommit = head === undefined ? undefined : repository.commit(head);
  const baseCommit = repository.forkPoint(base, headCommit);
  const textAt = (commit: string | undefined, file: string): string | undefined => {
    if (commit === undefined) return kindOf(file) === 'file' ? readAgreement(file) : undefined;
    const content = repository.contentAt(commit, file);
    return content && decode(content);
  };
  const isNamed = await namedBy(paths, cwd);
  const changes = repository.changes(baseCommit, headCommit);
  await refuseUnknown(paths, cwd, () => [
    ...changes.flatMap((change) => (change.status === 'renamed' ? [change.file, change.before] : [change.file])),
    ...[baseCommit, headCommit].flatMap((commit) => (commit === undefined ? [] : repository.filesOf(commit))),
  ]);
  const pairs = changes.flatMap((change): Pair[] => {
    const before = change.status === 'renamed' ? change.before : change.file;
    const wasAgreement = change.status !== 'added' && isAgreement(before);
    const isOne = change.status !== 'removed' && isAgreement(change.file);
    const baseText = wasAgreement ? textAt(baseCommit, before) : undefined;
    const headText = isOne ? textAt(headCommit, change.file) : undefined;
    if (baseText === undefined && headText === undefined) return [];
    const status =
      baseText === undefined
        ? 'added'
        : headText === undefined
          ? 'removed'
          : change.status === 'renamed'
            ? 'renamed'
            : 'changed';
    const file = isOne ? change.file : before;
    if (!isNamed(file) && !isNamed(before)) return [];
    return [{ file, before, shown: shownPath(file, cwd), status, base: baseText, head: headText }];
  });
  const sorted = pairs.sort((a, b) => (a.shown < b.shown ? -1 : a.shown > b.shown ? 1 : 0));
  const at = (commit: string | undefined) =>
    new Neighbours(roots, commit === undefined ? here(roots) : inCommit(roots, repository, commit), cwd);
  return {
    base,
    head: head ?? 'the files here',
    pairs: sorted,
    others: { base: at(baseCommit), head: at(headCommit) },
  };
}

/** A path that is nowhere, neither here nor in what is compared, is a slip of the pen: it would narrow all to nothing. */
async function refuseUnknown(paths: readonly string[], cwd: string, compared: () => readonly string[]): Promise<void> {
  const gone = paths.filter((name) => !isGlob(name) && kindOf(path.resolve(cwd, name)) === undefined);
  if (gone.length === 0) return;
  const files = compared();
  for (const name of gone) {
    if (files.some(await namedBy([name], cwd))) continue;
    throw new UsageError(
      message(
        'There is no file or folder "{pattern}". Check the spelling, and that you are in the right folder ({folder}).',
        { pattern: name, folder: cwd },
      ),
      exitCodes.nothingMatched,
    );
  }
}

/** Two files, wherever they are; or one, and the other one that goes with it. */
export async function twoFiles(names: readonly string[], terminal: Terminal): Promise<Comparison> {
  const [base, head, ...others] = names;
  if (base === undefined || others.length > 0)
    throw new UsageError(
      message('diff takes two files, or one, or --base REV. Run "partnership diff --help" for what they can be.'),
    );
  if (base === '-' && head === '-') throw new UsageError(message('Only one of BASE and HEAD can be standard input.'));
  const here = head === undefined && isFile(base, terminal.cwd);
  const from = here ? atLastCommit(base, terminal.cwd) : await read(base, terminal);
  const to = here
    ? await read(base, terminal)
    : head === undefined
      ? await hereOf(base, terminal)
      : await read(head, terminal);
  const pair = {
    file: to.file,
    shown: shownPath(to.file, terminal.cwd),
    status: 'changed',
    base: from.text,
    head: to.text,
  } as const;
  return {
    base: from.name,
    head: to.name,
    pairs: from.text === to.text ? [] : [{ ...pair, status: from.text === undefined ? 'added' : 'changed' }],
  };
}

interface Version {
  readonly name: string;
  readonly file: string;
  readonly text: string | undefined;
}

const isFile = (name: string, cwd: string) => kindOf(path.resolve(cwd, name)) === 'file';

async function read(name: string, terminal: Terminal): Promise<Version> {
  const { cwd } = terminal;
  if (name === '-')
    return { name, file: path.join(cwd, 'stdin.partnership.yaml'), text: decode(await terminal.readInput()) };
  if (isFile(name, cwd)) {
    const file = path.resolve(cwd, name);
    return { name, file, text: readAgreement(file) };
  }
  if (kindOf(path.resolve(cwd, name)) === 'folder')
    throw new UsageError(
      message(
        '"{name}" is a folder. What changed in it since a revision, such as HEAD, is told by: partnership diff HEAD {name}.',
        { name },
      ),
    );
  const inGit = gitName(name, cwd);
  if (!inGit)
    throw new UsageError(
      message(
        'There is no file and no revision "{name}" here ({folder}). A file in a git revision is written as HEAD~1:live-eta.partnership.yaml.',
        { name, folder: cwd },
      ),
    );
  const { repository, revision, file } = inGit;
  const content = repository.contentAt(repository.commit(revision), file);
  if (!content)
    throw new UsageError(
      message(
        'There is no file {file} in revision "{revision}". Paths start from the top of the repository; with "./", from here.',
        { file: shownPath(file, repository.top), revision },
      ),
    );
  return { name, file, text: decode(content) };
}

/** `REV:path`, as git reads it. */
function gitName(name: string, cwd: string) {
  // A drive of Windows is no revision.
  const at = name.indexOf(':', /^[A-Za-z]:[\\/]/.test(name) ? 2 : 0);
  if (at < 1 || at === name.length - 1) return undefined;
  const repository = Repository.at(cwd);
  const inside = name.slice(at + 1);
  const file = path.resolve(/^\.\.?\//.test(inside) ? cwd : repository.top, inside);
  return { repository, revision: name.slice(0, at), file };
}

/** A file as it was committed last; it may be new. */
function atLastCommit(name: string, cwd: string): Version {
  const file = path.resolve(cwd, name);
  const repository = Repository.at(path.dirname(file));
  const content = repository.contentAt(repository.commit('HEAD'), file);
  return { name: `HEAD:${shownPath(file, repository.top)}`, file, text: content && decode(content) };
}

/** The file here that goes with one in a revision. */
function hereOf(name: string, terminal: Terminal): Promise<Version> {
  const inGit = gitName(name, terminal.cwd);
  if (!inGit) throw new UsageError(message('Name what to compare it with as well: partnership diff BASE HEAD.'));
  return read(shownPath(inGit.file, terminal.cwd), terminal);
}
