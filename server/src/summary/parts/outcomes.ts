import type { StopCriterion } from '../../agreement/facts.ts';
import { sound } from '../../agreement/known.ts';
import type { Path } from '../../agreement/path.ts';
import { date, type Message, message } from '../../l10n/message.ts';
import type { DifferenceLine, PartySuccess, StopLine, Verdict } from '../model.ts';
import type { Telling } from '../telling.ts';

/** When each party calls it a success. */
export const successOf = (telling: Telling): readonly PartySuccess[] =>
  telling.parties.map(({ party, name }) => ({
    party,
    name,
    criteria: telling.agreement.facts.successCriteria
      .filter((entry) => entry.party === party)
      .map(({ id, path, value: { measure, target, by } }) => ({
        measure: telling.answer([...path, 'measure'], measure) ?? telling.show(id),
        target: telling.answer([...path, 'target'], target) ?? telling.say(message('no target yet')),
        ...(by === undefined ? {} : { by }),
        byText: telling.say(by === undefined ? message('no date yet') : message('by {date}', { date: date(by) })),
        ...telling.openIn(path, 'measure', 'target', 'by'),
        at: telling.place(path),
      })),
    at: telling.place(['transparency', 'expectations', party, 'success']),
  }));

const verdictWords: Readonly<Record<Verdict, Message>> = {
  none: message('No difference'),
  bridged: message('Bridged'),
  open: message('Still open'),
  unbridgeable: message('Unbridgeable'),
};

/** Where the parties differ, and what they make of it. */
export const differencesOf = (telling: Telling): readonly DifferenceLine[] =>
  telling.agreement.facts.differences.map(
    ({ id, path, value: { topic, verdict, approach, discussed_on: day, settle_by: settle } }) => ({
      topic: telling.answer([...path, 'topic'], topic) ?? telling.show(id),
      ...(verdict === undefined ? {} : { verdict }),
      verdictText: telling.say(verdict === undefined ? message('No verdict yet') : verdictWords[verdict]),
      ...approachOf(telling, path, approach),
      discussed: telling.say(
        day === undefined
          ? message('not talked about yet, on record')
          : day > telling.today
            ? message('to be talked about on {date}', { date: date(day) })
            : message('talked about on {date}', { date: date(day) }),
      ),
      ...(verdict === 'open' && settle !== undefined
        ? { settleBy: telling.say(message('to be settled by {date}', { date: date(settle) })) }
        : {}),
      ...telling.openIn(path, 'topic', 'verdict', 'approach', 'discussed_on'),
      at: telling.place(path),
    }),
  );

function approachOf(telling: Telling, path: Path, text: string | undefined): { readonly approach?: string } {
  const approach = telling.answer([...path, 'approach'], text);
  return approach === undefined ? {} : { approach };
}

/** When they stop, and who says so. */
export const stopCriteriaOf = (telling: Telling): readonly StopLine[] =>
  telling.agreement.facts.stopCriteria.map(({ id, path, value }) => {
    const people = sound(value.decided_by);
    return {
      when: telling.answer([...path, 'when'], value.when) ?? telling.show(id),
      ...telling.openIn(path, 'when'),
      decidedBy: telling.say(
        people.length === 0 ? message('nobody named who decides') : deciders(telling, people, value.decide),
      ),
      at: telling.place(path),
    };
  });

const deciders = (telling: Telling, ids: readonly string[], decide: StopCriterion['decide']): Message => {
  const people = telling.people(ids);
  if (ids.length === 1) return message('decided by {people}', { people });
  return decide === 'any'
    ? message('decided by any one of {people}', { people })
    : message('decided together by {people}', { people });
};
