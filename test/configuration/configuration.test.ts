import assert from 'node:assert/strict';
import { readConfiguration } from '../../server/src/configuration/configuration.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';

const tell = createTranslator('en');

/** Problems as `text underlined: message`. */
const problems = (text: string) =>
  readConfiguration(text).problems.map(
    ({ range, message }) => `${text.slice(range.start, range.end)}: ${tell(message)}`,
  );
const rulesOf = (text: string) => Object.fromEntries(readConfiguration(text).configuration.rules);

describe('partnership.config.yaml', () => {
  it('sets rules, their options, the language and the day', () => {
    const text = `rules:
  transparency/statements-identical: off
  honesty/due-dates-pile-up: { severity: warning, most: 5 }
  talents/role-doubled:
    small: 2
  schema/unknown-key: warning
  talents/safeguard-gap: { severity: error }
language: nl
today: 2027-01-15
`;
    assert.deepEqual(problems(text), []);
    const { configuration } = readConfiguration(text);
    assert.equal(configuration.language, 'nl');
    assert.equal(configuration.today, '2027-01-15');
    assert.deepEqual(Object.fromEntries(configuration.rules), {
      'transparency/statements-identical': { severity: 'off' },
      'honesty/due-dates-pile-up': { severity: 'warning', options: { most: 5 } },
      'talents/role-doubled': { options: { small: 2 } },
      'schema/unknown-key': { severity: 'warning' },
      'talents/safeguard-gap': { severity: 'error' },
    });
  });

  it('fills in the options that are not set', () =>
    assert.deepEqual(rulesOf('rules: { honesty/due-dates-pile-up: { severity: error } }'), {
      'honesty/due-dates-pile-up': { severity: 'error', options: { most: 3 } },
    }));

  for (const text of ['', '# nothing yet\n', 'rules:\n', 'rules:\n  talents/role-doubled:\nlanguage:\n']) {
    it(`takes ${JSON.stringify(text)} for nothing`, () => {
      assert.deepEqual(problems(text), []);
      assert.deepEqual(rulesOf(text), {});
    });
  }

  const mistakes: Readonly<Record<string, string>> = {
    'rule: {}': 'rule: There is no setting `rule`. Did you mean `rules`?',
    'colour: blue':
      'colour: There is no setting `colour`. There are `extends`, `ignore`, `rules`, `overrides`, `language` and `today`.',
    'rules: { talents/role-double: off }':
      'talents/role-double: There is no rule `talents/role-double`. Did you mean `talents/role-doubled`?',
    'rules: { role-doubled: off }':
      'role-doubled: There is no rule `role-doubled`. Did you mean `talents/role-doubled`?',
    'rules: { coffee/too-weak: off }':
      'coffee/too-weak: There is no rule `coffee/too-weak`. `partnership explain` lists them.',
    'rules: { internal/rule-failed: warning }':
      'internal/rule-failed: `internal/rule-failed` cannot be set: a rule that broke down is always told.',
    'rules: { schema/type: off }':
      'off: `schema/type` cannot be switched off: without it, nothing else can be checked.',
    'rules: { syntax/tab: { severity: off } }':
      'off: `syntax/tab` cannot be switched off: without it, nothing else can be checked.',
    'rules: { talents/role-doubled: of }':
      'of: `talents/role-doubled` is set to off, info, warning or error, or to a map with `severity` and its options.',
    'rules: { talents/role-doubled: 2 }':
      '2: `talents/role-doubled` is set to off, info, warning or error, or to a map with `severity` and its options.',
    'rules: { talents/role-doubled: { smal: 2 } }':
      'smal: `talents/role-doubled` has no option `smal`. Did you mean `small`?',
    'rules: { talents/safeguard-gap: { days: 2 } }':
      'days: `talents/safeguard-gap` has no option `days`. It has `severity`.',
    'rules: { talents/role-doubled: { small: few } }': 'few: `small` is a number.',
    'rules: { talents/role-doubled: { small: 2.5 } }': '2.5: `small` is a whole number.',
    'rules: { talents/role-doubled: { small: -1 } }': '-1: `small` is at least 0.',
    'rules: { honesty/ceiling-nearly-reached: { percent: 101 } }': '101: `percent` is at most 100.',
    'rules: { honesty/ceiling-nearly-reached: { percent: 0 } }': '0: `percent` is more than 0.',
    'rules: [talents/role-doubled]':
      '[talents/role-doubled]: `rules` is a map: each rule by its id, set to off, info, warning or error.',
    'language: de': 'de: `language` is en or nl.',
    'today: 2027-02-30': '2027-02-30: `today` is a day that exists, written as 2027-01-15.',
    'today: tomorrow': 'tomorrow: `today` is a day that exists, written as 2027-01-15.',
    '- rules': '- rules: A configuration is a map with `rules` and other settings.',
  };
  for (const [text, told] of Object.entries(mistakes)) {
    it(`${text} is a mistake`, () => assert.deepEqual(problems(text), [told]));
  }

  it('goes on with what is sound beside mistakes, and tells them in order', () => {
    const text = `language: nll
rules:
  talents/role-doubled: { severity: error, small: few }
  strengths/too-many-approvals: { most: 4, least: 1 }
  schema/type: off
  governance/expired: off
today: 2027-01-15
`;
    assert.deepEqual(
      readConfiguration(text).problems.map(({ range }) => text.slice(range.start, range.end)),
      ['nll', 'few', 'least', 'off'],
    );
    assert.deepEqual(rulesOf(text), {
      'talents/role-doubled': { severity: 'error', options: { small: 4 } },
      'strengths/too-many-approvals': { options: { most: 4 } },
      'governance/expired': { severity: 'off' },
    });
    assert.equal(readConfiguration(text).configuration.today, '2027-01-15');
  });

  it('tells what YAML cannot read, and goes on', () => {
    const text = 'rules:\n  governance/expired: off\n  talents/role-doubled: "off\nlanguage: nl\n';
    const { configuration, problems: found } = readConfiguration(text);
    assert.equal(found.length, 1);
    assert.deepEqual(configuration.rules.get('governance/expired'), { severity: 'off' });
    assert.equal(configuration.language, 'nl');
  });

  for (const text of [
    'language: nl\nlanguage: en\n',
    'rules: &all { governance/expired: off }\n',
    'rules:\n\tgovernance/expired: off\n',
    `rules: ${'['.repeat(200)}\n`,
    '__proto__: { rules: {} }\n',
    'rules: { __proto__: off, constructor: off, toString: { valueOf: 1 } }\n',
    'rules: *all\n',
    '? [a, b]\n: c\n',
  ]) {
    it(`never breaks, and is not silent: ${JSON.stringify(text.slice(0, 40))}`, () => {
      const { problems: found } = readConfiguration(text);
      assert.ok(found.length > 0);
      for (const { range } of found)
        assert.ok(range.start >= 0 && range.start <= range.end && range.end <= text.length);
    });
  }
});
