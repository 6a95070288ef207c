import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { applyEdits, hasStops, snippetText } from '../../server/src/agreement/edit.ts';
import { dutch } from '../../server/src/l10n/dutch.ts';
import type { Message } from '../../server/src/l10n/message.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { type Completion, complete } from '../../server/src/language/completion.ts';
import { groupOf } from '../../server/src/rules/index.ts';
import { readBase } from '../support/markers.ts';
import { marked } from './marked.ts';
import { waysOfTyping } from './typing.ts';

const today = '2026-11-24';
const english = createTranslator('en');

/** The agreement of two parties with something else in the place of a part of it; `<|>` is the cursor. */
function typing(part: string, written: string) {
  const text = readBase('two');
  assert.equal(text.split(part).length, 2, `${part} stands there once`);
  return marked(text.replace(part, () => written));
}

function items(part: string, written: string): readonly Completion[] {
  const { agreement, offset } = typing(part, written);
  return complete(agreement, offset, today).items;
}
const labels = (part: string, written: string) => items(part, written).map(({ label }) => label);
const details = (part: string, written: string) =>
  Object.fromEntries(items(part, written).map(({ label, detail }) => [label, detail ? english(detail) : '']));
const snippets = (part: string, written: string) => items(part, written).map(({ edit }) => snippetText(edit.insert));

/** What a line is once its first item, or the one of a label, is accepted. */
function accepted(part: string, written: string, label?: string): string {
  const { agreement, offset } = typing(part, written);
  const { items: all } = complete(agreement, offset, today);
  const item = label === undefined ? all[0] : all.find((one) => one.label === label);
  assert.ok(item, `${label ?? 'anything'} is offered`);
  return applyEdits(agreement.text, [item.edit]);
}

