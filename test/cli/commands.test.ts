import assert from 'node:assert/strict';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { command, inFolder, partnership } from '../support/command.ts';
import { commitAll, git } from '../support/git.ts';
import { readBase } from '../support/markers.ts';
import { pulling, ServerProcess } from '../support/server.ts';

const sound = readBase('two');
const weaker = sound.replace('days: { willing: 260', 'days: { willing: 200');
const config = { 'partnership.config.yaml': 'today: 2026-11-24\n' };
const today = ['--today', '2026-11-24'];

describe('partnership diff', () => {
  it('compares two files, and fails on weakening when asked', () => {
    inFolder({ 'a.partnership.yaml': sound, 'b.partnership.yaml': weaker }, (cwd) => {
      const there = partnership(
        ['diff', 'a.partnership.yaml', 'b.partnership.yaml', ...today, '--fail-on', 'weakening'],
        { cwd },
      );
      assert.equal(there.status, 1);
      assert.match(there.stdout, /weakens/);
      const back = partnership(
        ['diff', 'b.partnership.yaml', 'a.partnership.yaml', ...today, '--fail-on', 'weakening'],
        { cwd },
      );
      assert.equal(back.status, 0);
      assert.match(back.stdout, /strengthens/);
      const piped = partnership(['diff', 'a.partnership.yaml', '-', ...today, '--format', 'json'], {
        cwd,
        input: weaker,
      });
      const report = JSON.parse(piped.stdout);
      assert.equal(report.version, 1);
      assert.equal(report.head, '-');
      assert.equal(report.summary.weakens, 1);
      const same = partnership(['diff', 'a.partnership.yaml', 'a.partnership.yaml'], { cwd });
      assert.match(same.stdout, /no change of what was agreed/);
    });
  });

  it('reads files in revisions', () => {
    inFolder({ 'd/a.partnership.yaml': sound, ...config }, (cwd) => {
      commitAll(cwd);
      writeFileSync(path.join(cwd, 'd/a.partnership.yaml'), weaker);
      const below = path.join(cwd, 'd');
      for (const [folder, ...args] of [
        [cwd, 'HEAD:d/a.partnership.yaml'],
        [below, 'HEAD:d/a.partnership.yaml'],
        [below, 'HEAD:./a.partnership.yaml'],
        [below, 'a.partnership.yaml'],
        [cwd, 'HEAD:d/a.partnership.yaml', 'd/a.partnership.yaml'],
      ] as const) {
        const { stdout, stderr } = partnership(['diff', ...args, '--format', 'json'], { cwd: folder });
        assert.equal(stderr, '');
        assert.equal(JSON.parse(stdout).summary.weakens, 1, args.join(' '));
      }
    });
  });

  it('tells all that changed since a revision: added, removed and renamed', () => {
    const other = readBase('three');
    const files = {
      'a.partnership.yaml': sound,
      'b.partnership.yaml': other,
      'c.partnership.yaml': other.replace('title:', 'title: Other'),
    };
    inFolder({ ...files, ...config }, (cwd) => {
      commitAll(cwd);
      writeFileSync(path.join(cwd, 'a.partnership.yaml'), weaker);
      rmSync(path.join(cwd, 'c.partnership.yaml'));
      git(cwd, 'add', '-A');
      git(cwd, 'commit', '-qm', 'one');
      renameSync(path.join(cwd, 'b.partnership.yaml'), path.join(cwd, 'z.partnership.yaml'));
      git(cwd, 'add', '-A');
      writeFileSync(path.join(cwd, 'new.partnership.yaml'), sound.replace('title: Live', 'title: New'));
      const told = (...args: readonly string[]) =>
        JSON.parse(partnership(['diff', ...args, '--format', 'json'], { cwd }).stdout).files.map(
          ({ path: file, status }: { path: string; status: string }) => `${file} ${status}`,
        );
      assert.deepEqual(told('--base', 'HEAD~1'), [
        'a.partnership.yaml changed',
        'c.partnership.yaml removed',
        'new.partnership.yaml added',
        'z.partnership.yaml renamed',
      ]);
      const failing = ['diff', '--base', 'HEAD~1', '--fail-on', 'weakening'];
      assert.equal(partnership(failing, { cwd }).status, 1);
      assert.equal(partnership([...failing, '--head', 'HEAD~1'], { cwd }).status, 0);
      assert.deepEqual(told('--base', 'HEAD~1', '--head', 'HEAD'), [
        'a.partnership.yaml changed',
        'c.partnership.yaml removed',
      ]);
    });
  });

  it('counts what other agreements ask of the same people, on both sides as it was then', () => {
    const calm = (title: string) =>
      sound.replace('title: Live', `title: ${title}`).replace(/days_per_month: \d+(, deputy)/g, 'days_per_month: 1$1');
    const busy = calm('Second').replace('person: mark, days_per_month: 1', 'person: mark, days_per_month: 6');
    const overloaded = (findings: readonly { rule: string; message: string; related: readonly { file: string }[] }[]) =>
      findings.filter(({ rule }) => rule === 'honesty/person-overloaded');
    const roomy = (text: string) =>
      text.replace(/(eva|lin|hans|joost): \{(.*)days_per_month: \d/g, '$1: {$2days_per_month: 9');
    inFolder(
      { 'a.partnership.yaml': roomy(calm('First')), 'sub/b.partnership.yaml': roomy(calm('Second')), ...config },
      (cwd) => {
        const diff = (...args: readonly string[]) => {
          const { stdout, stderr } = partnership(['diff', ...args, '--format', 'json'], { cwd });
          assert.equal(stderr, '');
          return JSON.parse(stdout).files;
        };
        commitAll(cwd);
        writeFileSync(path.join(cwd, 'sub/b.partnership.yaml'), roomy(busy));
        git(cwd, 'commit', '-qam', 'busy');
        for (const args of [
          ['--base', 'HEAD~1'],
          ['--base', 'HEAD~1', '--head', 'HEAD'],
        ]) {
          const [file] = diff(...args);
          const [found, ...others] = overloaded(file.findings.new);
          assert.ok(found && others.length === 0, JSON.stringify(file.findings.new));
          assert.match(found.message, /Mark Smit/);
          assert.ok(
            found.related.some((place) => place.file === 'a.partnership.yaml'),
            JSON.stringify(found.related),
          );
        }
        // Who was wanted too often before is no news, in a file that is renamed neither.
        git(cwd, 'mv', 'sub/b.partnership.yaml', 'sub/c.partnership.yaml');
        writeFileSync(path.join(cwd, 'sub/c.partnership.yaml'), roomy(busy).replace('title: Second', 'title: Third'));
        const [renamed] = diff('--base', 'HEAD');
        assert.equal(renamed.status, 'renamed');
        assert.deepEqual([renamed.findings.new.length, overloaded(renamed.findings.solved).length], [1, 0]);
        // Without the other one it is solved.
        rmSync(path.join(cwd, 'a.partnership.yaml'));
        const [gone, solved] = diff('--base', 'HEAD');
        assert.equal(gone.status, 'removed');
        assert.equal(overloaded(solved.findings.solved).length, 1);
      },
    );
  });

  it("is git's own diff of agreements", () => {
    inFolder(
      {
        'a b.partnership.yaml': sound,
        'x.txt': 'a\n',
        '.gitattributes': '*.partnership.yaml diff=partnership\n',
        ...config,
      },
      (cwd) => {
        commitAll(cwd);
        git(cwd, 'config', 'diff.partnership.command', `"${process.execPath}" "${command}" diff`);
        writeFileSync(path.join(cwd, 'a b.partnership.yaml'), weaker);
        writeFileSync(path.join(cwd, 'x.txt'), 'b\n');
        const text = git(cwd, 'diff', '--ext-diff');
        assert.match(text, /a b\.partnership\.yaml/);
        assert.match(text, /weakens/);
        assert.match(text, /^\+b$/m);
        renameSync(path.join(cwd, 'a b.partnership.yaml'), path.join(cwd, 'c.partnership.yaml'));
        git(cwd, 'add', '-A');
        assert.match(git(cwd, 'diff', '--cached', '-M', '--ext-diff'), /file renamed/);
        git(cwd, 'rm', '-q', '-f', 'c.partnership.yaml');
        assert.match(git(cwd, 'diff', '--cached', '--no-renames', '--ext-diff'), /file removed/);
      },
    );
  });

  it('says what is wrong with what it was asked', () => {
    inFolder({ 'a.partnership.yaml': sound, ...config }, (cwd) => {
      const cases: readonly [args: string[], says: RegExp][] = [
        [[], /takes two files/],
        [['a.partnership.yaml'], /no git repository/],
        [['none.partnership.yaml', 'a.partnership.yaml'], /no file "none/],
        [['-', '-'], /Only one/],
        [['--head', 'x'], /goes with --base/],
        [['--base', 'x', 'a.partnership.yaml'], /no git repository/],
        [['a.partnership.yaml', 'a.partnership.yaml', '--fail-on', 'nonsense'], /weakening/],
      ];
      for (const [args, says] of cases) {
        const { status, stderr } = partnership(['diff', ...args], { cwd });
        assert.equal(status, 2, args.join(' '));
        assert.match(stderr, says);
      }
      commitAll(cwd);
      for (const name of ['-x:a.partnership.yaml', 'none:a.partnership.yaml', 'HEAD:none.partnership.yaml']) {
        const { status, stderr } = partnership(['diff', '--', name, 'a.partnership.yaml'], { cwd });
        assert.equal(status, 2, name);
        assert.match(stderr, /There is no (revision|file)/);
      }
    });
  });
});

describe('partnership sign', () => {
  it('signs, and tells whether signatures hold', () => {
    inFolder({ 'a.partnership.yaml': sound }, (cwd) => {
      const file = path.join(cwd, 'a.partnership.yaml');
      for (const [party, person] of [
        ['noordlicht', 'eva'],
        ['van-rijn', 'hans'],
      ] as const) {
        const { status, stderr } = partnership(
          ['sign', file, '--party', party, '--person', person, '--date', '2026-11-24', '--yes'],
          { cwd },
        );
        assert.equal(status, 0, stderr);
        assert.match(stderr, /signed version 3 .*sha256:/);
      }
      const signed = readFileSync(file, 'utf8');
      assert.equal(signed.split('\n').filter((line) => !sound.includes(line)).length, 2, 'two lines changed');
      const check = () => partnership(['sign', 'a.partnership.yaml', '--check'], { cwd });
      assert.equal(check().status, 0, check().stdout);
      writeFileSync(file, signed.replace('willing: 260', 'willing: 250'));
      assert.equal(check().status, 1);
      assert.match(check().stdout, /After Eva de Wit signed for Noordlicht Software B\.V\., the text was changed/);
    });
  });

  it('refuses what cannot be signed, and writes nothing', () => {
    inFolder({ 'a.partnership.yaml': sound }, (cwd) => {
      const cases: readonly [args: string[], says: RegExp][] = [
        [['none.yaml', '--party', 'a', '--person', 'b'], /no file/],
        [['a.partnership.yaml'], /--person ID/],
        [['a.partnership.yaml', '--person', 'eva', '--today', '2026-11-24'], /in a script, add --yes/],
        [['a.partnership.yaml', '--party', 'noordlicht', '--person', 'hans'], /works at Van Rijn/],
        [['a.partnership.yaml', '--party', 'x', '--person', 'eva'], /no party x/],
        [['a.partnership.yaml', '--party', 'noordlicht', '--person', 'eva', '--date', '2026-13-01'], /no date/],
        [['a.partnership.yaml', '--check', '--party', 'x'], /leave out --party/],
      ];
      for (const [args, says] of cases) {
        const { status, stderr } = partnership(['sign', ...args], { cwd });
        assert.equal(status, 2, args.join(' '));
        assert.match(stderr, says);
      }
      assert.equal(readFileSync(path.join(cwd, 'a.partnership.yaml'), 'utf8'), sound);
    });
  });
});

describe('signing with open eyes', () => {
  const sign = (cwd: string, args: readonly string[], input = '') =>
    partnership(['sign', ...args, '--today', '2026-11-24'], { cwd, input });

  it('shows what is signed, and what changed since this person signed last', () => {
    inFolder({ 'a.partnership.yaml': sound }, (cwd) => {
      commitAll(cwd);
      const first = sign(cwd, ['a.partnership.yaml', '--person', 'eva', '--yes']);
      assert.equal(first.status, 0, first.stderr);
      assert.match(first.stderr, /^“Live ETA for regional distribution”, version 3 \(a\.partnership\.yaml\)$/m);
      git(cwd, 'commit', '-qam', 'signed');
      const file = path.join(cwd, 'a.partnership.yaml');
      const lower = readFileSync(file, 'utf8').replace('willing: 260', 'willing: 250');
      writeFileSync(file, lower.replace('version: 3\neffective', 'version: 4\neffective'));
      const second = sign(cwd, ['a.partnership.yaml', '--person', 'eva', '--yes']);
      assert.equal(second.status, 0, second.stderr);
      assert.match(second.stderr, /Since Eva de Wit signed \([0-9a-f]{12}\): 1 change weakens/);
      assert.match(
        second.stderr,
        /weakens The most days that Noordlicht Software B\.V\. is willing to put in: 250 instead of 260/,
      );
    });
  });

  it('does not say of somebody whose signature is in no commit that there is none', () => {
    inFolder({ 'a.partnership.yaml': sound.replace(/\n {2}sign_off:[\s\S]*$/, '\n') }, (cwd) => {
      commitAll(cwd);
      const file = path.join(cwd, 'a.partnership.yaml');
      const signAs = (person: string) =>
        sign(cwd, ['a.partnership.yaml', '--person', person, '--yes', '--force']).stderr;
      assert.match(signAs('eva'), /^ {2}Eva de Wit has not signed it before\.$/m);
      assert.match(signAs('eva'), /^ {2}Eva de Wit has signed this text already\.$/m);
      const signed = readFileSync(file, 'utf8');
      writeFileSync(file, signed.replace('willing: 260', 'willing: 250'));
      assert.match(signAs('eva'), /^ {2}What Eva de Wit signed before is in no commit/m);
      writeFileSync(file, signed.replace('version: 3\neffective', 'version: 4\neffective'));
      assert.match(signAs('eva'), /^ {2}What Eva de Wit signed before is in no commit/m);
      assert.match(signAs('mark'), /^ {2}Mark Smit has not signed it before\.$/m);
    });
  });

  it('signs nobody else in, and refuses a text that somebody signed while it was another one', () => {
    inFolder({ 'a.partnership.yaml': sound }, (cwd) => {
      const file = path.join(cwd, 'a.partnership.yaml');
      assert.equal(sign(cwd, ['a.partnership.yaml', '--person', 'eva', '--yes']).status, 0);
      const changed = readFileSync(file, 'utf8').replace('willing: 260', 'willing: 250');
      writeFileSync(file, changed);
      const other = sign(cwd, ['a.partnership.yaml', '--person', 'hans', '--yes']);
      assert.equal(other.status, 2);
      assert.match(other.stderr, /Eva de Wit signed version 3 while its text was another one/);
      assert.equal(readFileSync(file, 'utf8'), changed);
      // A colleague's signature is not touched, whoever signs.
      assert.equal(sign(cwd, ['a.partnership.yaml', '--person', 'mark', '--yes', '--force']).status, 0);
      const forced = readFileSync(file, 'utf8');
      const evas = (text: string) => /eva: \{ date: [^}]*\}/.exec(text)?.[0];
      assert.equal(evas(forced), evas(changed));
      const { stdout } = partnership(['sign', '--check', '--format', 'json', 'a.partnership.yaml'], { cwd });
      const states = JSON.parse(stdout).files[0].signatures.map(
        ({ person, state }: { person: string; state: string }) => `${person} ${state}`,
      );
      assert.ok(states.includes('eva changed') && states.includes('mark holds'), states.join());
    });
  });

  it('refuses a draft, errors and what is not filled in; and warns of a day ahead', () => {
    for (const [text, says] of [
      [sound.replace('status: agreed', 'status: draft'), /still a draft/],
      [sound.replace('willing: 60000', 'willing: 70000'), /1 error/],
      [sound.replace('Delivered is delivered', 'TBD'), /not filled|cannot be read|filled in/],
    ] as const) {
      inFolder({ 'a.partnership.yaml': text }, (cwd) => {
        const { status, stderr } = sign(cwd, ['a.partnership.yaml', '--person', 'eva', '--yes']);
        assert.equal(status, 2, stderr);
        assert.match(stderr, says);
        assert.equal(readFileSync(path.join(cwd, 'a.partnership.yaml'), 'utf8'), text);
      });
    }
    inFolder({ 'a.partnership.yaml': sound, 'partnership.config.yaml': 'today: 2026-11-24\n' }, (cwd) => {
      const ahead = partnership(['sign', 'a.partnership.yaml', '--person', 'eva', '--yes', '--date', '2026-12-01'], {
        cwd,
      });
      assert.equal(ahead.status, 0, ahead.stderr);
      assert.match(ahead.stderr, /1 December 2026 has not come yet: today is 24 November 2026/);
      const pinned = partnership(['sign', 'a.partnership.yaml', '--person', 'hans', '--yes'], { cwd });
      assert.match(pinned.stderr, /hans signed version 3 for van-rijn on 2026-11-24/);
    });
  });

  it('takes several files and standard input, and verifies a folder', () => {
    inFolder({ 'a.partnership.yaml': sound, 'sub/b.partnership.yaml': sound.replace('Live', 'Second') }, (cwd) => {
      const files = ['a.partnership.yaml', 'sub/b.partnership.yaml'];
      for (const person of ['eva', 'hans']) {
        const { status, stderr } = sign(cwd, [...files, '--person', person, '--yes']);
        assert.equal(status, 0, stderr);
      }
      const verified = partnership(['sign', '--check', '.', '--format', 'json'], { cwd });
      assert.equal(verified.status, 0, verified.stdout);
      assert.deepEqual(
        JSON.parse(verified.stdout).files.map(({ path: file, holds }: { path: string; holds: boolean }) => [
          file,
          holds,
        ]),
        files.map((file) => [file, true]),
      );
      const draft = sound.replace('status: in-review', 'status: draft').replace('status: agreed', 'status: draft');
      writeFileSync(path.join(cwd, 'draft.partnership.yaml'), draft);
      writeFileSync(path.join(cwd, 'empty.partnership.yaml'), '');
      const partly = sign(cwd, ['draft.partnership.yaml', 'sub/b.partnership.yaml', '--person', 'eva', '--yes']);
      assert.equal(partly.status, 2);
      assert.match(partly.stderr, /draft\.partnership\.yaml is not signed\. --force signs all the same\.\n/);
      assert.match(partly.stderr, /sub\/b\.partnership\.yaml: eva signed version 3/);
      const part = partnership(['sign', '--check', '.', '--lang', 'en'], { cwd });
      assert.equal(part.status, 1);
      assert.match(part.stdout, /^empty\.partnership\.yaml\n {2}No party can be read in this file/m);
      const piped = sign(cwd, ['-', '--person', 'eva', '--yes'], sound);
      assert.equal(piped.status, 0, piped.stderr);
      assert.match(piped.stdout, /eva: \{ date: 2026-11-24, version: 3, digest: sha256:[0-9a-f]{64} \}/);
    });
  });
});

describe('partnership init', () => {
  const parties = ['--party', 'Noordlicht: B.V.', '--party', 'van-rijn=Van "Rijn" & co'];

  it('begins a draft without findings, of two parties or more, in both languages', () => {
    for (const more of [
      [],
      ['--lang', 'nl'],
      ['--party', '株式会社', '--party', 'Noordlicht GmbH', '--currency', 'USD'],
    ]) {
      inFolder({}, (cwd) => {
        const { status, stderr } = partnership(['init', '--title', 'Live: ETA #1', ...parties, ...more], { cwd });
        assert.equal(status, 0, stderr);
        assert.match(stderr, /live-eta-1\.partnership\.yaml is (a draft|een concept)/);
        const check = partnership(['check', '--lang', 'en'], { cwd });
        assert.equal(check.status, 0, check.stdout);
        assert.match(check.stdout, /live-eta-1\.partnership\.yaml: \d+ of \d+ still to be filled in/);
        const text = readFileSync(path.join(cwd, 'live-eta-1.partnership.yaml'), 'utf8');
        assert.match(text, /^title: "Live: ETA #1"$/m);
        assert.match(text, /^ {2}van-rijn:\n {4}name: Van "Rijn" & co$/m);
        assert.match(text, /^ {2}noordlicht:$/m);
        assert.equal(/^ {2}party-3:\n[\s\S]*^ {2}noordlicht-2:\n/m.test(text), more.includes('USD'));
        assert.equal(text.includes('currency: USD'), more.includes('USD'));
        assert.equal(text.includes('Voor- en achternaam'), more.includes('nl'));
      });
    }
  });

  it('is the draft that an editor begins', () => {
    return inFolder({}, async (cwd) => {
      const people = ['--person', 'noordlicht=Eva de Wit', '--person', 'van-rijn=Hans van Rijn'];
      partnership(['init', 'a.partnership.yaml', '--title', 'Live', ...parties, ...people], { cwd });
      const server = await ServerProcess.start([cwd], pulling);
      try {
        const beginning = {
          title: 'Live',
          parties: [
            { name: 'Noordlicht: B.V.', people: ['Eva de Wit'] },
            { id: 'van-rijn', name: 'Van "Rijn" & co', people: ['Hans van Rijn'] },
          ],
        };
        const draft: { readonly text: string } = await server.connection.sendRequest('partnership/newAgreement', {
          beginning,
        });
        assert.equal(readFileSync(path.join(cwd, 'a.partnership.yaml'), 'utf8'), draft.text);
        assert.equal(await server.stop(), 0);
      } finally {
        server.kill();
      }
    });
  });

  it('never overwrites without --force, and says what is missing', () => {
    inFolder({ 'a.partnership.yaml': 'mine' }, (cwd) => {
      const again = partnership(['init', 'a.partnership.yaml', '--title', 'A', ...parties], { cwd });
      assert.equal(again.status, 2);
      assert.match(again.stderr, /there already.*--force/);
      assert.equal(readFileSync(path.join(cwd, 'a.partnership.yaml'), 'utf8'), 'mine');
      assert.equal(
        partnership(['init', 'a.partnership.yaml', '--force', '--title', 'A', ...parties], { cwd }).status,
        0,
      );
      assert.match(partnership(['init', '--title', 'B'], { cwd }).stderr, /first party.*--party/);
      assert.match(partnership(['init', 'x.yaml'], { cwd }).stderr, /\.partnership\.yaml/);
      const refused: readonly [args: string[], says: RegExp][] = [
        [['--party', 'q=Q', '--party', 'q=R'], /Two parties have the id "q"/],
        [['--party', 'Q', '--party', 'R', '--person', 'Eva'], /--person takes the id of a party \(q, r\)/],
        [['--party', 'Q', '--party', 'x-r=R'], /--party takes a name/],
        [['--party', 'Q', '--party', 'R', '--currency', 'euro'], /--currency/],
      ];
      for (const [args, says] of refused) {
        const { status, stderr } = partnership(['init', '--title', 'B', ...args], { cwd });
        assert.equal(status, 2, args.join(' '));
        assert.match(stderr, says);
      }
      assert.ok(!existsSync(path.join(cwd, 'b.partnership.yaml')));
    });
  });
});

describe('partnership format', () => {
  it('puts the layout in order, or only tells', () => {
    const untidy = sound
      .replace('title: Live', 'title:    Live')
      .replace('  noordlicht:\n    name', '  noordlicht:\n\n\n    name');
    inFolder({ 'a.partnership.yaml': untidy, 'b.partnership.yaml': 'a: [' }, (cwd) => {
      const checked = partnership(['format', 'a.partnership.yaml', '--check'], { cwd });
      assert.deepEqual([checked.status, checked.stdout], [1, 'a.partnership.yaml\n']);
      assert.equal(readFileSync(path.join(cwd, 'a.partnership.yaml'), 'utf8'), untidy);
      assert.equal(partnership(['format', 'a.partnership.yaml'], { cwd }).status, 0);
      assert.equal(partnership(['format', 'a.partnership.yaml', '--check'], { cwd }).status, 0);
      const both = partnership(['format'], { cwd });
      assert.equal(both.status, 1);
      assert.match(both.stderr, /^b\.partnership\.yaml: This file cannot be formatted/);
    });
  });
});

it('every command helps, with examples', () => {
  const listed = [...partnership(['--help']).stdout.matchAll(/^ {2}partnership (\w+)/gm)].map(([, name = '']) => name);
  assert.ok(listed.length >= 8);
  for (const name of listed) {
    const { status, stdout } = partnership([name, '--help']);
    assert.equal(status, 0, name);
    assert.match(stdout, new RegExp(`^partnership ${name}`));
  }
});
