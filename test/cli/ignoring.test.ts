import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inFolder, partnership } from '../support/command.ts';
import { git } from '../support/git.ts';
import { readBase } from '../support/markers.ts';

const today = ['--today', '2026-11-24'];
const sound = readBase('two');
/** With `honesty/willing-exceeds-able`, and one for information. */
const wrong = sound.replace('able: 140000', 'able: 100000');

/** What is found: each file with how serious it is that somebody is asked for more than they can. */
function found(cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = partnership(['check', ...today, '--isolated', '--format', 'json', ...args], {
    cwd,
  });
  const files: { path: string; findings: { rule: string; severity: string }[] }[] =
    stdout === '' ? [] : JSON.parse(stdout).files;
  const told = Object.fromEntries(
    files.map(({ path: name, findings }) => [
      name,
      findings.flatMap(({ rule, severity }) => (rule === 'honesty/willing-exceeds-able' ? [severity] : [])),
    ]),
  );
  return { status, told, stderr };
}

describe('leaving out', () => {
  const files = {
    'a.partnership.yaml': sound,
    'drafts/b.partnership.yaml': wrong,
    'drafts/keep.partnership.yaml': sound,
    'sub/c.old.partnership.yaml': wrong,
    'sub/deep/d.partnership.yml': wrong,
  };

  it('`ignore` takes globs as .gitignore does, from the folder of the configuration', () => {
    const cases: readonly (readonly [ignore: string, left: readonly string[]])[] = [
      ['[]', Object.keys(files)],
      ['[drafts/, "*.old.partnership.yaml", "**/deep/**"]', ['a.partnership.yaml']],
      ['[drafts, sub]', ['a.partnership.yaml']],
      ['["drafts/*", "!drafts/keep.partnership.yaml", ./sub]', ['a.partnership.yaml', 'drafts/keep.partnership.yaml']],
      ['["{drafts,sub}/**/*.partnership.{yaml,yml}"]', ['a.partnership.yaml']],
      [
        '["*.partnership.yml", /a.partnership.yaml]',
        ['drafts/b.partnership.yaml', 'drafts/keep.partnership.yaml', 'sub/c.old.partnership.yaml'],
      ],
    ];
    inFolder(files, (cwd) => {
      for (const [ignore, left] of cases) {
        writeFileSync(path.join(cwd, 'partnership.config.yaml'), `ignore: ${ignore}\n`);
        const { told, stderr } = found(cwd);
        assert.deepEqual(Object.keys(told), left, `${ignore} ${stderr}`);
      }
      const below = found(path.join(cwd, 'drafts'));
      assert.deepEqual(Object.keys(below.told).length, 2);
    });
  });

  it('what is ignored asks nothing of people', () => {
    const two = {
      'a.partnership.yaml': sound,
      'old/a.partnership.yaml': sound.replace('title: Live', 'title: Old live'),
    };
    inFolder(two, (cwd) => {
      assert.equal(partnership(['check', 'a.partnership.yaml', ...today], { cwd }).status, 1);
      writeFileSync(path.join(cwd, 'partnership.config.yaml'), 'ignore: [old/]\n');
      assert.equal(partnership(['check', 'a.partnership.yaml', ...today], { cwd }).status, 0);
    });
  });

  it('a file that was named is told to be left out; where all is left out that was found, nothing matched', () => {
    inFolder({ ...files, 'partnership.config.yaml': 'ignore: ["*"]\n' }, (cwd) => {
      const named = found(cwd, 'a.partnership.yaml');
      assert.deepEqual(named, {
        status: 0,
        told: {},
        stderr: 'a.partnership.yaml: left out, by `ignore` in its configuration.\n',
      });
      const all = found(cwd);
      assert.equal(all.status, 3);
      assert.match(all.stderr, /Every agreement that matched is left out/);
      const formatted = partnership(['format'], { cwd });
      assert.equal(formatted.status, 3, formatted.stderr);
    });
  });

  it('--exclude does so for one run, from here', () => {
    inFolder(files, (cwd) => {
      const { told } = found(cwd, '--exclude', 'drafts/', '--exclude', '*.yml');
      assert.deepEqual(Object.keys(told), ['a.partnership.yaml', 'sub/c.old.partnership.yaml']);
      assert.deepEqual(Object.keys(found(path.join(cwd, 'sub'), '--exclude', '/deep').told), [
        'c.old.partnership.yaml',
      ]);
      assert.match(found(cwd, 'drafts/b.partnership.yaml', '--exclude', 'drafts').stderr, /left out, by --exclude/);
    });
  });
});

