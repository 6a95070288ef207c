import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readClosely } from '../../server/src/configuration/closely.ts';
import { type Data, isData } from '../../server/src/configuration/data.ts';
import { settableRules } from '../../server/src/configuration/settable.ts';
import { soundSettings } from '../../server/src/configuration/sound.ts';
import { ruleById } from '../../server/src/rules/index.ts';
import { defaultsOf } from '../../server/src/rules/threshold.ts';

/** Something sound, and now and then something that may not be. */
const mostly = (sound: fc.Arbitrary<unknown>, ...odd: readonly unknown[]) =>
  fc.oneof({ weight: 30, arbitrary: sound }, { weight: 1, arbitrary: fc.constantFrom<unknown>(...odd) });

const number = mostly(fc.constantFrom(2, 3, 10), 0, 1, -1, 0.5, 95.5, 101, 1e300, 2 ** 53, '3', '', true, [], {});
const level = mostly(fc.constantFrom('info', 'warning', 'error'), 'off', 'fatal', true, 3, [], '');
const withOptions = settableRules.filter(({ options }) => options);

const setting = (id: string): fc.Arbitrary<unknown> => {
  const names = Object.keys(ruleById(id)?.options ?? {});
  const options = Object.fromEntries(names.map((name) => [name, number]));
  return fc.oneof(level, fc.record({ severity: level, ...options }, { requiredKeys: [] }), mostly(level, { more: 1 }));
};
const ids = mostly(
  fc.oneof(
    fc.constantFrom(...withOptions.map(({ id }) => id as string)),
    fc.constantFrom(...settableRules.map(({ id }) => id as string)),
  ),
  'internal/rule-failed',
  'honesty/due-date-pile-up',
  'constructor',
) as fc.Arbitrary<string>;
const rules = mostly(
  fc
    .array(ids, { maxLength: 3 })
    .chain((all) => fc.record(Object.fromEntries([...new Set(all)].map((id) => [id, setting(id)])))),
  [],
  'off',
);
const globs = mostly(fc.array(fc.constantFrom('drafts/', '*.old.partnership.yaml', '!a')), ['a', ''], [3], 'a', {});
const override = mostly(fc.record({ files: globs, rules }), { files: ['a'] }, { rules: {} }, 'a', {
  files: ['a'],
  rules: {},
  more: 1,
});
/** What a configuration may hold, mostly. */
const configuration = fc.record(
  {
    extends: mostly(fc.constant('../base.yaml'), '', 3, []),
    ignore: globs,
    rules,
    overrides: mostly(fc.array(override, { maxLength: 2 }), {}, 'a'),
    language: mostly(fc.constantFrom('en', 'nl'), 'de', ''),
    today: mostly(fc.constantFrom('2026-11-24', '2028-02-29'), '2027-02-29', '2027-1-1', 2027, '0000-01-01'),
    more: mostly(fc.constant(undefined), 1, 'a'),
  },
  { requiredKeys: [] },
);

/** What zod makes of settings: options that are not set are as they are by themselves. */
function withDefaults(data: Data): Data {
  const ofRules = (all: unknown) =>
    Object.fromEntries(
      Object.entries(isData(all) ? all : {}).map(([id, one]) => {
        const rule = ruleById(id);
        return [id, isData(one) && rule ? { ...defaultsOf(rule), ...one } : one];
      }),
    );
  const { rules: own, overrides } = data;
  return {
    ...data,
    ...(own === undefined ? {} : { rules: ofRules(own) }),
    ...(Array.isArray(overrides) ? { overrides: overrides.map((one) => ({ ...one, rules: ofRules(one.rules) })) } : {}),
  };
}

const asJson = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

describe('a configuration that is sound at first sight', () => {
  it('is what the schema accepts, and says the same', () => {
    let sound = 0;
    fc.assert(
      fc.property(configuration, (data) => {
        const text = JSON.stringify(data);
        const close = readClosely(text);
        const first = soundSettings(text);
        assert.equal(first !== undefined, close.problems.length === 0, text);
        if (first) assert.deepEqual(asJson(withDefaults(first.data)), asJson(close.data), text);
        if (first) sound++;
      }),
      { numRuns: 500 },
    );
    assert.ok(sound > 50 && sound < 450, `${sound} of 500`);
  });

  for (const text of [
    'rules: &a {}\nignore: [a]\n',
    'ignore: &a [b]\noverrides: [{ files: *a, rules: {} }]\n',
    'language: !!str nl\n',
    'language: nl\nlanguage: en\n',
    '<<: { language: nl }\n',
    'language: nl\n--- \nlanguage: en\n',
    'rules: [\n',
    '',
    '- a\n',
    'nl\n',
    'language: nl\u0000\n',
  ])
    it(`is not ${JSON.stringify(text)}`, () => assert.equal(soundSettings(text), undefined));

  it('may have settings without a value, and comments', () =>
    assert.ok(soundSettings('# ours\nrules:\nlanguage: nl # Dutch\ntoday: 2026-11-24\n')));
});