describe('completion', () => {
  describe('of keys', () => {
    it('offers those that are not there yet, required ones first', () => {
      assert.deepEqual(labels('        owner: mark\n', '        <|>\n'), ['owner', 'state']);
      assert.deepEqual(
        labels('{ what: Retail tenders close, date: 2027-09-30, waits_for: [eta-service] }', '{ <|> }'),
        ['what', 'date', 'waits_for'],
      );
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
          '    van-rijn:\n      budget: { willing: 0, able: 0 }\n      days: { willing: 1, able: 1 }\n',
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
        /^third:\n {6}what: \$\{1:What\}\n {6}importance: \{ noordlicht: /,
      );
      assert.deepEqual(labels(part, '    Not an id<|>\n    second-carrier:\n      what:'), []);
    });

    it('finds an id for something new that is not taken', () => {
      const part = '    accuracy: {';
      assert.deepEqual(labels(part, '    new-safeguard: { what: A }\n    <|>\n    accuracy: {'), ['new-safeguard-2']);
    });

    it('writes a register number in quotes', () => {
      assert.deepEqual(
        snippets('registration: { kvk: "90000002" }', 'registration: { <|> }')[0],
        `kvk: "\${1:00000000}"`,
      );
    });
  });

  describe('of values', () => {
    it('offers the people of this party where it must be one of them', () => {
      assert.deepEqual(details('owner: fatima', 'owner: <|>'), {
        hans: 'Hans van Rijn (Van Rijn Logistiek B.V.)',
        fatima: 'Fatima Aydin (Van Rijn Logistiek B.V.)',
        joost: 'Joost Bakker (Van Rijn Logistiek B.V.)',
      });
      assert.deepEqual(labels('signed_by: [hans]', 'signed_by: [<|>]'), ['hans', 'fatima', 'joost']);
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
        /budget: \{ willing: 0, able: 0 \}\n/,
      );
      const shared = accepted('    reliable-eta:\n', '    another:<|>\n    reliable-eta:\n');
      assert.match(
        shared,
        /another:\n {6}what: What\n {6}importance: \{ noordlicht: 4, van-rijn: 4 \}\n {4}reliable-eta/,
      );
    });

    it('needs no more than a colon, and keeps a comment where it is', () => {
      assert.match(accepted('status: agreed #', 'status:<|> #', 'agreed'), /status: agreed # draft/);
      assert.match(accepted('status: agreed #', 'status: <|>#', 'agreed'), /status: agreed # draft/);
    });
  });

  describe('of nothing', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['a comment', 'status: agreed # draft', 'status: agreed # dr<|>aft'],
      ['a comment line', 'honesty: #', '# A <|>\nhonesty: #'],
      ['free text', 'title: Live ETA for', 'title: Live <|>ETA for'],
      ['empty free text', 'title: Live ETA for regional distribution', 'title: <|>'],
      ['quoted text', 'title: Live ETA for regional distribution', 'title: "Live <|>"'],
      ['a block of text', 'title: Live ETA for regional distribution', 'title: >\n  Live\n  <|>'],
      ['a block of text that begins', 'title: Live ETA for regional distribution', 'title: |\n  <|>'],
      ['a text that goes on', 'title: Live ETA for regional distribution', 'title: Live\n  ETA <|>'],
      ['an amount', 'cost: 95000', 'cost: <|>'],
      ['an x- key', 'currency: EUR', 'x-ours:\n  <|>\ncurrency: EUR'],
      ['the value of an x- key', 'currency: EUR', 'x-status: <|>'],
      ['an unknown key', 'currency: EUR', 'colour:\n  <|>\ncurrency: EUR'],
      ['behind a value', 'deputy: lin,', 'deputy: lin <|>,'],
      ['behind a key whose value is below', '    reliable-eta:\n', '    reliable-eta: <|>\n'],
      ['an anchor', 'status: agreed', 'status: &a<|>'],
      ['a digest', 'date: 2026-11-20, version: 3', 'date: 2026-11-20, version: 3, digest: <|>'],
    ];
    for (const [what, part, written] of cases) {
      it(`in ${what}`, () => assert.deepEqual(labels(part, written), []));
    }

    it('in a file that is too large to be read', () => {
      const text = `title: ${'x'.repeat(1_100_000)}\n`;
      assert.deepEqual(complete(new AgreementDocument(text), text.length, today).items, []);
    });
  });

  it('reads a file in braces, as JSON is', () => {
    const { agreement, offset } = marked('{\n"partnership": "v1",\n"status": "dr<|>",\n"version": 1\n}\n');
    assert.equal(complete(agreement, offset, today).items.length, 5);
    const keys = marked('{\n"partnership": "v1",\n"st<|>": "draft"\n}\n');
    const labelsOfKeys = complete(keys.agreement, keys.offset, today).items.map(({ label }) => label);
    assert.equal(labelsOfKeys.includes('status'), true);
    assert.equal(labelsOfKeys.includes('partnership'), false);
  });

  it('works while conflict markers or a wrong version stand in the file', () => {
    const { agreement, offset } = typing(
      'status: agreed',
      '<<<<<<< ours\nstatus: agreed\n=======\nstatus: dr<|>\n>>>>>>> theirs',
    );
    assert.equal(complete(agreement, offset, today).items.length, 5);
    const version = typing('partnership: v1', 'partnership: <|>v');
    assert.deepEqual(
      complete(version.agreement, version.offset, today).items.map(({ label }) => label),
      ['v1'],
    );
  });

  it('knows the ids of the last parse where the text has gone on since', () => {
    const last = new AgreementDocument(readBase('two'));
    const { agreement, offset } = typing('        owner: mark\n', '        owner: "<|>\n');
    const { items: all } = complete(last, offset, today, agreement.text);
    assert.deepEqual(
      all.map(({ label }) => label),
      ['eva', 'mark', 'lin'],
    );
    assert.match(
      applyEdits(
        agreement.text,
        all.slice(0, 1).map(({ edit }) => edit),
      ),
      /owner: "eva"\n/,
    );
  });

  it('never throws, wherever the cursor is', () => {
    for (const text of [
      '',
      '\ufeff',
      '\r\n',
      '- ',
      '? a\n: b',
      '{',
      '[',
      '"',
      "'",
      '|',
      '&a *a',
      '---\n...\n',
      'a: [{',
      '\t',
    ]) {
      for (let offset = 0; offset <= text.length; offset++) complete(new AgreementDocument(text), offset, today);
    }
    const text = readBase('two');
    const agreement = new AgreementDocument(text);
    for (let offset = 0; offset <= text.length; offset += 3) complete(agreement, offset, today);
  });

  it('speaks Dutch throughout', () => {
    const missing = new Set<string>();
    const look = (said: Message | undefined): void => {
      if (!said) return;
      if (/\p{L}/u.test(said.text.replace(/\{\w+\}/g, '')) && !(said.text in dutch)) missing.add(said.text);
      for (const arg of Object.values(said.args)) if (typeof arg === 'object' && 'text' in arg) look(arg);
    };
    const texts = [
      '',
      ...Object.values(waysOfTyping).flatMap((ways) =>
        [...ways(readBase('two'))].filter((_, index) => index % 15 === 0),
      ),
    ];
    for (const place of texts) {
      const [text, offset] = typeof place === 'string' ? [place, 0] : [place.text, place.offset];
      for (const item of complete(new AgreementDocument(text), offset, today).items) {
        look(item.detail);
        look(item.documentation);
        assert.ok(item.kind !== 'skeleton' || hasStops(item.edit.insert), item.label);
      }
    }
    assert.deepEqual([...missing], []);
  });
});
