/** What VS Code opens: each function makes it in an empty folder, and gives the folder or workspace file to open. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const template = fileURLToPath(new URL('workspace', import.meta.url));

/** A copy of the folder with one agreement and its configuration. @param {string} folder */
export function oneFolder(folder) {
  fs.cpSync(template, folder, { recursive: true });
  return folder;
}

/** The same as a git repository with one commit, to compare with. @param {string} folder */
export function repository(folder) {
  oneFolder(folder);
  const git = (/** @type {string[]} */ ...args) => execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
  git('init', '--initial-branch=main');
  git('add', '.');
  git('-c', 'user.name=Tests', '-c', 'user.email=tests@example.org', 'commit', '--message', 'What we agreed');
  return folder;
}

/**
 * Two folders whose agreements ask the same people, as far as anybody who took them for one would see; the configuration of
 * `south` is milder.
 *
 * @param {string} folder
 */
export function twoFolders(folder) {
  for (const name of ['north', 'south']) {
    oneFolder(path.join(folder, name));
    const file = path.join(folder, name, 'live-eta.partnership.yaml');
    const text = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, text.replace('title: Live ETA for regional distribution', `title: Live ETA ${name}`));
  }
  const configuration = path.join(folder, 'south', 'partnership.config.yaml');
  fs.appendFileSync(configuration, 'rules:\n  honesty/ceiling-missing: warning\n');
  return writeWorkspace(folder, [{ path: 'north' }, { path: 'south' }]);
}

/** A folder of a file system that the tests bring. @param {string} folder */
export function virtualFolder(folder) {
  return writeWorkspace(folder, [{ uri: 'memory:/agreements', name: 'agreements' }]);
}

export function noWorkspace() {
  return undefined;
}

/** @param {string} folder @param {readonly object[]} folders */
function writeWorkspace(folder, folders) {
  const file = path.join(folder, 'several.code-workspace');
  fs.writeFileSync(file, JSON.stringify({ folders }));
  return file;
}
