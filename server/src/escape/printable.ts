/** Whether a terminal or an editor does something with a character instead of showing it, or turns the direction of text. */
export const isObeyed = (code: number): boolean =>
  code < 32 ||
  (code >= 127 && code < 160) ||
  code === 0x061c ||
  code === 0x200e ||
  code === 0x200f ||
  (code >= 0x2028 && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069);

/**
 * A line of text from a file as it can be shown: line ends and tabs become spaces; what else a terminal obeys, and what
 * turns the direction of text, becomes visible.
 */
export function printableLine(text: string): string {
  let line = '';
  for (const char of text.replace(/[^\S\u00A0]+/gu, ' ')) {
    const code = char.codePointAt(0) ?? 0;
    line += isObeyed(code) ? `\\u{${code.toString(16)}}` : char;
  }
  return line;
}
