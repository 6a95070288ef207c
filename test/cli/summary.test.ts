import assert from 'node:assert/strict';
import { inFolder, partnership } from '../support/command.ts';
import { readBase } from '../support/markers.ts';

const sound = readBase('two');
const today = ['--today', '2026-11-24'];

describe('partnership summary', () => {
  it('tells an agreement in four formats', () => {
    inFolder({ 'a.partnership.yaml': sound }, (cwd) => {
      const starts = {
        markdown: /^# Live ETA for regional distribution\n/,
        html: /^<!DOCTYPE html>/,
        svg: /^<svg xmlns/,
        json: /^\{\n {2}"version": 1,/,
      };
      for (const [format, start] of Object.entries(starts)) {
        const { status, stdout, stderr } = partnership(
          ['summary', 'a.partnership.yaml', '--format', format, ...today],
          { cwd },
        );
        assert.equal(status, 0, stderr);
        assert.match(stdout, start);
      }
    });
  });

  it('tells every clause where all is asked for, and signs each sheet with the digest', () => {
    const page = partnership(['summary', '-', '--full', '--format', 'html', ...today], { input: sound });
    assert.equal(page.status, 0, page.stderr);
    assert.match(page.stdout, /The whole agreement/);
    assert.match(page.stdout, /@bottom-left \{ content: "sha256\\3a [0-9a-f]{64}"/);
    const short = partnership(['summary', '-', ...today], { input: sound });
    assert.ok(!short.stdout.includes('The whole agreement'));
  });

  it('reads standard input, tells the view of one party, and speaks Dutch', () => {
    const { status, stdout } = partnership(['summary', '-', '--party', 'van-rijn', '--lang', 'nl', ...today], {
      input: sound,
    });
    assert.equal(status, 0);
    assert.match(stdout, /\| Van Rijn Logistiek B\.V\. \| € 52\.000 \| € 60\.000 \| € 60\.000 \| € 8\.000 over \|/);
    assert.ok(!stdout.includes('| Noordlicht Software B.V. | € 95.000'));
  });

  it('counts what other agreements ask of the same people', () => {
    // Of the same title it would be a copy, which asks nothing twice.
    const other = sound.replace('title: Live ETA', 'title: Night rides');
    inFolder({ 'a.partnership.yaml': sound, 'b.partnership.yaml': other, '.git/HEAD': '' }, (cwd) => {
      const { stdout } = partnership(['summary', 'a.partnership.yaml', ...today], { cwd });
      assert.match(stdout, /\*\*What can we take off these shoulders\?\*\*/);
    });
  });

  it('says what is wrong with the way it was called', () => {
    inFolder({ 'a.partnership.yaml': sound }, (cwd) => {
      const cases: readonly [args: string[], status: number, says: RegExp][] = [
        [[], 2, /Name one agreement/],
        [['none.partnership.yaml'], 3, /There is no file "none\.partnership\.yaml"/],
        [['a.partnership.yaml', '--format', 'pdf'], 2, /markdown, html, svg, docx, json/],
        [['a.partnership.yaml', '--party', 'nobody'], 2, /noordlicht, van-rijn/],
        [['a.partnership.yaml', '--today', 'tomorrow'], 2, /2027-04-06/],
      ];
      for (const [args, status, says] of cases) {
        const outcome = partnership(['summary', ...args], { cwd });
        assert.equal(outcome.status, status, args.join(' '));
        assert.match(outcome.stderr, says);
        assert.equal(outcome.stdout, '');
      }
    });
  });
});
