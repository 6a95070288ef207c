import assert from 'node:assert/strict';
import { completeConfiguration, hoverConfiguration } from '../../server/src/language/configuration/features.ts';

/** The labels that are offered at `|`, and the text once the first of them is taken. */
function offers(marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = completeConfiguration(text, offset, '2027-01-15');
  const [first] = found;
  const taken = first && text.slice(0, first.range.start) + first.insert + text.slice(first.range.end);
  return { labels: found.map(({ label }) => label), taken, found };
}

const levels = ['off', 'info', 'warning', 'error'];

describe('completion in a configuration', () => {
  const cases: readonly (readonly [marked: string, labels: readonly string[]])[] = [
    ['|', ['extends', 'ignore', 'rules', 'overrides', 'language', 'today']],
    ['rules: {}\nlanguage: nl\n|', ['extends', 'ignore', 'overrides', 'today']],
    ['rules:\n  honesty/deadline-missing: off\nlang|', ['extends', 'ignore', 'overrides', 'language', 'today']],
    ['language: |', ['en', 'nl']],
    ['today: 20|', ['2027-01-15']],
    ['rules:\n  honesty/deadline-missing: |', levels],
    ['rules:\n  "honesty/deadline-missing": w|', levels],
    ['rules: { honesty/deadline-missing: |', levels],
    ['rules:\n  syntax/tab: |', ['info', 'warning', 'error']],
    ['rules:\n  honesty/due-dates-pile-up:\n    |', ['severity', 'most']],
    ['rules:\n  honesty/due-dates-pile-up:\n    most: 5\n    |', ['severity']],
    ['rules:\n  honesty/due-dates-pile-up: { |', ['severity', 'most']],
    ['rules:\n  honesty/due-dates-pile-up: { most: 5, |', ['severity']],
    ['rules:\n  honesty/due-dates-pile-up: { most: |', ['3']],
    ['rules:\n  honesty/due-dates-pile-up: { most: 5, severity: |', levels],
    ['overrides:\n  - |', ['files', 'rules']],
    ['overrides:\n  - files: [a]\n    |', ['rules']],
    ['overrides:\n  - files: [a]\n    rules:\n      honesty/deadline-missing: |', levels],
    ['overrides:\n  - files: [a]\n    rules: { honesty/deadline-missing: |', levels],
    ['# A comment\nrules:\n\n  honesty/nothing: |', []],
    ['ignore: [|', []],
  ];
  for (const [marked, labels] of cases)
    it(JSON.stringify(marked), () => {
      assert.deepEqual(offers(marked).labels, labels);
    });

  it('offers every rule that can be set and is not, with what it says', () => {
    for (const marked of [
      'rules:\n  honesty/deadline-missing: off\n  honesty/d|',
      'overrides:\n  - files: [x]\n    rules:\n      honesty/deadline-missing: off\n      |',
      'rules: { honesty/deadline-missing: off, |',
    ]) {
      const { labels, found } = offers(marked);
      assert.ok(labels.length > 50, marked);
      assert.ok(!labels.includes('honesty/deadline-missing') && !labels.some((id) => id.startsWith('internal/')));
      assert.ok(found.every(({ about }) => about !== undefined));
    }
    assert.equal(offers('rules:\n  honesty/commitment-overd|: off\n').taken?.startsWith('rules:\n  '), true);
  });

  it('puts a key in the place of the word', () => {
    assert.equal(offers('lang|').taken, 'extends: ');
    assert.equal(offers('rules:\n  honesty/deadline-missing: w|').taken, 'rules:\n  honesty/deadline-missing: off');
  });

  it('throws nowhere in any text', () => {
    const text =
      'extends: a\nrules: { a/b: {x: [1, {y: 2}]}}\noverrides:\n  - files: ["{", a]\n  - - rules:\n ? x\n}}]]\n';
    for (let at = 0; at <= text.length; at++) {
      completeConfiguration(text, at, '2027-01-15');
      hoverConfiguration(text, at);
    }
  });
});

describe('hover in a configuration', () => {
  const told = (marked: string) => {
    const hover = hoverConfiguration(marked.replace('|', ''), marked.indexOf('|'));
    return hover && { texts: hover.about.map(({ text }) => text), link: hover.link };
  };

  it('tells of a setting, a rule and an option', () => {
    assert.match(told('ig|nore: []')?.texts[0] ?? '', /^Globs of agreements/);
    const rule = told('rules:\n  honesty/due-dates|-pile-up: off\n');
    assert.match(rule?.texts[0] ?? '', /^Nobody owns more than 3 commitments/);
    assert.match(rule?.link ?? '', /honesty\/due-dates-pile-up$/);
    assert.equal(rule?.texts.length, 4);
    assert.equal(told('rules:\n  honesty/due-dates-pile-up: { mo|st: 5 }\n')?.texts.length, 1);
    assert.match(told('overrides:\n  - fil|es: [a]\n')?.texts[0] ?? '', /^Globs of the agreements/);
    assert.equal(told('rules:\n  honesty/due-dates-pile-up: o|ff\n'), undefined);
    assert.equal(told('colo|ur: blue\n'), undefined);
  });
});
