import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { check } from '../../server/src/findings/check.ts';
import { fixesOf } from '../../server/src/findings/fixes.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { type Action, type ChangeAction, codeActions } from '../../server/src/language/code-actions.ts';
import { applySafeFixes, safeFixes } from '../../server/src/language/fixes.ts';
import { readBase } from '../support/markers.ts';
import { applyTextEdits } from './text-edits.ts';

const tell = createTranslator('en');
const two = readBase('two');
const today = '2026-11-24';
const options = { today };

const noCeiling = two.replace('      budget: { willing: 60000, able: 60000 }\n', '');
/** An amount that can be read in one way only, so that the fix is safe. */
const grouped = two.replace('cost: 95000', "cost: '95000'").replace('cost: 52000', "cost: '52000'");

function actions(text: string, needle: string, only?: readonly string[]): readonly Action[] {
  const agreement = new AgreementDocument(text);
  const start = text.indexOf(needle);
  assert.ok(start >= 0);
  const range = { start, end: start + needle.length };
  return codeActions(agreement, { range, findings: check(agreement, options), only }, tell);
}

function changing(found: readonly Action[], title: RegExp): ChangeAction {
  const action = found.find((one) => title.test(one.title));
  assert.ok(action && 'changes' in action, found.map((one) => one.title).join('\n'));
  return action;
}

const apply = (text: string, { changes }: ChangeAction) =>
  applyTextEdits(
    text,
    changes.map(({ plain }) => plain),
  );

describe('code actions', () => {
  it('offers the fixes of a rule, the waiver and the explanation, in this order', () => {
    const found = actions(noCeiling, '    van-rijn:\n      days: { willing');
    assert.deepEqual(
      found.map(({ title, kind }) => `${kind}: ${title}`),
      [
        'quickfix: Add the ceiling, to fill in',
        'quickfix: Accept this together for a while: add a waiver for honesty/ceiling-missing. Then all have to sign again',
        'quickfix: Explain honesty/ceiling-missing',
      ],
    );
    const explain = found.at(-1);
    assert.ok(explain && 'explains' in explain);
    assert.equal(explain.explains, 'honesty/ceiling-missing');
    assert.deepEqual(
      found.map(({ findings }) => findings.map(({ rule }) => rule)),
      [['honesty/ceiling-missing'], ['honesty/ceiling-missing'], ['honesty/ceiling-missing']],
    );
  });

  it('offers nothing where there is nothing to mend', () => {
    assert.deepEqual(actions(noCeiling, 'title: Live'), []);
    assert.deepEqual(actions(two, 'ceilings:'), []);
  });

  it('gives a snippet that begins its line, so that no client indents it twice', () => {
    const [change] = changing(actions(noCeiling, '    van-rijn:\n      days: { willing'), /Add the ceiling/).changes;
    assert.ok(change?.snippet);
    assert.equal(change.snippet.range.start.character, 0);
    assert.match(change.snippet.value, /\n {6}budget:\n {8}willing: \$\{1:.*\}\n {8}able: \$\{2:.*\}$/);
  });

  it('keeps to the kinds that are asked for', () => {
    const needle = "cost: '95000'";
    const kinds = (only?: readonly string[]) => new Set(actions(grouped, needle, only).map(({ kind }) => kind));
    assert.deepEqual(kinds(), new Set(['quickfix', 'source.fixAll.partnership']));
    assert.deepEqual(kinds(['quickfix']), new Set(['quickfix']));
    for (const only of ['source', 'source.fixAll', 'source.fixAll.partnership'])
      assert.deepEqual(kinds([only]), new Set(['source.fixAll.partnership']), only);
    assert.deepEqual(kinds(['refactor', 'source.fixAllOthers']), new Set());
  });

  it('mends everything that leaves no choice at once, wherever the cursor is', () => {
    const all = changing(actions(grouped, 'title: Live', ['source.fixAll']), /leaves no choice/);
    assert.equal(apply(grouped, all), two);
    assert.equal(all.findings.length, 2);
    assert.deepEqual(actions(two, 'title: Live', ['source.fixAll']), []);
  });

  it('prefers the one fix that leaves no choice', () => {
    const [first, ...others] = actions(grouped, "cost: '95000'").filter((action) => 'changes' in action);
    assert.ok(first && 'isPreferred' in first && first.isPreferred);
    for (const other of others) assert.ok(!('isPreferred' in other && other.isPreferred), other.title);
  });
});

