import assert from 'node:assert/strict';
import { type Shape, shapeOfAgreement } from 'partnership-agreements-schema';
import { dutch } from '../../server/src/l10n/dutch.ts';
import { changeChecks, checkOf } from '../../server/src/review/table.ts';

/** Every place of the schema, `*` for an id. */
function* places(
  shape: Shape,
  path: readonly string[] = [],
): Generator<{ path: string; shape: Shape; entry: boolean }> {
  if (shape.kind === 'object') {
    for (const [key, field] of shape.fields) {
      yield { path: [...path, key].join('.'), shape: field.shape, entry: false };
      yield* places(field.shape, [...path, key]);
    }
  } else if (shape.kind === 'map') {
    yield { path: [...path, '*'].join('.'), shape: shape.value, entry: shape.keys.kind === 'ids' };
    yield* places(shape.value, [...path, '*']);
  }
}
const all = [...places(shapeOfAgreement())];

describe('the table of changes', () => {
  it('has a row for every place that can change, and for everything that has an id', () => {
    const missing = all
      .filter(({ shape, entry }) => shape.kind === 'scalar' || shape.kind === 'list' || entry)
      .filter(({ shape }) => checkOf(shape) === undefined);
    assert.deepEqual(
      missing.map(({ path }) => path),
      [],
    );
  });

  it('has no two rows for one place', () => {
    const rows = changeChecks.map(({ at }) => at);
    assert.deepEqual(
      rows.filter((at, index) => rows.indexOf(at) !== index),
      [],
    );
  });

  it('says all of it in Dutch', () => {
    const texts = changeChecks.flatMap(({ label, handed, added, removed, changed, empty }) => [
      label,
      handed,
      ...[added, removed, changed, empty].flatMap((words) =>
        typeof words === 'string' ? [words] : Object.values(words ?? {}),
      ),
    ]);
    const told = texts.filter((text) => text !== undefined);
    assert.deepEqual(
      told.filter((text) => !Object.hasOwn(dutch, text)),
      [],
    );
  });
});
