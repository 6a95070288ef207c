/**
 * All tests, in the order in which they fail fastest: types, lint, unit and process tests with coverage, and the
 * extension inside a real VS Code. Ends with the first step that fails.
 */
import { spawnSync } from 'node:child_process';
import os from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';

/** @type {readonly { name: string, command: string, args: readonly string[] }[]} */
const steps = [
  { name: 'types', command: npx, args: ['tsc', '--build'] },
  { name: 'lint', command: npx, args: ['biome', 'check', '.'] },
  // Before the tests: several of them would install it at once.
  {
    name: 'the browser and the VS Code of the tests',
    command: process.execPath,
    args: ['scripts/vscode-host/install.mjs'],
  },
  { name: 'build', command: process.execPath, args: ['scripts/build.mjs'] },
  {
    name: 'unit, protocol and command line',
    command: npx,
    // One more than there are processors: some wait for a process or a browser that they have started.
    args: ['c8', 'mocha', '--parallel', '--jobs', String(os.availableParallelism() + 1)],
  },
  { name: 'the extension in VS Code', command: process.execPath, args: ['test/vscode/run.mjs'] },
];

for (const { name, command, args } of steps) {
  console.log(`\n== ${name}`);
  const started = Date.now();
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error(`\n== ${name}: failed`);
    process.exit(status ?? 1);
  }
  console.log(`== ${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
