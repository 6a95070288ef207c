import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shapeAt } from 'partnership-agreements-schema';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { plainText } from '../../server/src/agreement/edit.ts';
import { isPlaceholder } from '../../server/src/agreement/placeholder.ts';
import { placeholdersOf } from '../../server/src/agreement/progress.ts';
import { check } from '../../server/src/findings/check.ts';
import { dutch } from '../../server/src/l10n/dutch.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { type Beginning, newAgreement, optionalSections } from '../../server/src/language/new-agreement.ts';

const today = '2026-11-24';
const two: Beginning = {
  title: 'Live ETA: the second year',
  parties: [
    { name: 'Noordlicht Software B.V.', people: ['Eva de Wit', 'Mark Smit', 'Lin Chen'] },
    { name: 'Van Rijn Logistiek B.V.', people: ['Hans van Rijn'] },
  ],
};

const findingsOf = (text: string) =>
  check(new AgreementDocument(text), { today }).map(({ rule, path }) => `${rule} ${path.join('.')}`);

const days: Readonly<Record<string, string>> = {
  effective: '2027-01-01',
  expires: '2028-06-30',
  by: '2027-12-31',
  date: '2027-12-31',
  due: '2027-09-30',
  next: '2027-04-01',
  discussed_on: '2026-11-20',
  communicated_on: '2026-11-23',
  live_on: '2027-02-01',
};

/** What an author might answer at a place; each text once. */
function answerAt(path: readonly (string | number)[], count: number): string {
  const shape = shapeAt(path);
  const key = String(path.at(-1));
  if (key in days) return days[key] ?? '';
  if (path.includes('motives')) return 'market-access';
  if (key === 'currency') return 'EUR';
  if (key === 'verdict') return 'bridged';
  switch (shape?.kind === 'scalar' ? shape.scalar : undefined) {
    case 'money':
      return path.includes('ceilings') ? '10000' : '5000';
    case 'days':
      return path.includes('ceilings') ? '400' : path.includes('people') ? '8' : '2';
    case 'integer':
      return '4';
    case 'duration':
      return '3 months';
    default:
      return `${count} of 90 results are there`;
  }
}

/** A draft in which each placeholder that is found gets an answer, one after the other. */
function answered(draft: string): string {
  let text = draft;
  for (let count = 1; ; count++) {
    const [finding] = check(new AgreementDocument(text), { today }).filter(
      ({ rule }) => rule === 'general/placeholder',
    );
    if (!finding) return text;
    assert.ok(count < 200, 'there is no end to what is asked');
    text = text.slice(0, finding.range.start) + answerAt(finding.path, count) + text.slice(finding.range.end);
  }
}

describe('A new agreement', () => {
  for (const language of ['en', 'nl'] as const) {
    const tell = createTranslator(language, language === 'nl' ? dutch : {});

    const parties = [...two.parties, { name: 'Zorg & Co', people: ['Eva Mol', 'Eva de Wit', 'Bo', 'Jan'] }];
    const drafts: Record<string, Beginning> = {
      'of two': two,
      'of three': { ...two, parties },
      'with all there is': {
        ...two,
        currency: 'EUR',
        effective: '2027-01-01',
        expires: '2028-06-30',
        sections: new Set(optionalSections),
      },
      'of whom nothing is known': { parties: [{ people: [] }, { people: [] }] },
    };
    for (const [name, beginning] of Object.entries(drafts)) {
      it(`${name} asks for all that nobody told, and for nothing else, in ${language}`, () => {
        const insert = newAgreement(beginning, tell);
        const agreement = new AgreementDocument(plainText(insert));
        const holes = insert.filter((piece) => typeof piece !== 'string').length;
        assert.equal(placeholdersOf(agreement).length, holes);
        assert.deepEqual(
          findingsOf(agreement.text).filter((found) => !found.startsWith('general/placeholder')),
          [],
        );
      });

      it(`${name} is clean once each finding is answered, in ${language}`, () => {
        assert.deepEqual(findingsOf(answered(plainText(newAgreement(beginning, tell)))), []);
      });
    }
  }

  const tell = createTranslator('en');

  it('calls parties and people by what others call them', () => {
    const { facts, data } = new AgreementDocument(plainText(newAgreement(two, tell)));
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
      [
        'Eva de Wit',
        'Mark Smit',
        'Lin Chen',
        'Hans van Rijn',
        'person-of-van-rijn-logistiek',
        'person-of-van-rijn-logistiek-2',
      ],
    );
  });

  it('keeps whatever was told, and can be read, whatever it is', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .map((text) => text.replace(/[\p{C}\ufffd]/gu, ' ').trim() || 'A');
    const party = fc.record({ name, people: fc.array(name, { maxLength: 5 }) });
    fc.assert(
      fc.property(name, fc.array(party, { minLength: 2, maxLength: 4 }), (title, parties) => {
        const { data, facts, problems } = new AgreementDocument(plainText(newAgreement({ title, parties }, tell)));
        const broken = problems.filter(({ kind }) => kind !== 'placeholder');
        assert.deepEqual(broken, []);
        // A title or a name that is itself a placeholder, such as "?", is told as one.
        if (![title, ...parties.map((one) => one.name)].every((told) => !isPlaceholder(told))) return;
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
    const { problems } = new AgreementDocument(plainText(newAgreement({ title: 'X', parties }, tell)));
    assert.deepEqual(
      problems.filter(({ kind }) => kind !== 'placeholder'),
      [],
    );
  });

  it('refuses to be an agreement of one', () => {
    assert.throws(() => newAgreement({ title: 'Alone', parties: two.parties.slice(0, 1) }, tell), RangeError);
  });
});
