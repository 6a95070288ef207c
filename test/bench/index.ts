/**
 * `npm run bench [name …]`: measures side by side, in one run, on the same machine and files. The peers are installed
 * beside it when they are not there yet.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { repository } from '../support/command.ts';
import { benchCheck, benchDiff } from './checking.ts';
import { benchMany, benchStart } from './commands.ts';
import { benchEditor } from './editor.ts';
import { benchHistory } from './history.ts';
import { type Row, table } from './measure.ts';
import { benchPlayground } from './playground.ts';
import { benchPortfolio } from './portfolio.ts';
import { benchServers, benchWorkspace } from './servers.ts';

const benches: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  check: benchCheck,
  diff: benchDiff,
  start: benchStart,
  servers: benchServers,
  workspace: benchWorkspace,
  many: benchMany,
  history: benchHistory,
  portfolio: benchPortfolio,
  editor: benchEditor,
  playground: benchPlayground,
};

const peers = path.join(repository, 'test/bench/peers');
if (!existsSync(path.join(peers, 'node_modules'))) {
  spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock'], {
    cwd: peers,
    stdio: 'inherit',
  });
}
spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: repository, stdio: 'inherit' });

const asked = process.argv.slice(2);
const rows: Row[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.error(`measuring ${name} …`);
  rows.push(...(await bench()));
}
console.log(table(rows));
