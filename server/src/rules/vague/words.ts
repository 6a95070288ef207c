import { forAlphabets } from '../latin.ts';

/** A text as the lists of phrases read it, word by word. */
export interface Words {
  /** The words and punctuation marks as they were written. */
  readonly raw: readonly string[];
  /** As `raw`: small letters, straight apostrophes, `,` for a pause and `.` for the end of a sentence. */
  readonly folded: readonly string[];
}

/** What stands in quotation marks is a name or somebody else's words; an apostrophe inside a word is no mark. */
const quoted = forAlphabets(
  String.raw`“[^“”]*”|„[^„”]*”|"[^"]*"|«[^«»]*»|(?<![\p{L}\p{N}])[‘'][^‘’']*[’'](?![\p{L}\p{N}])`,
  'gu',
);
const dotted = forAlphabets(String.raw`(?<![\p{L}\p{N}])(?:[\p{L}]\.){2,}[\p{L}]?`, 'gu');
const token = forAlphabets(
  String.raw`~|[€$£¥]?[\p{Nd}][\p{Nd}.,:/–-]*(?<![.,:/–-])[\p{L}\p{N}²³°%‰€]*|[\p{L}\p{M}][\p{L}\p{M}\p{N}'’&+]*|[%€$£¥#]|[,;:()[\]/–—]|[.!?…]+`,
  'gu',
);
const beyondAscii = /[^\x20-\x7e]/;

/** A word that stands where something was taken out: no phrase and no figure has it. */
export const taken = '~';

/** What has to be put straight before a text falls into words; few texts hold any of it. */
const unusual = /["'`]|[^\x20-\x7e]|\.[A-Za-z]/;

/** The words of a text. What is in quotation marks becomes one word that means nothing. */
export function wordsOf(text: string): Words {
  const straight = unusual.test(text) ? straightened(composed(text)) : text;
  const raw = straight.match(token(straight)) ?? [];
  return { raw, folded: raw.map(fold) };
}

const withoutStops = (abbreviation: string) => abbreviation.replaceAll('.', '');

/** With each letter and its marks as one character. */
const composed = (text: string): string =>
  beyondAscii.test(text) ? text.normalize('NFC').replaceAll('\u00AD', '') : text;

const straightened = (text: string): string =>
  text
    .replace(quoted(text), ` ${taken} `)
    .replace(dotted(text), withoutStops)
    .replace(/[ʼ`´‘]/g, "'");

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
