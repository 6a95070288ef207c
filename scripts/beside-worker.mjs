/**
 * What the language server of the page needs seldom, or late, lies beside its script, so that there is less to read before the
 * first findings. A Worker's `importScripts` waits for a file, so what comes later can stand for a module that is imported as
 * ever: also where the source cannot wait, as a reader of texts.
 */
import * as esbuild from 'esbuild';
import { atOnce } from './at-once.mjs';
import { lazily } from './lazily.mjs';
import { yamlNames } from './yaml-names.mjs';

/** The parts: by the name of the file, what it holds. */
const PARTS = {
  /** Only a text with a mistake needs the parser that forgives. */
  yaml: 'yaml',
  calendar: 'ical.js',
  dutch: 'server/src/l10n/dutch.ts',
  'summary-html': 'server/src/summary/render/html.ts',
};
const GLOBAL = 'partnershipPart';

/** A part is there once, for both scripts of the worker. It lies beside them, or where the client said that it does. */
const load = (/** @type {string} */ name) =>
  `((globalThis.partnershipParts ??= {})['${name}'] ??= (importScripts((globalThis.partnershipFiles ?? '.') + '/${name}.js'), globalThis.${GLOBAL}))`;

/** What our own sources import when it is asked for, and is a part. */
const asked = { dutch: /\/l10n\/dutch\.ts$/, 'summary-html': /\/summary\/render\/html\.ts$/ };

/**
 * @param {string} root the repository
 * @returns {readonly esbuild.Plugin[]} for the server
 */
export const besideWorker = (root) => [
  lazily('yaml', yamlNames, { resolveDir: root, load: load('yaml') }),
  // What portfolio/render/ics.ts uses of its default export.
  lazily('ical.js', ['Component', 'Property', 'Time'], { resolveDir: root, load: `${load('calendar')}.default` }),
  ...Object.entries(asked).map(([name, filter]) => whenAsked(name, filter)),
  // All else that is imported when it is asked for is in the server anyway, which is one scope then.
  atOnce((path) => Object.values(asked).some((filter) => filter.test(path))),
];

/** @param {string} name @param {RegExp} filter @returns {esbuild.Plugin} */
const whenAsked = (name, filter) => ({
  name: `beside-${name}`,
  setup({ onResolve, onLoad }) {
    const namespace = `beside-${name}`;
    onResolve({ filter }, ({ kind }) => (kind === 'dynamic-import' ? { path: name, namespace } : undefined));
    onLoad({ filter: /./, namespace }, () => ({ contents: `module.exports = ${load(name)};` }));
  },
});

/**
 * Builds the parts.
 *
 * @param {esbuild.BuildOptions} options what the server is built with
 * @param {(file: string) => string} out where a file goes
 */
export const buildParts = (options, out) =>
  Object.entries(PARTS).map(([name, entry]) =>
    esbuild.build({ ...options, entryPoints: [entry], outfile: out(`${name}.js`), format: 'iife', globalName: GLOBAL }),
  );
