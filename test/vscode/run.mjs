#!/usr/bin/env node
/**
 * Runs the extension's tests inside a real VS Code: `run.mjs [run …]`, all of the runs below but `node`, unless some are
 * named; `--only 'part of a title'` runs the tests that match. Ends with 1 when a test fails in any of them.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { packageVsix } from '../../scripts/package-vsix.mjs';
import { runTests } from '../../scripts/vscode-host/run-tests.mjs';
import { buildTests } from './build.mjs';
import { noWorkspace, oneFolder, repository, twoFolders, virtualFolder } from './workspaces.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const client = fileURLToPath(new URL('../../client', import.meta.url));

/**
 * @typedef {object} Run
 * @property {string} title
 * @property {'node' | 'web' | 'vsix'} kind
 * @property {string} tests      a file of `runs/`
 * @property {(folder: string) => string | undefined} workspace makes, in an empty folder, what is to be opened
 * @property {string} [locale]
 * @property {boolean} [restricted]
 * @property {boolean} [reloads]
 */

/** @type {Readonly<Record<string, Run>>} */
const RUNS = {
  node: { title: 'the node extension host', kind: 'node', tests: 'node', workspace: repository },
  web: { title: 'the web-worker extension host', kind: 'web', tests: 'web', workspace: oneFolder },
  vsix: { title: 'the installed VSIX', kind: 'vsix', tests: 'node', workspace: repository },
  folders: {
    title: 'a workspace of two folders that is not trusted',
    kind: 'node',
    tests: 'folders',
    workspace: twoFolders,
    restricted: true,
  },
  virtual: { title: 'a virtual workspace', kind: 'web', tests: 'virtual', workspace: virtualFolder },
  empty: { title: 'a window without a folder', kind: 'node', tests: 'empty', workspace: noWorkspace },
  dutch: { title: 'Dutch', kind: 'node', tests: 'dutch', workspace: oneFolder, locale: 'nl' },
  reload: {
    title: 'a window that is loaded again',
    kind: 'node',
    tests: 'reload',
    workspace: oneFolder,
    reloads: true,
  },
};

const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true });
// The installed VSIX runs what `node` runs, of the same bundles: by itself, once is enough.
const wanted = positionals.length > 0 ? positionals : Object.keys(RUNS).filter((name) => name !== 'node');
const unknown = wanted.filter((name) => !(name in RUNS));
if (unknown.length > 0) {
  console.error(`Unknown run ${unknown.join(', ')}: use ${Object.keys(RUNS).join(', ')}`);
  process.exit(2);
}

const [vsix, bundleOf] = await Promise.all([packageVsix(), buildTests(Object.values(RUNS), values.only)]);
const failed = [];
for (const name of wanted) {
  const run = /** @type {Run} */ (RUNS[name]);
  const { title, kind, locale, restricted, reloads } = run;
  const started = Date.now();
  console.log(`\n── In ${title} ──`);
  // Made anew, so that no test sees what another run has typed.
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'agreements-'));
  const workspace = run.workspace(folder);
  const passed = await runTests({
    kind,
    extension: kind === 'vsix' ? path.join(here, 'driver') : client,
    ...(kind === 'vsix' ? { vsix } : {}),
    tests: bundleOf(run),
    ...(workspace ? { workspace } : {}),
    ...(locale ? { locale } : {}),
    ...(restricted ? { restricted } : {}),
    ...(reloads ? { reloads } : {}),
    pageFunctions: path.join(here, 'page-functions.mjs'),
  });
  fs.rmSync(folder, { recursive: true, force: true });
  console.log(`${passed ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  if (!passed) failed.push(name);
}
if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
