import { addMonths, dayNumber, type IsoDate, isoDate, parts } from '../../agreement/date.ts';
import { tellEvery } from '../../l10n/durations.ts';
import { date, type Message, message } from '../../l10n/message.ts';
import { dateNames, monthNames } from '../../l10n/names.ts';
import type { Place } from '../placed.ts';
import type { Telling } from '../telling.ts';
import type { Event, EventKind, EventState, Tick, Timeline } from '../timeline.ts';
import { nextDay, ownerOf } from './due.ts';
import { paying } from './payments.ts';

const kindNames: Readonly<Record<EventKind, Message>> = { ...dateNames, halt: message('Ended') };
const stateNames: Readonly<Record<EventState, Message>> = {
  past: message('past'),
  ahead: message('ahead'),
  late: message('late'),
  delivered: message('delivered'),
  dropped: message('dropped'),
};

/** What happens when: commitments, deadlines, safeguards, success criteria, the review, the term. */
export function timelineOf(telling: Telling): Timeline {
  const all = eventsOf(telling);
  const dated = all
    .filter((event): event is Event & { readonly date: IsoDate } => event.date !== undefined)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const undated = all.filter((event) => event.date === undefined);
  const first = dated[0];
  const last = dated.at(-1);
  const lanes = [{ name: telling.say(message('Together')) }, ...telling.parties];
  if (!first || !last) return { lanes, events: [], undated, text: '' };
  const from = first.date;
  const to = last.date === from ? addMonths(from, 1) : last.date;
  const position = (day: IsoDate) => (dayNumber(day) - dayNumber(from)) / (dayNumber(to) - dayNumber(from));
  const today = position(telling.today);
  return {
    span: {
      from,
      to,
      ticks: ticksOf(telling, from, to, position),
      ...(today >= 0 && today <= 1 && telling.agreement.data.status !== 'ended' ? { today } : {}),
    },
    lanes,
    events: dated.map((event) => ({ ...event, position: position(event.date) })),
    undated,
    text: telling.say(
      message('Time line from {from} to {to}; the list below has every date.', { from: date(from), to: date(to) }),
    ),
  };
}

