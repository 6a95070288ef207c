/** Starts VS Code's server and makes sure that it never outlives us. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** How long the server gets to end by itself, in milliseconds. */
const GRACE = 2000;

/**
 * @typedef {object} Profile
 * @property {string} folder       for what the server leaves behind: sockets, logs, caches
 * @property {string} userData     VS Code's `--user-data-dir`
 * @property {string} extensions   VS Code's `--extensions-dir`
 */

/**
 * @param {import('./install.mjs').Installation} place
 * @param {Profile} profile
 * @param {{ port?: number, trust?: boolean }} [options] port 0, the default, takes any that is free; without `trust`,
 *   folders are opened in restricted mode until the user says that they are to be trusted
 * @returns {Promise<{ port: number, stop: () => Promise<void> }>}
 */
export async function startServer(place, profile, { port = 0, trust = true } = {}) {
  const flags = [
    ...profileFlags(profile),
    '--without-connection-token',
    '--host=127.0.0.1',
    `--port=${port}`,
    '--disable-telemetry',
    '--telemetry-level=off',
    '--disable-update-check',
    ...(trust ? ['--disable-workspace-trust'] : []),
    '--reconnection-grace-time=1',
    // Without it a built workbench ignores the extension under development that its address names.
    '--enable-smoke-test-driver',
  ];
  const server = spawn(place.node, [place.server, ...flags], {
    env: serverEnvironment(profile),
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own process group, so that the extension hosts and language servers which it starts end with it.
    detached: process.platform !== 'win32',
  });
  const log = fs.createWriteStream(path.join(profile.folder, 'server.log'));
  server.stderr.pipe(log, { end: false });
  const killNow = () => signal(server, 'SIGKILL');
  process.on('exit', killNow);

  const listening = await new Promise((resolve, reject) => {
    let output = '';
    server.stdout.on('data', (chunk) => {
      log.write(chunk);
      output += chunk;
      const line = /Extension host agent listening on (\d+)/.exec(output);
      if (line) resolve(Number(line[1]));
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`VS Code's server ended with ${code} as it started\n${output}`)));
  });

  return {
    port: listening,
    async stop() {
      signal(server, 'SIGTERM');
      if (server.exitCode === null && server.signalCode === null) {
        await new Promise((resolve) => {
          server.once('exit', resolve);
          setTimeout(resolve, GRACE);
        });
      }
      killNow();
      process.off('exit', killNow);
    },
  };
}

/** The flags that tell any command of the server where its things are. @param {Profile} profile */
export function profileFlags(profile) {
  return [
    '--accept-server-license-terms',
    `--server-data-dir=${path.join(profile.folder, 'server-data')}`,
    `--user-data-dir=${profile.userData}`,
    `--extensions-dir=${profile.extensions}`,
  ];
}

/** Without what another VS Code, in whose terminal this may run, has set for itself. @param {Profile} profile */
export function serverEnvironment(profile) {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_IPC|VSCODE_NLS|ELECTRON_|NODE_OPTIONS$|XDG_RUNTIME_DIR$)/.test(name),
  );
  return { ...Object.fromEntries(own), TMPDIR: profile.folder };
}

function signal(/** @type {import('node:child_process').ChildProcess} */ server, /** @type {NodeJS.Signals} */ name) {
  if (!server.pid) return;
  try {
    if (process.platform === 'win32') server.kill();
    else process.kill(-server.pid, name);
  } catch {
    // It has ended already.
  }
}
