#!/usr/bin/env node
/**
 * `npm start`: tries the extension, as it is in this tree, on the agreements of `examples/`. In the `code` of this machine
 * where there is one; elsewhere in a VS Code to open in any browser, for which nothing has to be installed by hand.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildClient } from './build-client.mjs';
import { install } from './vscode-host/install.mjs';
import { startServer } from './vscode-host/server.mjs';
import { writeUserSettings } from './vscode-host/user-settings.mjs';
import { workbenchUrl } from './vscode-host/workbench-url.mjs';

const examples = fileURLToPath(new URL('../examples', import.meta.url));
const client = fileURLToPath(new URL('../client', import.meta.url));

await buildClient({ production: false });
if (!openDesktop()) await serveBrowser();

/** @returns {boolean} whether this machine has a `code` that opened */
function openDesktop() {
  const flags = ['--new-window', `--extensionDevelopmentPath=${client}`, examples];
  return spawnSync('code', flags, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

/** Serves VS Code until Ctrl-C. */
async function serveBrowser() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'partnership-start-'));
  const profile = { folder, userData: path.join(folder, 'user-data'), extensions: path.join(folder, 'extensions') };
  // Asked for first: an impatient Ctrl-C cleans up as well.
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  const interrupted = Promise.race(signals.map((signal) => new Promise((resolve) => process.once(signal, resolve))));
  writeUserSettings(profile.userData);
  const server = await startServer(install(), profile, { port: Number(process.env.PORT ?? 0) });
  console.log(`
VS Code with the extension is ready. Open this address in a browser on this machine:

  ${workbenchUrl(server.port, { folder: examples, extensions: [client] })}

Ctrl-C ends it.`);
  await interrupted;
  await server.stop();
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.exit(0);
}
