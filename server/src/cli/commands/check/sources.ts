import path from 'node:path';
import { decode } from '../../../disk/files.ts';
import { relativeName } from '../../../disk/relative-name.ts';
import type { Roots } from '../../../disk/roots.ts';
import { message } from '../../../l10n/message.ts';
import { inParts, sizeOf } from '../../checking/parts.ts';
import type { Source } from '../../checking/share.ts';
import { exitCodes, UsageError } from '../../exit.ts';
import { chooseFiles, keepMeant } from '../../files.ts';
import type { Terminal } from '../../terminal.ts';
import type { CheckOptions } from './options.ts';

/** What is to be checked. None matched is an error; that none of those that matched changed, or is in this shard, is not. */
export async function chooseSources(
  options: Pick<CheckOptions, 'paths' | 'exclude' | 'stdinName' | 'changedSince' | 'shard'>,
  roots: Roots,
  terminal: Terminal,
): Promise<readonly Source[]> {
  const { paths, changedSince, shard } = options;
  if (paths.includes('-')) {
    if (paths.length > 1)
      throw new UsageError(message('"-" reads standard input, and goes alone: name no other path beside it.'));
    if (changedSince !== undefined || shard)
      throw new UsageError(
        message('--changed-since and --shard choose among files; with "-" there is nothing to choose.'),
      );
    const text = decode(await terminal.readInput());
    const file = roots.placeOf(path.resolve(terminal.cwd, options.stdinName ?? 'stdin.partnership.yaml'));
    const isMeant =
      options.stdinName === undefined || keepMeant([file], [file], options.exclude, roots, terminal).length > 0;
    return isMeant ? [{ file, text }] : [];
  }
  const matched = await chooseFiles(paths, terminal, roots);
  const bases = new Map<string, string>();
  const named = paths.map((name) => path.resolve(terminal.cwd, name));
  let files = keepMeant(matched, named, options.exclude, roots, terminal);
  if (matched.length === 0) {
    throw new UsageError(
      message(
        'No agreement matched. Agreements are files named *.partnership.yaml or *.partnership.yml; name a file or a folder, or go to the folder that holds them.',
      ),
      exitCodes.nothingMatched,
    );
  }
  if (changedSince !== undefined) {
    const { Repository } = await import('../../../disk/git.ts');
    const repository = Repository.at(terminal.cwd);
    const fork = repository.forkPoint(changedSince);
    const changes = repository.changes(fork).filter(({ status }) => status !== 'removed');
    const changed = new Set(changes.map(({ file }) => file));
    // A configuration that changed may change what is found in any file it counts for.
    files = files.filter((file) => changed.has(file) || changed.has(roots.of(file).file?.path ?? ''));
    // What they were before: some rules compare with it.
    const chosen = new Set(files);
    const before = new Map(
      changes.flatMap((change): [string, string][] =>
        change.status === 'added' || !chosen.has(change.file)
          ? []
          : [[change.status === 'renamed' ? change.before : change.file, change.file]],
      ),
    );
    for (const [file, text] of repository.contentsAt(fork, [...before.keys()]))
      bases.set(before.get(file) ?? file, text);
  }
  if (shard) {
    const sized = files.map((file) => ({
      item: file,
      name: relativeName(file, terminal.cwd),
      size: sizeOf(file),
    }));
    files = inParts(sized, shard.count)[shard.index - 1] ?? [];
  }
  return files.map((file) => {
    const base = bases.get(file);
    return base === undefined ? { file } : { file, base };
  });
}
