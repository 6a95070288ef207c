import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inFolder, partnership, repository } from '../support/command.ts';
import { readBase } from '../support/markers.ts';
import { noCeiling } from '../support/no-ceiling.ts';

const sound = readBase('two');
const today = ['--today', '2026-11-24'];

describe('partnership check', () => {
  it('reads what only the tolerant parser reads: a colon without a key', () =>
    inFolder({ 'a.partnership.yaml': 'partnership: v1\nparties:\n  a:\n    name: A\n   : b\n' }, (cwd) => {
      const { status, stderr } = partnership(['check'], { cwd });
      assert.equal(stderr, '');
      assert.equal(status, 1);
    }));

  it('is content with the good examples, in both languages', () => {
    for (const lang of ['en', 'nl']) {
      for (const name of ['live-eta', 'minimal', 'neighbourhood-heat']) {
        const { status, stdout } = partnership(['check', `examples/${name}.partnership.yaml`, '--lang', lang]);
        assert.equal(status, 0, stdout);
        assert.match(stdout, lang === 'en' ? /no findings/ : /geen bevindingen/);
      }
    }
  });

  it('shows the findings of the broken examples and exits with 1', () => {
    const { status, stdout } = partnership(['check', 'examples']);
    assert.equal(status, 1);
    for (const rule of [
      'honesty/ceiling-missing',
      'talents/role-unassigned',
      'priorities/imbalance',
      'general/ambiguous-amount',
    ]) {
      assert.ok(stdout.includes(rule), rule);
    }
    assert.ok(!/internal\//.test(stdout));
  });

  it('is content with all examples but those that are named for what is wrong with them', () => {
    const { stdout } = partnership(['check', 'examples', '--format', 'json']);
    const report: { files: { path: string; findings: { rule: string }[] }[] } = JSON.parse(stdout);
    for (const { path: file, findings } of report.files) {
      const rules = [...new Set(findings.map(({ rule }) => rule))];
      if (/\/overloaded-/.test(file)) assert.deepEqual(rules, ['honesty/person-overloaded'], file);
      else assert.equal(rules.length > 0, /\/broken-/.test(file), `${file}: ${rules.join(', ')}`);
    }
  });

  it('gives the json that is promised', () => {
    inFolder({ 'a.partnership.yaml': noCeiling }, (cwd) => {
      const { status, stdout } = partnership(['check', '--format', 'json', ...today], { cwd });
      assert.equal(status, 1);
      const report = JSON.parse(stdout);
      assert.equal(report.version, 1);
      assert.equal(report.tool.name, 'partnership');
      assert.deepEqual(report.summary, { files: 1, errors: 1, warnings: 0, infos: 0, waived: 0 });
      const [finding] = report.files[0].findings;
      assert.equal(report.files[0].path, 'a.partnership.yaml');
      assert.equal(finding.rule, 'honesty/ceiling-missing');
      assert.equal(finding.severity, 'error');
      assert.deepEqual(finding.path, ['honesty', 'ceilings', 'van-rijn']);
      assert.deepEqual(finding.range, { start: { line: 76, column: 3 }, end: { line: 76, column: 11 } });
      assert.match(finding.fingerprint, /^[0-9a-f]{16}$/);
      assert.ok(finding.fixes.length > 0);
    });
  });

  it('underlines what it is about', () => {
    inFolder({ 'a.partnership.yaml': sound.replace('able: 140000', 'able: 100000') }, (cwd) => {
      const { stdout } = partnership(['check', ...today], { cwd });
      assert.match(stdout, /\d+ \| {7}budget: \{ willing: 120000, able: 100000 \}\n +\| +\^+/);
    });
  });

  it('writes workflow commands that nothing in a file can add to', () => {
    const hostile = noCeiling.replaceAll('Van Rijn Logistiek B.V.', '"Van%Rijn\\n::error::pwned"');
    inFolder({ 'a,b.partnership.yaml': hostile }, (cwd) => {
      const { stdout } = partnership(['check', '--format', 'github', ...today], { cwd });
      assert.match(
        stdout,
        /^::error file=a%2Cb\.partnership\.yaml,line=76,col=3,endColumn=11,title=honesty\/ceiling-missing::Van%25Rijn%0A::error::pwned/,
      );
      assert.equal(stdout.split('\n').filter((line) => line.startsWith('::')).length, 1);
    });
  });

  it('shows no control characters of a file', () => {
    const hostile = noCeiling.replace('name: Van Rijn Logistiek B.V.', 'name: "Van \\e[31mRijn\\u202e"');
    inFolder({ 'a.partnership.yaml': hostile }, (cwd) => {
      const { stdout } = partnership(['check', ...today], { cwd });
      assert.ok(!stdout.includes('\u001b') && !stdout.includes('\u202e'));
      assert.match(stdout, /\\u\{1b\}\[31mRijn\\u\{202e\}/);
    });
  });

  it('reads standard input', () => {
    const { status, stdout } = partnership(
      ['check', '-', '--stdin-filename', 'x.partnership.yaml', '--isolated', ...today],
      { input: noCeiling },
    );
    assert.equal(status, 1);
    assert.match(stdout, /^x\.partnership\.yaml:76:3 error/);
  });

  it('sends reports to files, and only one to standard output', () => {
    inFolder({ 'a.partnership.yaml': noCeiling }, (cwd) => {
      const { stdout } = partnership(['check', '--format', 'pretty', '--format', 'json=report.json', ...today], {
        cwd,
      });
      assert.match(stdout, /1 agreement checked: 1 error/);
      assert.equal(JSON.parse(readFileSync(path.join(cwd, 'report.json'), 'utf8')).summary.errors, 1);
      const both = partnership(['check', '--format', 'json', '--format', 'pretty'], { cwd });
      assert.equal(both.status, 2);
      assert.match(both.stderr, /Only one --format/);
      const nowhere = partnership(['check', '--format', 'json=no/such/folder.json'], { cwd });
      assert.equal(nowhere.status, 2);
      assert.ok(!existsSync(path.join(cwd, 'no')));
    });
  });

  it('respects .gitignore, and checks what is named all the same', () => {
    inFolder({ '.gitignore': 'old/\n', 'old/a.partnership.yaml': noCeiling, 'b.partnership.yml': sound }, (cwd) => {
      assert.match(partnership(['check', ...today], { cwd }).stdout, /1 agreement checked: no findings/);
      assert.equal(partnership(['check', 'old/a.partnership.yaml', ...today], { cwd }).status, 1);
      assert.equal(partnership(['check', '**/*.partnership.yml', ...today], { cwd }).status, 0);
    });
  });

  it('counts what --fail-on, --max-warnings and --quiet say', () => {
    const warned = sound.replace('mitigation', 'mitigation').replace(', escalates_to: eva', '');
    inFolder({ 'a.partnership.yaml': warned }, (cwd) => {
      assert.equal(partnership(['check', ...today], { cwd }).status, 0);
      assert.equal(partnership(['check', '--fail-on', 'warning', ...today], { cwd }).status, 1);
      assert.equal(partnership(['check', '--max-warnings', '0', ...today], { cwd }).status, 1);
      assert.equal(partnership(['check', '--max-warnings', '1', ...today], { cwd }).status, 0);
      assert.equal(
        partnership(['check', '--quiet', ...today], { cwd }).stdout,
        '1 agreement checked: no errors, 1 more not shown\n',
      );
    });
    inFolder({ 'a.partnership.yaml': noCeiling }, (cwd) => {
      assert.equal(partnership(['check', '--fail-on', 'never', ...today], { cwd }).status, 0);
    });
  });

  it('says what is wrong with the way it was called, and what to do', () => {
    const cases: readonly [args: string[], status: number, says: RegExp][] = [
      [['check', '--nonsense'], 2, /--help/],
      [['check', '--today', 'tomorrow'], 2, /2027-04-06/],
      [['check', '--format', 'xml'], 2, /pretty/],
      [['check', '--fail-on', 'all'], 2, /warning/],
      [['check', 'no-such-file.partnership.yaml'], 3, /no file or folder/],
      [['check', 'docs/**/*.partnership.yaml'], 3, /No agreement matched/],
      [['chekc'], 2, /--help/],
      [[], 2, /partnership check/],
    ];
    for (const [args, status, says] of cases) {
      const outcome = partnership(args);
      assert.equal(outcome.status, status, args.join(' '));
      assert.match(outcome.stderr, says);
      assert.equal(outcome.stdout, '');
    }
  });

  it('reads the other agreements under the root, whatever is chosen', () => {
    const busy = sound
      .replace('title: Live ETA for regional distribution', 'title: Another one')
      .replaceAll('eta-service', 'other-service')
      .replaceAll('cab-units', 'other-units');
    inFolder({ 'a.partnership.yaml': sound, 'sub/b.partnership.yaml': busy }, (cwd) => {
      const one = JSON.parse(
        partnership(['check', 'a.partnership.yaml', '--format', 'json', ...today], { cwd }).stdout,
      );
      const all = JSON.parse(partnership(['check', '--format', 'json', ...today], { cwd }).stdout);
      assert.equal(one.files.length, 1);
      assert.deepEqual(one.files[0], all.files[0]);
      assert.ok(one.files[0].findings.some(({ rule }: { rule: string }) => rule === 'honesty/person-overloaded'));
      const alone = JSON.parse(
        partnership(['check', 'a.partnership.yaml', '--isolated', '--format', 'json', ...today], { cwd }).stdout,
      );
      assert.deepEqual(alone.files[0].findings, []);
    });
  });

  it('counts what an agreement itself asks of its people when it reads no other', () => {
    const overloaded = sound.replace('name: Mark Smit, days_per_month: 6', 'name: Mark Smit, days_per_month: 4');
    inFolder({ 'a.partnership.yaml': overloaded }, (cwd) => {
      const check = (...args: string[]) =>
        JSON.parse(partnership(['check', '--format', 'json', ...today, ...args], { cwd }).stdout).files[0].findings;
      const alone = check('--isolated');
      assert.deepEqual(
        alone.map(({ rule, message }: { rule: string; message: string }) => [rule, message]),
        [
          [
            'honesty/person-overloaded',
            'Mark Smit of Noordlicht Software B.V. is asked for 5 days a month, and has 4. What can go, or who can take over?',
          ],
        ],
      );
      assert.deepEqual(alone, check());
    });
  });

  it('takes no waiver for needless because it reads no other agreement', () => {
    const waived = `${sound}waivers:\n  shared-lead:\n    rule: honesty/person-overloaded\n    because: Mark is relieved elsewhere in spring\n    agreed_by: [eva, hans]\n    until: 2027-12-31\n`;
    inFolder({ 'a.partnership.yaml': waived }, (cwd) => {
      const { status, stdout } = partnership(['check', '--isolated', ...today], { cwd });
      assert.equal(status, 0);
      assert.match(stdout, /1 agreement checked: no findings/);
    });
  });

  it('tells of bytes that are no UTF-8', () => {
    const bytes = Buffer.from(sound.replace('Lin Chen', 'Lin Ch\u0001n'), 'utf8');
    bytes[bytes.indexOf(1)] = 0xe9;
    inFolder({ 'a.partnership.yaml': bytes }, (cwd) => {
      assert.match(partnership(['check', ...today], { cwd }).stdout, /syntax\/encoding/);
    });
  });

  it('prints the JSON Schema', () => {
    const { status, stdout } = partnership(['schema']);
    assert.equal(status, 0);
    assert.deepEqual(
      JSON.parse(stdout),
      JSON.parse(readFileSync(path.join(repository, 'schemas/agreement-v1.schema.json'), 'utf8')),
    );
  });
});
