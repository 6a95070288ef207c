import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { repository } from '../support/command.ts';
import { readBase } from '../support/markers.ts';

/** The packages as somebody gets them who installs them from npm. */
describe('the npm packages', function () {
  this.timeout(180_000);
  let folder: string;
  const run = (program: string, args: readonly string[], cwd = folder) => {
    const { status, stdout, stderr, error } = spawnSync(program, args, {
      cwd,
      encoding: 'utf8',
      shell: process.platform === 'win32',
      env: { ...process.env, NODE_OPTIONS: '', LANG: 'en_GB.UTF-8' },
    });
    return { status, stdout, text: `${stdout}${stderr}${error ?? ''}` };
  };
  const succeed = (program: string, args: readonly string[], cwd?: string) => {
    const result = run(program, args, cwd);
    assert.equal(result.status, 0, result.text);
    return result.stdout;
  };

  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'partnership-pack-'));
    for (const name of ['schemas', 'server']) {
      assert.ok(existsSync(path.join(repository, name, 'dist/index.js')), 'build first: npm run build');
      // What is built stands there already; types come with the types step.
      succeed('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], path.join(repository, name));
    }
    writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
    writeFileSync(path.join(folder, 'a.partnership.yaml'), readBase('two').replace('able: 140000', 'able: 100000'));
    const tarballs = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
    assert.equal(tarballs.length, 2);
    succeed('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', ...tarballs.map((name) => `./${name}`)]);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('hold what they need, and no sources or caches', () => {
    const files = readdirSync(path.join(folder, 'node_modules/partnership-agreements'), {
      recursive: true,
      encoding: 'utf8',
    });
    for (const file of [
      'dist/partnership.cjs',
      'dist/cli.cjs',
      'dist/lsp.cjs',
      'dist/NOTICES.txt',
      'LICENSE',
      'README.md',
    ])
      assert.ok(files.includes(path.normalize(file)), file);
    assert.ok(!files.some((file) => /\.cache$|(?<!\.d)\.ts$/.test(file)));
  });

  it('bring a command that checks', () => {
    const { status, text } = run('npx', ['--no-install', 'partnership', 'check', '--today', '2026-11-24']);
    assert.equal(status, 1, text);
    assert.match(text, /honesty\/willing-exceeds-able/);
    assert.match(succeed('npx', ['--no-install', 'partnership', 'format', 'a.partnership.yaml', '--check']), /^$/);
  });

  it('bring an API', () => {
    writeFileSync(
      path.join(folder, 'use.mjs'),
      `import { readFileSync } from 'node:fs';
import { checkAgreement, diffAgreements, summarize } from 'partnership-agreements';
const text = readFileSync('a.partnership.yaml', 'utf8');
const { findings } = await checkAgreement(text, { today: '2026-11-24', language: 'nl' });
const { changes, signAgain } = await diffAgreements(text, text.replace('able: 100000', 'able: 90000'), { today: '2026-11-24' });
const { triangles } = await summarize(text, { today: '2026-11-24', party: 'van-rijn' });
console.log(JSON.stringify([findings.map(({ rule }) => rule), changes.map(({ effect }) => effect), signAgain, triangles.map(({ party }) => party)]));
`,
    );
    const [rules, effects, signAgain, triangles] = JSON.parse(succeed(process.execPath, ['use.mjs']));
    assert.ok(rules.includes('honesty/willing-exceeds-able'), rules);
    assert.deepEqual(effects, ['weakens']);
    assert.ok(signAgain.includes('noordlicht'));
    assert.deepEqual(triangles, ['van-rijn']);
  });

  it('bring the JSON Schema at a path that stays, fit for a catalogue of schemas', () => {
    writeFileSync(
      path.join(folder, 'schema.mjs'),
      `import { createRequire } from 'node:module';
console.log(createRequire(import.meta.url).resolve('partnership-agreements-schema/agreement-v1.schema.json'));
`,
    );
    const file = succeed(process.execPath, ['schema.mjs']).trim();
    assert.ok(file.endsWith(path.join('node_modules/partnership-agreements-schema/agreement-v1.schema.json')), file);
    const schema = JSON.parse(readFileSync(file, 'utf8'));
    assert.equal(schema.$schema, 'http://json-schema.org/draft-07/schema#');
    assert.match(schema.$id, /^https:\/\/[a-z.-]+\/agreement-v1\.schema\.json$/);
    assert.ok(schema.title && schema.description);
    const external = JSON.stringify(schema).match(/"\$ref":"(?!#)/g);
    assert.equal(external, null, 'needs no other file');
    const validate = new Ajv({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(schema);
    const isValid: (data: unknown) => unknown = validate;
    assert.ok(isValid(parse(readBase('two'))), JSON.stringify(validate.errors));
    assert.ok(!isValid({ partnership: 'v1' }));
  });

  it('bring types', () => {
    writeFileSync(
      path.join(folder, 'use.ts'),
      `import { checkAgreement, diffAgreements, type ReportedFinding, type Summary, summarize } from 'partnership-agreements';
import type { Agreement } from 'partnership-agreements-schema';
const { findings } = await checkAgreement('', { today: '2026-11-24' });
export const first: ReportedFinding | undefined = findings[0];
export const summary: Summary = await summarize('', { today: '2026-11-24' });
export const weakens = (await diffAgreements(undefined, '', { today: '2026-11-24' })).changes.some(({ effect }) => effect === 'weakens');
export const line: number | undefined = first?.range.start.line;
export const title = (agreement: Agreement): string => agreement.title;
await checkAgreement('');
// @ts-expect-error a day is a text
await checkAgreement('', { today: 20261124 });
`,
    );
    succeed(process.execPath, [
      path.join(repository, 'node_modules/typescript/bin/tsc'),
      ...[
        '--noEmit',
        '--strict',
        '--skipLibCheck',
        'false',
        '--module',
        'nodenext',
        '--target',
        'es2023',
        '--types',
        '',
      ],
      'use.ts',
    ]);
  });
});
