#!/usr/bin/env node
/** Bundles the extension: two entries, two language servers and the view, each with nothing in it that it doesn't use. */
import fs from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { noticesOf } from './notices.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @type {readonly { entry: string, out: string, platform: esbuild.Platform, format: esbuild.Format }[]} */
const BUNDLES = [
  // VS Code loads the extension as CommonJS, in a Worker as well.
  { entry: 'client/src/node.ts', out: 'extension.node.cjs', platform: 'node', format: 'cjs' },
  { entry: 'client/src/browser.ts', out: 'extension.browser.js', platform: 'browser', format: 'cjs' },
  { entry: 'server/src/lsp/node.ts', out: 'server.node.cjs', platform: 'node', format: 'cjs' },
  // A Worker of our own is a plain script.
  { entry: 'server/src/lsp/browser.ts', out: 'server.browser.js', platform: 'browser', format: 'iife' },
  { entry: 'client/src/webview/summary.ts', out: 'summary.webview.js', platform: 'browser', format: 'iife' },
];

/**
 * @param {{ production?: boolean }} [options] production, the default, is what goes into the VSIX: small and without
 *   source maps
 */
export async function buildClient({ production = true } = {}) {
  const builds = await Promise.all(BUNDLES.map((bundle) => build(bundle, production)));
  const notices = noticesOf(
    builds.map(({ metafile }) => metafile),
    root,
  );
  fs.writeFileSync(`${root}client/dist/NOTICES.txt`, notices);
}

function build(
  /** @type {typeof BUNDLES[number]} */ { entry, out, platform, format },
  /** @type {boolean} */ production,
) {
  return esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: `client/dist/${out}`,
    platform,
    format,
    bundle: true,
    metafile: true,
    // The workspace's own packages are bundled from their sources, so nothing has to be built before.
    conditions: ['source'],
    mainFields: platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
    external: ['vscode'],
    target: platform === 'node' ? 'node20' : 'es2022',
    minify: production,
    sourcemap: !production,
    legalComments: 'none',
    logLevel: 'warning',
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildClient({ production: !process.argv.includes('--development') });
}
