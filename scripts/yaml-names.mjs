import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../server/src/agreement/tree/', import.meta.url);

/** What agreement/tree/, which alone reads YAML, imports of `yaml`: read from the sources, so that no name is forgotten. */
export const yamlNames = [
  ...new Set(
    readdirSync(folder)
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) =>
        [...readFileSync(new URL(file, folder), 'utf8').matchAll(/^import \{([^}]*)\} from 'yaml';/gm)].flatMap(
          ([, names = '']) => names.split(','),
        ),
      )
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type ')),
  ),
].sort();
