import assert from 'node:assert/strict';
import { plainText } from '../../server/src/agreement/edit.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { newAgreement, optionalSections } from '../../server/src/language/new-agreement.ts';
import type { Summary } from '../../server/src/summary/model.ts';
import { summaryHtml } from '../../server/src/summary/render/html.ts';
import { readBase } from '../support/markers.ts';
import { summaryOf } from './summaries.ts';

const parties = [{ people: ['Anna Kok'] }, { name: 'Repareren Kan', people: [] }];
const sections = new Set(optionalSections);

describe('The summary of a draft', () => {
  const draft = plainText(newAgreement({ parties, sections }, createTranslator('en')));
  const summary = summaryOf(draft);

  it('tells of promises and payments which answers are still to come', () => {
    const text = readBase('two')
      .replace('owner: mark', 'owner: TBD')
      .replace('cost: 95000', 'cost: TBD')
      .replace('due: 2027-08-31', 'due: TBD')
      .replace(
        'honesty:',
        'honesty:\n  payments: { fee: { what: TBD, from: van-rijn, to: noordlicht, amount: TBD, due: 2027-05-01 } } #',
      );
    const lines = (language: 'en' | 'nl') => {
      const { chapters } = summaryOf(text, { language });
      const told = chapters.filter(({ id }) => id === 'promises' || id === 'payments');
      return told
        .flatMap(({ cards }) => cards.flatMap(({ rows }) => rows.flatMap((row) => row.lines)))
        .filter(({ text: what, isOpen }) => isOpen || what.startsWith('ETA'))
        .map(({ text: what, note }) => `${what} – ${note}`);
    };
    assert.deepEqual(lines('en'), [
      'ETA service in production for all own trucks – 90 days · Owner: still to be filled in · Due: still to be filled in · Cost: still to be filled in',
      'Still to be filled in – Van Rijn Logistiek B.V. to Noordlicht Software B.V. · on 1 May 2027 · Amount: still to be filled in',
    ]);
    assert.equal(
      lines('nl')[0],
      'ETA service in production for all own trucks – 90 dagen · Eigenaar: nog in te vullen · Klaar op: nog in te vullen · Kosten: nog in te vullen',
    );
  });

  it('tells in every part what is still to be filled in', () => {
    const { header, priorities, stopCriteria, success, differences, bars, matrix, timeline, triangles } = summary;
    const told: Readonly<Record<string, readonly unknown[]>> = {
      header: [header.title, header.open, header.parties[0]?.open],
      priority: [priorities[0]?.what, priorities[0]?.open, priorities[0]?.ratings.map(({ isOpen }) => isOpen)],
      stop: [stopCriteria[0]?.when, stopCriteria[0]?.open],
      success: [success[0]?.criteria[0]?.target, success[0]?.criteria[0]?.open],
      difference: [differences[0]?.approach, differences[0]?.open],
      bars: [bars[0]?.rows[0]?.willingText, bars[0]?.rows[0]?.open],
      matrix: matrix.rows[0]?.cells.map(({ detail, isOpen }) => `${detail} ${isOpen}`) ?? [],
      event: [timeline.undated[0]?.what, timeline.undated[0]?.isOpen],
      corner: [triangles[0]?.corners[0]?.days, triangles[0]?.corners[0]?.open],
    };
    const open = 'Still to be filled in';
    assert.deepEqual(told, {
      header: [open, ['title', 'effective', 'expires'], ['name']],
      priority: [open, ['what'], [true, true]],
      stop: [open, ['when']],
      success: [open, ['measure', 'target', 'by']],
      difference: [open, ['topic', 'verdict', 'approach', 'discussed_on']],
      bars: [open, ['willing', 'able']],
      matrix: [`${open} true`, `${open} true`],
      event: [open, true],
      corner: ['days a month still to be filled in', ['days_per_month']],
    });
  });

  it('says in the agenda how far it is, and not of each answer that it is missing', () => {
    const [topic] = summary.talk.groups.flatMap(({ topics }) => topics);
    assert.deepEqual(
      [topic?.rule, topic?.facts.map(({ text, line }) => [text, line])],
      ['general/placeholder', [['2 of 82 answered', 'line 2']]],
    );
  });

  it('draws each of them dashed, and lets nobody be called by a question', () => {
    // The agenda tells what stands in the file.
    const html = pictures(summary);
    assert.equal((html.match(/>Still to be filled in</g) ?? []).length > 30, true);
    const plain = html.match(/<(?![^>]*class="(?:to-fill|who)")[^>]*>Still to be filled in</g) ?? [];
    assert.deepEqual(plain, []);
    assert.doesNotMatch(html, /…|Full name|Legal name/);
  });

  it('has no dash left where everything is answered', () => {
    const answered = draft.replace('title: … What the agreement is called', 'title: Repair café');
    assert.deepEqual(summaryOf(answered).header.open, ['effective', 'expires']);
    assert.match(pictures(summaryOf(answered)), /<h1><span>Repair café<\/span><\/h1>/);
  });
});

/** The page without its agenda. */
const pictures = (summary: Summary): string =>
  summaryHtml({ ...summary, talk: { ...summary.talk, groups: [] } }).split('<body')[1] ?? '';
