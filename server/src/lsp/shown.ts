/** Text from a file as an editor may show it on one line: control and direction characters are taken out. */
export const shown = (text: string): string => [...text].filter((char) => !isHidden(char.codePointAt(0) ?? 0)).join('');

const isHidden = (code: number) =>
  code < 32 ||
  (code >= 127 && code < 160) ||
  code === 0x061c ||
  code === 0x200e ||
  code === 0x200f ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069);
