/**
 * An esbuild plugin: what our sources import when it is asked for is there from the start. Modules that are loaded later
 * are functions of their own in a bundle, with all that they import, and nothing of them is left out; without them the
 * bundle is one scope, which starts sooner and holds only what is used.
 */
import { readFileSync } from 'node:fs';

/**
 * @param {(path: string) => boolean} isApart whether an import is of a bundle of its own, which stays one
 * @returns {import('esbuild').Plugin}
 */
export const atOnce = (isApart) => ({
  name: 'at-once',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]server[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const imports = /** @type {string[]} */ ([]);
      const contents = readFileSync(path, 'utf8').replace(/\bimport\('(\.[^']+)'\)/g, (whole, asked) => {
        if (isApart(asked)) return whole;
        const name = `atOnce${imports.length}`;
        imports.push(`import * as ${name} from '${asked}';`);
        return `Promise.resolve(${name})`;
      });
      return imports.length === 0 ? undefined : { contents: `${imports.join('\n')}\n${contents}`, loader: 'ts' };
    });
  },
});
