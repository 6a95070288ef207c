/**
 * Builds the command and checks the examples, as the README's first command does. The broken ones bring findings, as do
 * those that ask too much of somebody, so the check itself ends with exit code 1; that is what is expected, and anything else
 * is a failure of this script.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildServer } from './build-server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
await buildServer();

const check = (/** @type {string[]} */ args, /** @type {'inherit' | 'pipe'} */ stdout) =>
  spawnSync(process.execPath, ['server/dist/partnership.cjs', 'check', 'examples', ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', stdout, 'inherit'],
  });

const { status } = check([], 'inherit');
/** @type {{ files: { path: string, findings: unknown[] }[] }} */
const report = JSON.parse(check(['--format', 'json'], 'pipe').stdout);
const unexpected = report.files.filter(
  ({ path, findings }) => findings.length > 0 !== /\/(?:broken|overloaded)-[^/]*$/.test(path),
);
if (status !== 1 || unexpected.length > 0) {
  console.error(`\nUnexpected: exit code ${status}; ${unexpected.map(({ path }) => path).join(', ')}`);
  process.exitCode = 1;
} else {
  console.log(
    '\nThe check ended with exit code 1, because errors were found: all in the examples named broken-* and overloaded-*, as they should be.',
  );
}
