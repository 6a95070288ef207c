import type { Configuration } from './model.ts';

/** Whether an agreement is left out: neither checked nor counted. `path` is from the root, with forward slashes. */
export function isIgnored({ at = '', ignore = [] }: Configuration, path: string): boolean {
  let ignored = false;
  const full = fromTop(at, path);
  for (const globs of ignore) ignored = globs.match(full) ?? ignored;
  return ignored;
}

/** What counts for one agreement: the configuration with the overrides that mean it, the last one first. */
export function configurationFor(configuration: Configuration, path: string): Configuration {
  const { at = '', overrides = [], rules } = configuration;
  const full = fromTop(at, path);
  const meant = overrides.filter(({ files }) => files.match(full) === true);
  if (meant.length === 0) return configuration;
  return { ...configuration, rules: new Map([...rules, ...meant.flatMap((override) => [...override.rules])]) };
}

const fromTop = (at: string, path: string) => (at === '' ? path : `${at}/${path}`);
