import { concernedBy } from '../../agreement/concerns.ts';
import { appendItem, type Insert, stop } from '../../agreement/edit.ts';
import { sound } from '../../agreement/known.ts';
import { list, message } from '../../l10n/message.ts';
import { defineRule, type Fix, type FixMaker } from '../rule.ts';
import { deciders } from './deciders.ts';

/** Adds somebody of each party that has no say: one fix a person where one party is left out. */
const addPeople: FixMaker = (agreement, { path, data }) => {
  const { facts, places, text } = agreement;
  const missing = Array.isArray(data.parties) ? (data.parties as readonly string[]) : [];
  const append = (items: readonly Insert[], title: Fix['title']): readonly Fix[] => {
    const range = places.valueRange(path);
    if (!range || items.length === 0) return [];
    const indent = ' '.repeat(agreement.lines.positionAt(range.start).character);
    const between = text[range.start] === '[' ? ', ' : `${agreement.lines.lineEnd}${indent}- `;
    const item = items.flatMap((insert, index): Insert => (index === 0 ? insert : [between, ...insert]));
    const edit = appendItem(agreement, path, item);
    return edit ? [{ title, edits: [edit], safe: false }] : [];
  };
  const [only, ...others] = missing;
  if (only === undefined) return [];
  if (others.length === 0) {
    return deciders(facts, only).flatMap((id) => {
      const args = { person: facts.personName(id), party: facts.partyName(only) };
      return append([[id]], message('Let {person} of {party} decide too', args));
    });
  }
  const people = missing.map((party) => deciders(facts, party));
  if (people.some(({ length }) => length === 0)) return [];
  return append(
    people.map((ids) => [stop(ids[0] ?? '', ids)]),
    message('Let somebody of {parties} decide too', { parties: list(missing.map((id) => facts.partyName(id))) }),
  );
};

/** Principle 1: partners whose priorities are in balance both dare to stop. */
export const stopCriterionOneSided = defineRule({
  id: 'priorities/stop-criterion-one-sided',
  severity: 'warning',
  messages: {
    oneSided: 'Only {deciding} can decide to stop for `{criterion}`: who decides on behalf of {parties}?',
  },
  docs: {
    what: 'Somebody of every party that a stop criterion concerns decides whether it is met.',
    why: 'Who cannot decide to stop can only wait for the other. Somebody of every party at the table keeps it a decision of partners.',
    bad: `priorities:
  stop_if:
    priorities-apart:
      decided_by: [eva]
`,
    good: `priorities:
  stop_if:
    priorities-apart:
      decided_by: [eva, hans]
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    const parties = facts.parties.map(({ id }) => id);
    for (const criterion of facts.stopCriteria) {
      const { id, path, value } = criterion;
      const deciding = value.decided_by;
      // Somebody who is not known may be of any party.
      if (deciding === undefined || deciding.length === 0 || deciding.includes(undefined)) continue;
      const present = new Set(
        sound(deciding).flatMap((person) =>
          agreement.declarations.get('person', person).map((declaration) => declaration.party),
        ),
      );
      const concerned = concernedBy(agreement, criterion);
      if (!concerned) continue;
      const missing = concerned.filter(
        (party) => !present.has(party) && agreement.state(['parties', party, 'people']) === 'sound',
      );
      if (missing.length === 0) continue;
      const names = (ids: readonly string[]) => list(ids.map((party) => facts.partyName(party)));
      yield {
        message: 'oneSided',
        at: [...path, 'decided_by'],
        severity: present.size > 1 ? 'info' : 'warning',
        args: {
          criterion: id,
          deciding: names(parties.filter((party) => present.has(party))),
          parties: names(missing),
        },
        data: { parties: missing },
      };
    }
  },
  fixes: { oneSided: addPeople },
});
