/** A text as the lists of phrases read it, word by word. */
export interface Words {
  /** The words and punctuation marks as they were written. */
  readonly raw: readonly string[];
  /** As `raw`: small letters, straight apostrophes, `,` for a pause and `.` for the end of a sentence. */
  readonly folded: readonly string[];
}

/** What stands in quotation marks is a name or somebody else's words; an apostrophe inside a word is no mark. */
const quoted = () => /“[^“”]*”|„[^„”]*”|"[^"]*"|«[^«»]*»|(?<![\p{L}\p{N}])[‘'][^‘’']*[’'](?![\p{L}\p{N}])/gu;
const dotted = () => /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?/gu;
const token = () =>
  /~|[€$£¥]?\p{Nd}[\p{Nd}.,:/–-]*(?<![.,:/–-])[\p{L}\p{N}²³°%‰€]*|[\p{L}\p{M}][\p{L}\p{M}\p{N}'’&+]*|[%€$£¥#]|[,;:()[\]/–—]|[.!?…]+/gu;

/** The same where a text holds the characters of ASCII alone: patterns that know all alphabets take long to be made. */
const asciiQuoted = /"[^"]*"|(?<![A-Za-z0-9])'[^']*'(?![A-Za-z0-9])/g;
const asciiDotted = /(?<![A-Za-z0-9])(?:[A-Za-z]\.){2,}[A-Za-z]?/g;
const asciiToken = /~|\$?[0-9][0-9.,:/-]*(?<![.,:/-])[A-Za-z0-9%]*|[A-Za-z][A-Za-z0-9'&+]*|[%$#]|[,;:()[\]/]|[.!?]+/g;
const beyondAscii = /[^\x20-\x7e]/;

/** A word that stands where something was taken out: no phrase and no figure has it. */
export const taken = '~';

/** What has to be put straight before a text falls into words; few texts hold any of it. */
const unusual = /["'`]|[^\x20-\x7e]|\.[A-Za-z]/;

/** The words of a text. What is in quotation marks becomes one word that means nothing. */
export function wordsOf(text: string): Words {
  const isAscii = !beyondAscii.test(text);
  const straight = unusual.test(text) ? (isAscii ? asciiStraightened(text) : straightened(text)) : text;
  const raw = straight.match(isAscii ? asciiToken : token()) ?? [];
  return { raw, folded: raw.map(fold) };
}

const withoutStops = (abbreviation: string) => abbreviation.replaceAll('.', '');

const asciiStraightened = (text: string): string =>
  text.replace(asciiQuoted, ` ${taken} `).replace(asciiDotted, withoutStops).replaceAll('`', "'");

const straightened = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('\u00AD', '')
    .replace(quoted(), ` ${taken} `)
    .replace(dotted(), withoutStops)
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
