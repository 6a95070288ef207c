import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { applyEdits } from '../../server/src/agreement/edit.ts';
import { check } from '../../server/src/findings/check.ts';
import { idsOf } from '../../server/src/language/ids.ts';
import { ruleById } from '../../server/src/rules/index.ts';
import { readBase } from '../support/markers.ts';

const text = readBase('two');
const findingsOf = (changed: string) => check(new AgreementDocument(changed), { today: '2026-11-24' });
/** Two neighbours swapped, or one letter more: never another id of the file. */
const slipOf = (id: string) =>
  id.length > 4 && id[2] !== id[3] ? `${id.slice(0, 2)}${id[3]}${id[2]}${id.slice(4)}` : `${id}e`;
const replaced = ({ start, end }: { readonly start: number; readonly end: number }, by: string) =>
  text.slice(0, start) + by + text.slice(end);

const places = idsOf(new AgreementDocument(text)).all.map(({ of, role, range }) => {
  const line = text.slice(0, range.start).split('\n').length;
  return { title: `${of.kind} ${of.id}, ${role} in line ${line}`, range, slip: slipOf(of.id) };
});

describe('an id that is misspelt in one place', () => {
  it('is at most one finding, wherever that is', () => {
    assert.ok(places.length > 80);
    const several = places.flatMap(({ title, range, slip }) => {
      const rules = findingsOf(replaced(range, slip)).map(({ rule }) => rule);
      return rules.length > 1 ? [`${title}: ${rules.join(', ')}`] : [];
    });
    assert.deepEqual(several, []);
  });

  const declared = (id: string) => text.indexOf(`\n  ${id}:`) + 3;
  const fixedBy = (changed: string, rule: string) => {
    const agreement = new AgreementDocument(changed);
    const finding = check(agreement, { today: '2026-11-24' }).find((one) => one.rule === rule);
    const fixes = (finding && ruleById(rule)?.fixes?.[finding.message]?.(agreement, finding)) ?? [];
    return fixes.map(({ edits }) => applyEdits(changed, edits));
  };

  it('is mended where a party is declared, or in all the places that speak of it', () => {
    const at = declared('van-rijn');
    const changed = replaced({ start: at, end: at + 'van-rijn'.length }, 'van-rjin');
    const [finding] = findingsOf(changed);
    assert.ok(finding && finding.related.length > 12);
    const [first, second = ''] = fixedBy(changed, 'general/party-missing');
    assert.equal(first, text);
    assert.deepEqual(findingsOf(second.replace(/\n +digest: .*/g, '')), []);
  });

  it('is mended where a strength is declared', () => {
    const id = 'data-engineering';
    const at = text.indexOf(`${id}:`, text.indexOf('\nstrengths:'));
    const changed = replaced({ start: at, end: at + id.length }, 'data-enginering');
    const [first] = fixedBy(changed, 'honesty/competency-undeclared');
    assert.ok(first !== undefined);
  });
});
