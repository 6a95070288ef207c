import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inFolder, partnership } from '../support/command.ts';
import { readBase } from '../support/markers.ts';

const sound = readBase('two');
const second = sound.replace(/^title: .*/m, 'title: Second');

describe('partnership portfolio', () => {
  it('tells all agreements from here, with the exit code of a check', () =>
    inFolder({ 'a.partnership.yaml': sound }, (folder) => {
      const calm = partnership(['portfolio', '--today', '2026-11-24'], { cwd: folder });
      assert.equal(calm.status, 0, calm.stderr);
      assert.match(calm.stdout, /All agreements\n1 agreement · 1 agreed/);
      writeFileSync(path.join(folder, 'b.partnership.yaml'), second);
      const busy = partnership(['portfolio', '--today', '2026-11-24', '--lang', 'nl'], { cwd: folder });
      assert.equal(busy.status, 1);
      assert.match(busy.stdout, /Mark Smit: te veel gevraagd in jan 2027/i);
    }));

  it('writes several formats at once, and a table a file', () =>
    inFolder({ 'a.partnership.yaml': sound }, (folder) => {
      const formats = ['html=p.html', 'markdown=p.md', 'json=p.json', 'ics=p.ics', 'csv=tables/2027'];
      const args = formats.flatMap((format) => ['--format', format]);
      const { status, stdout, stderr } = partnership(['portfolio', '--today', '2026-11-24', ...args], {
        cwd: folder,
      });
      assert.deepEqual([status, stdout, stderr], [0, '', '']);
      assert.deepEqual(readdirSync(path.join(folder, 'tables/2027')).sort(), [
        'agreements.csv',
        'calendar.csv',
        'ceilings.csv',
        'commitments.csv',
        'people.csv',
      ]);
      assert.ok(readFileSync(path.join(folder, 'p.ics'), 'utf8').endsWith('END:VCALENDAR\r\n'));
      assert.equal(JSON.parse(readFileSync(path.join(folder, 'p.json'), 'utf8')).version, 1);
    }));

  it('says what is wrong with what it is asked', () =>
    inFolder({ 'a.partnership.yaml': sound }, (folder) => {
      for (const [args, says] of [
        [
          ['--party', 'vanrijn'],
          /--party takes the id of a party of these agreements: noordlicht, van-rijn; not "vanrijn"/,
        ],
        [['--person', 'marc'], /--person takes the id of somebody/],
        [['--from', '2027-13-01'], /--from takes a date/],
        [['--from', '2027-02-01', '--to', '2027-01-01'], /lies before/],
        [['--format', 'csv'], /name the folder/],
        [['--format', 'json=a.partnership.yaml'], /would overwrite an agreement/],
      ] as const) {
        const { status, stderr } = partnership(['portfolio', ...args], { cwd: folder });
        assert.equal(status, 2, args.join(' '));
        assert.match(stderr, says);
      }
      const nothing = partnership(['portfolio', 'nowhere'], { cwd: folder });
      assert.equal(nothing.status, 3);
    }));
});
