#!/usr/bin/env node
/**
 * Runs the extension's tests inside a real VS Code: `run.mjs [run …]`, all of the runs below that wait for nobody to ask,
 * unless some are named; `--only 'part of a title'` runs the tests that match. Several go on side by side, each in a process
 * of its own that is told of when it ends. Ends with 1 when a test fails in any of them.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { packageVsix } from '../../scripts/package-vsix.mjs';
import { install } from '../../scripts/vscode-host/install.mjs';
import { runTests } from '../../scripts/vscode-host/run-tests.mjs';
import { buildTests, bundleOf } from './build.mjs';
import { noWorkspace, oneFolder, repository, twoFolders, virtualFolder } from './workspaces.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const client = fileURLToPath(new URL('../../client', import.meta.url));
/** A VS Code and its browser keep two processors busy: two of them side by side need four. */
const lanes = Math.max(1, Math.floor(os.availableParallelism() / 4));

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
  dutch: {
    title: 'Dutch, and in a window that is loaded again',
    kind: 'node',
    tests: 'dutch',
    workspace: oneFolder,
    locale: 'nl',
    reloads: true,
  },
  pictures: { title: 'a window that is looked at', kind: 'node', tests: 'pictures', workspace: repository },
};
/** What runs when it is named: the installed VSIX runs what `node` runs, of the same bundles; pictures test nothing. */
const ASKED = ['node', 'pictures'];

const options = /** @type {const} */ ({ only: { type: 'string' }, vsix: { type: 'string' } });
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const wanted = positionals.length > 0 ? positionals : Object.keys(RUNS).filter((name) => !ASKED.includes(name));
const unknown = wanted.filter((name) => !(name in RUNS));
if (unknown.length > 0) {
  console.error(`Unknown run ${unknown.join(', ')}: use ${Object.keys(RUNS).join(', ')}`);
  process.exit(2);
}

// A process that was started below finds everything built, and is told where the package is.
const vsix = values.vsix ?? (await prepare());
const failed = wanted.length === 1 ? await runHere(wanted[0] ?? '', vsix) : await runSideBySide(wanted, vsix);
if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;

/** Builds the package and the tests, and installs VS Code. @returns {Promise<string>} the package */
async function prepare() {
  const [file] = await Promise.all([packageVsix(), buildTests(Object.values(RUNS), values.only)]);
  // Not by two runs at once.
  install();
  return file;
}

/** @param {string} name @param {string} vsix @returns {Promise<readonly string[]>} the name, if a test failed */
async function runHere(name, vsix) {
  const { title, kind, tests, workspace: open, locale, restricted, reloads } = /** @type {Run} */ (RUNS[name]);
  const started = Date.now();
  console.log(`\n── In ${title} ──`);
  // Made anew, so that no test sees what another run has typed.
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'agreements-'));
  const workspace = open(folder);
  const passed = await runTests({
    kind,
    extension: kind === 'vsix' ? path.join(here, 'driver') : client,
    ...(kind === 'vsix' ? { vsix } : {}),
    tests: bundleOf({ tests, kind }),
    ...(workspace ? { workspace } : {}),
    ...(locale ? { locale } : {}),
    ...(restricted ? { restricted } : {}),
    ...(reloads ? { reloads } : {}),
    pageFunctions: path.join(here, 'page/index.mjs'),
  });
  fs.rmSync(folder, { recursive: true, force: true });
  console.log(`${passed ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return passed ? [] : [name];
}

/** @param {readonly string[]} names @param {string} vsix @returns {Promise<readonly string[]>} those that failed */
async function runSideBySide(names, vsix) {
  const waiting = [...names];
  /** @type {string[]} */
  const failed = [];
  const lane = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) if (!(await runApart(name, vsix))) failed.push(name);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return failed;
}

/** @param {string} name @param {string} vsix @returns {Promise<boolean>} whether all tests passed */
function runApart(name, vsix) {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), '--vsix', vsix, name]);
  const stop = () => child.kill();
  process.on('exit', stop);
  /** @type {Buffer[]} */
  const told = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (/** @type {Buffer} */ part) => told.push(part));
  return new Promise((resolve) => {
    child.once('close', (status) => {
      process.off('exit', stop);
      process.stdout.write(Buffer.concat(told));
      resolve(status === 0);
    });
  });
}
