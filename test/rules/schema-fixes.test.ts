import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { skeletonAt } from '../../server/src/agreement/insert-missing.ts';
import { everyFixMends, fixed, titlesOf } from '../support/fixes.ts';
import { readBase } from '../support/markers.ts';

const two = readBase('two');
function change(text: string, from: string, to: string): string {
  assert.ok(text.includes(from), from);
  return text.replace(from, () => to);
}

describe('fixes of the rules of schema', () => {
  everyFixMends('schema');

  it('insert what is missing, in the order of the schema', () => {
    const rule = 'schema/required';
    assert.equal(
      fixed(change(two, 'title: Live ETA for regional distribution\n', ''), rule, 'Add `title`, to fill in'),
      change(two, 'title: Live ETA for regional distribution', 'title: … Title'),
    );
    assert.equal(
      fixed(
        change(two, '{ every: 3 months, next: 2027-04-06 }', '{ next: 2027-04-06 } # soon'),
        rule,
        'Add `every`, to fill in',
      ),
      change(two, '{ every: 3 months, next: 2027-04-06 }', '{ next: 2027-04-06, every: … } # soon'),
    );
    assert.equal(
      fixed(
        change(two, '    name: Van Rijn Logistiek B.V.\n', '    name: # what is it?\n'),
        rule,
        'Add `name`, to fill in',
      ),
      change(two, '    name: Van Rijn Logistiek B.V.\n', '    name: … Legal name # what is it?\n'),
    );
    assert.equal(
      fixed(
        change(two, 'mark: { name: Mark Smit, days_per_month: 6 }', 'mark: { name: Mark Smit }'),
        rule,
        'Add `days_per_month`, to fill in',
      ),
      change(two, 'name: Mark Smit, days_per_month: 6', 'name: Mark Smit, days_per_month: …'),
    );
  });

  it('rename a slip, and put a colon where there is none', () => {
    const rule = 'schema/unknown-key';
    assert.equal(fixed(change(two, 'stop_if:', 'stop_iff:'), rule, 'Rename it to `stop_if`'), two);
    assert.equal(fixed(change(two, 'what: Weekly', 'what Weekly'), rule, 'Put a colon behind `what`'), two);
  });

  it('lose nothing that stands behind the key and cannot be its value', () => {
    const rule = 'schema/unknown-key';
    assert.deepEqual(titlesOf(change(two, 'what: Weekly', "what 'Weekly"), rule), []);
    const colons = change(two, 'accuracy: { what: Weekly', 'accuracy: { what:::: Weekly');
    assert.equal(fixed(colons, rule, 'Rename it to `what`'), two);
  });

  it('put a signature under its party, and under who signed', () => {
    const rule = 'schema/type';
    const signed = two.slice(two.indexOf('  sign_off:'));
    const eva = 'eva: { date: 2026-11-19, version: 3 }';
    const hans = 'hans: { date: 2026-11-20, version: 3 }';
    const under = `  sign_off:\n    noordlicht:\n      ${eva}\n    van-rijn:\n      ${hans}\n`;
    const both = 'Put it under Noordlicht Software B.V. and Van Rijn Logistiek B.V.';
    assert.equal(
      fixed(change(two, signed, `  sign_off:\n    ${eva}\n    ${hans}\n`), rule, both),
      change(two, signed, under),
    );
    assert.equal(
      fixed(change(two, signed, `  sign_off: { ${eva}, ${hans} }\n`), rule, both),
      change(two, signed, `  sign_off: { noordlicht: { ${eva} }, van-rijn: { ${hans} } }\n`),
    );
    const block = '    noordlicht: # by the founder\n      date: 2026-11-19\n\n      version: 3 # the third\n';
    const nested =
      '    noordlicht: # by the founder\n      eva:\n        date: 2026-11-19\n\n        version: 3 # the third\n';
    const rest = `    van-rijn:\n      ${hans}\n`;
    const shallow = change(two, signed, `  sign_off:\n${block}${rest}`);
    assert.deepEqual(titlesOf(shallow, rule), [
      'It is the signature of Eva de Wit',
      'It is the signature of Mark Smit',
      'It is the signature of Lin Chen',
    ]);
    assert.equal(
      fixed(shallow, rule, 'It is the signature of Eva de Wit'),
      change(two, signed, `  sign_off:\n${nested}${rest}`),
    );
    // Who is nobody of either party is put nowhere.
    assert.deepEqual(
      titlesOf(change(two, signed, `  sign_off:\n    lin-chen: { date: 2026-11-19, version: 3 }\n`), rule),
      [],
    );
  });

  it('put commitments under the party of who owns them', () => {
    const commitments = two.slice(two.indexOf('    noordlicht:\n      eta-service:'), two.indexOf('\ntalents:'));
    const shallow = commitments.replace(/^ {4}[a-z-]+:\n/gm, '').replace(/^ {2}/gm, '');
    assert.equal(
      fixed(
        change(two, commitments, shallow),
        'schema/type',
        'Put it under Noordlicht Software B.V. and Van Rijn Logistiek B.V.',
      ),
      two,
    );
  });

  it('put no lines under the party above them that begin with an anchor: they stand elsewhere than they seem', () => {
    for (const anchor of ['&them ', '&them     ']) {
      const odd = change(two, '    people:\n      hans:', `  ${anchor}people:\n      hans:`);
      assert.deepEqual(titlesOf(odd, 'schema/type'), []);
      assert.deepEqual(titlesOf(odd, 'syntax/not-plain'), ['Remove the anchor']);
    }
  });

  it('fill a key in whose colon stands apart from it', () => {
    for (const key of ['parties:', 'parties :', 'parties   :', 'parties\t:', 'parties  : # ours']) {
      const mended = fixed(`title: Ours\n${key}\n`, 'schema/required', 'Add `parties`, to fill in');
      assert.match(mended, /^title: Ours\nparties[ \t]*:(?: # ours)?\n {2}new-party:\n/, key);
      assert.deepEqual(new AgreementDocument(mended).problemsOf('invalid-yaml'), [], mended);
    }
  });

  it('rename an id to what refers to it', () => {
    const odd = change(two, '      fatima: {', '      fat,ima: {');
    assert.equal(fixed(odd, 'schema/value', 'Rename it to `fatima`'), two);
  });

  it('offer no id that cannot be one', () => {
    const odd = new AgreementDocument(change(two, '      mark: {', '      Mark S: {'));
    const offered = JSON.stringify(skeletonAt(odd, ['talents', 'triangle', 'noordlicht']));
    assert.ok(offered.includes('eva') && !offered.includes('Mark S'), offered);
    const stopIf = / {2}stop_if:\n(?: {4}.*\n)+/.exec(two)?.[0] ?? '';
    const stopping = change(change(two, '      eva: {', '      ev,a: {'), stopIf, '');
    const mended = fixed(stopping, 'priorities/no-stop-criterion', 'Add a stop criterion, to fill in');
    assert.match(mended, /decided_by: \[mark, hans\]/);
  });

  it('put a text with commas in quotes', () => {
    const commas = change(two, 'risk: Trip data late or incomplete,', 'risk: Trip data late, wrong, or incomplete,');
    assert.equal(
      fixed(commas, 'schema/unknown-key', 'Put the text in quotes'),
      change(commas, 'Trip data late, wrong, or incomplete', '"Trip data late, wrong, or incomplete"'),
    );
  });

  it('put a text with commas that runs on in the next line in quotes', () => {
    const commas = change(
      two,
      'risk: Trip data late or incomplete,',
      'risk: Trip data late, wrong,\n          or incomplete,',
    );
    assert.equal(
      fixed(commas, 'schema/unknown-key', 'Put the text in quotes'),
      change(two, 'Trip data late or incomplete', '"Trip data late, wrong, or incomplete"'),
    );
  });

  it('take no key with a colon, in quotes or behind a comment for a piece of a text', () => {
    for (const pieces of ['late, wrong:,', 'late, "wrong",', 'late, # and\n        wrong,'])
      assert.deepEqual(
        titlesOf(change(two, 'risk: Trip data late or incomplete,', `risk: Trip data ${pieces}`), 'schema/unknown-key'),
        [],
        pieces,
      );
  });

  it('put a text that is a number in quotes', () => {
    const number = change(two, 'mission: Delivered is delivered', 'mission: 2028');
    assert.equal(fixed(number, 'schema/type', 'Put it in quotes'), change(number, 'mission: 2028', 'mission: "2028"'));
  });

  it('replace a value by the one that was meant', () => {
    const rule = 'schema/value';
    assert.equal(fixed(change(two, 'verdict: bridged', 'verdict: brigded'), rule, 'Replace it with `bridged`'), two);
    assert.equal(fixed(change(two, 'currency: EUR', 'currency: eur'), rule, 'Replace it with `EUR`'), two);
    assert.deepEqual(titlesOf(change(two, 'currency: EUR', 'currency: money'), rule), []);
  });

  it('rename an id with all that refers to it', () => {
    const odd = two.replaceAll('eta-service', 'ETA_service');
    assert.equal(fixed(odd, 'schema/value', 'Rename it to `eta-service`'), two);
    // Where it is referred to, another name alone would point to nothing.
    assert.ok(!titlesOf(odd, 'schema/value').includes('Replace it with `eta-service`'));
  });
});
