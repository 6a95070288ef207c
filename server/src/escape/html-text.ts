import { printableLine } from './printable.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text from anywhere as one line of HTML that says just that, in an element or an attribute. */
export const htmlText = (text: string): string =>
  printableLine(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
