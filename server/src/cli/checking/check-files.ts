import type { Roots } from '../../disk/roots.ts';
import type { CheckedFile } from '../checked-file.ts';
import type { Again, Crew } from './crew.ts';
import { Loads } from './elsewhere.ts';
import { inParts, sizeOf } from './parts.ts';
import type { Source } from './share.ts';
import { wordsOf } from './words.ts';

/**
 * Checks files in two rounds: each by itself, then again those whose people other agreements ask for. The result is the
 * same whatever the number of threads.
 */
export async function checkFiles(
  sources: readonly Source[],
  roots: Roots,
  crew: Crew,
): Promise<readonly CheckedFile[]> {
  const sized = sources.map((source) => ({
    item: source,
    name: source.file,
    size: source.text?.length ?? (crew.size > 1 ? sizeOf(source.file) : 1),
  }));
  const parts = inParts(sized, crew.size);
  const first = await crew.run(parts.map((part) => ({ kind: 'first', sources: part }) as const));
  const outcomes = parts.flatMap((part, thread) =>
    part.flatMap((source, index) => {
      const outcome = first[thread]?.[index];
      return outcome ? [{ source, thread, outcome }] : [];
    }),
  );
  const checked = new Map(outcomes.map(({ source, outcome }) => [source.file, outcome.checked]));
  const asking = outcomes.flatMap(({ source, thread, outcome: { asks } }) => (asks ? [{ source, thread, asks }] : []));
  if (asking.length > 0) {
    const members = membersOf(
      asking.map(({ source }) => source),
      roots,
    );
    const others = [...members.all].filter((file) => !checked.has(file)).sort();
    const words = wordsOf(asking.map(({ asks }) => asks));
    const othersInParts = inParts(
      others.map((file) => ({ item: file, name: file, size: 1 })),
      crew.size,
    );
    const found =
      others.length > 0 ? await crew.run(othersInParts.map((files) => ({ kind: 'loads', files, words }) as const)) : [];
    const loads = new Loads([...outcomes.flatMap(({ outcome }) => outcome.loads), ...found.flat()]);
    const again = Array.from({ length: crew.size }, (): Again[] => []);
    for (const { source, thread, asks } of asking) {
      const elsewhere = loads.elsewhere(source.file, asks, members.of(source));
      if (elsewhere.length > 0) again[thread]?.push({ source, loads: elsewhere });
    }
    if (again.some((files) => files.length > 0)) {
      const second = await crew.run(again.map((files) => ({ kind: 'again', files }) as const));
      for (const [thread, files] of again.entries()) {
        for (const [index, { source }] of files.entries()) {
          const result = second[thread]?.[index];
          if (result) checked.set(source.file, result);
        }
      }
    }
  }
  return sources.flatMap(({ file }) => checked.get(file) ?? []);
}

/** The agreements under the roots of files. A text from standard input stands for a file even where there is none yet. */
function membersOf(sources: readonly Source[], roots: Roots) {
  const sets = new Map<string, Set<string>>();
  for (const { file, text } of sources) {
    const root = roots.of(file);
    let members = sets.get(root.folder);
    if (!members) {
      members = new Set(roots.membersOf(root));
      sets.set(root.folder, members);
    }
    if (text !== undefined) members.add(file);
  }
  const of = ({ file }: Source) => {
    const members = sets.get(roots.of(file).folder);
    return (other: string) => members?.has(other) ?? false;
  };
  return { all: new Set([...sets.values()].flatMap((members) => [...members])), of };
}
