import assert from 'node:assert/strict';
import { checkAgreement, diffAgreements, type Options, summarize } from '../../server/src/index.ts';
import { localDate } from '../../server/src/local-date.ts';
import { readBase } from '../support/markers.ts';

const text = readBase('two');
/** As somebody does who writes JavaScript. */
const wrong = (value: unknown) => value as never;

describe('The options of the API', () => {
  it('may be left out', async () => {
    assert.deepEqual(await checkAgreement(text), await checkAgreement(text, { today: localDate() }));
    assert.deepEqual(await checkAgreement(text, {}), await checkAgreement(text));
    assert.equal((await summarize(text)).today, localDate());
    assert.equal((await diffAgreements(text, text)).changes.length, 0);
    const { findings } = await checkAgreement('');
    assert.equal(findings[0]?.rule, 'schema/required');
  });

  it('take the day that a configuration pins, unless another is given', async () => {
    const configuration = 'today: 2027-09-01\n';
    assert.equal((await summarize(text, { configuration })).today, '2027-09-01');
    assert.equal((await summarize(text, { configuration, today: '2026-11-24' })).today, '2026-11-24');
  });

  const cases: readonly (readonly [options: Options, message: RegExp])[] = [
    [{ today: 'x' }, /^today takes a date such as "2027-04-06"; not "x"\.$/],
    [{ today: '2027-02-30' }, /^today takes a date.*not "2027-02-30"\.$/],
    [{ today: wrong(new Date(0)) }, /^today takes a date.*not a value of type object\.$/],
    [{ language: wrong('fr') }, /^language takes "en" or "nl"; not "fr"\.$/],
    [{ configuration: wrong({ rules: {} }) }, /^configuration takes a string; not a value of type object\.$/],
    [{ path: wrong(3) }, /^path takes a string; not a value of type number\.$/],
  ];
  for (const [options, message] of cases) {
    it(`refuse ${JSON.stringify(options)}`, async () => {
      for (const call of [
        () => checkAgreement(text, options),
        () => diffAgreements(text, text, options),
        () => summarize(text, options),
      ])
        await assert.rejects(call, { name: 'TypeError', message });
    });
  }

  it('go with a text', async () => {
    const message = 'text takes a string; not null.';
    await assert.rejects(() => checkAgreement(wrong(null)), { name: 'TypeError', message });
    await assert.rejects(() => summarize(wrong(null)), { name: 'TypeError', message });
    await assert.rejects(() => diffAgreements(wrong(Buffer.from(text)), text), {
      message: 'base takes a string; not a value of type object.',
    });
    await assert.rejects(() => summarize(text, { party: wrong(1) }), { message: /^party takes a string/ });
  });
});
