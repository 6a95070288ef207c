import assert from 'node:assert/strict';
import { type ScalarKind, shapeAt } from 'partnership-agreements-schema';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { applyEdits, removeEntry } from '../../server/src/agreement/edit.ts';
import { dotted, type Path } from '../../server/src/agreement/path.ts';
import { isList, isMap, isScalar, type Node } from '../../server/src/agreement/tree/tree.ts';
import { check } from '../../server/src/findings/check.ts';
import type { Finding } from '../../server/src/findings/finding.ts';
import { readBase } from '../support/markers.ts';

const text = readBase('two');
const base = new AgreementDocument(text);

/** Every place of the agreement, from the top down. */
const places = [...placesIn(base.places.root, [])];
function* placesIn(node: Node | undefined, path: Path): Iterable<Path> {
  if (isMap(node)) {
    for (const { name, value } of node.pairs) {
      const at = [...path, name];
      yield at;
      yield* placesIn(value, at);
    }
  } else if (isList(node)) {
    for (const [index, item] of node.items.entries()) {
      yield [...path, index];
      yield* placesIn(item, [...path, index]);
    }
  }
}

const findingsOf = (changed: string): readonly Finding[] =>
  check(new AgreementDocument(changed), { today: '2026-11-24' });
const told = (findings: readonly Finding[]) => findings.map(({ rule, path }) => `${rule} at ${dotted(path)}`);

/** The rules that ask for what the schema can do without. */
const asksFor: Readonly<Record<string, string>> = {
  currency: 'general/currency-missing',
  covered_by: 'honesty/weakness-uncovered',
  owner: 'honesty/commitment-incomplete',
  met_by: 'transparency/need-unmet',
  escalates_to: 'talents/lead-cannot-escalate',
  approach: 'transparency/difference-open',
  discussed_on: 'transparency/culture-not-discussed',
  differences: 'transparency/culture-not-discussed',
  deadlines: 'honesty/deadline-missing',
  sign_off: 'governance/sign-off-incomplete',
  supports: 'priorities/unsupported',
};
/** What something else in the same agreement says as well: taking it away may go unnoticed. */
const saidTwice = ['strengths.workstreams.prediction.supports', 'strengths.workstreams.rollout.supports'];

describe('one mistake, one finding', () => {
  it('each key that is taken away', () => {
    for (const path of places) {
      const key = path.at(-1);
      const parent = shapeAt(path.slice(0, -1));
      if (typeof key !== 'string' || parent?.kind !== 'object') continue;
      const edit = removeEntry(base, path);
      assert.ok(edit, dotted(path));
      const found = told(findingsOf(applyEdits(text, [edit])));
      assert.ok(found.length <= 1, `without ${dotted(path)}: ${found.join('; ')}`);
      const isAsked = parent.fields.get(key)?.required || (key in asksFor && !saidTwice.includes(dotted(path)));
      if (isAsked) assert.equal(found.length, 1, `without ${dotted(path)}`);
      const rule = asksFor[key];
      const field = parent.fields.get(key);
      if (rule && field && !field.required && isAsked) assert.match(found[0] ?? '', new RegExp(`^${rule} `));
    }
  });

  it('a party that is not there, whatever the others say of it', () => {
    const alone = text.replace(/ {2}van-rijn:\n {4}name[\s\S]*?\npriorities/, '\npriorities');
    assert.deepEqual(
      findingsOf(alone)
        .filter(({ rule }) => rule !== 'general/unknown-reference')
        .map(({ rule, path }) => `${rule} ${dotted(path)}`),
      ['schema/required parties'],
    );
  });
  it('the entry of each party that is taken away', () => {
    for (const path of places) {
      const parent = shapeAt(path.slice(0, -1));
      if (parent?.kind !== 'map' || parent.keys.kind === 'ids' || parent.keys.kind === 'schemes') continue;
      const edit = removeEntry(base, path);
      assert.ok(edit, dotted(path));
      const found = told(findingsOf(applyEdits(text, [edit])));
      assert.ok(found.length <= 1, `without ${dotted(path)}: ${found.join('; ')}`);
      if (parent.keys.kind === 'every-party') assert.equal(found.length, 1, `without ${dotted(path)}`);
    }
  });

  const always = {
    'a map': '{ a: 1 }',
    'an empty map': '{}',
    'a list': '[a, b]',
    'an empty list': '[]',
    'true or false': 'true',
    'a blank text': '" "',
    'a text that is too long': `${'x '.repeat(1001)}y`,
    TBD: 'TBD',
    'n.t.b.': 'n.t.b.',
    'a question mark': '?',
    'three dots': '...',
  };
  for (const [name, wrong] of Object.entries(always)) {
    it(`each value that is ${name}`, () => {
      for (const path of places) if (isScalar(base.places.node(path))) assertOneFinding(path, wrong);
    });
  }

  const numeric: readonly ScalarKind[] = ['money', 'days', 'integer'];
  const textual: readonly ScalarKind[] = ['text', 'registration'];
  const isOf = (path: Path, kinds: readonly ScalarKind[]) => {
    const shape = shapeAt(path);
    return shape?.kind === 'scalar' && kinds.includes(shape.scalar);
  };
  it('each number that is a text, is below what is possible, or is written in another way', () => {
    for (const path of places) {
      if (!isOf(path, numeric)) continue;
      for (const wrong of ['Something else', '"12"', '-1', '.inf', '.nan']) assertOneFinding(path, wrong);
      if (!isOf(path, ['integer']))
        for (const other of ['1.000', '12k', '1_0', '0x10', '1e5']) assertOneFinding(path, other);
    }
  });
  it('each text that is a number', () => {
    for (const path of places)
      if (isOf(path, textual)) for (const wrong of ['12', '-1', '0.5']) assertOneFinding(path, wrong);
  });
  it('each date, code, duration, link or id that is something else', () => {
    for (const path of places) {
      if (!isScalar(base.places.node(path)) || isOf(path, [...numeric, ...textual, 'text-or-number'])) continue;
      for (const wrong of ['Something else', '12', '"Zz 9 :"']) assertOneFinding(path, wrong);
    }
  });
  it('each reference to something that is not there', () => {
    for (const path of places) if (isOf(path, ['reference'])) assertOneFinding(path, 'nobody-and-nothing');
  });
  it('each date in another notation, or on a day that does not exist', () => {
    for (const path of places) {
      if (!isOf(path, ['date'])) continue;
      for (const wrong of ['1-2-2027', '2027-02-30', '2027/03/01', '1 May 2027', '20270301'])
        assertOneFinding(path, wrong);
    }
  });

  function assertOneFinding(path: Path, wrong: string): void {
    const range = base.places.valueRange(path);
    assert.ok(range);
    const found = findingsOf(text.slice(0, range.start) + wrong + text.slice(range.end));
    assert.deepEqual(
      found.map((finding) => dotted(finding.path)),
      [dotted(path)],
      `${dotted(path)}: ${wrong.slice(0, 20)} brings ${told(found).join('; ')}`,
    );
  }
});