function eventsOf(telling: Telling): readonly Event[] {
  const { data, facts } = telling.agreement;
  const ended = data.status === 'ended';
  const shown = new Set(telling.parties.map(({ party }) => party));
  const make = (
    kind: EventKind,
    day: IsoDate | undefined,
    what: string,
    at: Place,
    own: {
      readonly party?: string;
      readonly who?: string;
      readonly state?: EventState;
      readonly every?: string | undefined;
      readonly kindText?: Message;
    } = {},
  ): Event => {
    const state = own.state ?? (day !== undefined && (day < telling.today || ended) ? 'past' : 'ahead');
    const party = own.party;
    const isOpen = telling.isOpen([...at.path, kind === 'success' ? 'measure' : 'what']);
    return {
      kind,
      kindText: telling.say(own.kindText ?? kindNames[kind]),
      ...(party === undefined ? {} : { party }),
      who: own.who ?? (party === undefined ? telling.say(message('Together')) : telling.partyName(party)),
      what: isOpen ? telling.toFillIn : what,
      ...(isOpen ? { isOpen } : {}),
      ...(day === undefined ? {} : { date: day }),
      dateText: dateText(telling, day, own.every),
      position: 0,
      state,
      stateText: telling.say(stateNames[state]),
      at,
    };
  };
  const events: Event[] = [];
  if (data.effective !== undefined) events.push(make('start', data.effective, '', telling.place(['effective'])));
  const review = data.governance?.review?.next;
  if (review !== undefined) {
    const at = telling.place(['governance', 'review']);
    // The rule is silent about one that is in time, and may ask how often it is as well.
    const isLate = review < telling.today && telling.asks(['governance/review-overdue'], [...at.path, 'next']);
    events.push(make('review', review, '', at, isLate ? { state: 'late' } : {}));
  }
  for (const { party, id, path, value } of facts.commitments) {
    if (!shown.has(party)) continue;
    const late = telling.asks(['honesty/commitment-overdue'], path);
    const state = value.state === 'delivered' || value.state === 'dropped' ? value.state : late ? 'late' : undefined;
    const day = nextDay(telling, value);
    const standing = ownerOf(telling, value);
    const owner = standing === undefined ? undefined : telling.personName(standing);
    const who = owner === undefined ? telling.partyName(party) : `${telling.partyName(party)}, ${owner}`;
    events.push(
      make('commitment', day, telling.phrase(value.what) || telling.show(id), telling.place(path), {
        party,
        who,
        every: value.every,
        ...(state ? { state } : {}),
      }),
    );
  }
  for (const { id, path, value } of facts.payments) {
    const { from, to } = value;
    if (from === undefined || !(shown.has(from) || (to !== undefined && shown.has(to)))) continue;
    const who = to === undefined ? telling.partyName(from) : paying(telling, from, to);
    events.push(
      make('payment', nextDay(telling, value), telling.phrase(value.what) || telling.show(id), telling.place(path), {
        party: shown.has(from) ? from : (to ?? from),
        who,
        every: value.every,
      }),
    );
  }
  for (const { party, id, path, value } of facts.deadlines)
    if (shown.has(party))
      events.push(
        make('deadline', value.date, telling.phrase(value.what) || telling.show(id), telling.place(path), { party }),
      );
  for (const { party, id, path, value } of facts.successCriteria)
    if (shown.has(party))
      events.push(
        make('success', value.by, telling.phrase(value.measure) || telling.show(id), telling.place(path), { party }),
      );
  for (const { id, path, value } of facts.safeguards) {
    const party = facts.person(value.owner)?.party;
    if (party !== undefined && !shown.has(party)) continue;
    if (value.live_on !== undefined)
      events.push(
        make('safeguard', value.live_on, telling.phrase(value.what) || telling.show(id), telling.place(path), {
          ...(party === undefined ? {} : { party }),
        }),
      );
  }
  const { ended: over, suspended: rests } = data;
  if (data.status === 'ended' && over?.date !== undefined)
    events.push(make('halt', over.date, '', telling.place(['ended'])));
  if (data.status === 'suspended' && rests?.since !== undefined)
    events.push(
      make('halt', rests.since, '', telling.place(['suspended']), { kindText: message('Start of the suspension') }),
    );
  if (data.expires !== undefined) events.push(make('end', data.expires, '', telling.place(['expires'])));
  return events.filter(({ date: day, kind }) => day !== undefined || kind === 'commitment');
}

/** A day, and how often what is due then comes again. */
function dateText(telling: Telling, day: IsoDate | undefined, every: string | undefined): string {
  if (day === undefined) return telling.say(message('no date yet'));
  if (every === undefined) return telling.date(day);
  return telling.say(message('{date}, {every}', { date: date(day), every: tellEvery(every) }));
}

/** At most eight ticks, on the first days of months. */
function ticksOf(telling: Telling, from: IsoDate, to: IsoDate, position: (day: IsoDate) => number): readonly Tick[] {
  const [startYear, startMonth] = parts(from);
  const [endYear, endMonth] = parts(to);
  const length = (endYear - startYear) * 12 + endMonth - startMonth;
  const step = [1, 3, 6, 12, 24, 60, 120, 600].find((months) => length / months <= 7) ?? 6000;
  const ticks: Tick[] = [];
  const first = Math.ceil((startYear * 12 + startMonth - 1) / step) * step;
  for (let index = first; index <= endYear * 12 + endMonth - 1; index += step) {
    const year = Math.floor(index / 12);
    const month = (index % 12) + 1;
    const day = isoDate(year, month, 1);
    if (day === undefined || day < from || day > to) continue;
    const name = monthNames[month - 1];
    const text = month === 1 || !name ? String(year) : telling.say(name);
    ticks.push({ position: position(day), text });
  }
  return ticks;
}
