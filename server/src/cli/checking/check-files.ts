import type { Claims } from '../../agreement/claims.ts';
import { noOtherAgreements } from '../../agreement/others.ts';
import type { Roots } from '../../disk/roots.ts';
import { Ledger } from '../../workspace/ledger.ts';
import { wordsOf } from '../../workspace/words.ts';
import type { CheckedFile } from '../checked-file.ts';
import { ledgerFile } from '../neighbours.ts';
import type { Crew } from './crew.ts';
import { sizeOf } from './parts.ts';
import type { Checking, Outcome, Share, Source } from './share.ts';

/**
 * Checks files, each once: by itself, and then by what the ledger of all agreements under its root says. The result is the
 * same whatever the number of threads.
 */
export async function checkFiles(
  sources: readonly Source[],
  roots: Roots,
  { cwd, isolated }: Pick<Checking, 'cwd' | 'isolated'>,
  share: Share,
  crew: Crew,
): Promise<readonly CheckedFile[]> {
  const taken = crew.size > 1 ? largestFirst(sources) : sources;
  const results = await crew.run({ kind: 'alone', things: taken });
  const outcomes = new Map(
    taken.flatMap(({ file }, index) => {
      const outcome = results[index];
      return outcome ? [[file, outcome] as const] : [];
    }),
  );
  const ledger = isolated ? undefined : await ledgerOf(outcomes, roots, cwd, crew);
  return sources.flatMap((source) => {
    const outcome = outcomes.get(source.file);
    if (!outcome) return [];
    const { claims } = outcome;
    const others = ledger
      ? ledger.othersOf({ key: source.file, root: roots.of(source.file).folder, claims })
      : noOtherAgreements;
    return [share.withOthers(source, outcome, others)];
  });
}

/** So that no thread begins with a long file when the others are done. */
const largestFirst = (sources: readonly Source[]): readonly Source[] =>
  sources
    .map((source) => ({ source, size: source.text?.length ?? sizeOf(source.file) }))
    .sort((a, b) => b.size - a.size)
    .map(({ source }) => source);

/** What all agreements under the roots of the checked ones say of people: choosing files limits what is told, not what is read. */
async function ledgerOf(
  outcomes: ReadonlyMap<string, Outcome>,
  roots: Roots,
  cwd: string,
  crew: Crew,
): Promise<Ledger> {
  const ledger = new Ledger();
  const add = (file: string, claims: Claims) => ledger.set(file, ledgerFile(file, roots.of(file), cwd), claims);
  const found = new Map([...outcomes.keys()].map((file) => roots.of(file)).map((root) => [root.folder, root]));
  const others = new Set([...found.values()].flatMap((root) => roots.membersOf(root)));
  for (const [file, { claims }] of outcomes) if (others.delete(file)) add(file, claims);
  if (others.size === 0) return ledger;
  const words = wordsOf([...outcomes.values()].map(({ claims }) => claims));
  const things = [...others].sort();
  const read = await crew.run({ kind: 'claims', things, words });
  for (const [index, claims] of read.entries()) {
    const file = things[index];
    if (file !== undefined && claims) add(file, claims);
  }
  return ledger;
}
