/** Most text: it can be shown as it is. */
const plain = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** Text of a file as a client can show it in one line: no control or direction characters, and no more than fits. */
export function oneLine(text: string, most: number): string {
  if (text.length <= most && plain.test(text)) return text;
  const clean = text
    .replace(/[^\S\u00A0]+/gu, ' ')
    .replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
  if (clean.length <= most) return clean;
  const characters = [...clean];
  return characters.length <= most ? clean : `${characters.slice(0, most - 1).join('')}…`;
}
