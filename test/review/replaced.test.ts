import assert from 'node:assert/strict';
import { last, stop, waiver } from './pieces.ts';
import { diffTexts, edited, english } from './support.ts';

const told = (base: string, head: string) =>
  diffTexts(base, head).changes.map(({ effect, message }) => `${effect} ${english(message)}`);
const criterion = 'A shared priority differs by 2 or more points at two reviews in a row';

/** Names that took the place of others, and what that is told as. */
const cases: readonly {
  readonly what: string;
  readonly base?: string;
  readonly head: string;
  readonly says: string[];
}[] = [
  {
    what: 'one who decides for the same party',
    head: edited(['decided_by: [eva, hans]', 'decided_by: [lin, hans]']),
    says: [`unclear Who decides to stop, by “${criterion}”: Lin Chen instead of Eva de Wit.`],
  },
  {
    what: 'all who decide, each for one of the same party, whatever the order',
    head: edited(['decided_by: [eva, hans]', 'decided_by: [joost, lin]']),
    says: [
      `unclear Who decides to stop, by “${criterion}”: Lin Chen instead of Eva de Wit.`,
      `unclear Who decides to stop, by “${criterion}”: Joost Bakker instead of Hans van Rijn.`,
    ],
  },
  {
    what: 'one who decides for another party, which leaves the first without a say',
    head: edited(['decided_by: [eva, hans]', 'decided_by: [eva, lin]']),
    says: [
      `weakens Who decides to stop, by “${criterion}”: no longer Hans van Rijn.`,
      `unclear Who decides to stop, by “${criterion}”: now also Lin Chen.`,
    ],
  },
  {
    what: 'whose reason to stop it is',
    base: edited([stop, `${stop}      concerns: [noordlicht]\n`]),
    head: edited([stop, `${stop}      concerns: [van-rijn]\n`]),
    says: [
      `unclear Whose reason to stop “${criterion}” is: Van Rijn Logistiek B.V. instead of Noordlicht Software B.V.`,
    ],
  },
  {
    what: 'those who agreed to a waiver',
    base: edited([last, last + waiver('2027-06-30')]),
    head: edited([last, last + waiver('2027-06-30').replace('[eva, hans]', '[lin, joost]')]),
    says: [
      'unclear Who agreed to the waiver “small-team”: Lin Chen instead of Eva de Wit.',
      'unclear Who agreed to the waiver “small-team”: Joost Bakker instead of Hans van Rijn.',
    ],
  },
  {
    what: 'two things that a workstream is built on, each where the other stood',
    head: edited(['uses: [arrival-prediction, data-engineering]', 'uses: [driver-operations, retail-network]']),
    says: [
      'unclear The competencies that the workstream “prediction” is built on: “driver-operations” instead of “arrival-prediction”.',
      'unclear The competencies that the workstream “prediction” is built on: “retail-network” instead of “data-engineering”.',
    ],
  },
];

describe('a name in a list instead of another is one change', () => {
  for (const { what, base = edited(), head, says } of cases)
    it(what, () => {
      assert.deepEqual(told(base, head), says);
      assert.equal(told(head, base).length, says.length);
    });
});
