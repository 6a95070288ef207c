#!/usr/bin/env node
/**
 * Installs a complete VS Code (from the npm package code-server), the Node it needs and a headless Chromium into the
 * git-ignored `.vscode-test/`: from the npm registry alone, without root and without a compiler.
 *
 * Idempotent: a complete folder is left as it is. Another version of anything means another folder. Imports no package, so
 * that it can run before or beside `npm ci`.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { replaceNativeModules } from './native-modules.mjs';
import { unpackChromium } from './unpack-chromium.mjs';

/** Carries VS Code 1.139.1. */
const CODE_SERVER = '4.139.1';
/** code-server asks for Node 24, whatever Node runs this script. */
const NODE = '24.21.0';
/** A package that holds the browser itself, for Linux on x64; elsewhere the system's Chromium is used. */
const CHROMIUM = '153.0.0';

const platform = process.platform === 'win32' ? 'win' : process.platform;
const nodePackage = `node-${platform}-${process.arch}`;
const repository = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @typedef {object} Installation
 * @property {string} root      the folder that holds all of it
 * @property {string} node      the Node that runs the server
 * @property {string} vscode    VS Code's own folder
 * @property {string} server    the server's script
 * @property {string} browser   where the Chromium from npm is unpacked; it may not exist on this platform
 */

/** @returns {Installation} */
export function installation() {
  const root = path.resolve(
    process.env.CODE_SERVER_DIR ?? path.join(repository, '.vscode-test', `code-server-${CODE_SERVER}`),
  );
  const vscode = path.join(root, 'node_modules', 'code-server', 'lib', 'vscode');
  return {
    root,
    node: path.join(root, 'node_modules', nodePackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
    vscode,
    server: path.join(vscode, 'out', 'server-main.js'),
    browser: path.join(root, 'chromium'),
  };
}

/** Installs what is missing. @returns {Installation} */
export function install() {
  const place = installation();
  const complete = path.join(place.root, '.complete');
  if (fs.existsSync(complete)) return place;

  console.log(`Installing VS Code for the tests into ${path.relative(process.cwd(), place.root)} (once; 1 GB)`);
  fs.rmSync(place.root, { recursive: true, force: true });
  fs.mkdirSync(place.root, { recursive: true });
  const hasChromium = process.platform === 'linux' && process.arch === 'x64';
  const manifest = {
    name: 'vscode-host',
    private: true,
    dependencies: {
      'code-server': CODE_SERVER,
      [nodePackage]: NODE,
      ...(hasChromium ? { '@sparticuz/chromium': CHROMIUM } : {}),
    },
  };
  fs.writeFileSync(path.join(place.root, 'package.json'), JSON.stringify(manifest, null, 2));
  npmInstall(place.root);
  // Not `npm ci`: the lock file that code-server ships for its VS Code is not in step with its package.json.
  npmInstall(place.vscode, '--omit=dev');
  replaceNativeModules(place.vscode);
  if (hasChromium) unpackChromium(place);
  fs.writeFileSync(complete, '');
  return place;
}

/**
 * Scripts stay off: code-server's postinstall compiles modules (kerberos, sqlite3, …) that need a compiler and system
 * headers, and that no extension test needs.
 */
function npmInstall(/** @type {string} */ folder, /** @type {string[]} */ ...flags) {
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false'];
  const { status } = spawnSync('npm', [...args, ...flags], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: environmentOutsideNpm(),
  });
  if (status !== 0) throw new Error(`npm install failed in ${folder}. Is the npm registry within reach?`);
}

/** The environment without what an outer `npm run` leaves in it, which would lead the inner npm to the wrong project. */
function environmentOutsideNpm() {
  const leaks =
    /^npm_(package|lifecycle|execpath|command)|^npm_config_(local_prefix|prefix|omit|include|production|ignore_scripts|workspaces?)$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !leaks.test(name)));
}

if (process.argv[1] && import.meta.url === pathToFileURL(fs.realpathSync(process.argv[1])).href) {
  console.log(install().root);
}
