import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { applyEdits, insertKey, removeEntry } from '../../server/src/agreement/edit.ts';
import { fixes } from '../fuzz/properties/fixes.ts';
import { readBase } from '../support/markers.ts';

const two = readBase('two');
const change = (from: string, to: string): string => {
  assert.ok(two.includes(from), from);
  return two.replace(from, () => to);
};

describe('every fix leaves readable YAML, takes its finding away, and touches nothing else', () => {
  const written: Readonly<Record<string, string>> = {
    'an empty key at the end of a map in braces': change('covered_by: van-rijn }', 'covered_by: }'),
    'a workstream of which nothing is said yet': two.replace(/( {4}carriers:) .*/, '$1 #'),
    'a word for nothing between braces': change(
      'workstream: prediction, by: van-rijn',
      'workstream: prediction, by: null',
    ),
    'a number with a tag for a text': change('title: Live ETA for regional distribution', 'title: !!int 3'),
    'an alias between brackets of a text with a comma': change(
      'values: [candour, craftsmanship]',
      'values: [*m]',
    ).replace('mission: Software people dare to rely on', 'mission: &m Fast, cheap'),
    'an anchor that is given twice': change('mission: Software people dare to rely on', 'mission: &m Fast')
      .replace('mission: Delivered is delivered', 'mission: &m Cheap')
      .replace('ways_of_working: The director', 'ways_of_working: *m #'),
    'a date between a day and a month': change('expires: 2028-06-30', 'expires: 1-2-2028'),
    'deadlines that are there and say nothing': change(
      'grant-report: { what: Innovation grant accounted for, date: 2028-03-31 }',
      'grant-report:',
    ),
    'a party whose id holds a comma': change('  van-rijn:\n    name', '  "van, rijn":\n    name'),
    'a section that ends in a key without a value': two.slice(0, two.indexOf('\n    noordlicht:\n      budget')),
    'a block text that tabs indent': 'foo: |-\n\tbar\n\tbar\n\tbar\n',
    'a colon with no key, below the last entry': 'partnership: v1\nparties:\n  alfa:\n    name: Alfa\n    :\n',
    'a known key that runs into another one': 'title: Live ETA\nstatus:version: 3\n',
    'a tab before what no text begins with': ':\n  \n\t`\n',
    'an anchor on nothing': two.replace(/ {6}days: \{ willing: 260.*\n/, '      days: &a\n'),
    'a colon on the line below its key': '---\n{ "fo,o"\n  :}',
    'a colon below a comment on its key': '{ "fo,o" # twice: \n  # or not\n  :}',
    'an explicit key below its question mark': '?\n a\n: 1.3\nfifteen: d\n',
    'an explicit key between braces': '{ ? foo :, : }',
    'a scheme that is none beside a number': two.replace(/kvk: .*?\}/, 'kvk\ufdd1: 01234567 }'),
    'an id that is none, twice': two
      .replace('    second-carrier:', '    reliable_eta:')
      .replace('    reliable-eta:', '    reliable_eta:'),
    'an id that is none, where another is referred to': change('arrival-prediction: In', 'arrival-predi&a ction: In'),
    'an id that is none, where the party above it is missing too': change(
      '    noordlicht:\n      driver-operations',
      '    noordlicht      driver-operations',
    ),
    'a word for no in the place of a list': two.replace(/escalation: \[.*\]/, 'escalation: No'),
    'two entries of one name where two parties are missing': change(
      '  culture:\n    noordlicht:\n',
      '  culture:\n',
    ).replace(/^ {4}van-rijn:\n(?= {6}mission)/m, ''),
    'a line that lacks its colon, where an id belongs': change(
      'arrival-prediction: In use',
      'arrival:& prediction In use',
    ),
    'a key that is missing above the first one': 'currency: EUR\nconfidentiality: parties-only\n',
    'a party whose id can be none': two.replace('  van-rijn:\n    name', '  van-ri\\ud83djn:\n    name'),
    'a name for nothing, used twice': 'a: &anchor\nb: *anchor\nb: *anchor\n',
    'a number that is a text by its tag': two.replace('days_per_month: 2', 'days_per_month: !!str 2'),
    'a party that is none, in several places': two
      .replace('{ noordlicht: 5, van-rijn: 5 }', '{ noordlicht: 5, carrier: 5 }')
      .replace('    van-rijn: Keep the 12', '    carrier: Keep the 12'),
    'an amount that a comma cut off, beside a missing one': two.replace(
      /days: \{ willing: 200.*\}/,
      'days: { willing: 200,20 }',
    ),
    'a signature without a version': two.replace(/version: 3 \}/, '}'),
  };
  for (const [what, text] of Object.entries(written)) {
    it(what, () => {
      fixes.holds(text);
      fixes.holds(text.replaceAll('\n', '\r\n'));
      fixes.holds(`\ufeff${text}`);
    });
  }
});

describe('an edit', () => {
  const edited = (text: string, edit: (agreement: AgreementDocument) => ReturnType<typeof removeEntry>) => {
    const found = edit(new AgreementDocument(text));
    return found && applyEdits(text, [found]);
  };

  it('behind an empty key between braces comes behind its colon', () => {
    for (const [text, expected] of [
      ['x: { a: 1, b: }\n', 'x: { a: 1, b:, c: 2 }\n'],
      ['x: { a: 1, b }\n', 'x: { a: 1, b, c: 2 }\n'],
      ['x: { a: 1, b: null }\n', 'x: { a: 1, b: null, c: 2 }\n'],
    ] as const)
      assert.equal(
        edited(text, (agreement) => insertKey(agreement, ['x'], 'c', ['2'])),
        expected,
      );
  });

  it('that takes an entry away takes all of it', () => {
    for (const [text, expected] of [
      ['x: { b: 1, c: null }\n', 'x: { b: 1 }\n'],
      ['x: { b: 1, c: }\n', 'x: { b: 1 }\n'],
      ['x: { c: ~, b: 1 }\n', 'x: { b: 1 }\n'],
      ['x:\n  b: 1\n  c: null # nothing\n  d: 2\n', 'x:\n  b: 1\n  d: 2\n'],
    ] as const)
      assert.equal(
        edited(text, (agreement) => removeEntry(agreement, ['x', 'c'])),
        expected,
      );
  });
});
