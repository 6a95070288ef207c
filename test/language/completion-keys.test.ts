import assert from 'node:assert/strict';
import { snippetText } from '../../server/src/agreement/edit.ts';
import { readBase } from '../support/markers.ts';
import { accepted, details, english, items, labels, snippets } from './completing.ts';

describe('completion of keys', () => {
  it('offers those that are not there yet, required ones first', () => {
    assert.deepEqual(labels('        owner: mark\n', '        <|>\n'), ['owner', 'every', 'state']);
    assert.deepEqual(labels('{ what: Retail tenders close, date: 2027-09-30, waits_for: [eta-service] }', '{ <|> }'), [
      'what',
      'date',
      'waits_for',
    ]);
  });

  it('tells what a key is for, with an example', () => {
    const [owner] = items('        owner: mark\n', '        <|>\n');
    assert.equal(owner?.detail && english(owner.detail), 'Owner, required');
    const says = owner?.documentation && english(owner.documentation);
    assert.equal(says, 'Who of this party sees to it.\n\nFor example: `mark`');
  });

  it('brings a value to fill in, with what there is to choose from', () => {
    assert.deepEqual(snippets('        owner: mark\n', '        ow<|>\n')[0], `owner: \${1|eva,mark,lin|}`);
    const ceilings =
      '    van-rijn:\n      budget: { willing: 60000, able: 60000 }\n      days: { willing: 200, able: 220 }\n';
    assert.equal(
      accepted(ceilings, '    <|>\n').includes(
        '    van-rijn:\n      budget: { willing: …, able: … }\n      days: { willing: …, able: … }\n',
      ),
      true,
    );
  });

  it('writes no more than the key where its colon or its value is there', () => {
    assert.equal(accepted('        owner: mark\n', '        ow<|>: mark\n'), readBase('two'));
    assert.equal(accepted('  ceilings: #', '  ce<|> #').includes('  ceilings: # for the whole'), true);
  });

  it('offers keys that can hold the value that is there', () => {
    assert.deepEqual(labels('      days: { willing: 260, able: 300 }', '      <|>: { willing: 260, able: 300 }'), [
      'days',
    ]);
    assert.equal(labels('currency: EUR', '<|>: EUR').includes('waivers'), false);
  });

  it('offers the parties that are missing, by name', () => {
    const part = 'importance: { noordlicht: 4, van-rijn: 3 }';
    assert.deepEqual(details(part, 'importance: { noordlicht: 4, <|> }'), { 'van-rijn': 'Van Rijn Logistiek B.V.' });
    assert.deepEqual(labels(part, 'importance: { noordlicht: 4, van-rijn: 3, <|> }'), []);
  });

  it('offers `ended` and `suspended` in that status only', () => {
    assert.equal(labels('currency: EUR', '<|>').includes('ended'), false);
    assert.equal(labels('status: agreed', 'status: ended\n<|>')[0], 'ended');
  });

  it('offers competencies of the file, but none that would be both strong and weak', () => {
    const part = '      data-engineering: { risk: Trip data late or incomplete, covered_by: noordlicht }\n';
    assert.deepEqual(labels(part, '      <|>\n'), ['arrival-prediction', 'data-engineering', 'new-competency']);
  });

  it('takes what is typed for the id of something new', () => {
    const part = '    second-carrier:\n      what:';
    const [first] = items(part, '    third<|>\n    second-carrier:\n      what:');
    assert.equal(first?.label, 'third');
    assert.equal(first?.kind, 'skeleton');
    assert.match(
      snippetText(first?.edit.insert ?? []),
      /^third:\n {6}what: \$\{1:… What\}\n {6}importance: \{ noordlicht: /,
    );
    assert.deepEqual(labels(part, '    Not an id<|>\n    second-carrier:\n      what:'), []);
  });

  it('finds an id for something new that is not taken', () => {
    const part = '    accuracy: {';
    assert.deepEqual(labels(part, '    new-safeguard: { what: A }\n    <|>\n    accuracy: {'), ['new-safeguard-2']);
  });

  it('writes a register number in quotes', () => {
    assert.deepEqual(snippets('registration: { kvk: "90000002" }', 'registration: { <|> }')[0], `kvk: "\${1:…}"`);
  });
});
