import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { groupChanges, type ReviewedFile } from '../../server/src/review/review.ts';
import { stopping } from './pieces.ts';
import { diffTexts, edited, english } from './support.ts';

/** Texts and figures, and what they are told as. */
const told: readonly {
  readonly what: string;
  readonly base?: string;
  readonly head: string;
  readonly says: readonly string[];
}[] = [
  {
    what: 'figures in a text',
    head: edited(['what: 85 trucks', 'what: 40 trucks']),
    says: [
      'unclear What Van Rijn Logistiek B.V. promises: other figures, 40 instead of 85, in “40 trucks fitted with a cab unit and all drivers trained”.',
    ],
  },
  {
    what: 'figures before rewordings',
    head: edited(
      ['Delivered is delivered', 'On time is on time'],
      ['target: 40 a day (now 110)', 'target: 60 a day (now 120)'],
    ),
    says: [
      'unclear The target of “Where-is-my-truck calls” of Van Rijn Logistiek B.V.: other figures, 60 instead of 40 and 120 instead of 110, in “60 a day (now 120)”.',
      'unclear The mission of Van Rijn Logistiek B.V. is worded differently: “On time is on time” instead of “Delivered is delivered”.',
    ],
  },
  {
    what: 'a target that is a number',
    base: edited(['target: 150000 EUR a year', 'target: 150000']),
    head: edited(['target: 150000 EUR a year', 'target: 100000']),
    says: ['unclear The target of “Recurring licence revenue” of Noordlicht Software B.V.: 100000 instead of 150000.'],
  },
  {
    what: 'a number that is written as text',
    base: edited(['target: 150000 EUR a year', 'target: 150000']),
    head: edited(['target: 150000 EUR a year', 'target: "150000"']),
    says: [
      'neutral The target of “Recurring licence revenue” of Noordlicht Software B.V.: “150000” instead of 150000, which says the same.',
    ],
  },
  {
    what: 'a known motive for another, which is no rewording',
    head: edited(['motives: [market-access, reselling]', 'motives: [market-share, reselling]']),
    says: ['unclear The motives of Noordlicht Software B.V.: market share instead of market access.'],
  },
  {
    what: 'what a label says already',
    head: edited(['when: A shared priority', 'when: One shared priority']),
    says: [
      'unclear The stop criterion “One shared priority differs by 2 or more points at two reviews in a row” is worded differently: it was “A shared priority differs by 2 or more points at two reviews in a row”.',
    ],
  },
  {
    what: 'quotes',
    head: edited(['mission: Delivered is delivered', 'mission: "Delivered is delivered"']),
    says: [],
  },
  {
    what: 'blanks',
    head: edited(['mission: Delivered is delivered', 'mission: "Delivered  is delivered "']),
    says: [
      'neutral The mission of Van Rijn Logistiek B.V.: only the blanks differ, “Delivered␣␣is” instead of “Delivered␣is” and “delivered␣” instead of “delivered”, in “Delivered is delivered”.',
    ],
  },
  {
    what: 'characters that look the same',
    base: edited(['mission: Delivered', 'mission: D\u00e9livered']),
    head: edited(['mission: Delivered', 'mission: De\u0301liv\u200bered']),
    says: [
      'neutral The mission of Van Rijn Logistiek B.V.: other characters, which look the same, “De[U+0301]liv[U+200B]ered” instead of “Délivered”, in “De\u0301liv\u200bered is delivered”.',
    ],
  },
  {
    what: 'quotes that an editor curled',
    base: edited(['mission: Delivered', `mission: It's "Delivered"`]),
    head: edited(['mission: Delivered', 'mission: It’s “Delivered”']),
    says: [
      'neutral The mission of Van Rijn Logistiek B.V.: other characters, which look the same, “It’s” instead of “It\'s” and ““Delivered”” instead of “"Delivered"”, in “It’s “Delivered” is delivered”.',
    ],
  },
  {
    what: 'a sign and a month',
    base: edited(['target: 150000 EUR a year', 'target: -5']),
    head: edited(['target: 150000 EUR a year', 'target: 5'], ['between 1 November', 'between 1 December']),
    says: [
      'unclear The target of “Recurring licence revenue” of Noordlicht Software B.V.: 5 instead of -5.',
      'unclear How you bridge “Two-weekly releases against a frozen peak season”: other figures, 1 December instead of 1 November, in “No releases to drivers between 1 December and 6 January”.',
    ],
  },
  {
    what: 'who has to sign, where any one of the party could',
    head: edited(['  sign_off:', '  signatories:\n    van-rijn: [hans]\n  sign_off:']),
    says: [
      'unclear Who has to sign for Van Rijn Logistiek B.V.: Hans van Rijn instead of any one of the party, which holds where nothing is said.',
    ],
  },
  {
    what: 'that nobody is named any more for a reason to stop',
    base: edited(stopping('      concerns: [van-rijn]\n      decide: any\n')),
    head: edited(),
    says: [
      'unclear Whose reason to stop “A shared priority differs by 2 or more points at two reviews in a row” is: every party, which holds where nothing is said, instead of Van Rijn Logistiek B.V.',
      'unclear How many of them it takes to stop, by “A shared priority differs by 2 or more points at two reviews in a row”: all of them, together, which holds where nothing is said, instead of any one of them.',
    ],
  },
  {
    what: 'what held already while nothing was said',
    head: edited(stopping('      concerns: [noordlicht, van-rijn]\n      decide: together\n')),
    says: [
      'neutral Whose reason to stop “A shared priority differs by 2 or more points at two reviews in a row” is: Noordlicht Software B.V. and Van Rijn Logistiek B.V., as it was while nothing was said.',
      'neutral How many of them it takes to stop, by “A shared priority differs by 2 or more points at two reviews in a row”: all of them, together, as it was while nothing was said.',
    ],
  },
  {
    what: 'that what holds where nothing is said is no longer said',
    base: edited(stopping('      concerns: [noordlicht, van-rijn]\n      decide: together\n')),
    head: edited(),
    says: [
      'neutral Whose reason to stop “A shared priority differs by 2 or more points at two reviews in a row” is: no longer said, and still Noordlicht Software B.V. and Van Rijn Logistiek B.V.',
      'neutral How many of them it takes to stop, by “A shared priority differs by 2 or more points at two reviews in a row”: no longer said, and still all of them, together.',
    ],
  },
  {
    what: 'one fewer who has to sign, and one more',
    base: edited(['  sign_off:', '  signatories:\n    noordlicht: [eva, lin]\n    van-rijn: [hans]\n  sign_off:']),
    head: edited(['  sign_off:', '  signatories:\n    noordlicht: [eva]\n    van-rijn: [hans, joost]\n  sign_off:']),
    says: [
      'unclear Who has to sign for Noordlicht Software B.V.: no longer Lin Chen.',
      'unclear Who has to sign for Van Rijn Logistiek B.V.: now also Joost Bakker.',
    ],
  },
  {
    what: 'an approval by a third party',
    base: edited(['\npriorities: # 1', 'third_parties:\n  city: { name: City of Utrecht }\n\npriorities: # 1']),
    head: edited(
      ['\npriorities: # 1', 'third_parties:\n  city: { name: City of Utrecht }\n\npriorities: # 1'],
      ['by: van-rijn, what', 'by: city, what'],
    ),
    says: [
      'unclear Who gives the approval “Anything a driver sees”: City of Utrecht instead of Van Rijn Logistiek B.V.',
    ],
  },
  {
    what: 'another person under the same id',
    head: edited(['name: Fatima Aydin', 'name: Piet Jansen']),
    says: [
      'unclear Another person stands under the id fatima of Van Rijn Logistiek B.V.: “Piet Jansen” instead of “Fatima Aydin”, who takes over the commitment “85 trucks fitted with a cab unit and all drivers trained” and the role of project lead of Van Rijn Logistiek B.V. as well.',
    ],
  },
  {
    what: 'another person under the id of one who signed and decides',
    head: edited(['name: Hans van Rijn', 'name: Piet Jansen']),
    says: [
      'unclear Another person stands under the id hans of Van Rijn Logistiek B.V.: “Piet Jansen” instead of “Hans van Rijn”, who takes over a say in when you stop, the role of visionary of Van Rijn Logistiek B.V. and the signature for Van Rijn Logistiek B.V. as well.',
    ],
  },
  {
    what: 'another legal name',
    head: edited(['name: Van Rijn Logistiek B.V.', 'name: Van Rijn Holding B.V.']),
    says: [
      'unclear Another legal name stands under van-rijn: “Van Rijn Holding B.V.” instead of “Van Rijn Logistiek B.V.”. Is it still the same organisation?',
    ],
  },
  {
    what: 'a notice with both figures',
    head: edited(['notice: 3 months', 'notice: 1 year']),
    says: ['unclear The notice period: 1 year instead of 3 months.'],
  },
  {
    what: 'a review interval with both figures',
    head: edited(['every: 3 months', 'every: 1 year']),
    says: ['unclear You look at the agreement together every year; it was every 3 months.'],
  },
  {
    what: 'an end, with its day and its reason',
    head: edited([
      'status: agreed',
      'status: ended\nended: { date: 2026-11-20, because: The grant was refused, decided_by: [eva, hans] }',
    ]),
    says: [
      'unclear The agreement is ended, and was agreed.',
      'unclear It ended on 20 November 2026: “The grant was refused”.',
    ],
  },
  {
    what: 'a pause without a reason',
    head: edited(['status: agreed', 'status: suspended\nsuspended: { since: 2026-11-20 }']),
    says: [
      'weakens The agreement goes back: it is suspended, and was agreed.',
      'unclear It is suspended since 20 November 2026: “–”.',
    ],
  },
  {
    what: 'a person who goes, with what still names them',
    head: edited(['      lin: { name: Lin Chen, days_per_month: 3 }\n', '']),
    says: [
      'weakens Lin Chen of Noordlicht Software B.V. no longer takes part, and is still named for being deputy of the project lead of Noordlicht Software B.V., the role of process owner of Noordlicht Software B.V. and the safeguard “Weekly accuracy report”.',
    ],
  },
  {
    what: 'that there is nothing a party cannot do',
    head: edited(['    noordlicht: [Round-the-clock phone support]\n', '']),
    base: edited(['noordlicht: [Round-the-clock phone support]', 'noordlicht: []']),
    says: ['neutral Noordlicht Software B.V. no longer says that there is nothing it cannot do.'],
  },
  {
    what: 'a list that holds nothing, by where it stands',
    head: edited(['  sign_off:', '  signatories:\n    van-rijn: []\n  sign_off:']),
    says: ['neutral governance.signatories.van-rijn is there now, and holds nothing.'],
  },
  {
    what: 'an empty map',
    head: edited([
      '  cannot:\n',
      '  commitments-are-below: {}\n  cannot:\n'.replace('commitments-are-below: {}', 'x-none: {}'),
    ]),
    says: [],
  },
];
describe('what a change is told as', () => {
  for (const { what, base = edited(), head, says } of told) {
    it(what, () => {
      const texts = [base, head].map((text) => new AgreementDocument(text));
      const diff = diffTexts(base, head);
      const file = { path: 'a', status: 'changed', base: texts[0], head: texts[1], diff } as const;
      const groups = groupChanges(file as ReviewedFile);
      const sorted = groups.flatMap(({ changes }) => changes);
      assert.deepEqual(
        sorted.map(({ effect, message }) => `${effect} ${english(message)}`),
        says,
      );
    });
  }
});
