import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { plainText } from '../../server/src/agreement/edit.ts';
import { check } from '../../server/src/findings/check.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { codeLenses } from '../../server/src/language/code-lenses.ts';
import { type HintOptions, inlayHints } from '../../server/src/language/inlay-hints.ts';
import { newAgreement } from '../../server/src/language/new-agreement.ts';
import { readBase } from '../support/markers.ts';

const tell = createTranslator('en');
const two = readBase('two');
const today = '2026-11-24';

/** The lines that have hints, with the hints in them. */
function hinted(text: string, options?: HintOptions, within = { start: 0, end: text.length }): string[] {
  const agreement = new AgreementDocument(text);
  const lines = text.split('\n');
  for (const { position, label } of [...inlayHints(agreement, within, today, tell, options)].reverse()) {
    const line = lines[position.line] ?? '';
    lines[position.line] = `${line.slice(0, position.character)} «${String(label)}»${line.slice(position.character)}`;
  }
  return lines.filter((line) => line.includes('«')).map((line) => line.trim());
}

describe('inlay hints', () => {
  it('shows the names behind ids, where something points to them', () => {
    const hints = hinted(two, { totals: false, daysLeft: false });
    assert.equal(hints[0], 'decided_by: [eva «Eva de Wit», hans «Hans van Rijn»]');
    assert.ok(hints.includes('owner: mark «Mark Smit»'));
    assert.ok(hints.some((line) => line.startsWith('prediction: { lead: noordlicht «Noordlicht Software B.V.», uses')));
    assert.deepEqual(
      hinted('parties: { a: { name: A B } }\nstrengths: { approvals: { x: { by: "a" } } }', { totals: false }),
      ['strengths: { approvals: { x: { by: "a" «A B» } } }'],
    );
  });

  it('shows what is promised at each ceiling', () => {
    assert.deepEqual(hinted(two, { names: false, daysLeft: false }), [
      'budget: { willing: 120000, able: 140000 } «95,000 EUR of 120,000 EUR promised»',
      'days: { willing: 260, able: 300 } «234 of 260 days promised»',
      'budget: { willing: 60000, able: 60000 } «52,000 EUR of 60,000 EUR promised»',
      'days: { willing: 200, able: 220 } «186 of 200 days promised»',
    ]);
    const block = two.replace(
      'budget: { willing: 120000, able: 140000 }',
      'budget:\n        willing: 120000\n        able: 140000',
    );
    assert.equal(hinted(block, { names: false, daysLeft: false })[0], 'budget: «95,000 EUR of 120,000 EUR promised»');
    assert.equal(
      hinted(two.replace('cost: 95000', 'cost: 95k'), { names: false, daysLeft: false })[0],
      'budget: { willing: 120000, able: 140000 } «at least 0 EUR of 120,000 EUR promised»',
    );
  });

  it('shows how far away days are, and passed ones that still wait for something', () => {
    const days = (text: string) => hinted(text, { names: false, totals: false });
    assert.ok(days(two).includes('effective: 2027-01-01 «in 38 days»'));
    assert.ok(!days(two).some((line) => line.startsWith('discussed_on')));
    const due = (date: string, state = 'started') =>
      days(`honesty: { commitments: { a: { c: { due: ${date}, state: ${state} } } } }`)[0]?.match(/«(.*)»/)?.[1];
    assert.equal(due('2026-11-24'), 'today');
    assert.equal(due('2026-11-25'), 'tomorrow');
    assert.equal(due('2026-11-23'), 'yesterday');
    assert.equal(due('2026-11-01'), '23 days ago');
    assert.equal(due('2026-11-01', 'delivered'), undefined);
    assert.equal(due('2027-11-01', 'dropped'), undefined);
    const again = (date: string, state = 'started', expires = '2027-06-30') =>
      days(
        `expires: ${expires}\nhonesty: { commitments: { a: { c: { due: ${date}, every: 1 month, state: ${state} } } } }`,
      )[1]?.match(/«(.*)»/)?.[1];
    assert.equal(again('2026-12-24'), 'in 30 days');
    assert.equal(again('2026-10-31'), 'next time in 6 days', 'never overdue: on 30 November');
    assert.equal(again('2026-10-24'), 'next time today');
    assert.equal(again('2026-10-25'), 'next time tomorrow');
    assert.equal(again('2026-10-31', 'started', '2026-11-29'), undefined);
    assert.equal(again('2026-10-31', 'dropped'), undefined);
    assert.deepEqual(days('expires: 2026-11-20'), ['expires: 2026-11-20 «4 days ago»']);
    assert.deepEqual(days('status: suspended\nexpires: 2026-12-20'), []);
    assert.deepEqual(days('expires: 2026-02-30'), []);
  });

  it('answers for a range', () => {
    const text = 'effective: 2027-01-01\nexpires: 2028-06-30\n';
    assert.deepEqual(hinted(text, {}, { start: 22, end: 42 }), ['expires: 2028-06-30 «in 584 days»']);
  });
});

describe('code lenses', () => {
  const lenses = (text: string) => {
    const agreement = new AgreementDocument(text);
    return codeLenses(agreement, check(agreement, { today }), tell).map(
      ({ range, title }) => `${text.split('\n')[range.start.line]?.trim().split(':')[0]}: ${title}`,
    );
  };

  it('tells on each principle its findings and the figure that matters, and who has signed', () => {
    assert.deepEqual(lenses(two), [
      'priorities: nothing to talk about · widest gap: 1, in second-carrier',
      'transparency: nothing to talk about · success criteria: 2, differences still open: 0',
      'honesty: nothing to talk about · 93% of the days of Van Rijn Logistiek B.V. are promised',
      'talents: nothing to talk about · 6 of 6 roles filled',
      'strengths: nothing to talk about · 3 of 3 workstreams led by a party that is strong in it',
      'sign_off: Version 3 is signed without a digest by Noordlicht Software B.V. and Van Rijn Logistiek B.V.: whether the text changed since cannot be told',
    ]);
  });

  it('counts findings', () => {
    const text = two
      .replace('      budget: { willing: 120000, able: 140000 }\n', '')
      .replace('    van-rijn: { hans: { date: 2026-11-20, version: 3 } }\n', '');
    const shown = lenses(text);
    assert.match(shown[2] ?? '', /^honesty: 1 finding · /);
    assert.equal(shown[5], 'sign_off: Sign off version 3: still to be signed by Van Rijn Logistiek B.V.');
  });

  it('tells above all how far a draft is filled in, until it is', () => {
    const draft = plainText(newAgreement({ title: 'Ours', parties: [{ people: [] }, { people: [] }] }, tell));
    const all = 1 + [...draft.matchAll(/… ?/g)].length;
    assert.equal(lenses(draft)[0], `title: 1 of ${all} answered`);
    assert.match(lenses(two.replace('title: ', 'title: … '))[0] ?? '', /^title: (\d+) of \d+ answered$/);
    assert.match(lenses(two)[0] ?? '', /^priorities: /);
  });

  it('offers to sign off where nobody has signed yet', () => {
    const text = two.slice(0, two.indexOf('  sign_off:'));
    assert.equal(
      lenses(text).at(-1),
      'governance: Sign off version 3: still to be signed by Noordlicht Software B.V. and Van Rijn Logistiek B.V.',
    );
  });
});
