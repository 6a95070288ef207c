import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canonicalJson, isLeftOut, signedDigest } from '../../server/src/agreement/digest.ts';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { applyEdits } from '../../server/src/agreement/edit.ts';
import { verifySignatures } from '../../server/src/agreement/signature-state.ts';
import { dutch } from '../../server/src/l10n/dutch.ts';
import type { Message } from '../../server/src/l10n/message.ts';
import { type Change, opposite } from '../../server/src/review/change.ts';
import type { AgreementDiff } from '../../server/src/review/diff.ts';
import { sign } from '../../server/src/review/sign.ts';
import { diffTexts, english, liveEta } from './support.ts';

type Mutation = (text: string) => string;

const lines = liveEta.split('\n');
const at = fc.nat(lines.length - 1);
const onLine =
  (index: number, change: (line: string) => readonly string[]): Mutation =>
  (text) => {
    const all = text.split('\n');
    const row = index % all.length;
    return [...all.slice(0, row), ...change(all[row] ?? ''), ...all.slice(row + 1)].join('\n');
  };

const ids = [
  'van-rijn',
  'noordlicht',
  'eva',
  'fatima',
  'cab-units',
  'eta-service',
  'prediction',
  'reliable-eta',
  'data-engineering',
];
const words = [
  '5',
  '0',
  '2027-12-31',
  'nobody',
  'TBD',
  'driver-operations',
  'open',
  '{',
  ']',
  '"',
  '1 year',
  'a: b',
  'eva',
  '- x',
];

/** Ways to change an agreement: most leave it sound, some break it. */
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc
    .tuple(at, fc.integer({ min: 1, max: 9 }))
    .map(([line, digit]) => onLine(line, (row) => [row.replace(/\d/, String(digit))])),
  at.map((line) => onLine(line, () => [])),
  at.map((line) => onLine(line, (row) => [row, row])),
  fc.tuple(at, at).map(
    ([from, to]): Mutation =>
      (text) => {
        const all = text.split('\n');
        const [row = ''] = all.splice(from % all.length, 1);
        all.splice(to % (all.length + 1), 0, row);
        return all.join('\n');
      },
  ),
  fc
    .tuple(at, fc.constantFrom(...words))
    .map(([line, word]) => onLine(line, (row) => [row.replace(/[^\s:,{}[\]]+(?=[\s,}\]]*$)/, word)])),
  fc.tuple(fc.constantFrom(...ids), fc.constantFrom('new-id', 'noord', 'eva', 'x')).map(
    ([id, other]): Mutation =>
      (text) =>
        text.replaceAll(id, other),
  ),
  fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)).map(
    ([id, other]): Mutation =>
      (text) =>
        text.replace(id, other),
  ),
  fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids, 'mark', 'joost', 'second-carrier')).map(
    ([id, other]): Mutation =>
      (text) =>
        text.replaceAll(new RegExp(`${id}|${other}`, 'g'), (found) => (found === id ? other : id)),
  ),
);
const agreementText = fc
  .array(mutation, { minLength: 0, maxLength: 5 })
  .map((mutations) => mutations.reduce((text, mutate) => mutate(text), liveEta));

/** A change without its path: a rename above it makes that another one from the other side. */
const facts = ({ effect, kind, principle, before, after, baseRange, headRange, including }: Change) =>
  JSON.stringify([including ? 'with all of a party' : effect, kind, principle, before, after, baseRange, headRange]);
const tellsOfUnread = ({ message }: Change) => /not read|does not have|stood for nothing/.test(message.text);
const mirrored = ({ effect, kind, principle, before, after, baseRange, headRange, including }: Change) =>
  JSON.stringify([
    // A party that leaves weakens; of one that joins a reader judges.
    including ? 'with all of a party' : opposite(effect),
    kind === 'added' ? 'removed' : kind === 'removed' ? 'added' : kind,
    principle,
    after,
    before,
    headRange,
    baseRange,
  ]);

/** The texts of a message, and of those inside it. */
const textsOf = ({ text, args }: Message): readonly string[] => [
  text,
  ...Object.values(args).flatMap((arg) => (typeof arg === 'object' && 'text' in arg ? textsOf(arg) : [])),
];

/** Mistakes in what is signed, as they are written. */
const mistakesIn = ({ problems, text }: AgreementDocument) =>
  problems
    .filter((one) => !('path' in one && isLeftOut(one.path)))
    .map((one) => `${one.kind} ${'range' in one ? text.slice(one.range.start, one.range.end) : ''}`)
    .sort();

