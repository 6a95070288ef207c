import type { AgreementDocument } from './document.ts';
import type { Edit } from './edit.ts';
import type { Path } from './path.ts';
import { type Range, startOfLine } from './range.ts';

/** Puts the value at a path one level deeper, under a key of its own, in the style in which it stands. */
export function nestValue(agreement: AgreementDocument, path: Path, key: string): Edit | undefined {
  const range = agreement.places.valueRange(path);
  const map = agreement.places.map(path);
  if (!range || !map || map.pairs.length === 0) return undefined;
  if (map.flow) return { range, insert: [`{ ${key}: `, agreement.text.slice(range.start, range.end), ' }'] };
  return nestLines(agreement, range, key);
}

/** Puts some entries of a map one level deeper, under a key each; the entries of one key stand next to each other. */
export function nestEntries(
  agreement: AgreementDocument,
  path: Path,
  groups: ReadonlyMap<string, readonly string[]>,
): readonly Edit[] | undefined {
  const map = agreement.places.map(path);
  const names = map?.pairs.map(({ name }) => name) ?? [];
  // Of an entry that stands there twice, nobody knows which of the two is meant.
  const isTwice = (name: string) => names.indexOf(name) !== names.lastIndexOf(name);
  if ([...groups.values()].flat().some(isTwice)) return undefined;
  const edits = [...groups].map(([key, entries]) => {
    const [first = ''] = entries;
    const from = names.indexOf(first);
    const areTogether = entries.every((entry, index) => names[from + index] === entry);
    const start = agreement.entryRange([...path, first])?.start;
    const end = agreement.entryRange([...path, entries.at(-1) ?? ''])?.end;
    if (!map || !areTogether || names.includes(key) || start === undefined || end === undefined) return undefined;
    const range = { start, end };
    return map.flow
      ? { range, insert: [`${key}: { `, agreement.text.slice(start, end), ' }'] }
      : nestLines(agreement, range, key);
  });
  const made = edits.filter((edit) => edit !== undefined);
  return made.length === edits.length ? made : undefined;
}

/** Lines of a block, two columns deeper below a new key. Undefined where something else stands before them. */
function nestLines({ text, lines }: AgreementDocument, { start, end }: Range, key: string): Edit | undefined {
  const lineStart = startOfLine(text, start);
  const indent = text.slice(lineStart, start);
  if (!/^ *$/.test(indent)) return undefined;
  const deeper = text.slice(start, end).replace(/(\r\n|\n|\r)(?![\r\n]|$)/g, '$1  ');
  return { range: { start, end }, insert: [`${key}:${lines.lineEnd}${indent}  `, deeper] };
}
