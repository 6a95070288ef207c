import type { StopCriterion } from '../../agreement/facts.ts';
import { sound } from '../../agreement/known.ts';
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
        measure: telling.phrase(measure) || telling.show(id),
        target: target === undefined ? telling.say(message('no target yet')) : telling.phrase(target),
        ...(by === undefined ? {} : { by }),
        byText: telling.say(by === undefined ? message('no date yet') : message('by {date}', { date: date(by) })),
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
      topic: telling.phrase(topic) || telling.show(id),
      ...(verdict === undefined ? {} : { verdict }),
      verdictText: telling.say(verdict === undefined ? message('No verdict yet') : verdictWords[verdict]),
      ...(approach === undefined ? {} : { approach: telling.phrase(approach) }),
      discussed: telling.say(
        day === undefined
          ? message('not talked about yet, on record')
          : message('talked about on {date}', { date: date(day) }),
      ),
      ...(verdict === 'open' && settle !== undefined
        ? { settleBy: telling.say(message('to be settled by {date}', { date: date(settle) })) }
        : {}),
      at: telling.place(path),
    }),
  );

/** When they stop, and who says so. */
export const stopCriteriaOf = (telling: Telling): readonly StopLine[] =>
  telling.agreement.facts.stopCriteria.map(({ id, path, value }) => {
    const people = sound(value.decided_by);
    return {
      when: telling.phrase(value.when) || telling.show(id),
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
