/** A text that is longer than this is told by a part of it; the whole of it is in the report's data. */
const longest = 120;
/** Where only what differs is told, it may take more room: a second place that differs counts as much as the first. */
const longestExcerpt = 240;
/** Words that are told before and after what differs. */
const context = 3;
/** A table of more cells than this is not filled: then all between the first word that differs and the last is told. */
const mostCells = 100_000;

/** The beginning of a text, on one line; a no-break space stays. */
export function clipped(text: string, most = longest): string {
  const line = onOneLine(text);
  // No text has more characters than UTF-16 units: most need no count.
  if (line.length <= most) return line;
  const characters = [...line];
  return characters.length <= most
    ? line
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

const onOneLine = (text: string): string => (otherBlanks.test(text) ? text.replace(/[^\S\u00A0]+/g, ' ') : text).trim();
/** Blanks that do not stand on one line as they are: more than one space, and all other kinds but a no-break space. */
const otherBlanks = /[^\S \u00A0]| {2}/;

/** Two texts as they are told beside each other: where one of them is long, by what differs and the words round it. */
export function excerpts(before: string, after: string): readonly [before: string, after: string] {
  const [old, now] = [onOneLine(before), onOneLine(after)];
  if (old.length <= longest && now.length <= longest) return [old, now];
  const [oldCharacters, newCharacters] = [[...old], [...now]];
  if (old === now || Math.max(oldCharacters.length, newCharacters.length) <= longest)
    return [clipped(old), clipped(now)];
  const [oldWords, newWords] = [old.split(' '), now.split(' ')];
  const places = differing(oldWords, newWords);
  const told = (words: readonly string[], side: 0 | 1) =>
    excerptOf(
      words,
      places.map((place) => place[side]),
    );
  const [was, is] = [told(oldWords, 0), told(newWords, 1)];
  if (was !== is) return [was, is];
  // Words that are longer than all the room there is.
  let from = 0;
  while (from < oldCharacters.length && oldCharacters[from] === newCharacters[from]) from++;
  const rest = (characters: readonly string[]) => `…${clipped(characters.slice(from).join(''), longest - 1)}`;
  return [rest(oldCharacters), rest(newCharacters)];
}

/** Words from one index up to another. */
type Stretch = readonly [from: number, to: number];

/** The stretches of words that two texts do not share, in their order; one that is empty says where the other has more. */
function differing(old: readonly string[], now: readonly string[]): readonly (readonly [old: Stretch, now: Stretch])[] {
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const [oldEnd, newEnd] = [old.length - end, now.length - end];
  if ((oldEnd - start) * (newEnd - start) > mostCells)
    return [
      [
        [start, oldEnd],
        [start, newEnd],
      ],
    ];
  const shared = sharedBy(old.slice(start, oldEnd), now.slice(start, newEnd));
  const found: (readonly [Stretch, Stretch])[] = [];
  let [oldFrom, newFrom] = [start, start];
  const ends = [...shared.map(([a, b]) => [start + a, start + b] as const), [oldEnd, newEnd] as const];
  for (const [oldTo, newTo] of ends) {
    if (oldTo > oldFrom || newTo > newFrom)
      found.push([
        [oldFrom, oldTo],
        [newFrom, newTo],
      ]);
    [oldFrom, newFrom] = [oldTo + 1, newTo + 1];
  }
  return found;
}

/** The most words that both have in one order, as pairs of indexes. */
function sharedBy(old: readonly string[], now: readonly string[]): readonly (readonly [old: number, now: number])[] {
  // How many words the rest of both share, from each pair of words on.
  const counts = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  const none = new Uint16Array(now.length + 1);
  for (let row = old.length - 1; row >= 0; row--) {
    const [line, below] = [counts[row] ?? none, counts[row + 1] ?? none];
    for (let column = now.length - 1; column >= 0; column--)
      line[column] =
        old[row] === now[column] ? (below[column + 1] ?? 0) + 1 : Math.max(below[column] ?? 0, line[column + 1] ?? 0);
  }
  const count = (row: number, column: number) => counts[row]?.[column] ?? 0;
  const pairs: (readonly [number, number])[] = [];
  let [row, column] = [0, 0];
  while (row < old.length && column < now.length) {
    if (old[row] === now[column]) pairs.push([row++, column++]);
    else if (count(row + 1, column) >= count(row, column + 1)) row++;
    else column++;
  }
  return pairs;
}

/** How a text begins, the words of these stretches, and those round them; an ellipsis stands for what is left out. */
function excerptOf(words: readonly string[], stretches: readonly Stretch[]): string {
  const told = new Set(words.slice(0, context).keys());
  for (const [from, to] of stretches)
    for (let index = Math.max(0, from - context); index < Math.min(words.length, to + context); index++)
      told.add(index);
  // An ellipsis says less than the one word that it would stand for.
  for (let index = 0; index < words.length; index++) if (told.has(index - 1) && told.has(index + 1)) told.add(index);
  if (told.size === words.length) return clipped(words.join(' '));
  const parts: string[] = [];
  let isLeftOut = false;
  for (const [index, word] of words.entries()) {
    if (told.has(index)) parts.push(word);
    else if (!isLeftOut) parts.push('…');
    isLeftOut = !told.has(index);
  }
  return clipped(parts.join(' '), longestExcerpt);
}
