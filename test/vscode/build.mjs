/** Bundles the tests for both extension hosts. */
import fs from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));

/**
 * mocha's browser build sets `module.exports`, and so would replace the exports of the bundle that VS Code calls. Here it
 * gets no module to see.
 *
 * @type {esbuild.Plugin}
 */
const mochaWithoutModule = {
  name: 'mocha-without-module',
  setup(build) {
    build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
      contents: `(function (module, exports, define) {${await fs.readFile(path, 'utf8')}\n}).call(globalThis);`,
      loader: 'js',
    }));
  },
};

/** @returns {Promise<{ node: string, web: string }>} the two bundles */
export async function buildTests() {
  const node = `${here}out/node.cjs`;
  const web = `${here}out/web.js`;
  const common = { bundle: true, format: /** @type {const} */ ('cjs'), sourcemap: /** @type {const} */ ('inline') };
  await Promise.all([
    esbuild.build({
      ...common,
      entryPoints: [`${here}node.ts`],
      outfile: node,
      platform: 'node',
      external: ['vscode', 'mocha'],
    }),
    esbuild.build({
      ...common,
      entryPoints: [`${here}web.ts`],
      outfile: web,
      platform: 'browser',
      external: ['vscode'],
      define: { global: 'globalThis', 'process.env.NODE_DEBUG': 'false' },
      plugins: [mochaWithoutModule],
    }),
  ]);
  return { node, web };
}
