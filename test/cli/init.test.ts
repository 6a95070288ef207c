import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inFolder, partnership } from '../support/command.ts';
import { pulling, ServerProcess } from '../support/server.ts';

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
