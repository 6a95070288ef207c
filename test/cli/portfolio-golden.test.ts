import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inFolder, partnership, repository } from '../support/command.ts';
import { golden } from '../support/golden.ts';

const fixtures = path.join(repository, 'test/fixtures/portfolio');

/** The example: 24 agreements of one organisation, as each format tells them for a spring. */
describe('The portfolio of the example', () => {
  it('is told as it was, in every format', () =>
    inFolder({}, (folder) => {
      const formats = ['markdown=portfolio.md', 'json=portfolio.json', 'ics=portfolio.ics', 'csv=tables'];
      const args = formats.flatMap((format) => {
        const [name, file = ''] = format.split('=');
        return ['--format', `${name}=${path.join(folder, file)}`];
      });
      const { status, stderr } = partnership(['portfolio', 'examples/portfolio', '--to', '2027-06-30', ...args]);
      // Somebody is asked for too much, and one file is broken: as a check, it fails.
      assert.deepEqual([status, stderr], [1, '']);
      const tables = readdirSync(path.join(folder, 'tables')).map((name) => `tables/${name}`);
      assert.equal(tables.length, 5);
      for (const name of ['portfolio.md', 'portfolio.json', 'portfolio.ics', ...tables])
        golden(path.join(fixtures, name), readFileSync(path.join(folder, name), 'utf8'));
    }));
});
