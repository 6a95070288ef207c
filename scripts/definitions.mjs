import { readFileSync } from 'node:fs';
import { oneShape } from './one-shape.mjs';

/** A variable at the top that is more than a word or a number, up to the end of the statement. */
const definition = /^(var [\w$]+ = )([^\n]*[`({.][^\n]*(?:\n[\t}\])][^\n]*)*);$/gm;

/**
 * An esbuild plugin: what js-yaml defines at its top has no effect but to be there, which the package does not say; so
 * what nobody uses of it, such as all that writes YAML, is left out of a bundle.
 *
 * @type {import('esbuild').Plugin}
 */
export const onlyDefinitions = {
  name: 'only-definitions',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]js-yaml\.mjs$/ }, ({ path }) => ({
      contents: oneShape(readFileSync(path, 'utf8')).replace(definition, '$1/* @__PURE__ */ (() => ($2))();'),
      loader: 'js',
    }));
  },
};
