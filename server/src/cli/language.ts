import { createTranslator, type Language, languages, type Translator } from '../l10n/translator.ts';
import { oneOf } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** The language of messages: `--lang`, else the configuration, else the locale of the environment, else English. */
export async function chooseTranslator(
  asked: string | undefined,
  configured: Language | undefined,
  env: Terminal['env'],
): Promise<Translator> {
  const language = asked === undefined ? (configured ?? fromLocale(env)) : oneOf('lang', asked, languages);
  if (language === 'en') return createTranslator('en');
  const { dutch } = await import('../l10n/dutch.ts');
  return createTranslator('nl', dutch);
}

const fromLocale = (env: Terminal['env']): Language =>
  /^nl\b/i.test((env.LC_ALL || env.LC_MESSAGES || env.LANG || '').replace('_', '-')) ? 'nl' : 'en';
