/**
 * Checks the examples, as `npm run examples` and the README's first command do. The broken ones bring findings, so the
 * check itself ends with exit code 1; that is what is expected, and anything else is a failure of this script.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = spawnSync(process.execPath, ['server/dist/partnership.cjs', 'check', 'examples'], {
  cwd: root,
  stdio: 'inherit',
});
console.log(
  `\nThe check ended with exit code ${check.status}: ${check.status === 1 ? 'errors were found, in the examples named broken-*. All others are free of findings.' : 'that is unexpected.'}`,
);
process.exitCode = check.status === 1 ? 0 : 1;
