import type { Roots } from '../../disk/roots.ts';
import { connected } from '../../workspace/connected.ts';
import { wordsOf } from '../../workspace/words.ts';
import type { CheckedFile } from '../checked-file.ts';
import { ledgerFile } from '../neighbours.ts';
import type { Crew } from './crew.ts';
import { sizeOf } from './parts.ts';
import type { Checking, Member, Source } from './share.ts';

/**
 * Checks files, each once: by itself, and then by what the ledger of all agreements under its root says. The result is the
 * same whatever the number of threads.
 */
export async function checkFiles(
  sources: readonly Source[],
  roots: Roots,
  { cwd, isolated }: Pick<Checking, 'cwd' | 'isolated'>,
  crew: Crew,
): Promise<readonly CheckedFile[]> {
  const taken = crew.size > 1 ? largestFirst(sources) : sources;
  const asked = await crew.run({ kind: 'alone', things: taken });
  const own = taken.flatMap(({ file }, index) => {
    const claims = asked[index];
    return claims ? [{ file, claims }] : [];
  });
  const members = isolated ? undefined : await membersOf(own, roots, cwd, crew);
  const checked = await crew.run({ kind: 'together', members });
  const byFile = new Map(taken.map(({ file }, index) => [file, checked[index]]));
  return sources.flatMap(({ file }) => byFile.get(file) ?? []);
}

/** So that no thread begins with a long file when the others are done. */
const largestFirst = (sources: readonly Source[]): readonly Source[] =>
  sources
    .map((source) => ({ source, size: source.text?.length ?? sizeOf(source.file) }))
    .sort((a, b) => b.size - a.size)
    .map(({ source }) => source);

/**
 * The agreements under the roots of the checked ones that may say something to others: choosing files limits what is told,
 * not what is read.
 */
async function membersOf(
  own: readonly Pick<Member, 'file' | 'claims'>[],
  roots: Roots,
  cwd: string,
  crew: Crew,
): Promise<readonly Member[]> {
  const found = new Map(own.map(({ file }) => roots.of(file)).map((root) => [root.folder, root]));
  const others = new Set([...found.values()].flatMap((root) => roots.membersOf(root)));
  const beside: Pick<Member, 'file' | 'claims'>[] = [];
  const counting = own.filter(({ file }) => others.delete(file));
  if (others.size > 0) {
    const words = wordsOf(own.map(({ claims }) => claims));
    const things = [...others].sort();
    const read = await crew.run({ kind: 'claims', things, words });
    for (const [index, claims] of read.entries()) {
      const file = things[index];
      if (file !== undefined && claims) beside.push({ file, claims });
    }
  }
  // What is checked and no member counts for nobody, and hears of the others all the same.
  const heard = connected([...own, ...beside].map(({ claims }) => claims));
  return [...counting, ...beside]
    .filter(({ claims }) => heard.has(claims))
    .map(({ file, claims }) => ({ file, of: ledgerFile(file, roots.of(file), cwd), claims }));
}