describe('whatever two agreements are compared', function () {
  this.timeout(120_000);

  it('one with itself has no change', () => {
    fc.assert(
      fc.property(agreementText, (text) => {
        const { changes, signAgain, incomparable, findings } = diffTexts(text, text);
        assert.deepEqual([changes, incomparable, findings], [[], [], { new: [], solved: [] }]);
        assert.deepEqual(signAgain, []);
      }),
      { numRuns: 40 },
    );
  });

  it('one with itself has no change either where a key holds what divides the steps of a path', () => {
    for (const key of ['"\\0arrival-prediction"', '\u0000arrival-prediction', '"arrival\\0prediction"']) {
      const text = liveEta.replace(/^( +)arrival-prediction: .*/m, `$1${key}: { uses: [a, b] }`);
      assert.notEqual(text, liveEta);
      const odd = new AgreementDocument(text).malformedPlaces.filter((path) => path[1] === 'competencies');
      for (const path of odd) assert.equal(path.length, 4, JSON.stringify(path));
      assert.ok(odd.length > 0);
      const { changes, incomparable } = diffTexts(text, text);
      assert.deepEqual([changes, incomparable], [[], []]);
    }
  });

  it('the other way round is the mirror image', () => {
    fc.assert(
      fc.property(agreementText, agreementText, (base, head) => {
        const there = diffTexts(base, head);
        const back = diffTexts(head, base);
        // A key that nobody reads leaves open what it says where it comes, and is told for certain where it goes.
        if ([there, back].some(({ changes }) => changes.some(tellsOfUnread))) return;
        const open = ({ incomparable }: AgreementDiff) =>
          incomparable.filter(({ reason }) => !/^the format has no key|^there is no party/.test(reason.text));
        assert.deepEqual(back.changes.map(facts).sort(), there.changes.map(mirrored).sort());
        const swapped = { base: 'head', head: 'base' } as const;
        assert.deepEqual(
          open(back)
            .map(({ side, path }) => `${swapped[side]} ${path.join('.')}`)
            .sort(),
          open(there)
            .map(({ side, path }) => `${side} ${path.join('.')}`)
            .sort(),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('a key that nobody reads, and that goes, hides nothing else', () => {
    fc.assert(
      fc.property(agreementText, agreementText, (base, head) => {
        const stray = base.replace('\n  escalation:', '\n  penalty: 5\n  escalation:');
        if (new AgreementDocument(base).problems.length + new AgreementDocument(head).problems.length > 0) return;
        const [plain, told] = [diffTexts(base, head), diffTexts(stray, head)];
        const words = ({ changes }: AgreementDiff) =>
          changes.map(({ effect, message }) => `${effect} ${english(message)}`);
        assert.deepEqual(
          words(told).filter((text) => !text.includes('“governance.penalty” is gone')),
          words(plain),
        );
        assert.deepEqual(told.incomparable, []);
        assert.equal(told.changes.length - plain.changes.length, stray === base ? 0 : 1);
      }),
      { numRuns: 40 },
    );
  });

  it('no change is told exactly when what is signed has one digest, and what lives on is the same', () => {
    fc.assert(
      fc.property(agreementText, agreementText, (base, head) => {
        const [before, after] = [new AgreementDocument(base), new AgreementDocument(head)];
        const { changes, incomparable } = diffTexts(base, head);
        const digests = [signedDigest(before), signedDigest(after)];
        const nothing =
          changes.every(({ path }) => isLeftOut(path)) && incomparable.every(({ path }) => isLeftOut(path));
        if (digests.every((digest) => digest !== undefined)) assert.equal(nothing, digests[0] === digests[1]);
        // What cannot be compared in a place that is not signed is told as well; its mistake has no place of its own.
        else if (base !== head && nothing && incomparable.length === 0)
          assert.deepEqual(mistakesIn(before), mistakesIn(after));
        const same = canonicalJson(before.data) === canonicalJson(after.data);
        if (before.problems.length + after.problems.length === 0)
          assert.equal(changes.length + incomparable.length === 0, same);
      }),
      { numRuns: 150 },
    );
  });

  it('every change has its places in the texts, and words without gaps', () => {
    fc.assert(
      fc.property(agreementText, agreementText, (base, head) => {
        for (const change of diffTexts(base, head).changes) {
          const { baseRange, headRange, kind, message } = change;
          assert.equal(baseRange === undefined, kind === 'added');
          assert.equal(headRange === undefined, kind === 'removed');
          for (const [range, text] of [
            [baseRange, base],
            [headRange, head],
          ] as const) {
            assert.ok(!range || (0 <= range.start && range.start <= range.end && range.end <= text.length));
          }
          assert.doesNotMatch(english(message), /\{\w+\}|undefined|\[object/);
          for (const text of textsOf(message)) assert.ok(Object.hasOwn(dutch, text), text);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('a signature that can be written holds, and touches no other line', () => {
    fc.assert(
      fc.property(agreementText, (text) => {
        const result = sign(new AgreementDocument(text), { party: 'noordlicht', person: 'eva', date: '2026-11-24' });
        if (!result.ok) return;
        const after = applyEdits(text, result.edits);
        // Somebody else may have signed for the party as well.
        const states = verifySignatures(new AgreementDocument(after)).filter(({ party }) => party === 'noordlicht');
        assert.ok(states.some((state) => state.kind === 'holds' && state.person === 'eva'));
        const kept = new Set(after.split('\n'));
        const gone = text.split('\n').filter((line) => !kept.has(line));
        assert.ok(gone.length <= 1, gone.join('\n'));
      }),
      { numRuns: 40 },
    );
  });
});
