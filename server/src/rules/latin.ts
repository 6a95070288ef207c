/**
 * Patterns that know all alphabets take long to be made, and most texts are of Latin letters: those of the west of Europe,
 * with the usual marks and the signs of currencies.
 */
const beyondLatin = /[^\t\n\r\u0020-\u00ff\u2010-\u2027\u2030\u20a0-\u20bf]/;

/** What the classes of Unicode hold of the characters of such a text. */
const inLatin = new Map([
  ['\\p{L}', 'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u00ff'],
  ['\\p{Lu}', 'A-Z\\u00c0-\\u00d6\\u00d8-\\u00de'],
  ['\\p{Ll}', 'a-z\\u00b5\\u00df-\\u00f6\\u00f8-\\u00ff'],
  ['\\p{M}', ''],
  ['\\p{N}', '0-9\\u00b2\\u00b3\\u00b9\\u00bc-\\u00be'],
  ['\\p{Nd}', '0-9'],
]);

/**
 * The pattern that a text needs, from the source of one with these classes, each between brackets: made when it is first
 * asked for, and without what a Latin text cannot hold.
 */
export function forAlphabets(source: string, flags: 'u' | 'gu' = 'u'): (text: string) => RegExp {
  let latin: RegExp | undefined;
  let every: RegExp | undefined;
  return (text) => {
    if (beyondLatin.test(text)) {
      every ??= new RegExp(source, flags);
      return every;
    }
    latin ??= new RegExp(
      source.replace(/\\p\{\w+\}/g, (name) => inLatin.get(name) ?? name),
      flags,
    );
    return latin;
  };
}
