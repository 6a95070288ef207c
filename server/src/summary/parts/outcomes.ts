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
        measure: telling.show(measure) || telling.show(id),
        target: target === undefined ? telling.say(message('no target yet')) : telling.show(target),
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
  telling.agreement.facts.differences.map(({ id, path, value: { topic, verdict, approach, discussed_on: day } }) => ({
    topic: telling.show(topic) || telling.show(id),
    ...(verdict === undefined ? {} : { verdict }),
    verdictText: telling.say(verdict === undefined ? message('No verdict yet') : verdictWords[verdict]),
    ...(approach === undefined ? {} : { approach: telling.show(approach) }),
    discussed: telling.say(
      day === undefined
        ? message('not talked about yet, on record')
        : message('talked about on {date}', { date: date(day) }),
    ),
    at: telling.place(path),
  }));

/** When they stop, and who says so. */
export const stopCriteriaOf = (telling: Telling): readonly StopLine[] =>
  telling.agreement.facts.stopCriteria.map(({ id, path, value }) => {
    const people = sound(value.decided_by);
    return {
      when: telling.show(value.when) || telling.show(id),
      decidedBy: telling.say(
        people.length === 0
          ? message('nobody named who decides')
          : message('decided by {people}', { people: telling.people(people) }),
      ),
      at: telling.place(path),
    };
  });