describe('overrides', () => {
  it('set rules for the agreements that their globs mean; the last one counts', () => {
    const configuration = `rules: { honesty/willing-exceeds-able: info }
overrides:
  - files: [pilots/]
    rules: { honesty/willing-exceeds-able: warning }
  - files: ["*.loud.partnership.yaml"]
    rules: { honesty/willing-exceeds-able: error }
`;
    const files = {
      'partnership.config.yaml': configuration,
      'a.partnership.yaml': wrong,
      'pilots/b.partnership.yaml': wrong,
      'pilots/c.loud.partnership.yaml': wrong,
    };
    inFolder(files, (cwd) => {
      assert.deepEqual(found(cwd).told, {
        'a.partnership.yaml': ['info'],
        'pilots/b.partnership.yaml': ['warning'],
        'pilots/c.loud.partnership.yaml': ['error'],
      });
    });
  });
});

describe('extends', () => {
  const mistakes = (cwd: string) =>
    partnership(['check', ...today, '--isolated'], { cwd })
      .stdout.split('\n')
      .filter((line) => line.includes('internal/configuration'));

  it('takes the settings of another configuration of the repository, where there are none', () => {
    const files = {
      'base/partners.yaml': `extends: ../all.yaml
rules: { honesty/willing-exceeds-able: warning }
overrides: [{ files: [/x], rules: { honesty/willing-exceeds-able: error } }]
`,
      'all.yaml': 'language: nl\nignore: [sub/old/]\nrules: { honesty/willing-exceeds-able: off }\n',
      'sub/partnership.config.yaml': 'extends: ../base/partners.yaml\nlanguage: en\nignore: [new/]\n',
      'sub/a.partnership.yaml': wrong,
      'sub/x/a.partnership.yaml': wrong,
      'sub/old/a.partnership.yaml': wrong,
      'sub/new/a.partnership.yaml': wrong,
    };
    inFolder(files, (cwd) => {
      git(cwd, 'init', '-q');
      // The globs of a configuration count from its own folder: `/x` of `base` means nothing here.
      assert.deepEqual(found(cwd).told, {
        'sub/a.partnership.yaml': ['warning'],
        'sub/x/a.partnership.yaml': ['warning'],
      });
      rmSync(path.join(cwd, 'base/partners.yaml'));
      assert.match(
        mistakes(cwd).join('\n'),
        /^sub\/partnership\.config\.yaml:1:10 error There is no file `\.\.\/base\/partners\.yaml`/,
      );
    });
  });

  const sentences = {
    'extends: partnership.config.yaml\n': /:1:10 error `partnership\.config\.yaml` extends this configuration in turn/,
    'extends: circle.yaml\n': /^circle\.yaml:2:10 error `partnership\.config\.yaml` extends this configuration in turn/,
    'language: en\nextends: none.yaml\n': /:2:10 error There is no file `none\.yaml`/,
    'extends: ../outside.yaml\n': /:1:10 error `\.\.\/outside\.yaml` lies outside/,
    'extends: /etc/hosts\n': /:1:10 error `\/etc\/hosts` lies outside/,
    'extends: https://example.com/a.yaml\n': /:1:10 error `https:.*` lies outside/,
    'extends: [a.yaml]\n': /:1:10 error `extends` is the path of another configuration/,
    'extends: wrong.yaml\n': /^wrong\.yaml:1:1 error There is no setting `rule`. Did you mean `rules`\?/,
    'ignore: drafts\n': /:1:9 error `ignore` is a list of globs/,
    'ignore: [a, 3]\n': /:1:13 error `ignore` is a list of globs/,
    'overrides: [{ files: [a] }]\n': /error `overrides` is a list, each with `files`|error `rules` is a map/,
    'overrides: [{ files: [a], rules: { honesty/nothing: off } }]\n': /:1:36 error There is no rule `honesty\/nothing`/,
    'overrides: [{ files: [a], rules: { syntax/tab: off } }]\n': /error `syntax\/tab` cannot be switched off/,
    'overrides: [{ file: [a], rules: {} }]\n': /error There is no setting `file`. Did you mean `files`/,
  };
  for (const [text, sentence] of Object.entries(sentences)) {
    it(`tells what is wrong with ${JSON.stringify(text)}, at its place`, () => {
      const files = {
        'in/partnership.config.yaml': text,
        'in/circle.yaml': 'language: en\nextends: partnership.config.yaml\n',
        'in/wrong.yaml': 'rule: {}\n',
        'in/a.partnership.yaml': sound,
        'outside.yaml': 'language: nl\n',
      };
      inFolder(files, (cwd) => {
        const told = mistakes(path.join(cwd, 'in'));
        assert.match(told.join('\n'), sentence);
      });
    });
  }
});

