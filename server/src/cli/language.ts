import path from 'node:path';
import { kindOf } from '../disk/files.ts';
import { Roots } from '../disk/roots.ts';
import { createTranslator, type Language, languages, type Translator } from '../l10n/translator.ts';
import { oneOf } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** The language of messages: `--lang`, else the configuration's, else the locale of the environment, else English. */
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

/**
 * The language of what is told before, or beside, what a command finds: help, notices and what went wrong. By the same
 * order, from arguments that nobody has read yet, and that may be wrong.
 */
export function spokenLanguage(args: readonly string[], { cwd, env }: Pick<Terminal, 'cwd' | 'env'>): Language {
  const asked = optionIn('lang', args);
  const known = languages.find((language) => language === asked);
  return known ?? configuredLanguage(args, optionIn('config', args), cwd) ?? fromLocale(env);
}

/** The language that the configuration says: the one given, else that above the first thing named that is there, else here. */
export function configuredLanguage(
  names: readonly string[],
  configurationFile: string | undefined,
  cwd: string,
): Language | undefined {
  const given = configurationFile === undefined ? undefined : path.resolve(cwd, configurationFile);
  const named = names.map((name) => path.resolve(cwd, name)).find((file) => kindOf(file) !== undefined) ?? cwd;
  const file = kindOf(named) === 'folder' ? path.join(named, 'any.partnership.yaml') : named;
  return new Roots(cwd, given !== undefined && kindOf(given) === 'file' ? given : undefined).configurationOf(file)
    .language;
}

/** What an option says, as `--name value` or `--name=value`. */
function optionIn(name: string, args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
  const arg = args[at];
  return arg === `--${name}` ? args[at + 1] : arg?.slice(name.length + 3);
}

const fromLocale = (env: Terminal['env']): Language =>
  /^nl\b/i.test((env.LC_ALL || env.LC_MESSAGES || env.LANG || '').replace('_', '-')) ? 'nl' : 'en';
