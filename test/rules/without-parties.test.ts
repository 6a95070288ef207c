import assert from 'node:assert/strict';
import { dutch } from '../../server/src/l10n/dutch.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { checked } from '../fuzz/checked.ts';
import { readBase } from '../support/markers.ts';

const languages = { en: createTranslator('en'), nl: createTranslator('nl', dutch) };

describe('what is asked of the parties', () => {
  const two = readBase('two');
  const texts = {
    'a file without parties': two.replace(/^parties:[\s\S]*?^priorities:/m, 'priorities:'),
    'a file whose parties are still to be named':
      'partnership: v1\nstatus: agreed\nparties: {}\npriorities:\n  shared: {}\n',
    'a section alone': 'priorities:\n  shared: {}\n',
    'differences without parties':
      'transparency:\n  differences:\n    pace: { topic: The pace, verdict: unbridgeable }\n    money: { topic: Money, verdict: open }\n',
  };
  for (const [what, text] of Object.entries(texts))
    it(`names somebody in ${what}`, () => {
      const { findings } = checked(text);
      assert.ok(findings.length > 0);
      for (const say of Object.values(languages))
        for (const finding of findings) {
          assert.doesNotMatch(say(finding.text), / {2}|^ | [?.,:]/, finding.rule);
          // Whoever is asked stands for a name, and a sentence begins with a capital.
          assert.doesNotMatch(say(finding.text), /^\p{Ll}/u, finding.rule);
        }
    });
});
