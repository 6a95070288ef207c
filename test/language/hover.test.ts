import assert from 'node:assert/strict';
import fc from 'fast-check';
import { claimsOf } from '../../server/src/agreement/claims.ts';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { noOtherAgreements } from '../../server/src/agreement/others.ts';
import { dutch } from '../../server/src/l10n/dutch.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { hover } from '../../server/src/language/hover.ts';
import { Ledger } from '../../server/src/workspace/ledger.ts';
import { readBase } from '../support/markers.ts';
import { marked } from './marked.ts';

const tell = createTranslator('en');
const two = readBase('two');

/** The hover at the first place where `needle` stands in a text, on its last character. */
function at(text: string, needle: string, others = noOtherAgreements, translator = tell): string {
  const start = text.indexOf(needle);
  assert.ok(start >= 0, needle);
  return show(new AgreementDocument(text), start + needle.length - 1, others, translator);
}

function show(agreement: AgreementDocument, offset: number, others = noOtherAgreements, translator = tell): string {
  const found = hover(agreement, offset, others, translator);
  if (!found) return '';
  assert.ok(typeof found.contents === 'object' && 'value' in found.contents);
  return found.contents.value;
}

describe('hover', () => {
  it('tells of a field what it is, and which principle it serves', () => {
    assert.equal(
      at(two, 'mission'),
      [
        '**Mission** · `mission`',
        'What this party is for.',
        '*2\\. Transparency of needs, expectations and culture* — Own motives are fine; say when you call it a success. How one works, mission and values can differ beyond bridging, so talk.',
      ].join('\n\n'),
    );
    assert.match(at(two, 'status: agreed'), /^\*\*Status\*\* · `status`\n\ndraft: being written/);
  });

  it('tells of a person the name, the job and the load of all roles', () => {
    const twice = two
      .replace('lin: { name: Lin Chen, days', 'lin: { name: Lin Chen, job: Tester, days')
      .replaceAll('person: mark', 'person: lin');
    assert.match(
      at(twice, 'owner: lin'),
      /^\*\*Lin Chen\*\* · person `lin`\n\n- Tester at Noordlicht Software B\.V\.\n- 5 days a month as project lead\n- 2 days a month as process owner\n- Together 7 of 3 days a month\n\n\*\*Owner\*\* · `owner`/,
    );
  });

  it('counts what other agreements ask of a person', () => {
    const ledger = new Ledger();
    const file = { file: 'other', root: '/', name: 'other' };
    ledger.setUnread('other', file, two.replace('title: Live ETA for regional distribution', 'title: Cold chain'));
    const claims = claimsOf(new AgreementDocument(two));
    const others = ledger.othersOf({ key: 'this', root: '/', claims });
    assert.match(
      at(two, 'owner: mark', others),
      /- 5 days a month as project lead\n- 5 days a month as project lead in "Cold chain"\n- Together 10 of 6 days a month/,
    );
  });

  it('tells of a party its people, at each of its keys', () => {
    for (const needle of ['lead: noordlicht', 'culture:\n    noordlicht'])
      assert.match(
        at(two, needle),
        /^\*\*Noordlicht Software B\.V\.\*\* · party `noordlicht`\n\n- People: Eva de Wit \(Founder\), Mark/,
      );
  });

  it('tells of a commitment what, who, when and how much', () => {
    assert.match(
      at(two, 'met_by: cab-units'),
      /^\*\*cab-units\*\* · commitment `cab-units`\n\n- 85 trucks .*\n- Promised by Van Rijn Logistiek B\.V\., owned by Fatima Aydin\n- Due on 15 August 2027\n- Cost: 52,000 EUR\n- Days: 60\n\n\*\*Met by\*\*/,
    );
  });

  it('tells where a competency is strong and where it is weak', () => {
    assert.match(
      at(two, 'requires: [arrival-prediction, data-engineering'),
      /- Strong at Noordlicht Software B\.V\.: 40 million position messages a day\n- Weaker at Van Rijn Logistiek B\.V\., covered by Noordlicht Software B\.V\./,
    );
  });

  it('tells something of every other thing that has an id', () => {
    for (const [needle, expected] of [
      ['reliable-eta', /- Noordlicht Software B\.V\. rates it 5 of 5/],
      ['priorities-apart', /- Decided by Eva de Wit and Hans van Rijn/],
      ['real-trips', /- Met by cab-units/],
      ['licences', /- To be reached by 30 June 2028/],
      ['change-rhythm', /- Verdict: bridged/],
      ['tender-round', /- Waits for eta-service/],
      ['accuracy', /- Guarded by Lin Chen\n- Live on 1 February 2027/],
      ['rollout', /- Led by Van Rijn Logistiek B\.V\.\n- Uses driver-operations/],
      ['cab-screens', /- Van Rijn Logistiek B\.V\. approves it in prediction/],
    ] as const)
      assert.match(at(two, needle), expected, needle);
  });

  it('shows the sum behind a ceiling', () => {
    assert.match(
      at(two, 'days: { willing: 260'),
      /^\*\*Noordlicht Software B\.V\. has promised 234 days of 260 days: 26 days left\*\*\n\n- eta-service: 90 days\n- Mark Smit as project lead: 5 days a month × 18 months = 90 days\n- Lin Chen as process owner: 2 days a month × 18 months = 36 days\n- Eva de Wit as visionary: 1 day a month × 18 months = 18 days\n\n\*\*Willing\*\*/,
    );
    assert.match(at(two.replace('cost: 95000', 'cost: 125000.50'), 'budget'), /: 5,000\.50 EUR too much\*\*/);
    assert.match(at(two.replace('cost: 95000', 'cost: 95k'), 'budget'), /Not everything can be read yet/);
    assert.match(
      at(two.replace('budget: { willing: 120000, able: 140000 }', 'budget: {}'), 'budget'),
      /has promised 95,000 EUR; there is no ceiling yet/,
    );
  });

  it('tells of the rule that a waiver names what it asks and why', () => {
    const text = `${two}waivers:\n  w: { rule: honesty/ceiling-missing, because: Later, agreed_by: [eva, hans], until: 2027-01-01 }\n`;
    assert.match(
      at(text, 'rule: honesty/ceiling'),
      /^\*\*`honesty\/ceiling-missing`\*\* — Each party says .*\n\nA ceiling that is not said .*\n\n\*\*Rule\*\*/,
    );
    assert.match(
      at(text, 'waivers:\n  w'),
      /- Accepts what honesty\/ceiling-missing finds\n- Agreed by Eva de Wit and Hans van Rijn/,
    );
  });

  it('covers exactly the id', () => {
    const { agreement, offset } = marked('parties:\n  "a<|>b": { name: A }\n');
    assert.deepEqual(hover(agreement, offset, noOtherAgreements, tell)?.range, {
      start: { line: 1, character: 3 },
      end: { line: 1, character: 5 },
    });
  });

  it('says nothing of what it does not know', () => {
    for (const source of [
      '<|>',
      'x-a: <|>b',
      'x-a: { parties: <|>b }',
      'un<|>known: 1',
      '# comm<|>ent',
      'title: a\n<|>\n',
    ])
      assert.equal(show(marked(source).agreement, marked(source).offset), '', source);
  });

  it('shows text of a file as text, whatever is in it', () => {
    const hostile =
      '](command:x) [a](https://evil.example) <img src=x onerror=1> `code` **bold** $(zap) | www.evil.example @all \u202egnp\u0007 &lt;';
    const text = two.replace('name: Mark Smit', `name: ${JSON.stringify(hostile)}`);
    const shown = at(text, 'owner: mark');
    assert.ok(
      shown.startsWith(
        '**\\]\\(command'.replace('\\(', '(') +
          ':x) \\[a\\](https\\://evil.example) \\<img src=x onerror=1\\> \\`code\\` \\*\\*bold\\*\\* \\$(zap) \\| www\\.evil.example \\@all gnp \\&lt;**',
      ),
      shown,
    );
    assert.ok(!at(two.replace('  mark: {', '  "m`a\\nrk": {'), '"m`').includes('`m`'));
  });

  it('speaks Dutch', () => {
    assert.match(
      at(two, 'budget', noOtherAgreements, createTranslator('nl', dutch)),
      /^\*\*Noordlicht Software B\.V\. heeft € 95\.000 van € 120\.000 toegezegd: nog € 25\.000 over\*\*/,
    );
  });

  it('never throws, and stays in the text', () => {
    const text = fc.oneof(
      fc
        .tuple(fc.nat(two.length), fc.nat(30))
        .map(([start, length]) => two.slice(0, start) + two.slice(start + length)),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, fc.nat(), (source, near) => {
        const agreement = new AgreementDocument(source);
        const offset = near % (source.length + 1);
        const range = hover(agreement, offset, noOtherAgreements, tell)?.range;
        if (!range) return;
        assert.ok(agreement.lines.offsetAt(range.start) <= offset && offset <= agreement.lines.offsetAt(range.end));
      }),
      { numRuns: 60 },
    );
  });
});
