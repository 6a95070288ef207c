/**
 * The two language servers of the extension differ in how they talk and read files, and in nothing else: what an agreement
 * is, its rules, its pictures are in the VSIX once. They lie in the server of the browser; loaded by Node, that script starts
 * nothing and hands them out.
 */
import path from 'node:path';
import * as esbuild from 'esbuild';

const GLOBAL = 'partnershipServer';
const SCRIPT = './server.browser.js';
/** Everything but these is pure, and the same wherever it runs. */
const OWN = /[\\/]server[\\/]src[\\/](?:lsp|disk)[\\/]/;
const PURE = /[\\/](?:server|schemas)[\\/]src[\\/]/;

/** @typedef {Pick<esbuild.BuildOptions, 'stdin' | 'entryPoints' | 'globalName' | 'footer' | 'plugins'>} Parts */

/**
 * @param {string} root the repository, with a slash at the end
 * @param {esbuild.BuildOptions} options what both servers are built with
 * @returns {Promise<{ node: Parts, browser: Parts }>}
 */
export async function shareCore(root, options) {
  const shared = /** @type {Set<string>} */ (new Set());
  await esbuild.build({
    ...options,
    absWorkingDir: root,
    entryPoints: ['server/src/lsp/node.ts'],
    platform: 'node',
    bundle: true,
    write: false,
    packages: 'external',
    plugins: [...(options.plugins ?? []), pure((file) => shared.add(file) && { path: file, external: true })],
  });
  const files = [...shared].sort();
  const key = (/** @type {string} */ file) => path.relative(root, file).replaceAll(path.sep, '/');
  const imports = files.map((file, index) => `import * as m${index} from ${JSON.stringify(file)};`);
  const table = files.map((file, index) => `${JSON.stringify(key(file))}: m${index}`);
  return {
    node: {
      entryPoints: ['server/src/lsp/node.ts'],
      plugins: [
        {
          name: 'shared-core',
          setup(build) {
            const namespace = 'shared-core';
            pure((file) => ({ path: file, namespace })).setup(build);
            build.onLoad({ filter: /./, namespace }, ({ path: file }) => ({
              contents: `module.exports = require(${JSON.stringify(SCRIPT)}).modules[${JSON.stringify(key(file))}];`,
            }));
            build.onResolve({ filter: /./, namespace }, () => ({ path: SCRIPT, external: true }));
          },
        },
      ],
    },
    browser: {
      stdin: {
        contents: [
          ...imports,
          `export const modules = { ${table.join(', ')} };`,
          "if (typeof module === 'undefined') require('./server/src/lsp/browser.ts');",
        ].join('\n'),
        resolveDir: root,
      },
      globalName: GLOBAL,
      footer: { js: `if (typeof module === 'object') module.exports = ${GLOBAL};` },
    },
  };
}

/**
 * What `lsp` and `disk` import from elsewhere in our sources.
 *
 * @param {(file: string) => esbuild.OnResolveResult} resolved
 * @returns {esbuild.Plugin}
 */
function pure(resolved) {
  return {
    name: 'pure',
    setup(build) {
      build.onResolve({ filter: /./ }, async ({ path: asked, importer, kind, resolveDir, pluginData }) => {
        if (pluginData === pure || !OWN.test(importer)) return undefined;
        const { path: file, errors } = await build.resolve(asked, { importer, kind, resolveDir, pluginData: pure });
        return errors.length === 0 && PURE.test(file) && !OWN.test(file) ? resolved(file) : undefined;
      });
    },
  };
}
