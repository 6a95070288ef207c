import { nearest } from '../../agreement/nearest.ts';

const wordsOf = (name: string) =>
  name
    .toLowerCase()
    .split(/[\s_-]+/)
    .sort()
    .join(' ');

/** The id of the rule that a name without its group means: `honesty/ceiling-missing` for `ceiling-missing`, in any order. */
export function ruleMeant(name: string, ids: readonly string[]): string | undefined {
  const nameOf = (id: string) => id.slice(id.indexOf('/') + 1);
  const written = nameOf(name);
  const [only, ...others] = ids.filter((id) => wordsOf(nameOf(id)) === wordsOf(written));
  if (only !== undefined) return others.length === 0 ? only : undefined;
  const near = nearest(written, ids.map(nameOf));
  return ids.find((id) => nameOf(id) === near);
}
