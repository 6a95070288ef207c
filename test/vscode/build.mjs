/** Bundles the tests for both extension hosts, one bundle a run. */
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

/** @typedef {{ tests: string, kind: string }} Tests `tests` is a file of `runs/` */

const isWeb = (/** @type {Tests} */ { kind }) => kind === 'web';

/** The bundle of a run. @param {Tests} run */
export const bundleOf = (run) => `${here}out/${run.tests}.${isWeb(run) ? 'js' : 'cjs'}`;

/**
 * @param {readonly Tests[]} runs
 * @param {string} [only] what the titles of the tests to run match; all are run without it
 */
export async function buildTests(runs, only = '') {
  const entries = (/** @type {typeof runs} */ some) => [...new Set(some.map(({ tests }) => `${here}runs/${tests}.ts`))];
  /** @type {esbuild.BuildOptions} */
  const common = {
    bundle: true,
    format: 'cjs',
    sourcemap: 'inline',
    outdir: `${here}out`,
    loader: { '.yaml': 'text' },
    define: { ONLY: JSON.stringify(only) },
  };
  await Promise.all([
    esbuild.build({
      ...common,
      entryPoints: entries(runs.filter((run) => !isWeb(run))),
      outExtension: { '.js': '.cjs' },
      platform: 'node',
      external: ['vscode', 'mocha'],
    }),
    esbuild.build({
      ...common,
      entryPoints: entries(runs.filter(isWeb)),
      platform: 'browser',
      external: ['vscode'],
      define: { ...common.define, global: 'globalThis', 'process.env.NODE_DEBUG': 'false' },
      plugins: [mochaWithoutModule],
    }),
  ]);
}
