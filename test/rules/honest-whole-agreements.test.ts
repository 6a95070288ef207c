import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { nameKey } from '../../server/src/agreement/slug.ts';
import { check } from '../../server/src/findings/check.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { isMeasurable } from '../../server/src/rules/vague/measurable.ts';
import { readBase } from '../support/markers.ts';

const english = createTranslator('en');
const two = readBase('two');
const three = readBase('three');
const told = (text: string) =>
  check(new AgreementDocument(text), { today: '2026-11-24' }).map((finding) => english(finding.text));
const change = (text: string, from: string | RegExp, to: string) => {
  const changed = text.replace(from, to);
  assert.notEqual(changed, text);
  return changed;
};

describe('what people write in whole agreements', () => {
  it('is known by its name in any alphabet', () => {
    const greek = change(two, 'name: Mark Smit', 'name: Μάρκος Παππάς');
    assert.deepEqual(told(change(greek, 'owner: mark', 'owner: Μάρκος  Παππάς')), [
      '`Μάρκος  Παππάς` is a name, and here belongs an id: `mark`.',
    ]);
    assert.equal(nameKey('Θάλασσα Α.Ε.'), nameKey('ΘΆΛΑΣΣΑ α.ε.'));
    assert.notEqual(nameKey('ヘリオス X'), nameKey('X'));
    assert.equal(nameKey('Fátima Aydın'), 'fatima-aydin');
    assert.equal(nameKey('–'), '');
  });

  it('is a fraction by which something changes, and no third party', () => {
    for (const target of ['Up by a third', 'Calls fall by a quarter']) assert.ok(isMeasurable(target), target);
    for (const target of ['Seen by a third party', 'Approved of by a third person'])
      assert.equal(isMeasurable(target.replace('Approved of', 'Liked')), false, target);
  });

  it('is a number sign in a list, which hides the bracket that closes it', () => {
    assert.deepEqual(told(change(two, 'A reference in logistics, ', 'Become #1 in logistics, ')), [
      'This `[` is never closed: YAML takes `#1 in logistics, Recurring licence revenue]` for a comment. Put the text in quotes.',
    ]);
    const unclosed = change(two, 'Recurring licence revenue]', 'Recurring licence revenue # why?');
    assert.deepEqual(told(unclosed), ['This `[` is never closed.']);
  });

  it('is more than one currency', () => {
    for (const written of ['EUR/GBP', 'EUR and GBP'])
      assert.deepEqual(told(change(two, 'currency: EUR', `currency: ${written}`)), [
        `\`${written}\` is not possible here. Choose \`EUR\` or \`GBP\`.`,
      ]);
  });

  it('is a bracket that is lost, which is one finding wherever it stood', () => {
    const spread = two.replace(/^( *)([\w-]+): (\{.*\})( #.*)?$/gm, '$1$2:\n$1  $3');
    const opening = [...spread.matchAll(/^ *\{ ?/gm)];
    assert.ok(opening.length > 20);
    for (const { index, 0: found } of opening) {
      const lost = spread.slice(0, index) + found.replace(/\{ ?/, '') + spread.slice(index + found.length);
      assert.equal(told(lost).length, 1, lost.slice(index, index + 60));
    }
  });

  it('is a priority with two ends as far from the middle: both are named', () => {
    const agreement = new AgreementDocument(three);
    const [first] = agreement.facts.priorities.filter(({ value }) => value.concerns === undefined);
    assert.ok(first);
    const [a, b, c] = agreement.facts.parties.map(({ id }) => id);
    const range = agreement.rangeOf([...first.path, 'importance'], 'value');
    const rated = (values: readonly number[]) =>
      three.slice(0, range.start) +
      `{ ${[a, b, c].map((id, index) => `${id}: ${values[index]}`).join(', ')} }` +
      three.slice(range.end);
    const imbalance = (values: readonly number[]) =>
      check(new AgreementDocument(rated(values)), { today: '2026-11-24' }).filter(
        ({ rule }) => rule === 'priorities/imbalance',
      );
    assert.deepEqual(
      imbalance([5, 3, 1]).map(({ message }) => message),
      ['some-apart'],
    );
    assert.deepEqual(
      imbalance([5, 5, 3]).map(({ message }) => message),
      ['some-outlier'],
    );
  });
});
