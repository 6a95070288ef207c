/** A text as the lists of phrases read it: its words one by one, and the same words folded in one string. */
export interface Words {
  /** The words and punctuation marks as they were written. */
  readonly raw: readonly string[];
  /** As `raw`: small letters, straight apostrophes, `,` for a pause and `.` for the end of a sentence. */
  readonly folded: readonly string[];
  /** `folded` with one space between two words and one at either end, so that every word stands between two spaces. */
  readonly line: string;
}

/** What stands in quotation marks is a name or somebody else's words; an apostrophe inside a word is no mark. */
const quoted = /“[^“”]*”|„[^„”]*”|"[^"]*"|«[^«»]*»|(?<![\p{L}\p{N}])[‘'][^‘’']*[’'](?![\p{L}\p{N}])/gu;
const dotted = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?/gu;
const token =
  /[€$£¥]?\p{Nd}[\p{Nd}.,:/–-]*(?<![.,:/–-])[\p{L}\p{N}²³°%‰€]*|[\p{L}\p{M}][\p{L}\p{M}\p{N}'’&+]*|[%€$£¥#]|[,;:()[\]/–—]|[.!?…]+/gu;

/** A word that stands where something was taken out: no phrase and no figure has it. */
export const taken = '~';

/** The words of a text. What is in quotation marks becomes one word that means nothing. */
export function wordsOf(text: string): Words {
  const plain = text
    .normalize('NFC')
    .replaceAll('\u00AD', '')
    .replace(quoted, ` ${taken} `)
    .replace(dotted, (abbreviation) => abbreviation.replaceAll('.', ''))
    .replace(/[ʼ`´‘]/gu, "'");
  const raw = plain.match(new RegExp(`~|${token.source}`, 'gu')) ?? [];
  const folded = raw.map(fold);
  return { raw, folded, line: ` ${folded.join(' ')} ` };
}

function fold(word: string): string {
  if (/^[,;:()[\]/–—]$/u.test(word)) return ',';
  if (/^[.!?…]+$/u.test(word)) return '.';
  return word.toLowerCase().replaceAll('’', "'");
}

/** The same line with every word that the pattern finds taken out; the words keep their number. */
export const without = (line: string, pattern: RegExp): string =>
  line.replace(pattern, (words) => words.replace(/[^ ]+/gu, taken));

/** The index in `raw` of the word that begins at `offset` of the line. */
export function wordAt(line: string, offset: number): number {
  let index = -1;
  for (let at = 0; at <= offset; at++) if (line[at] === ' ') index++;
  return index;
}
