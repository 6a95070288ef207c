/**
 * JSON for files and terminals alike: what a terminal obeys, and what turns the direction of text, is written as an
 * escape. Lone surrogates are escaped by `JSON.stringify` itself.
 */
export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}\n`;
