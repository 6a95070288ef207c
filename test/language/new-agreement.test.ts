import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { plainText } from '../../server/src/agreement/edit.ts';
import type { Problem } from '../../server/src/agreement/problem.ts';
import { check } from '../../server/src/findings/check.ts';
import { dutch } from '../../server/src/l10n/dutch.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { type Beginning, newAgreement } from '../../server/src/language/new-agreement.ts';

const today = '2026-11-24';
const two: Beginning = {
  title: 'Live ETA: the second year',
  parties: [
    { name: 'Noordlicht Software B.V.', people: ['Eva de Wit', 'Mark Smit', 'Lin Chen'] },
    { name: 'Van Rijn Logistiek B.V.', people: ['Hans van Rijn'] },
  ],
};

/** Nobody proposes to the authors how important it is to them. */
const unrated = ['priorities/not-rated priorities.shared.first-priority.importance'];

const isUnrated = (problem: Problem) => 'rule' in problem && problem.rule === 'priorities/not-rated';

const findingsOf = (text: string) =>
  check(new AgreementDocument(text), { today }).map(({ rule, path }) => `${rule} ${path.join('.')}`);

describe('A new agreement', () => {
  for (const language of ['en', 'nl'] as const) {
    const tell = createTranslator(language, language === 'nl' ? dutch : {});

    it(`is complete but for the importance of its priorities, in ${language}`, () => {
      assert.deepEqual(findingsOf(plainText(newAgreement(two, today, tell))), unrated);
    });

    it(`takes more parties than two, in ${language}`, () => {
      const parties = [...two.parties, { name: 'Zorg & Co', people: ['Eva Mol', 'Eva de Wit', 'Bo', 'Jan'] }];
      assert.deepEqual(findingsOf(plainText(newAgreement({ ...two, parties }, today, tell))), unrated);
    });
  }

  const tell = createTranslator('en');

  it('calls parties and people by what others call them', () => {
    const { facts, data } = new AgreementDocument(plainText(newAgreement(two, today, tell)));
    assert.equal(data.title, 'Live ETA: the second year');
    assert.deepEqual(
      facts.parties.map(({ id, value }) => [id, value.name]),
      [
        ['noordlicht-software', 'Noordlicht Software B.V.'],
        ['van-rijn-logistiek', 'Van Rijn Logistiek B.V.'],
      ],
    );
    assert.deepEqual(
      facts.roles.map(({ value }) => facts.personName(value.person ?? '')),
      ['Eva de Wit', 'Mark Smit', 'Lin Chen', 'Hans van Rijn', 'Full name', 'Full name'],
    );
  });

  it('keeps whatever was told, and can be read, whatever it is', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .map((text) => text.replace(/[\p{C}\ufffd]/gu, ' ').trim() || 'A');
    const party = fc.record({ name, people: fc.array(name, { maxLength: 5 }) });
    fc.assert(
      fc.property(name, fc.array(party, { minLength: 2, maxLength: 4 }), (title, parties) => {
        const { data, facts, problems } = new AgreementDocument(
          plainText(newAgreement({ title, parties }, today, tell)),
        );
        const broken = problems.filter((problem) => problem.kind !== 'placeholder' && !isUnrated(problem));
        assert.deepEqual(broken, []);
        if (problems.some(({ kind }) => kind === 'placeholder')) return;
        assert.equal(data.title, title);
        assert.deepEqual(
          facts.parties.map(({ value }) => value.name),
          parties.map((one) => one.name),
        );
      }),
    );
  });

  it('gives no id that begins as an extension key does', () => {
    const parties = ['X', 'X', 'X'].map((name) => ({ name, people: ['X'] }));
    const { problems } = new AgreementDocument(plainText(newAgreement({ title: 'X', parties }, today, tell)));
    assert.deepEqual(
      problems.filter((problem) => !isUnrated(problem)),
      [],
    );
  });

  it('refuses to be an agreement of one', () => {
    assert.throws(() => newAgreement({ title: 'Alone', parties: two.parties.slice(0, 1) }, today, tell), RangeError);
  });
});
