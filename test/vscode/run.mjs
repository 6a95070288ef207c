#!/usr/bin/env node
/**
 * Runs the extension's tests inside a real VS Code: `run.mjs [node] [web] [vsix]`, all three hosts unless some are named.
 * Ends with 1 when a test fails in any of them.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageVsix } from '../../scripts/package-vsix.mjs';
import { runTests } from '../../scripts/vscode-host/run-tests.mjs';
import { buildTests } from './build.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const client = fileURLToPath(new URL('../../client', import.meta.url));
const HOSTS = {
  node: 'the node extension host',
  web: 'the web-worker extension host',
  vsix: 'the installed VSIX',
};

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(HOSTS);
const unknown = wanted.filter((kind) => !(kind in HOSTS));
if (unknown.length > 0) {
  console.error(`Unknown host ${unknown.join(', ')}: use ${Object.keys(HOSTS).join(', ')}`);
  process.exit(2);
}

const [vsix, tests] = await Promise.all([packageVsix(), buildTests()]);
const failed = [];
for (const kind of /** @type {(keyof typeof HOSTS)[]} */ (wanted)) {
  const started = Date.now();
  console.log(`\n── In ${HOSTS[kind]} ──`);
  // A copy, so that no test sees what another run has typed.
  const workspace = fs.mkdtempSync(path.join(os.tmpdir(), 'agreements-'));
  fs.cpSync(path.join(here, 'workspace'), workspace, { recursive: true });
  if (kind !== 'web') commitAll(workspace);
  const passed = await runTests({
    kind,
    extension: kind === 'vsix' ? path.join(here, 'driver') : client,
    ...(kind === 'vsix' ? { vsix } : {}),
    tests: kind === 'web' ? tests.web : tests.node,
    workspace,
    pageFunctions: path.join(here, 'page-functions.mjs'),
  });
  fs.rmSync(workspace, { recursive: true, force: true });
  console.log(`${passed ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  if (!passed) failed.push(kind);
}
process.exitCode = failed.length > 0 ? 1 : 0;

/** Makes a folder a git repository with one commit, to compare with. */
function commitAll(/** @type {string} */ folder) {
  const git = (/** @type {string[]} */ ...args) => execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
  git('init', '--initial-branch=main');
  git('add', '.');
  git('-c', 'user.name=Tests', '-c', 'user.email=tests@example.org', 'commit', '--message', 'What we agreed');
}
