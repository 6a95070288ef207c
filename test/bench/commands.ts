import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { command, inFolder, repository } from '../support/command.ts';
import { largeAgreement } from '../support/large.ts';
import { readBase } from '../support/markers.ts';
import { inTurns, type Row, row } from './measure.ts';

const peers = path.join(repository, 'test/bench/peers/node_modules/.bin');
const schema = path.join(repository, 'schemas/agreement-v1.schema.json');

/** Runs a program to its end. @throws where it ends with a code that is not allowed */
export function run(cwd: string, program: string, args: readonly string[], allowed: readonly number[] = [0]): void {
  const { status, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    // Reading certificates would take longer than all the rest.
    env: { ...process.env, NO_COLOR: '1', NODE_EXTRA_CA_CERTS: undefined },
  });
  if (error || status === null || !allowed.includes(status))
    throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${error ?? stderr}`);
}

/** The start of the command: one file, alone under its root. */
export function benchStart(): Promise<readonly Row[]> {
  return inFolder(
    { 'a.partnership.yaml': readBase('two'), 'partnership.config.yaml': 'today: 2026-11-24\n' },
    async (cwd) => {
      const times = await inTurns(
        {
          node: () => run(cwd, process.execPath, ['-e', '0']),
          check: () => run(cwd, process.execPath, [command, 'check', 'a.partnership.yaml']),
        },
        31,
      );
      return [row('partnership check of one file', times.check, 'node -e 0', times.node, '≤ 1.40 ×')];
    },
  );
}

/** Two thousand files, held against validators that know the JSON Schema alone, and one core against two. */
export function benchMany(): Promise<readonly Row[]> {
  return inFolder({ 'partnership.config.yaml': 'today: 2026-11-24\n' }, async (cwd) => {
    const text = largeAgreement(153);
    for (const folder of ['own', 'shared', 'quoted']) mkdirSync(path.join(cwd, folder));
    for (let n = 0; n < 2000; n++) {
      const own = text
        .replaceAll('9000010', `90${String(n).padStart(4, '0')}`)
        .replaceAll('noord', `noord${n}`)
        .replaceAll('zuid', `zuid${n}`);
      writeFileSync(path.join(cwd, 'own', `${n}.partnership.yaml`), own);
      // The same people in all of them: each has to be held against all others.
      const shared = text.replace(/^title: .*$/m, `title: Agreement ${n}`);
      writeFileSync(path.join(cwd, 'shared', `${n}.partnership.yaml`), shared);
      // ajv-cli reads bare dates as Date objects and gives up.
      writeFileSync(path.join(cwd, 'quoted', `${n}.yaml`), own.replace(/: (\d{4}-\d{2}-\d{2})/g, ': "$1"'));
    }
    writeFileSync(
      path.join(cwd, 'ruleset.yaml'),
      `rules:\n  shape:\n    given: $\n    then:\n      function: schema\n      functionOptions:\n        schema: ${JSON.stringify({ $ref: schema })}\n`,
    );
    const ajv = [
      'validate',
      '--spec=draft7',
      '--strict=false',
      '--validate-formats=false',
      '-s',
      schema,
      '-d',
      'quoted/*.yaml',
    ];
    for (const folder of ['own', 'shared'])
      writeFileSync(path.join(cwd, folder, 'partnership.config.yaml'), 'today: 2026-11-24\n');
    const check = (folder: string, jobs: number) =>
      run(cwd, process.execPath, [command, 'check', '--jobs', String(jobs), folder], [0, 1]);
    const times = await inTurns(
      {
        one: () => check('own', 1),
        two: () => check('own', 2),
        shared: () => check('shared', 2),
        ajv: () => run(cwd, path.join(peers, 'ajv'), ajv),
        spectral: () =>
          run(
            cwd,
            path.join(peers, 'spectral'),
            ['lint', '--ruleset', 'ruleset.yaml', 'quoted/*.yaml', '--quiet'],
            [0, 1],
          ),
      },
      1,
    );
    return [
      row('check of 2,000 files that share no people', times.two, 'ajv-cli', times.ajv, '≤ 0.80 ×'),
      row('check of 2,000 files that share their people', times.shared, 'ajv-cli', times.ajv, '≤ 1.00 ×'),
      row('check of 2,000 files', times.two, 'spectral', times.spectral, '≤ 1.00 ×'),
      row('check of 2,000 files with two cores', times.two, 'with one', times.one, '≤ 0.59 ×'),
    ];
  });
}