describe('a baseline', () => {
  const check = (cwd: string, ...args: string[]) => partnership(['check', ...today, '--isolated', ...args], { cwd });

  it('keeps what was found away, tells what is new, and what is no longer found', () => {
    inFolder({ 'sub/a.partnership.yaml': wrong, 'b.partnership.yaml': sound }, (cwd) => {
      const written = check(cwd, '--write-baseline', 'known.json');
      assert.deepEqual([written.status, written.stderr], [0, '2 findings are known, in known.json.\n']);
      const text = readFileSync(path.join(cwd, 'known.json'), 'utf8');
      assert.deepEqual(Object.keys(JSON.parse(text).files), ['sub/a.partnership.yaml']);
      // Lines move, and the folder is another one.
      const file = path.join(cwd, 'sub/a.partnership.yaml');
      writeFileSync(file, `# A line more.\n${wrong}`);
      const known = check(path.join(cwd, 'sub'), '--baseline', '../known.json');
      assert.deepEqual([known.status, known.stderr], [0, '2 findings are known, in ../known.json.\n']);
      assert.match(known.stdout, /1 agreement checked: no findings/);
      writeFileSync(path.join(cwd, 'b.partnership.yaml'), wrong);
      assert.equal(check(cwd, '--baseline', 'known.json').status, 1);
      writeFileSync(file, sound);
      writeFileSync(path.join(cwd, 'b.partnership.yaml'), sound);
      const gone = check(cwd, '--baseline', 'known.json');
      assert.equal(gone.status, 0);
      assert.match(
        gone.stderr,
        /^sub\/a\.partnership\.yaml: honesty\/willing-exceeds-able is in the baseline, and no longer found\.\n/,
      );
      rmSync(file);
      assert.match(
        check(cwd, '--baseline', 'known.json').stderr,
        /a\.partnership\.yaml is in the baseline, and is not there/,
      );
    });
  });

  it('that cannot be read is told, and none overwrites an agreement', () => {
    inFolder({ 'a.partnership.yaml': sound, 'no.json': '[]' }, (cwd) => {
      for (const [args, message] of [
        [['--baseline', 'none.json'], /could not be read.*--write-baseline none\.json makes one/],
        [['--baseline', 'no.json'], /is no baseline of this version/],
        [['--write-baseline', 'a.partnership.yaml'], /would overwrite an agreement/],
        [['--write-baseline', 'x', '--baseline', 'y'], /choose one of the two/],
        [['--write-baseline', 'x', '--format', 'json=./x'], /go to the same file/],
      ] as const) {
        const { status, stderr } = check(cwd, ...args);
        assert.equal(status, 2);
        assert.match(stderr, message);
      }
    });
  });
});
