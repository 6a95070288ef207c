import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { check } from '../../server/src/findings/check.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { idsOf } from '../../server/src/language/ids.ts';
import { prepareRename, rename } from '../../server/src/language/rename.ts';
import { readBase } from '../support/markers.ts';
import { marked } from './marked.ts';
import { applyTextEdits } from './text-edits.ts';

const tell = createTranslator('en');

/** Renames at the first marker; every other stretch that is marked has to change, and nothing else. */
function renames(source: string, newId: string): void {
  const { agreement, ranges } = marked(source);
  const first = ranges[0];
  assert.ok(first);
  let expected = agreement.text;
  for (const { start, end } of [...ranges].reverse()) expected = expected.slice(0, start) + newId + expected.slice(end);
  for (const { start } of ranges) {
    const result = rename(agreement, start, newId);
    assert.ok('edits' in result, 'refused' in result ? tell(result.refused) : '');
    assert.equal(applyTextEdits(agreement.text, result.edits), expected);
  }
}

function refusal(source: string, newId: string): string {
  const { agreement, offset } = marked(source);
  const result = rename(agreement, offset, newId);
  assert.ok('refused' in result);
  return tell(result.refused);
}

const two = readBase('two');
/** The reference agreement with every whole-word `id` marked where a pattern says that it is one. */
const mark = (id: string, ...lines: readonly RegExp[]): string =>
  two
    .split('\n')
    .map((line) =>
      lines.some((pattern) => pattern.test(line))
        ? line.replace(new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'g'), '<|$&|>')
        : line,
    )
    .join('\n');

