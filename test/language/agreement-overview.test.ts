import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { check } from '../../server/src/findings/check.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { agreementOverview } from '../../server/src/language/agreement-overview.ts';
import { readBase } from '../support/markers.ts';

const overviewOf = (text: string, today = '2026-11-24') => {
  const agreement = new AgreementDocument(text);
  return agreementOverview(agreement, check(agreement, { today }), today, createTranslator('en'));
};

describe('The overview of an agreement', () => {
  const sound = readBase('two');

  it('tells title, status and what comes next', () => {
    assert.deepEqual(overviewOf(sound), {
      title: 'Live ETA for regional distribution',
      status: 'agreed',
      statusText: 'agreed',
      standing: 'in-force',
      parties: ['Noordlicht Software B.V.', 'Van Rijn Logistiek B.V.'],
      next: {
        date: '2027-01-01',
        what: 'the agreement takes effect',
        text: '1 January 2027: the agreement takes effect',
      },
      parts: [],
    });
  });

  it('looks forward from today on', () => {
    assert.equal(overviewOf(sound, '2027-04-01').next?.text, '6 April 2027: review of the agreement');
    assert.equal(overviewOf(sound, '2028-06-30').next?.date, '2028-06-30');
    assert.equal(overviewOf(sound, '2028-07-01').next, undefined);
  });

  it('has nothing ahead once it has ended', () => {
    const ended = sound.replace('status: agreed', 'status: ended\nended: { date: 2026-11-01, because: Sold }');
    assert.equal(overviewOf(ended).next, undefined);
  });

  it('groups findings by principle, in the order of an agreement, and each has its place', () => {
    const text = sound
      .replace('importance: { noordlicht: 5, van-rijn: 5 }', 'importance: { noordlicht: 5, van-rijn: 1 }')
      .replace('willing: 60000', 'willing: 90000')
      .replace('title: Live', 'titel: Live');
    const { parts } = overviewOf(text);
    assert.deepEqual(
      parts.map(({ id, findings }) => [id, findings.map(({ rule }) => rule)]),
      [
        ['general', ['schema/unknown-key']],
        ['priorities', ['priorities/imbalance']],
        ['honesty', ['honesty/willing-exceeds-able']],
      ],
    );
    assert.deepEqual(parts[0]?.findings[0]?.range, {
      start: { line: 1, character: 0 },
      end: { line: 1, character: 5 },
    });
  });

  it('is there for a file that is no agreement yet', () => {
    const { title, statusText, parts } = overviewOf('');
    assert.deepEqual([title, statusText, parts.map(({ id }) => id)], ['', 'status unknown', ['general']]);
  });
});
