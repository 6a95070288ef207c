import { dutch } from './dutch.ts';

export type Language = 'en' | 'nl';

/** The language of the page: the one in its address, else the reader's. */
export const language: Language = (() => {
  const asked = new URLSearchParams(location.search).get('lang') ?? navigator.language;
  return /^nl\b/i.test(asked) ? 'nl' : 'en';
})();

/** A sentence of the page in its language, with what stands in braces filled in. */
export function say(text: keyof typeof dutch, values: Readonly<Record<string, string | number>> = {}): string {
  const sentence = language === 'nl' ? dutch[text] : text;
  return sentence.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));
}
