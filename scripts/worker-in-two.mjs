/**
 * The worker of the page is two scripts: what the first findings take, and the language server, which comes after them and
 * uses the modules of the first, so that each is there once.
 */
import path from 'node:path';
import * as esbuild from 'esbuild';

const GLOBAL = 'partnershipModules';
const FIRST = 'playground/src/worker.ts';
const SERVER = 'server/src/lsp/browser.ts';
const OURS = /^(?:server|schemas)\/src\//;

/**
 * @param {string} root the repository
 * @param {esbuild.BuildOptions & { plugins: esbuild.Plugin[] }} options what both scripts are built with
 * @param {(file: string) => string} out where a file goes
 * @returns {Promise<esbuild.BuildResult[]>}
 */
export async function buildWorker(root, options, out) {
  const there = await modulesOf({ ...options, entryPoints: [FIRST], metafile: true, write: false });
  const asked = /** @type {Set<string>} */ (new Set());
  const server = await esbuild.build({
    ...options,
    entryPoints: [SERVER],
    outfile: out('server.js'),
    format: 'iife',
    plugins: [taken(root, there, asked), ...options.plugins],
  });
  const files = [...asked].sort();
  const first = await esbuild.build({
    ...options,
    stdin: {
      contents: [
        ...files.map((file, index) => `import * as m${index} from './${file}';`),
        `import './${FIRST}';`,
        `globalThis.${GLOBAL} = { ${files.map((file, index) => `${JSON.stringify(file)}: m${index}`).join(', ')} };`,
      ].join('\n'),
      resolveDir: root,
    },
    outfile: out('check.js'),
    format: 'iife',
  });
  return [first, server];
}

/**
 * Our modules in a script. One that would bring others along, if all that it exports were kept, is not among them: those
 * hold no state, and the server has its own.
 *
 * @param {esbuild.BuildOptions} options
 */
async function modulesOf(options) {
  const { metafile } = await esbuild.build({ ...options, outfile: 'first.js' });
  if (!metafile) throw new Error('There is no metafile');
  const written = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  const kept = new Set(written.filter((file) => OURS.test(file)));
  const brings = (/** @type {string} */ file) =>
    metafile.inputs[file]?.imports.some((each) => OURS.test(each.path) && !kept.has(each.path)) ?? true;
  return new Set([...kept].filter((file) => !brings(file)));
}

/**
 * What is there already is taken from there.
 *
 * @param {string} root
 * @param {ReadonlySet<string>} there
 * @param {Set<string>} asked gets what is taken
 * @returns {esbuild.Plugin}
 */
const taken = (root, there, asked) => ({
  name: 'taken',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^\./ }, async ({ path: wanted, importer, kind, resolveDir, pluginData }) => {
      if (pluginData === taken) return undefined;
      const found = await resolve(wanted, { importer, kind, resolveDir, pluginData: taken });
      const file = path.relative(root, found.path).replaceAll(path.sep, '/');
      if (found.errors.length > 0 || !there.has(file)) return undefined;
      asked.add(file);
      return { path: file, namespace: 'taken' };
    });
    onLoad({ filter: /./, namespace: 'taken' }, ({ path: file }) => ({
      contents: `module.exports = globalThis.${GLOBAL}[${JSON.stringify(file)}];`,
    }));
  },
});
