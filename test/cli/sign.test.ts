import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inFolder, partnership } from '../support/command.ts';
import { commitAll, git } from '../support/git.ts';
import { readBase } from '../support/markers.ts';

const sound = readBase('two');

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
