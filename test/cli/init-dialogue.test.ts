import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { run } from '../../server/src/cli/commands/init.ts';
import { UsageError } from '../../server/src/cli/exit.ts';
import { answeringTerminal } from '../support/answering-terminal.ts';
import { inFolder, partnership } from '../support/command.ts';

/** The draft that comes of a dialogue. */
async function draftOf(cwd: string, answers: readonly string[], args: readonly string[] = [], language?: string) {
  const { terminal, shown, left } = answeringTerminal(cwd, answers, language);
  assert.equal(await run(args, terminal), 0, shown.join('\n'));
  assert.deepEqual(left, [], 'not all answers were asked for');
  return { text: readFileSync(path.join(cwd, 'live-eta.partnership.yaml'), 'utf8'), shown };
}

describe('partnership init, at a terminal', () => {
  const noMore = ['', '', '', '', '', '', '', ''];

  it('asks again where an answer is needed and is empty, and goes on with the next', async () => {
    await inFolder({}, async (cwd) => {
      const answers = ['', '  ', 'Live ETA', '', 'Noordlicht B.V.', '', 'Van Rijn B.V.', '', ...noMore];
      const { text, shown } = await draftOf(cwd, answers);
      assert.equal(shown.filter((line) => line.startsWith('What is the agreement called?')).length, 3);
      assert.equal(shown.filter((line) => line.startsWith('Legal name of the first party?')).length, 2);
      assert.equal(shown.filter((line) => line.startsWith('This is needed.')).length, 3);
      const { data, facts } = new AgreementDocument(text);
      assert.equal(data.title, 'Live ETA');
      assert.deepEqual(
        facts.parties.map(({ id, value }) => [id, value.name]),
        [
          ['noordlicht', 'Noordlicht B.V.'],
          ['van-rijn', 'Van Rijn B.V.'],
        ],
      );
    });
  });

  it('asks for more parties and their people, the currency, the term, and offers what may be left out', async () => {
    await inFolder({}, async (cwd) => {
      const answers = [
        ...['Live ETA', 'Noordlicht B.V.', 'Eva de Wit, Mark Smit, Lin Chen', 'Van Rijn B.V.', ''],
        ...['Kustlijn B.V.', 'Noor Prins', ''],
        ...['euros?', 'euro', '1-2-2027', '1 January 2027', 'later', '2028-06-30'],
        ...['perhaps', 'yes', 'Y', 'n', ''],
      ];
      const { text, shown } = await draftOf(cwd, answers);
      const agreement = new AgreementDocument(text);
      const { data, facts } = agreement;
      assert.deepEqual([data.currency, data.effective, data.expires], ['EUR', '2027-01-01', '2028-06-30']);
      assert.deepEqual(
        facts.parties.map(({ id }) => id),
        ['noordlicht', 'van-rijn', 'kustlijn'],
      );
      assert.deepEqual(
        ['eva-de-wit', 'noor-prins'].map((id) => facts.personName(id)),
        ['Eva de Wit', 'Noor Prins'],
      );
      assert.equal(shown.filter((line) => line.startsWith('Three letters, such as EUR.')).length, 1);
      assert.equal(shown.filter((line) => line.startsWith('Year, month and day')).length, 2);
      assert.equal(shown.filter((line) => line.startsWith('Yes or no; Enter is no.')).length, 1);
      const has = (...at: string[]) => agreement.places.node(at) !== undefined;
      assert.deepEqual(
        [
          has('honesty', 'commitments'),
          has('strengths', 'workstreams'),
          has('transparency', 'differences'),
          has('talents', 'safeguards'),
        ],
        [true, true, false, false],
      );
      // What was told is not asked again.
      const check = partnership(['check', 'live-eta.partnership.yaml', '--today', '2026-11-24'], { cwd });
      const [, open = '', all = ''] = /: (\d+) of (\d+) still to be filled in/.exec(check.stdout) ?? [];
      assert.ok(0 < Number(open) && Number(open) < Number(all), check.stdout);
    });
  });

  it('speaks Dutch', async () => {
    await inFolder({}, async (cwd) => {
      const answers = [
        'Live ETA',
        'Noordlicht B.V.',
        '',
        'Van Rijn B.V.',
        '',
        '',
        'gulden?',
        'euro',
        '',
        '',
        'ja',
        'nee',
        '',
        '',
      ];
      const { text, shown } = await draftOf(cwd, answers, [], 'nl_NL.UTF-8');
      const asked = shown.join('\n');
      for (const english of ['What', 'Legal name', 'Do you', 'Enter: not', 'such as'])
        assert.ok(!asked.includes(english), asked);
      assert.equal(new AgreementDocument(text).data.currency, 'EUR');
      assert.match(text, /^ {4}resultaat-van-noordlicht:|^ {6}resultaat-van-noordlicht:/m);
    });
  });

  it('ends where nobody answers any more, and says how to give what is needed', async () => {
    await inFolder({}, async (cwd) => {
      const { terminal } = answeringTerminal(cwd, ['Live ETA', 'Noordlicht B.V.']);
      // The people may be left open; the second party may not.
      await assert.rejects(run([], terminal), UsageError);
    });
  });
});

describe('partnership check of a draft', () => {
  it('tells how much is still to be filled in, one less with each answer', () => {
    inFolder({}, (cwd) => {
      const parties = ['--party', 'Noordlicht', '--party', 'Van Rijn'];
      assert.equal(partnership(['init', 'a.partnership.yaml', '--title', 'A', ...parties], { cwd }).status, 0);
      const told = () => {
        const { stdout } = partnership(['check', '--today', '2026-11-24'], { cwd });
        const [, open = '', all = ''] = /: (\d+) of (\d+) still to be filled in/.exec(stdout) ?? [];
        return { open: Number(open), all: Number(all) };
      };
      const before = told();
      assert.ok(before.open > 40 && before.all > before.open);
      const file = path.join(cwd, 'a.partnership.yaml');
      const text = readFileSync(file, 'utf8');
      assert.equal(text.match(/: …|\[…|"…/g)?.length, before.open);
      const one = partnership(['check', '-', '--stdin-filename', 'a.partnership.yaml', '--today', '2026-11-24'], {
        cwd,
        input: text.replace('effective: …', 'effective: 2027-01-01'),
      });
      assert.match(one.stdout, new RegExp(`: ${before.open - 1} of ${before.all} still to be filled in`));
      const dutch = partnership(['check', '--lang', 'nl', '--today', '2026-11-24'], { cwd });
      assert.match(dutch.stdout, new RegExp(`${before.open} van (de )?${before.all}`));
    });
  });
});
