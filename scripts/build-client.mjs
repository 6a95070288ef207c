#!/usr/bin/env node
/** Bundles the extension: its two entries and its two language servers, each with nothing in it that it doesn't use. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** VS Code loads both entries as CommonJS, in a Worker as well; a Worker of ours is a plain script. */
const BUNDLES = [
  { entry: 'client/src/node.ts', out: 'client/dist/extension.node.cjs', platform: 'node', format: 'cjs' },
  { entry: 'client/src/browser.ts', out: 'client/dist/extension.browser.js', platform: 'browser', format: 'cjs' },
  { entry: 'server/src/lsp/node.ts', out: 'client/dist/server.node.cjs', platform: 'node', format: 'cjs' },
  { entry: 'server/src/lsp/browser.ts', out: 'client/dist/server.browser.js', platform: 'browser', format: 'iife' },
];

/**
 * @param {{ production?: boolean }} [options] production, the default, is what goes into the VSIX: small and without
 *   source maps
 */
export async function buildClient({ production = true } = {}) {
  await Promise.all(
    BUNDLES.map(({ entry, out, platform, format }) =>
      esbuild.build({
        absWorkingDir: root,
        entryPoints: [entry],
        outfile: out,
        platform: /** @type {esbuild.Platform} */ (platform),
        format: /** @type {esbuild.Format} */ (format),
        bundle: true,
        // The workspace's own packages are bundled from their sources, so nothing has to be built before.
        conditions: ['source'],
        mainFields: platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
        external: ['vscode'],
        target: platform === 'node' ? 'node20' : 'es2022',
        minify: production,
        sourcemap: !production,
        legalComments: 'none',
        logLevel: 'warning',
      }),
    ),
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildClient({ production: !process.argv.includes('--development') });
}
