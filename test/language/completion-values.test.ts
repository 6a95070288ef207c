import assert from 'node:assert/strict';
import { dutch } from '../../server/src/l10n/dutch.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { meanings } from '../../server/src/language/completion/meanings.ts';
import { complete } from '../../server/src/language/completion.ts';
import { groupOf } from '../../server/src/rules/index.ts';
import { accepted, details, labels, today } from './completing.ts';
import { marked } from './marked.ts';

describe('completion of values', () => {
  it('offers the people of this party where it must be one of them', () => {
    assert.deepEqual(details('owner: fatima', 'owner: <|>'), {
      hans: 'Hans van Rijn (Van Rijn Logistiek B.V.)',
      fatima: 'Fatima Aydin (Van Rijn Logistiek B.V.)',
      joost: 'Joost Bakker (Van Rijn Logistiek B.V.)',
    });
    assert.deepEqual(labels('van-rijn: { hans: { date: 2026-11-20, version: 3 } }', 'van-rijn: { <|> }'), [
      'hans',
      'fatima',
      'joost',
    ]);
  });

  it('offers nobody as deputy or support of themselves, and a follower of the same party', () => {
    assert.deepEqual(labels('deputy: lin', 'deputy: <|>'), ['eva', 'lin']);
    assert.equal(labels('deputy: joost, escalates_to: hans', 'escalates_to: <|>').includes('fatima'), false);
    assert.deepEqual(labels('name: Lin Chen', 'name: Lin Chen, replaced_by: <|>'), ['eva', 'mark']);
  });

  it('leaves out what a list holds already', () => {
    assert.deepEqual(labels('decided_by: [eva, hans]', 'decided_by: [eva, <|>]'), [
      'mark',
      'lin',
      'hans',
      'fatima',
      'joost',
    ]);
    assert.deepEqual(labels('decided_by: [eva, hans]', 'decided_by: [<|>eva, hans]'), [
      'eva',
      'mark',
      'lin',
      'fatima',
      'joost',
    ]);
  });

  it('offers what of another party answers a need', () => {
    assert.deepEqual(details('met_by: cab-units', 'met_by: <|>'), {
      'cab-units': '85 trucks fitted with a cab unit and all drivers trained (Van Rijn Logistiek B.V.)',
      rollout: 'rollout, led by Van Rijn Logistiek B.V.',
      carriers: 'carriers, led by Van Rijn Logistiek B.V.',
      'driver-operations': 'a strength of Van Rijn Logistiek B.V., weaker at Noordlicht Software B.V.',
      'retail-network': 'a strength of Van Rijn Logistiek B.V.',
    });
  });

  it('offers another party to cover, and one that does not lead to approve', () => {
    assert.deepEqual(labels('covered_by: van-rijn', 'covered_by: <|>'), ['van-rijn']);
    assert.deepEqual(labels('by: van-rijn, what', 'by: <|>, what'), ['van-rijn']);
    assert.deepEqual(labels('because: driver-operations', 'because: <|>').slice(-5), [
      'legal',
      'safety',
      'budget',
      'ethics',
      'privacy',
    ]);
  });

  it('offers enums, ratings, motives, durations, and the version that is meant', () => {
    assert.deepEqual(labels('verdict: bridged', 'verdict: <|>'), ['none', 'bridged', 'open', 'unbridgeable']);
    assert.deepEqual(labels('importance: { noordlicht: 4,', 'importance: { noordlicht: <|>,'), [
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
    assert.deepEqual(labels('motives: [market-access, reselling]', 'motives: [market-access, <|>]'), [
      'reselling',
      'missing-expertise',
      'time-to-market',
      'market-share',
    ]);
    assert.deepEqual(labels('notice: 3 months', 'notice: <|>'), ['3 months', '1 month', '6 months', '1 year']);
    assert.deepEqual(labels('version: 3\neffective', 'version: <|>\neffective'), ['3', '4']);
    assert.deepEqual(labels('date: 2026-11-20, version: 3', 'date: 2026-11-20, version: <|>'), ['3']);
    assert.equal(labels('currency: EUR', 'currency: <|>').includes('EUR'), true);
  });

  it('offers days that are likely', () => {
    assert.deepEqual(details('next: 2027-04-06', 'next: <|>'), {
      '2027-02-24': '3 months from now',
      '2027-05-24': '6 months from now',
      '2027-11-24': '12 months from now',
    });
    assert.deepEqual(details('discussed_on: 2026-10-06', 'discussed_on: <|>'), { '2026-11-24': 'today' });
    assert.equal(details('due: 2027-08-31', 'due: <|>')['2028-06-30'], 'the last day of the term');
    assert.deepEqual(labels('expires: 2028-06-30', 'expires: <|>'), [
      '2027-12-31',
      '2028-06-30',
      '2028-12-31',
      '2029-12-31',
    ]);
  });

  it('offers the ids of rules that can be waived, and places step by step', () => {
    const waiver = (line: string) => `waivers:\n  small:\n    ${line}\ngovernance:\n`;
    const rules = labels('governance:\n', waiver('rule: <|>'));
    assert.equal(rules.includes('talents/role-doubled'), true);
    assert.equal(
      rules.some((id) => ['syntax', 'schema', 'internal'].includes(groupOf(id))),
      false,
    );
    assert.equal(rules.includes('governance/waiver-invalid'), false);
    assert.deepEqual(labels('governance:\n', waiver('at: honesty.ceilings.<|>')), [
      'honesty.ceilings.noordlicht',
      'honesty.ceilings.van-rijn',
    ]);
    assert.equal(labels('governance:\n', waiver('at: hon<|>')).includes('honesty'), true);
  });

  it('puts a first item in brackets, and the whole of a map on its line or below it', () => {
    assert.match(accepted('decided_by: [eva, hans]', 'decided_by: <|>', 'hans'), /decided_by: \[hans\]\n/);
    assert.match(
      accepted('      budget: { willing: 60000, able: 60000 }', '      budget:<|>'),
      /budget: \{ willing: …, able: … \}\n/,
    );
    const shared = accepted('    reliable-eta:\n', '    another:<|>\n    reliable-eta:\n');
    assert.match(
      shared,
      /another:\n {6}what: … What\n {6}importance: \{ noordlicht: …, van-rijn: … \}\n {4}reliable-eta/,
    );
  });

  it('says what the steps of a scale and the fixed words mean, and proposes no importance', () => {
    const meanings = details('importance: { noordlicht: 4,', 'importance: { noordlicht: <|>,');
    assert.deepEqual(Object.keys(meanings), ['1', '2', '3', '4', '5']);
    assert.equal(meanings[5], 'vital: without it we would not begin');
    assert.equal(details('status: agreed #', 'status: <|> #')['in-review'], 'written; the parties look it over');
    assert.equal(details('verdict: bridged #', 'verdict: <|> #').unbridgeable, 'it stays: decide whether to go on');
  });

  it('says what a value means in so few words that the list shows them whole', () => {
    const translators = [createTranslator('en'), createTranslator('nl', dutch)];
    const long = Object.values(meanings)
      .flatMap((values) => Object.values(values))
      .flatMap((meaning) => translators.map((translate) => translate(meaning)))
      .filter((text) => text.length > 38);
    assert.deepEqual(long, []);
  });

  it('offers first the currencies and countries that are likely here', () => {
    const first = (text: string, beside: readonly string[] = []) => {
      const { agreement, offset } = marked(text);
      return complete(agreement, offset, today, agreement.text, () => beside)
        .items.slice(0, 3)
        .map(({ label }) => label);
    };
    const parties = 'parties:\n  a: { name: A, country: CH }\n  b: { name: B, country: SE }\n';
    assert.deepEqual(first(`${parties}currency: <|>`), ['CHF', 'SEK', 'EUR']);
    assert.deepEqual(first(`${parties}currency: <|>`, ['NOK', 'CHF']), ['NOK', 'CHF', 'SEK']);
    assert.deepEqual(first('currency: <|>'), ['EUR', 'USD', 'GBP']);
    assert.deepEqual(first('parties:\n  a: { name: A, country: SE }\n  b: { name: B, country: <|> }\n')[0], 'SE');
  });

  it('needs no more than a colon, and keeps a comment where it is', () => {
    assert.match(accepted('status: agreed #', 'status:<|> #', 'agreed'), /status: agreed # draft/);
    assert.match(accepted('status: agreed #', 'status: <|>#', 'agreed'), /status: agreed # draft/);
  });
});
