import { readFileSync } from 'node:fs';

/** How js-yaml begins the state of its parser. */
const spread = /\.\.\.DEFAULT_PARSER_OPTIONS,\s*\.\.\.options,\s*(?=input:)/;
const plain =
  'filename: options?.filename ?? DEFAULT_PARSER_OPTIONS.filename, maxDepth: options?.maxDepth ?? DEFAULT_PARSER_OPTIONS.maxDepth, ';

/**
 * The V8 of Node 20 gives each object that begins with a spread a hidden class of its own. js-yaml begins the state of its
 * parser so, and everything it does with it is looked up anew for each text: it is made without, in our bundles.
 *
 * @param {string} source of js-yaml
 */
export function oneShape(source) {
  const made = source.replace(spread, plain);
  if (made === source)
    throw new Error('js-yaml begins the state of its parser in another way: see scripts/one-shape.mjs.');
  return made;
}

/** @type {import('esbuild').Plugin} */
export const oneShapeOfState = {
  name: 'one-shape-of-state',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]js-yaml\.mjs$/ }, ({ path }) => ({
      contents: oneShape(readFileSync(path, 'utf8')),
      loader: 'js',
    }));
  },
};
