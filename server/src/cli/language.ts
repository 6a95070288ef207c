import { createTranslator, type Language, languages, type Translator } from '../l10n/translator.ts';
import { oneOf } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** The language of messages: `--lang`, else the configuration, else the locale of the environment, else English. */
export const chooseLanguage = (
  asked: string | undefined,
  configured: Language | undefined,
  env: Terminal['env'],
): Language => (asked === undefined ? (configured ?? fromLocale(env)) : oneOf('lang', asked, languages));

/** Dutch is loaded only when somebody reads it. */
export async function translatorFor(language: Language): Promise<Translator> {
  if (language === 'en') return createTranslator('en');
  const { dutch } = await import('../l10n/dutch.ts');
  return createTranslator('nl', dutch);
}

export const chooseTranslator = (
  asked: string | undefined,
  configured: Language | undefined,
  env: Terminal['env'],
): Promise<Translator> => translatorFor(chooseLanguage(asked, configured, env));

const fromLocale = (env: Terminal['env']): Language =>
  /^nl\b/i.test((env.LC_ALL || env.LC_MESSAGES || env.LANG || '').replace('_', '-')) ? 'nl' : 'en';
