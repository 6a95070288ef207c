/** Builds the packages that are published to npm: the schema, and the command line with the API. */
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { atOnce } from './at-once.mjs';
import { onlyDefinitions } from './definitions.mjs';
import { lazily } from './lazily.mjs';
import { noticesOf } from './notices.mjs';
import { regularExpressions } from './regular-expressions.mjs';
import { yamlNames } from './yaml-names.mjs';
import { zodNames } from './zod-names.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (/** @type {string} */ file) => path.join(root, file);

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  target: 'node20.19',
  platform: 'node',
  conditions: ['source'],
  mainFields: ['module', 'main'],
  // Its other half reads bundles from files and over the network, which is done nowhere here.
  alias: { '@vscode/l10n': '@vscode/l10n/dist/browser.js' },
  minify: true,
  metafile: true,
  legalComments: 'none',
  ...regularExpressions,
  logLevel: 'warning',
  absWorkingDir: root,
};

/**
 * What most runs do not need is in bundles of its own, each loaded when it is asked for: the less there is to read, the
 * sooner a check starts. By the import that asks for it.
 */
const apart = {
  prettier: { import: /^prettier\/standalone$/, entry: 'prettier/standalone' },
  'prettier-yaml': { import: /^prettier\/plugins\/yaml$/, entry: 'prettier/plugins/yaml' },
  help: { import: /\/help\/index\.ts$/, entry: 'server/src/cli/help/index.ts' },
  dutch: { import: /\/l10n\/dutch\.ts$/, entry: 'server/src/l10n/dutch.ts' },
  picomatch: { import: /^picomatch$/, entry: 'picomatch' },
  diff: { import: undefined, entry: 'diff' },
  calendar: { import: /\/ics\.ts$/, entry: 'server/src/portfolio/render/ics.ts' },
  docx: { import: /\/paper\/docx\.ts$/, entry: 'server/src/paper/docx.ts' },
  drawing: { import: /\/cli\/drawing\.ts$/, entry: 'server/src/cli/drawing.ts' },
  // Only what has a mistake needs the parser that forgives.
  yaml: { import: undefined, entry: 'yaml' },
  // And only a configuration that is not sound at first sight, and a baseline, need what checks them.
  zod: { import: undefined, entry: 'zod/mini' },
};

/** What pictures are drawn with, beside the bundle that does. */
const beside = {
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
  'regular.ttf': '@expo-google-fonts/open-sans/400Regular/OpenSans_400Regular.ttf',
  'semibold.ttf': '@expo-google-fonts/open-sans/600SemiBold/OpenSans_600SemiBold.ttf',
};

/** What makes a function of a bundle, for the loader to call. */
const wrapped = {
  banner: { js: '(function (require, module, exports, __filename, __dirname) {' },
  footer: { js: '})' },
};

const isApart = (/** @type {string} */ asked) => Object.values(apart).some((part) => part.import?.test(asked));

/** @type {import('esbuild').Plugin} */
const keepApart = {
  name: 'keep-apart',
  setup({ onResolve }) {
    for (const [name, part] of Object.entries(apart)) {
      if (part.import)
        onResolve({ filter: part.import }, ({ kind }) =>
          kind === 'entry-point' ? undefined : { path: `./${name}.cjs`, external: true },
        );
    }
  },
};

