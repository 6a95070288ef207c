import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (/** @type {string} */ file) => path.join(root, file);

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  target: 'node20.19',
  platform: 'node',
  conditions: ['source'],
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  absWorkingDir: root,
};

/** Builds the packages that are published to npm: the schema, and the command line with the API. */
export async function buildServer() {
  for (const file of readdirSync(at('server'), { withFileTypes: true }).some(({ name }) => name === 'dist')
    ? readdirSync(at('server/dist'))
    : []) {
    if (/^cli\..*\.cache$/.test(file)) rmSync(at(`server/dist/${file}`));
  }
  await Promise.all([
    esbuild.build({
      ...common,
      entryPoints: ['schemas/src/index.ts'],
      outfile: at('schemas/dist/index.js'),
      format: 'esm',
      platform: 'neutral',
      external: ['zod', 'zod/*'],
    }),
    esbuild.build({
      ...common,
      entryPoints: ['server/src/cli/partnership.ts'],
      outfile: at('server/dist/cli.cjs'),
      format: 'cjs',
    }),
  ]);
  writeLoader();
}

/**
 * The command's entry keeps V8's compiled code beside the bundle, which saves about a third of the start. It is named by
 * the content of the bundle and the version of Node, so that stale code is never run; where the folder can't be written
 * to, the bundle is compiled afresh each time.
 */
function writeLoader() {
  const hash = createHash('sha256')
    .update(readFileSync(at('server/dist/cli.cjs')))
    .digest('hex')
    .slice(0, 16);
  const loader = readFileSync(at('server/src/cli/loader.cjs'), 'utf8').replaceAll('BUNDLE_HASH', hash);
  writeFileSync(at('server/dist/partnership.cjs'), loader);
  chmodSync(at('server/dist/partnership.cjs'), 0o755);
}
