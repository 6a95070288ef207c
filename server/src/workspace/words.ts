import type { Claims } from '../agreement/claims.ts';

const word = /[A-Za-z0-9_-]+/g;
/** Up to so many words are looked for one by one; of more, each word of the text is looked up. */
const few = 16;

/** What gives away that a text may be about the same parties: their ids and the numbers that they are registered under. */
export function wordsOf(all: Iterable<Claims>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { parties } of all) {
    for (const { party, registrations } of parties)
      for (const name of [party, ...registrations.map((number) => number.slice(number.indexOf(':') + 1))])
        for (const [part] of name.matchAll(word)) words.add(part);
  }
  return words;
}

/** Whether a text may have one of these words. One with escapes may say anything. */
export function mayName(text: string, words: ReadonlySet<string>): boolean {
  if (text.includes('\\')) return true;
  if (words.size <= few) {
    for (const each of words) if (hasWord(text, each)) return true;
    return false;
  }
  for (const [part] of text.matchAll(word)) if (words.has(part)) return true;
  return false;
}

/** Whether a word stands in a text by itself. */
function hasWord(text: string, each: string): boolean {
  for (let at = text.indexOf(each); at >= 0; at = text.indexOf(each, at + 1))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + each.length])) return true;
  return false;
}

const isLetter = (char: string | undefined) => char !== undefined && /[A-Za-z0-9_-]/.test(char);
