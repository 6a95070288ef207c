import { hundredths } from '../../agreement/amount.ts';
import type { Commitment, PartyEntry } from '../../agreement/facts.ts';
import { tellEvery } from '../../l10n/durations.ts';
import { date, type Message, message } from '../../l10n/message.ts';
import type { Card, Line } from '../model.ts';
import type { Telling } from '../telling.ts';
import { ownerOf } from './due.ts';
import { listAt, openNotes, rowsOf } from './lines.ts';

/** What each party promises, by whom, when and at what cost; and what it cannot. */
export const promisesOf = (telling: Telling): readonly Card[] =>
  telling.parties.map(({ party, name }) => {
    const cannot = telling.agreement.data.honesty?.cannot?.[party];
    return {
      title: name,
      rows: rowsOf(
        {
          label: telling.say(message('Commitments')),
          lines: telling.agreement.facts.commitments
            .filter((commitment) => commitment.party === party)
            .map((commitment) => lineOf(telling, commitment)),
        },
        {
          label: telling.say(message('Cannot')),
          lines: listAt(telling, ['honesty', 'cannot', party], cannot),
        },
      ),
      at: telling.place(['honesty', 'commitments', party]),
    };
  });

const states: Readonly<Record<NonNullable<Commitment['state']>, Message>> = {
  planned: message('planned'),
  started: message('started'),
  delivered: message('delivered'),
  dropped: message('dropped'),
};

function lineOf(telling: Telling, { id, path, value }: PartyEntry<Commitment>): Line {
  const { due, every, cost, days, state } = value;
  const standing = ownerOf(telling, value);
  const each = (amount: string) =>
    every === undefined ? amount : telling.say(message('{amount} each time', { amount }));
  const when = () => {
    if (due === undefined) return every === undefined ? [] : [telling.say(tellEvery(every))];
    return every === undefined
      ? [telling.say(message('by {date}', { date: date(due) }))]
      : [telling.say(message('{every}, from {date} on', { every: tellEvery(every), date: date(due) }))];
  };
  const isOpen = telling.isOpen([...path, 'what']);
  const note = [
    ...(standing === undefined ? [] : [telling.personName(standing)]),
    ...when(),
    ...(cost === undefined ? [] : [each(telling.money(hundredths(cost)))]),
    ...(days === undefined ? [] : [each(telling.days(hundredths(days)))]),
    ...(state === undefined ? [] : [telling.say(states[state])]),
    ...openNotes(telling, path, 'owner', 'due', 'cost', 'days'),
  ].join(' · ');
  return {
    text: isOpen ? telling.toFillIn : telling.phrase(value.what) || telling.show(id),
    ...(isOpen ? { isOpen } : {}),
    ...(note === '' ? {} : { note }),
    at: telling.place(path),
  };
}