describe('adding a waiver', () => {
  const waive = (text: string, needle: string) => {
    const action = changing(actions(text, needle), /add a waiver/);
    assert.equal(action.changes.length, 1);
    return { after: apply(text, action), snippet: action.changes[0]?.snippet?.value ?? '' };
  };

  it('writes an entry with its reason and its last day to fill in, agreed by somebody of every party', () => {
    const { after, snippet } = waive(noCeiling, '    van-rijn:\n      days: { willing');
    assert.equal(
      after,
      `${noCeiling.trimEnd()}
waivers:
  ceiling-missing-van-rijn:
    rule: honesty/ceiling-missing
    at: honesty.ceilings.van-rijn.budget
    because: …
    agreed_by: [eva, hans]
    until: …
`,
    );
    assert.match(
      snippet,
      /because: \$\{1:…\}\n {4}agreed_by: \[\$\{2\|eva,mark,lin\|\}, \$\{3\|hans,fatima,joost\|\}\]/,
    );
  });

  it('accepts the finding once the reason and the day are given', () => {
    const { after } = waive(noCeiling, '    van-rijn:\n      days: { willing');
    const unfinished = check(new AgreementDocument(after), options);
    assert.ok(unfinished.some(({ rule, path }) => rule === 'general/placeholder' && path.at(-1) === 'because'));
    const findings = check(
      new AgreementDocument(
        after.replace('because: …', 'because: Known in March').replace('until: …', 'until: 2027-02-24'),
      ),
      options,
    );
    assert.deepEqual(
      findings.map(({ rule, waived }) => `${rule} ${waived?.until}`),
      ['honesty/ceiling-missing 2027-02-24'],
    );
  });

  it('adds to the waivers there are, under an id that is free', () => {
    const first = waive(noCeiling, '    van-rijn:\n      days: { willing').after.replace('budget\n', 'days\n');
    const { after } = waive(first, '    van-rijn:\n      days: { willing');
    assert.match(after, /\n {2}ceiling-missing-van-rijn-2:\n {4}rule: honesty\/ceiling-missing\n/);
  });

  it('is offered for nothing that cannot be waived', () => {
    const unknown = two.replace('title: Live', 'titel: x\ntitle: Live');
    const found = actions(unknown, 'titel: x');
    assert.ok(found.length > 0);
    assert.ok(!found.some(({ title }) => /add a waiver/.test(title)));
  });

  it('is offered for no mistake of typing, and comes last for all else', () => {
    const typing: readonly (readonly [from: string, to: string])[] = [
      ['owner: mark', 'owner: marc'],
      ['cost: 95000', 'cost: 95.000'],
      ['effective: 2027-01-01', 'effective: 1-2-2027'],
      ['mission: Delivered is delivered', 'mission: TBD'],
    ];
    for (const [from, to] of typing) {
      const found = actions(two.replace(from, to), to);
      assert.ok(found.length > 0, to);
      assert.ok(!found.some(({ title }) => /add a waiver/.test(title)), to);
    }
    const titles = actions(noCeiling, '    van-rijn:\n      days: { willing').map(({ title }) => title);
    assert.ok(titles.findIndex((title) => /add a waiver/.test(title)) > 0, titles.join('; '));
    assert.match(titles.at(-1) ?? '', /^Explain/);
  });
});

describe('safe fixes', () => {
  it('are applied until there are no more, and told', () => {
    const { text, applied } = applySafeFixes(grouped, options);
    assert.equal(text, two);
    assert.deepEqual(
      applied.map(({ path }) => path.join('.')),
      ['honesty.commitments.noordlicht.eta-service.cost', 'honesty.commitments.van-rijn.cab-units.cost'],
    );
  });

  it('can be chosen by finding', () => {
    const { text, applied } = applySafeFixes(grouped, options, ({ path }) => path.includes('van-rijn'));
    assert.equal(text, two.replace('cost: 95000', "cost: '95000'"));
    assert.equal(applied.length, 1);
  });

  it('leave a sound text alone', () => {
    assert.deepEqual(applySafeFixes(two, options), { text: two, applied: [] });
  });

  it('leave what has a choice or something to fill in', () => {
    const { text, applied } = applySafeFixes(noCeiling, options);
    assert.equal(text, noCeiling);
    assert.deepEqual(applied, []);
  });

  it('do not overlap', () => {
    const agreement = new AgreementDocument(grouped);
    const findings = check(agreement, options);
    const [first] = findings;
    assert.ok(first);
    assert.equal(safeFixes(agreement, [first, first]).length, 1);
    assert.ok(fixesOf(agreement, first).length > 0);
  });
});
