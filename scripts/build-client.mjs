#!/usr/bin/env node
/**
 * Bundles the extension: two entries, two language servers, what formats for both of them, and the views; each with nothing in
 * it that it doesn't use.
 */
import fs from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { lazily } from './lazily.mjs';
import { noticesOf } from './notices.mjs';
import { oneShapeOfState } from './one-shape.mjs';
import { regularExpressions } from './regular-expressions.mjs';
import { shareCore } from './shared-core.mjs';
import { yamlNames } from './yaml-names.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Prettier is a fifth of a server, and seldom wanted: it is a script of its own, in the VSIX once. Node requires it; a Worker
 * gets it from where the extension lies, which the client tells (`partnershipFiles`, see lsp/browser.ts).
 */
const FORMATTER = 'partnershipFormatter';
/** @type {Readonly<Record<string, string>>} */
const LOAD_FORMATTER = {
  node: "module.exports = require('./formatter.js');",
  browser: `if (typeof importScripts === 'function') importScripts(globalThis.partnershipFiles + '/formatter.js');
module.exports = globalThis.${FORMATTER} ?? require('./formatter.js');`,
};

/** @type {(platform: esbuild.Platform) => esbuild.Plugin} */
export const formatterApart = (platform) => ({
  name: 'formatter-apart',
  setup({ onResolve, onLoad }) {
    const namespace = 'formatter';
    onResolve({ filter: /^prettier\// }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: 'formatter', namespace } : undefined,
    );
    onResolve({ filter: /^\.\/formatter\.js$/, namespace }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /./, namespace }, () => ({ contents: LOAD_FORMATTER[platform] ?? '' }));
  },
});

/** @typedef {{ entry: string, out: string, platform: esbuild.Platform, format: esbuild.Format, globalName?: string }} Bundle */

/** Besides the two servers. @type {readonly Bundle[]} */
const BUNDLES = [
  // VS Code loads the extension as CommonJS, in a Worker as well.
  { entry: 'client/src/node.ts', out: 'extension.node.cjs', platform: 'node', format: 'cjs' },
  { entry: 'client/src/browser.ts', out: 'extension.browser.js', platform: 'browser', format: 'cjs' },
  // A plain script for a Worker, and a module for Node.
  { entry: 'client/src/formatter.ts', out: 'formatter.js', platform: 'browser', format: 'iife', globalName: FORMATTER },
  { entry: 'client/src/webview/summary.ts', out: 'summary.webview.js', platform: 'browser', format: 'iife' },
  { entry: 'client/src/webview/portfolio.ts', out: 'portfolio.webview.js', platform: 'browser', format: 'iife' },
];

/**
 * @param {{ production?: boolean }} [options] production, the default, is what goes into the VSIX: small and without
 *   source maps
 */
export async function buildClient({ production = true } = {}) {
  const own = { loader: { '.yaml': 'text' }, conditions: ['source'] };
  const core = await shareCore(
    root,
    /** @type {esbuild.BuildOptions} */ ({ ...own, plugins: [formatterApart('node')] }),
  );
  const builds = await Promise.all([
    ...BUNDLES.map(({ entry, out, platform, format, globalName }) =>
      build(out, platform, production, {
        entryPoints: [entry],
        format,
        ...(globalName
          ? { globalName, footer: { js: `if (typeof module === 'object') module.exports = ${globalName};` } }
          : {}),
      }),
    ),
    build('server.node.cjs', 'node', production, { ...core.node, format: 'cjs' }),
    // A Worker of our own is a plain script.
    build('server.browser.js', 'browser', production, { ...core.browser, format: 'iife' }),
  ]);
  const notices = noticesOf(
    builds.map(({ metafile }) => metafile),
    root,
  );
  fs.writeFileSync(`${root}client/dist/NOTICES.txt`, notices);
}

/**
 * The formatter as a plain script, for whoever else builds a server in a Worker.
 *
 * @type {esbuild.BuildOptions}
 */
export const formatterBundle = { entryPoints: ['client/src/formatter.ts'], format: 'iife', globalName: FORMATTER };

/**
 * @param {string} out a file of `client/dist/`
 * @param {esbuild.Platform} platform
 * @param {boolean} production
 * @param {esbuild.BuildOptions} options what is its own
 */
function build(out, platform, production, options) {
  return esbuild.build({
    absWorkingDir: root,
    outfile: `client/dist/${out}`,
    platform,
    ...options,
    plugins: [
      formatterApart(platform),
      lazily('yaml', yamlNames, { resolveDir: root }),
      oneShapeOfState,
      ...(options.plugins ?? []),
    ],
    bundle: true,
    metafile: true,
    // The workspace's own packages are bundled from their sources, so nothing has to be built before.
    conditions: ['source'],
    mainFields: platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
    external: ['vscode'],
    loader: { '.yaml': 'text' },
    target: platform === 'node' ? 'node20' : 'es2022',
    ...regularExpressions,
    minify: production,
    sourcemap: !production,
    legalComments: 'none',
    logLevel: 'warning',
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildClient({ production: !process.argv.includes('--development') });
}