/** Builds `schemas/dist` and `server/dist`. */
export async function buildServer() {
  clean();
  const builds = await Promise.all([
    esbuild.build({
      ...common,
      entryPoints: ['schemas/src/index.ts'],
      outfile: at('schemas/dist/index.js'),
      format: 'esm',
      platform: 'neutral',
      external: ['zod', 'zod/*'],
    }),
    bundle('server/src/cli/partnership.ts', 'cli.cjs', wrapped),
    bundle('server/src/cli/partnership-check.ts', 'check.cjs', wrapped, [atOnce(isApart)]),
    bundle('server/src/cli/partnership-history.ts', 'history.cjs', wrapped, [atOnce(isApart)]),
    bundle('server/src/cli/partnership-lsp.ts', 'lsp.cjs', wrapped, [atOnce(isApart)]),
    ...Object.entries(apart).map(([name, { entry }]) => bundle(entry, `${name}.cjs`)),
    // Importers have these packages themselves, as dependencies.
    esbuild.build({
      ...common,
      entryPoints: ['server/src/index.ts'],
      outfile: at('server/dist/index.js'),
      format: 'esm',
      external: ['zod', 'zod/*', 'yaml', 'js-yaml', 'partnership-agreements-schema'],
    }),
  ]);
  writeLoader();
  for (const [name, from] of Object.entries(beside))
    copyFileSync(at(`node_modules/${from}`), at(`server/dist/${name}`));
  writeFileSync(
    at('server/dist/NOTICES.txt'),
    noticesOf(
      builds.map(({ metafile }) => metafile),
      root,
      Object.values(beside).map((file) => `node_modules/${file}`),
    ),
  );
}

/** @returns {Promise<import('esbuild').BuildResult<{ metafile: true }>>} */
const bundle = (
  /** @type {string} */ entry,
  /** @type {string} */ file,
  /** @type {import('esbuild').BuildOptions} */ own = {},
  /** @type {readonly import('esbuild').Plugin[]} */ plugins = [],
) =>
  esbuild.build({
    ...common,
    ...own,
    metafile: true,
    entryPoints: [entry],
    outfile: at(`server/dist/${file}`),
    format: 'cjs',
    plugins: [
      ...plugins,
      keepApart,
      lazily('yaml', yamlNames, { resolveDir: root, load: "require('./yaml.cjs')" }),
      lazily('zod/mini', zodNames(root), { resolveDir: root, load: "require('./zod.cjs')" }),
      onlyDefinitions,
      // Sockets and streams come with these, and most runs ask git nothing, have one thread and write no hash.
      lazily('node:child_process', ['spawnSync'], { resolveDir: root }),
      lazily('node:worker_threads', ['Worker', 'parentPort', 'workerData'], { resolveDir: root }),
      lazily('node:v8', ['setFlagsFromString'], { resolveDir: root }),
      lazily('node:crypto', ['createHash'], { resolveDir: root }),
      lazily('node:os', ['homedir', 'availableParallelism'], { resolveDir: root }),
      lazily('diff', ['createTwoFilesPatch'], { resolveDir: root, load: "require('./diff.cjs')" }),
    ],
    supported: {
      ...regularExpressions.supported,
      // The loader runs the bundle as a plain script, in which only `require` is at hand.
      'dynamic-import': false,
    },
  });

/** Takes away the compiled code of earlier bundles. */
function clean() {
  if (!existsSync(at('server/dist'))) return;
  for (const file of readdirSync(at('server/dist'))) {
    if (/\.cache$/.test(file)) rmSync(at(`server/dist/${file}`));
  }
}

/**
 * The command's entry keeps V8's compiled code beside the bundle, which saves about a third of the start. It is named by
 * the content of the bundle and the version of Node, so that stale code is never run; where the folder can't be written
 * to, the bundle is compiled afresh each time.
 */
function writeLoader() {
  const hash = createHash('sha256');
  for (const file of ['cli', 'check', 'history', 'lsp'].map((name) => at(`server/dist/${name}.cjs`))) {
    // The loader reads ASCII, which takes no decoding; esbuild leaves other characters in regular expressions.
    const escaped = (/** @type {string} */ unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    const ascii = readFileSync(file, 'utf8').replace(/[\u0080-\uffff]/g, escaped);
    writeFileSync(file, ascii);
    hash.update(ascii);
  }
  const loader = readFileSync(at('server/src/cli/loader.cjs'), 'utf8').replaceAll(
    'BUNDLE_HASH',
    hash.digest('hex').slice(0, 16),
  );
  writeFileSync(at('server/dist/partnership.cjs'), loader);
  chmodSync(at('server/dist/partnership.cjs'), 0o755);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildServer();
