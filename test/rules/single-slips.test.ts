import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { check } from '../../server/src/findings/check.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { fixed } from '../support/fixes.ts';
import { readBase } from '../support/markers.ts';

const two = readBase('two');
const three = readBase('three');
const english = createTranslator('en');
const told = (text: string) =>
  check(new AgreementDocument(text), { today: '2026-11-24' }).map(
    ({ rule, text: said }) => `${rule}: ${english(said)}`,
  );
const before = new Map([two, three].map((base) => [base, told(base)]));

interface Slip {
  readonly name: string;
  readonly base?: string;
  readonly from: string;
  readonly to: string;
  readonly told: string;
  /** The fix of this title leaves what `after` says in the place of the slip. */
  readonly title?: string;
  readonly after?: string;
}

const slips: readonly Slip[] = [
  {
    name: 'a list that YAML cuts up at its commas',
    from: 'uses: [arrival-prediction, data-engineering]',
    to: 'uses: arrival-prediction, data-engineering',
    told: 'schema/type: Here belongs a list, such as `[a, b]`, not `arrival-prediction, data-engineering`.',
    title: 'Put it in a list',
    after: 'uses: [arrival-prediction, data-engineering]',
  },
  {
    name: 'a list in round brackets',
    from: 'uses: [arrival-prediction, data-engineering]',
    to: 'uses: (arrival-prediction, data-engineering)',
    told: 'schema/type: Here belongs a list, such as `[a, b]`, not `(arrival-prediction, data-engineering)`.',
  },
  {
    name: 'a date with a comma between braces',
    from: 'next: 2027-04-06',
    to: 'next: April 6, 2027',
    told: 'schema/value: `April 6, 2027` is not a date. Which day is meant? Write it as year, month and day: `2027-06-30`.',
  },
  {
    name: 'a date with the hyphens of a word processor',
    from: 'next: 2027-04-06',
    to: 'next: 2027‑04‑06',
    told: 'general/ambiguous-scalar: Write a date as year, month and day: `2027‑04‑06` is 6 April 2027.',
    title: 'Write 2027-04-06: 6 April 2027',
  },
  {
    name: 'a date with blanks behind its points',
    from: 'expires: 2028-06-30',
    to: 'expires: 30. 6. 2028',
    told: 'general/ambiguous-scalar: Write a date as year, month and day: `30. 6. 2028` is 30 June 2028.',
    title: 'Write 2028-06-30: 30 June 2028',
  },
  {
    name: 'one competency for many',
    from: '  competencies: # competency: evidence',
    to: '  competency: # competency: evidence',
    told: 'schema/unknown-key: The key `competency` is not known here. Did you mean `competencies`?',
    title: 'Rename it to `competencies`',
  },
  {
    name: 'whom a priority concerns, under a key with a slip in it',
    base: three,
    from: 'importance: { havenwarmte: 3, woonhuis: 4, stad: 4 }',
    to: 'concern: [woonhuis, stad]\n      importance: { woonhuis: 4, stad: 4 }',
    told: 'schema/unknown-key: The key `concern` is not known here. Did you mean `concerns`?',
    title: 'Rename it to `concerns`',
    after: 'concerns: [woonhuis, stad]\n      importance: { woonhuis: 4, stad: 4 }',
  },
  {
    name: 'the name of who signed in the place of an id',
    from: 'noordlicht: { eva: {',
    to: 'noordlicht: { Eva de Wit: {',
    told: 'schema/value: `Eva de Wit` cannot be an id: an id is in lower case, with hyphens between the words. Did you mean `eva`?',
    title: 'Rename it to `eva`',
  },
  {
    name: 'two people where one belongs, whom no id is made of',
    from: 'owner: mark',
    to: 'owner: mark & lin',
    told: 'schema/value: Here belongs one, and `mark & lin` names several: `mark` and `lin`. Which one is it?',
    title: 'Replace it with `mark`',
    after: 'owner: mark',
  },
  {
    name: 'a reason to approve in other letters',
    from: 'because: driver-operations',
    to: 'because: Safety',
    told: 'schema/value: `Safety` cannot be an id: an id is in lower case, with hyphens between the words. Did you mean `safety`?',
  },
  {
    name: 'quotes round the first words of a text',
    from: 'what: Retail tenders close, date',
    to: 'what: "Retail" tenders close, date',
    told: 'syntax/invalid-yaml: Behind this quote (") the value has ended, so what follows belongs nowhere. Put the whole text in quotes of the other kind, or is a comma missing?',
  },
  {
    name: 'no comma behind a map between braces',
    from: 'budget: { willing: 60000, able: 60000 }\n      days: { willing: 200, able: 220 }',
    to: '{ budget: { willing: 60000, able: 60000 } days: { willing: 200, able: 220 } }',
    told: 'syntax/invalid-yaml: Behind this `}` the value has ended, so what follows belongs nowhere. Is a comma missing?',
  },
  {
    name: 'no comma between two values of a map between braces',
    from: 'importance: { noordlicht: 4, van-rijn: 3 }',
    to: 'importance: { noordlicht: 4 van-rijn: 3 }',
    told: 'syntax/invalid-yaml: A colon with a space behind it starts a value, but here is one already. Put the text in quotes, or is a comma missing before `van-rijn`?',
  },
  {
    name: 'a second colon where no bracket is open',
    from: 'noordlicht: Logistics becomes our second sector',
    to: 'noordlicht: Logistics: our second sector',
    told: 'syntax/invalid-yaml: A colon with a space behind it starts a value, but here is one already. Put the text in quotes.',
  },
  {
    name: 'a payment of a party to itself, which raises no sum',
    from: '\ntalents:',
    to: '  payments:\n    licence: { what: Licence of the service, from: van-rijn, to: van-rijn, amount: 90000 }\n\ntalents:',
    told: 'honesty/payment-incomplete: Van Rijn Logistiek B.V. pays itself for `licence`. Which other party is meant?',
  },
];

describe('a slip in one place', () => {
  for (const { name, base = two, from, to, told: expected, title, after = from } of slips)
    it(name, () => {
      assert.ok(base.includes(from), from);
      const text = base.replace(from, () => to);
      const found = told(text).filter((each) => !before.get(base)?.includes(each));
      assert.deepEqual(found, [expected]);
      if (title === undefined) return;
      assert.equal(
        fixed(text, expected.slice(0, expected.indexOf(':')), title),
        base.replace(from, () => after),
      );
    });
});
