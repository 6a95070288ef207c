import { kindsOf } from 'partnership-agreements-schema';
import type { AgreementDocument } from '../../agreement/document.ts';
import type { Path } from '../../agreement/path.ts';
import type { Problem } from '../../agreement/problem.ts';
import type { Reference } from '../../agreement/reading.ts';
import { isList, isMap, isScalar, type Node } from '../../agreement/tree/tree.ts';

/** An id that has the place of a party and is none. It is one mistake, in however many places it stands. */
export interface UnknownParty {
  readonly key: string;
  /** The first map that has it as a key. */
  readonly path: Path;
  readonly suggestion: string | undefined;
  /** Where else it stands: keys, and values that refer to it. */
  readonly uses: readonly Pick<Reference, 'path' | 'part'>[];
  /** Where the party that is meant is declared, if it is spoken of nowhere else: then the slip was made there. */
  readonly declared: Path | undefined;
}

type UnknownReference = Extract<Problem, { kind: 'unknown-reference' }>;

const known = new WeakMap<AgreementDocument, readonly UnknownParty[]>();

/** The keys of maps that are kept by party and name none, each once for the party it is meant to be. */
export function unknownParties(agreement: AgreementDocument): readonly UnknownParty[] {
  let found = known.get(agreement);
  if (!found) {
    found = find(agreement);
    known.set(agreement, found);
  }
  return found;
}

function find(agreement: AgreementDocument): readonly UnknownParty[] {
  const references = new Map<string, UnknownReference[]>();
  for (const problem of agreement.problemsOf('unknown-reference'))
    if (isOfParty(problem)) references.set(problem.id, [...(references.get(problem.id) ?? []), problem]);
  const groups = new Map<string, UnknownParty & { readonly uses: Pick<Reference, 'path' | 'part'>[] }>();
  for (const { path, suggestion } of agreement.problemsOf('unknown-party')) {
    const key = String(path.at(-1));
    const group = `${key} ${suggestion ?? ''}`;
    const same = groups.get(group);
    if (same) same.uses.push({ path, part: 'key' });
    else {
      const uses = (references.get(key) ?? [])
        .filter((problem) => problem.suggestion === suggestion)
        .flatMap((problem) => [problem.path, ...problem.uses].map((at) => ({ path: at, part: 'value' as const })));
      groups.set(group, { key, path, suggestion, uses, declared: undefined });
    }
  }
  return [...groups.values()].map((each) => {
    const { suggestion, uses } = each;
    const isSlipOfDeclaration = suggestion !== undefined && uses.length > 0 && count(suggestion, agreement) === 1;
    return { ...each, declared: isSlipOfDeclaration ? ['parties', suggestion] : undefined };
  });
}

/** Whether an unknown reference is told as an unknown party, with the keys of the same name. */
export const isToldAsParty = (agreement: AgreementDocument, problem: UnknownReference): boolean =>
  isOfParty(problem) &&
  agreement
    .problemsOf('unknown-party')
    .some(({ path, suggestion }) => path.at(-1) === problem.id && suggestion === problem.suggestion);

const isOfParty = ({ target, actual }: UnknownReference) => actual === undefined && kindsOf(target).includes('party');

/** In how many places an id stands, as a key or as a whole value. */
function count(id: string, { places }: AgreementDocument): number {
  const countIn = (node: Node | undefined): number => {
    if (isMap(node)) return node.pairs.reduce((sum, { name, value }) => sum + Number(name === id) + countIn(value), 0);
    if (isList(node)) return node.items.reduce((sum: number, item) => sum + countIn(item), 0);
    return Number(isScalar(node) && node.value === id);
  };
  return countIn(places.root);
}
