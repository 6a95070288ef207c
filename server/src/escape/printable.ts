/** What a terminal or an editor obeys instead of showing it, and what turns the direction of text. */
export const obeyed = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** Such a character as its number. */
export const visible = (char: string): string => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;

/** White space that does not stand alone, or is no space. */
const notOneSpace = /[^\S\u00A0]{2,}|[^\S \u00A0]/gu;

/**
 * A line of text from a file as it can be shown: line ends and tabs become spaces; what else a terminal obeys, and what
 * turns the direction of text, becomes visible. Most texts hold neither, and are looked through without taking them apart.
 */
export const printableLine = (text: string): string => text.replace(notOneSpace, ' ').replace(obeyed, visible);
