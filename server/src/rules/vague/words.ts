/** A text as the lists of phrases read it, word by word. */
export interface Words {
  /** The words and punctuation marks as they were written. */
  readonly raw: readonly string[];
  /** As `raw`: small letters, straight apostrophes, `,` for a pause and `.` for the end of a sentence. */
  readonly folded: readonly string[];
}

/** What stands in quotation marks is a name or somebody else's words; an apostrophe inside a word is no mark. */
const quoted = /“[^“”]*”|„[^„”]*”|"[^"]*"|«[^«»]*»|(?<![\p{L}\p{N}])[‘'][^‘’']*[’'](?![\p{L}\p{N}])/gu;
const dotted = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?/gu;
const token =
  /~|[€$£¥]?\p{Nd}[\p{Nd}.,:/–-]*(?<![.,:/–-])[\p{L}\p{N}²³°%‰€]*|[\p{L}\p{M}][\p{L}\p{M}\p{N}'’&+]*|[%€$£¥#]|[,;:()[\]/–—]|[.!?…]+/gu;

/** A word that stands where something was taken out: no phrase and no figure has it. */
export const taken = '~';

/** What has to be put straight before a text falls into words; few texts hold any of it. */
const unusual = /["'`]|[^\x20-\x7e]|\.[A-Za-z]/;

/** The words of a text. What is in quotation marks becomes one word that means nothing. */
export function wordsOf(text: string): Words {
  const raw = (unusual.test(text) ? straightened(text) : text).match(token) ?? [];
  return { raw, folded: raw.map(fold) };
}

const straightened = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('\u00AD', '')
    .replace(quoted, ` ${taken} `)
    .replace(dotted, (abbreviation) => abbreviation.replaceAll('.', ''))
    .replace(/[ʼ`´‘]/gu, "'");

const letter = /^[A-Za-z]/;
const pause = /^[,;:()[\]/–—]$/u;
const end = /^[.!?…]+$/u;

function fold(word: string): string {
  // What begins with a small or a capital letter of English is no mark.
  if (!letter.test(word)) {
    if (pause.test(word)) return ',';
    if (end.test(word)) return '.';
  }
  const small = word.toLowerCase();
  return small.includes('’') ? small.replaceAll('’', "'") : small;
}
