/**
 * Writes the names of currencies and countries in English and Dutch, as this runtime's `Intl` has them. Run by hand
 * when a code is new: another version of Node would tell some of them in another way.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { activeCurrencies, alpha3, countries, withdrawnCurrencies } from './codes.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const languages = ['en', 'nl'] as const;

function namesOf(type: 'currency' | 'region', code: string): readonly string[] {
  const names = languages.flatMap((language) =>
    (['long', 'short'] as const).map((style) => new Intl.DisplayNames(language, { type, style }).of(code) ?? code),
  );
  const isName = (name: string) => /\p{L}/u.test(name) && name !== code && (type === 'region' || name.length > 3);
  return [...new Set(names.filter(isName))];
}

const table = (type: 'currency' | 'region', codes: Iterable<string>) =>
  [...codes].map((code) => `  ${code}: ${JSON.stringify(namesOf(type, code).join('|'))},\n`).join('');

writeFileSync(
  `${root}server/src/agreement/code-names.ts`,
  `// Written by "npm run names" from the names of Intl.

/** What currencies are called in English and Dutch, by their code. */
export const currencyNames: Readonly<Record<string, string>> = {
${table('currency', [...activeCurrencies, ...withdrawnCurrencies.keys()].sort())}};

/** What countries are called in English and Dutch, by their code. */
export const countryNames: Readonly<Record<string, string>> = {
${table('region', countries)}};

/** Countries by their code of three letters. */
export const alpha3: Readonly<Record<string, string>> = {
${[...alpha3].map(([three, two]) => `  ${three}: '${two}',\n`).join('')}};
`,
);

// Dutch texts are looked up by their English ones.
const [english = [], nederlands = []] = languages.map((language) => {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  return [...withdrawnCurrencies.keys()].map((code) => names.of(code) ?? code);
});
writeFileSync(
  `${root}server/l10n/nl/currencies.json`,
  `${JSON.stringify(Object.fromEntries(english.map((name, index) => [name, nederlands[index]])), null, 2)}\n`,
);
