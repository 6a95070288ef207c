import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { commands } from '../../server/src/cli/commands.ts';
import { helps, overview } from '../../server/src/cli/help/index.ts';

const command = fileURLToPath(new URL('../../server/dist/partnership.cjs', import.meta.url));
/** Words that stand in English sentences, and in no Dutch one. */
const english =
  /\b(?:the|and|with|this|that|which|there|takes|what|from|without|writes|reads|files|language|your|not)\b/i;
/** Texts that stand there in English in every language: options, commands, file names and what is quoted as typed. */
const sentencesOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => !/^ {2}(?:partnership|git|echo) /.test(line) && !/^partnership /.test(line))
    .join('\n')
    .replace(/"[^"\n]*"|--[a-z-]+/g, '');
const optionsOf = (text: string) => [...new Set(text.match(/(?<![\w-])--?[a-z][a-z-]*\b/g))].sort();
const choicesOf = (text: string) =>
  [...text.matchAll(/\b(?:pretty|markdown|json|html|csv|ics|svg|sarif|removal|incomparable)\b/g)].length;

describe('the command line in Dutch', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'dutch-'));
    writeFileSync(path.join(folder, 'a.partnership.yaml'), 'partnership: v1\ntitle: A\n');
    writeFileSync(path.join(folder, 'taal.yaml'), 'language: nl\n');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const run = (args: readonly string[], env: Record<string, string> = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', LANG: 'en_GB.UTF-8', ...env },
    });
    return { status, stdout, stderr };
  };

  it('has help for every command, and names every command', () => {
    const names = [...Object.keys(commands), 'lsp'];
    assert.deepEqual(Object.keys(helps).sort(), names.sort());
    for (const text of Object.values(overview))
      for (const name of names) assert.match(text, new RegExp(`^  partnership ${name} `, 'm'));
  });

  for (const [name, help] of Object.entries({ ...helps, overview })) {
    it(`says of ${name} what the English help says, without an English sentence`, () => {
      assert.deepEqual(optionsOf(help.nl), optionsOf(help.en));
      assert.equal(choicesOf(help.nl), choicesOf(help.en));
      assert.doesNotMatch(sentencesOf(help.nl), english);
      for (const text of Object.values(help)) for (const line of text.split('\n')) assert.ok(line.length <= 125, line);
    });
  }

  it('helps in the language of the option, the configuration or the locale', () => {
    for (const { args, env } of [
      { args: ['sign', '--help', '--lang', 'nl'] },
      { args: ['check', '--lang=nl', '-h'] },
      { args: ['summary', '--help', '--config', 'taal.yaml'] },
      { args: ['diff', '--help'], env: { LC_ALL: 'nl_NL.UTF-8' } },
    ]) {
      const { status, stdout } = run(args, env);
      assert.equal(status, 0);
      assert.equal(stdout, helps[args[0] ?? '']?.nl);
    }
    assert.equal(run(['--help'], { LANG: 'nl_BE.UTF-8' }).stdout, overview.nl);
    assert.equal(run(['check', '--help', '--lang', 'en'], { LANG: 'nl_NL.UTF-8' }).stdout, helps.check?.en);
  });

  for (const args of [
    ['chek'],
    ['check', '--niets'],
    ['check', '--quiet=ja'],
    ['check', '--shard'],
    ['check', '--shard', '5/4'],
    ['check', '--today', 'morgen'],
    ['check', '--format', 'pdf'],
    ['check', '--max-warnings', 'x'],
    ['check', '--fix', '--fix-dry-run'],
    ['check', 'weg.partnership.yaml'],
    ['check', '--config', 'weg.yaml'],
    ['check', '--baseline', 'weg.json'],
    ['check', '--format', 'json=weg/map.json'],
    ['check', '--changed-since', 'main'],
    ['diff'],
    ['diff', '--head', 'x'],
    ['diff', '--base', 'main'],
    ['diff', '--since-signed', 'eva', 'a.partnership.yaml'],
    ['history', 'a.partnership.yaml'],
    ['sign', 'a.partnership.yaml'],
    ['sign', 'a.partnership.yaml', '--person', 'eva'],
    ['init', 'a.partnership.yaml', '--title', 'A', '--party', 'B', '--party', 'C'],
    ['init', '--title', 'A', '--party', 'B', '--party', 'B'],
    ['summary'],
    ['summary', 'a.partnership.yaml', '--party', 'x'],
    ['explain', 'honesty/niets'],
    ['portfolio', '--format', 'csv'],
    ['portfolio', '--person', 'x'],
    ['lsp'],
  ])
    it(`says what is wrong with "${args.join(' ')}"`, () => {
      const { status, stderr } = run(args, { LANG: 'nl_NL.UTF-8' });
      assert.equal(status === 2 || status === 3, true, `${status}: ${stderr}`);
      assert.match(stderr, /^partnership: .+\n$/s);
      assert.doesNotMatch(sentencesOf(stderr.replace(/^partnership: /, '')), english);
    });

  it('says in the language of the configuration what is wrong, and notices', () => {
    writeFileSync(path.join(folder, 'partnership.config.yaml'), 'language: nl\n');
    try {
      assert.match(run(['check', '--niets']).stderr, /De optie “--niets” is er niet/);
      assert.match(run(['check', '*.partnership.yaml', 'b*']).stderr, /b\*: hierbij passen geen afspraken\.\n/);
      assert.match(
        run(['init', 'b.partnership.yaml', '--title', 'A', '--party', 'B', '--party', 'C']).stderr,
        /is een concept/,
      );
    } finally {
      rmSync(path.join(folder, 'partnership.config.yaml'));
      rmSync(path.join(folder, 'b.partnership.yaml'), { force: true });
    }
  });

  it('keeps the English words where English is spoken', () => {
    assert.equal(
      run(['check', '--format', 'json=weg/map.json']).stderr.split(': ').slice(0, 3).join(': '),
      `partnership: The report could not be written to ${path.join(folder, 'weg/map.json')}: ENOENT`,
    );
    assert.equal(
      run(['check', '--shard', '--quiet']).stderr,
      `partnership: '--shard' takes a value; one that begins with a dash goes behind a "=": --shard=--quiet. Run "partnership check --help" for what it takes.\n`,
    );
  });
});
