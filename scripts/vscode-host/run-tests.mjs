/**
 * Runs tests inside a real VS Code, in one of three hosts:
 * - `node`: the extension under development in the node extension host;
 * - `web`: the same in the web-worker extension host, by its `browser` entry;
 * - `vsix`: the packaged extension, installed into a fresh profile.
 *
 * A desktop VS Code is downloaded where that is possible and there is a display; elsewhere, and for `web` always, VS Code
 * comes from code-server (see code.mjs). `VSCODE_TEST_HOST=desktop` or `code-server` insists on one of them.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests as runInVSCode,
} from '@vscode/test-electron';
import { install } from './install.mjs';
import { profileFlags, serverEnvironment } from './server.mjs';

const SHIM = fileURLToPath(new URL('code.mjs', import.meta.url));

/**
 * @typedef {object} TestRun
 * @property {'node' | 'web' | 'vsix'} kind
 * @property {string} extension       the extension's folder; for `vsix`, an empty one that only carries the tests
 * @property {string} [vsix]          the packaged extension, for `vsix`
 * @property {string} tests           the tests' bundle: `.cjs`, or for `web` `.js`
 * @property {string} [workspace]     the folder, or the `.code-workspace` file, to open; an empty window without one
 * @property {string} [locale]        VS Code's language; without one, English
 * @property {boolean} [restricted]   whether the workspace is not trusted
 * @property {boolean} [reloads]      whether the tests load the window anew
 * @property {string} [pageFunctions] a module for the page's door (see page-functions.mjs beside this file)
 */

/** @param {TestRun} run @returns {Promise<boolean>} whether all tests passed */
export async function runTests(run) {
  const { kind, extension, vsix, tests, workspace, locale, restricted, pageFunctions } = run;
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'extension-tests-'));
  const profile = {
    folder: temporary,
    userData: path.join(temporary, 'user-data'),
    extensions: path.join(temporary, 'extensions'),
  };
  try {
    const executable = await findExecutable(run);
    if (vsix) installVsix(executable, vsix, profile);
    await runInVSCode({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: extension,
      extensionTestsPath: tests,
      launchArgs: [
        ...(workspace ? [workspace] : []),
        `--user-data-dir=${profile.userData}`,
        `--extensions-dir=${profile.extensions}`,
        ...(vsix ? [] : ['--disable-extensions']),
      ],
      extensionTestsEnv: {
        VSCODE_HOST_KIND: kind,
        ...(locale ? { VSCODE_HOST_LOCALE: locale } : {}),
        ...(restricted ? { VSCODE_HOST_RESTRICTED: 'yes' } : {}),
        ...(pageFunctions ? { VSCODE_HOST_PAGE_FUNCTIONS: pageFunctions } : {}),
      },
    });
    return true;
  } catch (error) {
    console.error(String(error instanceof Error ? error.message : error));
    printLogs(profile);
    return false;
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Prints what the extension logged to its output channel: as a rule, it says why tests failed. */
function printLogs(/** @type {import('./server.mjs').Profile} */ profile) {
  const logs = path.join(profile.userData, 'logs');
  if (!fs.existsSync(logs)) return;
  for (const file of fs.readdirSync(logs, { recursive: true, encoding: 'utf8' })) {
    const channel = /exthost\d*[\\/](?!vscode\.)[^\\/]+[\\/]([^\\/]+)\.log$/.exec(file)?.[1];
    if (channel) console.error(`\n${channel}:\n${fs.readFileSync(path.join(logs, file), 'utf8')}`);
  }
}

/**
 * On the desktop a language takes a pack from the marketplace, tests are always trusted, and end with their window.
 *
 * @param {TestRun} run
 */
async function findExecutable({ kind, locale, restricted, reloads }) {
  const wanted = process.env.VSCODE_TEST_HOST ?? 'auto';
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY);
  const needsPage = kind === 'web' || locale || restricted || reloads;
  if (needsPage || wanted === 'code-server' || (wanted === 'auto' && !hasDisplay)) return SHIM;
  try {
    return await downloadAndUnzipVSCode({ timeout: 15_000 });
  } catch (error) {
    if (wanted === 'desktop') throw error;
    console.warn(`VS Code for the desktop cannot be downloaded (${error}); taking the one of code-server`);
    return SHIM;
  }
}

function installVsix(
  /** @type {string} */ executable,
  /** @type {string} */ vsix,
  /** @type {import('./server.mjs').Profile} */ profile,
) {
  const [command = '', ...flags] =
    executable === SHIM ? serverCommand() : resolveCliArgsFromVSCodeExecutablePath(executable);
  const { status } = spawnSync(command, [...flags, ...profileFlags(profile), '--install-extension', vsix], {
    stdio: 'inherit',
    env: serverEnvironment(profile),
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${vsix} could not be installed`);
}

function serverCommand() {
  const place = install();
  return [place.node, place.server];
}
