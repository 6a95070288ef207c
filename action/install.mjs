import { spawnSync } from 'node:child_process';
import path from 'node:path';

/**
 * Installs an exact version of the command from npm, without running any script of a package.
 *
 * @param {string} version
 * @param {string} folder of this run
 * @returns {string} the path of the command
 */
export function install(version, folder) {
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) {
    console.log('::error::The input "version" takes an exact version, such as 1.0.0.');
    process.exit(2);
  }
  const args = ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--no-save'];
  const { status } = spawnSync('npm', [...args, `partnership-agreements@${version}`], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.log(`::error::partnership-agreements ${version} could not be installed from npm. The log says why.`);
    process.exit(4);
  }
  return path.join(folder, 'node_modules/partnership-agreements/dist/partnership.cjs');
}