describe('rename', () => {
  it('renames a party as a key and as a reference', () => {
    renames(mark('noordlicht', /./), 'noorderlicht');
  });

  it('renames a person in every role', () => {
    renames(mark('eva', /./), 'eva-de-wit');
  });

  it('renames a competency that is strong at one party and weak at another', () => {
    renames(mark('data-engineering', /./), 'data-science');
  });

  it('renames a commitment', () => {
    renames(mark('eta-service', /./), 'eta-api');
  });

  it('renames a workstream, and leaves the need of the same name alone', () => {
    renames(mark('prediction', /workstream:/, /lead: noordlicht/), 'forecast');
  });

  it('renames a need, and leaves the workstream of the same name alone', () => {
    renames(mark('prediction', /^ {8}prediction: \{ what/), 'forecast');
  });

  it('renames a shared priority', () => {
    renames(mark('reliable-eta', /./), 'eta-on-time');
  });

  it('leaves text alone that happens to be the same word', () => {
    renames(
      `parties:
  <|acme|>:
    name: acme
    people: { acme: { name: Ann acme, job: acme } } # acme
  other:
    name: Other
priorities:
  business_plan:
    <|acme|>: acme
    x-acme: acme
strengths:
  workstreams:
    acme: { title: acme, lead: <|acme|>, uses: [acme] }
x-notes: { acme: acme }
`,
      'acme-holding',
    );
  });

  it('keeps quotes', () => {
    renames(
      `parties:
  "<|a-b|>":
    people:
      ann: { name: Ann }
strengths:
  workstreams:
    w: { lead: '<|a-b|>', uses: [x] }
    v:
      lead: >-
        <|a-b|>
`,
      'c',
    );
  });

  it('renames in the paths of waivers', () => {
    renames(
      `parties:
  <|a|>: { people: { ann: { name: Ann } } }
waivers:
  w: { rule: honesty/ceiling-missing, at: honesty.ceilings.<|a|>.budget }
  v: { rule: honesty/ceiling-missing, at: "honesty.commitments.<|a|>.a" }
  u: { rule: honesty/ceiling-missing, at: parties.<|a|>.people.ann }
`,
      'acme',
    );
    renames(
      `parties:
  a: { people: { <|ann|>: { name: Ann } } }
waivers:
  u: { rule: parties/x, at: parties.a.people.<|ann|>, agreed_by: [<|ann|>] }
`,
      'anna',
    );
  });

  it('takes the ids of one party and of another apart where they need not differ', () => {
    renames(
      `transparency:
  expectations:
    a: { needs: { <|data|>: { what: Data } } }
    b: { needs: { data: { what: Data } } }
waivers:
  w: { at: transparency.expectations.a.needs.<|data|>.what }
  v: { at: transparency.expectations.b.needs.data }
`,
      'facts',
    );
  });

  it('renames both places of a key that stands twice', () => {
    renames('parties:\n  <|a|>: { name: A }\n  <|a|>: { name: B }\n', 'c');
  });

  it('renames what is used and declared nowhere yet, where that is allowed', () => {
    renames(
      'honesty: { commitments: { a: { c: { requires: [<|iot|>] }, d: { requires: [<|iot|>] } } } }',
      'iot-hardware',
    );
  });

  it('refuses what is not an id', () => {
    assert.match(refusal('title: One <|>two\n', 'three'), /not an id/);
    assert.match(refusal('ti<|>tle: One\n', 'three'), /not an id/);
    assert.match(refusal('talents: { triangle: { a: { <|>visionary: { person: b } } } }', 'three'), /not an id/);
    assert.match(refusal('governance: { escalation: [<|>visionary] }', 'three'), /not an id/);
    assert.match(refusal('strengths: { approvals: { a: { because: <|>legal } } }', 'three'), /not an id/);
    assert.match(refusal('x-notes: { <|>acme: acme }', 'three'), /not an id/);
  });

  it('refuses an id that stands for nothing', () => {
    assert.match(refusal('strengths: { workstreams: { w: { lead: <|>nobody } } }', 'three'), /called "nobody" yet/);
  });

  it('refuses an id that is taken', () => {
    assert.match(refusal(two.replace('eva:', '<|>eva:'), 'hans'), /"hans" is taken \(person\)/);
    assert.match(refusal(two.replace('  noordlicht:', '  <|>noordlicht:'), 'van-rijn'), /is taken \(party\)/);
    // `met_by` would no longer say which of the two is meant.
    assert.match(refusal(two.replace('      cab-units:', '      <|>cab-units:'), 'rollout'), /is taken \(workstream\)/);
  });

  it('refuses what cannot be an id, and says what can', () => {
    for (const id of ['', 'Van Rijn', 'x-party', 'a--b', '1a', 'a'.repeat(64)])
      assert.match(refusal(two.replace('eva:', '<|>eva:'), id), /Use small letters/, id);
    assert.match(refusal(two.replace('eva:', '<|>eva:'), 'no'), /something else to YAML/);
    assert.match(refusal(two.replace('retail-network:', '<|>retail-network:'), 'budget'), /reason for an approval/);
  });

  it('prepares with the id and its range, without quotes', () => {
    const { agreement, offset } = marked(`parties:\n  "a<|>b": { name: A }\n`);
    assert.deepEqual(prepareRename(agreement, offset), {
      range: { start: { line: 1, character: 3 }, end: { line: 1, character: 5 } },
      placeholder: 'ab',
    });
  });

  it('changes nothing when the name stays', () => {
    const { agreement, offset } = marked(two.replace('eva:', '<|>eva:'));
    assert.deepEqual(rename(agreement, offset, 'eva'), { edits: [] });
  });

  for (const base of ['two', 'three'] as const) {
    it(`there and back gives the original text, with the same findings on the way (${base} parties)`, () => {
      const text = readBase(base);
      const agreement = new AgreementDocument(text);
      const occurrences = idsOf(agreement).all;
      const findings = (document: AgreementDocument) =>
        check(document, { today: '2026-11-24' }).map(({ rule, message }) => `${rule} ${message}`);
      const before = findings(agreement).sort();
      fc.assert(
        fc.property(
          fc.nat(occurrences.length - 1),
          fc.stringMatching(/^zz[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/),
          (at, id) => {
            const occurrence = occurrences[at];
            assert.ok(occurrence);
            const there = rename(agreement, occurrence.range.start, id);
            assert.ok('edits' in there);
            const renamed = new AgreementDocument(applyTextEdits(text, there.edits));
            assert.deepEqual(findings(renamed).sort(), before);
            const same = idsOf(renamed).all[at];
            assert.equal(same?.of.id, id);
            const back = rename(renamed, same.range.start, occurrence.of.id);
            assert.ok('edits' in back);
            assert.equal(applyTextEdits(renamed.text, back.edits), text);
          },
        ),
        { numRuns: 60 },
      );
    });
  }
});
