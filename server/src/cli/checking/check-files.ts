import type { Roots } from '../../disk/roots.ts';
import type { CheckedFile } from '../checked-file.ts';
import type { Again, Crew } from './crew.ts';
import { Loads } from './elsewhere.ts';
import { sizeOf } from './parts.ts';
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
  const taken = crew.size > 1 ? largestFirst(sources) : sources;
  const first = await crew.run({ kind: 'first', things: taken });
  const outcomes = taken.flatMap((source, index) => {
    const outcome = first[index];
    return outcome ? [{ source, outcome }] : [];
  });
  const checked = new Map(outcomes.map(({ source, outcome }) => [source.file, outcome.checked]));
  const asking = outcomes.flatMap(({ source, outcome: { asks } }) => (asks ? [{ source, asks }] : []));
  if (asking.length > 0) {
    const members = membersOf(
      asking.map(({ source }) => source),
      roots,
    );
    const others = [...members.all].filter((file) => !checked.has(file)).sort();
    const words = wordsOf(asking.map(({ asks }) => asks));
    const found = others.length > 0 ? await crew.run({ kind: 'loads', things: others, words }) : [];
    const loads = new Loads([...outcomes.flatMap(({ outcome }) => outcome.loads), ...found.flat()]);
    const again = asking.flatMap(({ source, asks }): Again[] => {
      const elsewhere = loads.elsewhere(source.file, asks, members.of(source));
      return elsewhere.length > 0 ? [{ source, loads: elsewhere }] : [];
    });
    if (again.length > 0) {
      for (const [index, result] of (await crew.run({ kind: 'again', things: again })).entries()) {
        const file = again[index]?.source.file;
        if (file !== undefined) checked.set(file, result);
      }
    }
  }
  return sources.flatMap(({ file }) => checked.get(file) ?? []);
}

/** So that no thread begins with a long file when the others are done. */
const largestFirst = (sources: readonly Source[]): readonly Source[] =>
  sources
    .map((source) => ({ source, size: source.text?.length ?? sizeOf(source.file) }))
    .sort((a, b) => b.size - a.size)
    .map(({ source }) => source);

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
