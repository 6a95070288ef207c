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

/** The words of a text. What is in quotation marks becomes one word that means nothing. */
export function wordsOf(text: string): Words {
  const plain = text
    .normalize('NFC')
    .replaceAll('\u00AD', '')
    .replace(quoted, ` ${taken} `)
    .replace(dotted, (abbreviation) => abbreviation.replaceAll('.', ''))
    .replace(/[ʼ`´‘]/gu, "'");
  const raw = plain.match(token) ?? [];
  return { raw, folded: raw.map(fold) };
}

function fold(word: string): string {
  if (/^[,;:()[\]/–—]$/u.test(word)) return ',';
  if (/^[.!?…]+$/u.test(word)) return '.';
  return word.toLowerCase().replaceAll('’', "'");
}
