import assert from 'node:assert/strict';
import { signedDigest } from '../../server/src/agreement/digest.ts';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { verifySignatures } from '../../server/src/agreement/signature-state.ts';
import { raised } from './pieces.ts';
import { brief, diffTexts, edited, english } from './support.ts';

const told = (base: string, head: string) =>
  diffTexts(base, head).changes.map(({ effect, message }) => `${effect} ${english(message)}`);

const last = '    van-rijn: { hans: { date: 2026-11-20, version: 3 } }\n';
const digest = String(signedDigest(new AgreementDocument(edited())));
const signed = (person: string, fields = `, digest: ${digest}`) =>
  `    van-rijn: { ${person}: { date: 2026-11-20, version: 3${fields} } }\n`;
const draft = ['status: agreed', 'status: draft'] as const;

describe('a verdict that does not reassure', () => {
  it('about a priority that all hold less important', () => {
    const less = edited(['{ noordlicht: 5, van-rijn: 5 }', '{ noordlicht: 1, van-rijn: 1 }']);
    const at = 'unclear changed priorities.shared.reliable-eta.importance';
    assert.deepEqual(brief(diffTexts(edited(), less).changes), [`${at}.noordlicht`, `${at}.van-rijn`]);
    assert.deepEqual(brief(diffTexts(less, edited()).changes), [`${at}.noordlicht`, `${at}.van-rijn`]);
  });

  it('about figures, or a “not binding”, in what the agreement is called', () => {
    const title = 'title: Live ETA for regional distribution';
    const [base, head] = ['85 trucks', '40 trucks'].map((of) => edited([title, `title: Live ETA for ${of}`]));
    assert.deepEqual(told(base ?? '', head ?? ''), [
      'unclear The title: other figures, 40 instead of 85, in “Live ETA for 40 trucks”.',
    ]);
    const other = edited([title, `${title} (letter of intent, not binding)`]);
    assert.deepEqual(brief(diffTexts(edited(), other).changes), ['unclear changed title']);
    const stream = '    carriers: { lead';
    const [one, two] = ['For 85 trucks', 'For 40 trucks'].map((of) =>
      edited([stream, `    carriers: { title: ${of}, lead`]),
    );
    assert.deepEqual(brief(diffTexts(one ?? '', two ?? '').changes), [
      'unclear changed strengths.workstreams.carriers.title',
    ]);
  });

  it('about an agreement that no longer says in which format it is written', () => {
    const lost = edited(['partnership: v1 # version of this file format\n', '']);
    for (const [base, head, side] of [
      [edited(), lost, 'head'],
      [lost, edited(), 'base'],
    ] as const) {
      const { changes, incomparable, signAgain } = diffTexts(base, head);
      assert.deepEqual(changes, []);
      assert.deepEqual(
        incomparable.map((one) => [one.side, one.path.join('.'), english(one.reason)]),
        [[side, 'partnership', 'it is not said']],
      );
      assert.deepEqual(signAgain, ['noordlicht', 'van-rijn']);
    }
  });

  it('about a person who goes to another party', () => {
    const lin = '      lin: { name: Lin Chen, days_per_month: 3 }\n';
    const head = edited([lin, ''], ['      joost: { name', `${lin}      joost: { name`]);
    assert.deepEqual(told(edited(), head), [
      'unclear Lin Chen is no longer at Noordlicht Software B.V., but at another party of this agreement.',
      'unclear Lin Chen, who worked for another party of this agreement, is at Van Rijn Logistiek B.V. now.',
    ]);
  });

  it('about two people of one name', () => {
    const joost = edited(['name: Joost Bakker', 'name: Fatima Aydin']);
    assert.deepEqual(told(joost, joost.replace('owner: fatima', 'owner: joost')), [
      'unclear Who sees to “85 trucks fitted with a cab unit and all drivers trained” of Van Rijn Logistiek B.V.: Fatima Aydin (joost) instead of Fatima Aydin (fatima).',
    ]);
  });

  it('about a key that the format does not have', () => {
    const head = edited(['  escalation:', '  penalty: 50000 EUR, which Van Rijn pays\n  escalation:']);
    for (const [base, other, side] of [
      [edited(), head, 'head'],
      [head, head.replace('50000 EUR, which', '90000 EUR, which'), 'head'],
    ] as const) {
      const { changes, incomparable } = diffTexts(base, other);
      assert.deepEqual(changes, []);
      const found = incomparable.find((one) => one.side === side);
      assert.equal(found?.path.join('.'), 'governance.penalty');
      assert.match(
        english(found?.reason ?? { text: '', args: {} }),
        /^the format has no key “penalty” there \(line \d+\)$/,
      );
    }
    assert.deepEqual(diffTexts(head, `# The same\n${head}`).incomparable, []);
  });

  it('about a version that is gone', () => {
    const lost = edited(['version: 3\neffective', 'effective']);
    assert.deepEqual(brief(diffTexts(edited(), lost).changes), ['unclear removed version']);
  });

  it('about a signature that loses its version, and holds no longer', () => {
    const base = edited([last, signed('hans')]);
    const head = base.replace(/(hans: \{ date: 2026-11-20), version: 3/, '$1');
    const diff = diffTexts(base, head);
    assert.deepEqual(brief(diff.changes), ['weakens removed governance.sign_off.van-rijn.hans.version']);
    assert.deepEqual(diff.signAgain, ['van-rijn']);
    const blind = edited([last, '    van-rijn: { hans: { date: 2026-11-20 } }\n']);
    assert.deepEqual(brief(diffTexts(edited(), blind).changes), [
      'unclear removed governance.sign_off.van-rijn.hans.version',
    ]);
  });
});

describe('who must sign where what is signed is the same', () => {
  const cases: readonly (readonly [what: string, base: string, head: string, expected: readonly string[]])[] = [
    ['a signature that is taken back', edited([last, signed('hans')]), edited([last, '']), ['van-rijn']],
    ['one without a digest that is taken back', edited(), edited([last, '']), ['van-rijn']],
    ['the only one of a draft that is taken back', edited(draft), edited(draft, [last, '']), ['van-rijn']],
    [
      'a digest that becomes that of another text',
      edited([last, signed('hans')]),
      edited([last, signed('hans', `, digest: sha256:${'0'.repeat(64)}`)]),
      ['van-rijn'],
    ],
    [
      'another person who signs for the same party',
      edited([last, signed('hans')]),
      edited([last, signed('joost')]),
      [],
    ],
    ['a signature that comes', edited([last, '']), edited(), []],
    ['a draft that becomes agreed, and is not signed', edited(draft, [last, '']), edited([last, '']), ['van-rijn']],
    ['a draft that becomes agreed, and is signed', edited(draft), edited(), []],
    [
      'one that becomes agreed under signatures for an older version',
      edited(['status: agreed', 'status: in-review'], raised),
      edited(raised),
      ['noordlicht', 'van-rijn'],
    ],
    [
      'one that stays agreed under signatures for an older version',
      edited(raised),
      edited(raised, ['next: 2027-04-06', 'next: 2027-07-06']),
      [],
    ],
    [
      'an agreement that was not signed before',
      edited([last, '']),
      edited([last, ''], ['next: 2027-04-06', 'next: 2027-07-06']),
      [],
    ],
    [
      'one of those for whom a list of nobody has to sign, and takes it back',
      edited(['  sign_off:', '  signatories:\n    van-rijn: []\n  sign_off:']),
      edited([last, ''], ['  sign_off:', '  signatories:\n    van-rijn: []\n  sign_off:']),
      ['van-rijn'],
    ],
    [
      'other content, where a list names nobody who has to sign',
      edited(['  sign_off:', '  signatories:\n    van-rijn: []\n  sign_off:']),
      edited(['  sign_off:', '  signatories:\n    van-rijn: []\n  sign_off:'], ['notice: 3 months', 'notice: 1 month']),
      ['noordlicht', 'van-rijn'],
    ],
    [
      'one of two who have to sign, and takes it back',
      edited(
        [
          last,
          `    van-rijn:\n      hans: { date: 2026-11-20, version: 3 }\n      joost: { date: 2026-11-20, version: 3 }\n`,
        ],
        ['  sign_off:', '  signatories:\n    van-rijn: [hans, joost]\n  sign_off:'],
      ),
      edited(['  sign_off:', '  signatories:\n    van-rijn: [hans, joost]\n  sign_off:']),
      ['van-rijn'],
    ],
  ];
  for (const [what, base, head, expected] of cases)
    it(what, () => {
      assert.deepEqual(diffTexts(base, head).signAgain, expected);
    });
});

describe('a list of nobody who has to sign', () => {
  it('does not make an agreement signed', () => {
    const text = edited([last, ''], ['  sign_off:', '  signatories:\n    van-rijn: []\n  sign_off:']);
    const states = verifySignatures(new AgreementDocument(text)).filter(({ party }) => party === 'van-rijn');
    assert.deepEqual(states, [{ kind: 'missing', party: 'van-rijn', person: undefined }]);
  });
});

describe('a number in quotes', () => {
  const quotes = (figure: string) => edited(['willing: 120000', `willing: ${figure}`]);

  it('says the same, which is told with what stands there', () => {
    const words = 'The most money that Noordlicht Software B.V. is willing to put in';
    assert.deepEqual(told(edited(), quotes('"120000"')), [
      `neutral ${words}: “120000” instead of 120000, which says the same.`,
    ]);
    assert.deepEqual(told(quotes('"120000"'), edited()), [
      `neutral ${words}: 120000 instead of “120000”, which says the same.`,
    ]);
    for (const text of [quotes('"120000"'), edited()])
      assert.deepEqual(diffTexts(text, quotes("'120000'")).incomparable, []);
    assert.deepEqual(told(quotes('"120000"'), quotes("'120000'")), []);
  });

  it('says the same wherever numbers stand, and where a name looks like one', () => {
    const pairs = [
      ['version: 3\neffective', 'version: "3"\neffective'],
      ['days: 90', 'days: "90"'],
      ['{ noordlicht: 5, van-rijn: 5 }', '{ noordlicht: "5", van-rijn: 5 }'],
      ['visionary: { person: eva, days_per_month: 1 }', 'visionary: { person: eva, days_per_month: "1" }'],
      ['kvk: "90000001"', 'kvk: 90000001'],
    ] as const;
    for (const pair of pairs) {
      const { changes, incomparable } = diffTexts(edited(), edited(pair));
      assert.deepEqual([changes.map(({ effect }) => effect), incomparable], [['neutral'], []], pair[1]);
    }
  });

  it('is not compared where it is another one, or is read otherwise than it is written', () => {
    for (const head of [quotes('"100000"'), quotes('"120.000"'), quotes('"120000 EUR"')]) {
      const { changes, incomparable } = diffTexts(edited(), head);
      assert.deepEqual([changes.length, incomparable.length], [0, 1]);
    }
    const zeros = diffTexts(
      edited(['kvk: "90000001"', 'kvk: "01234567"']),
      edited(['kvk: "90000001"', 'kvk: 01234567']),
    );
    assert.equal(zeros.incomparable.length, 1);
  });
});

describe('a day that is written otherwise', () => {
  const by = (day: string) => edited(['due: 2027-08-31', `due: ${day}`]);

  it('says the same where it can be read in one way', () => {
    const words =
      'The day on which “ETA service in production for all own trucks” of Noordlicht Software B.V. is there';
    assert.deepEqual(told(by('31-8-2027'), edited()), [
      `neutral ${words}: “2027-08-31” instead of “31-8-2027”, which says the same.`,
    ]);
    for (const [base, head] of [
      [by('31-8-2027'), edited()],
      [edited(), by('31 augustus 2027')],
      [by('31/08/2027'), by('31 August 2027')],
    ] as const)
      assert.deepEqual(diffTexts(base, head).incomparable, []);
  });

  it('is not compared where it is another day, or could be one', () => {
    for (const [base, head] of [
      [by('30-8-2027'), edited()],
      [by('1-8-2027'), by('2027-08-01')],
      [by('end of August'), edited()],
    ] as const)
      assert.notDeepEqual(diffTexts(base, head).incomparable, []);
  });
});

describe('an id with a slip of the pen', () => {
  const owner = (id: string) => edited(['owner: fatima', `owner: ${id}`]);

  it('is told where it is put right, and a reader judges', () => {
    const { changes, incomparable } = diffTexts(owner('fatma'), edited());
    assert.deepEqual(incomparable, []);
    assert.deepEqual(
      changes.map(({ effect, message }) => `${effect} ${english(message)}`),
      [
        'unclear Who sees to “85 trucks fitted with a cab unit and all drivers trained” of Van Rijn Logistiek B.V.: Fatima Aydin instead of “fatma”, which stood for nothing; it counts from now on.',
      ],
    );
  });

  it('is not compared where it comes, or another one takes its place', () => {
    for (const [base, head] of [
      [edited(), owner('fatma')],
      [owner('fatma'), owner('joost')],
    ] as const) {
      const { changes, incomparable } = diffTexts(base, head);
      assert.deepEqual([changes.length, incomparable.length], [0, 1]);
    }
  });

  it('is put right by no id that stands for nothing itself', () => {
    const gone = edited(['      fatima: { name: Fatima Aydin, days_per_month: 5 }\n', '']);
    const sides = diffTexts(owner('fatma'), gone)
      .incomparable.filter(({ path }) => path.at(-1) === 'owner')
      .map(({ side }) => side);
    assert.deepEqual(sides, ['base', 'head']);
  });
});

describe('an item of a list instead of another', () => {
  it('is one change, where nothing counts that one is there', () => {
    assert.deepEqual(told(edited(), edited(['values: [reliability, family]', 'values: [reliability, thrift]'])), [
      'unclear The values of Van Rijn Logistiek B.V.: “thrift” instead of “family”.',
    ]);
  });

  it('is two where the one that goes was a promise', () => {
    const head = edited(['[Round-the-clock phone support]', '[Selling abroad]']);
    assert.deepEqual(brief(diffTexts(edited(), head).changes), [
      'weakens removed honesty.cannot.noordlicht.0',
      'strengthens added honesty.cannot.noordlicht.0',
    ]);
  });
});
