import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import ICAL from 'ical.js';
import { addDays, dayNumber, type IsoDate, lastDay } from '../../agreement/date.ts';
import type { CalendarRow } from '../model.ts';

/** What a calendar is made of: the rows of a portfolio, or of one agreement. */
export interface CalendarOptions {
  readonly name: string;
  readonly language: string;
  readonly today: IsoDate;
}

/**
 * A calendar of all-day events (RFC 5545), with an end that is exclusive, no time zone and CRLF line ends, the last one
 * too. What comes again is one event with its own dates (`RDATE`): a rule of the format would skip the months that have no
 * 31st. The UID of an event does not depend on its date, so that a date that moves moves the event, and its SEQUENCE goes up
 * from day to day.
 */
export function calendarIcs(rows: readonly CalendarRow[], { name, language, today }: CalendarOptions): string {
  const calendar = new ICAL.Component('vcalendar');
  const set = (component: ICAL.Component, property: string, value: string | number) =>
    component.addPropertyWithValue(property, value);
  set(calendar, 'version', '2.0');
  set(calendar, 'prodid', `-//Partnership Agreements//partnership//${language.toUpperCase()}`);
  set(calendar, 'calscale', 'GREGORIAN');
  set(calendar, 'method', 'PUBLISH');
  set(calendar, 'x-wr-calname', name);
  for (const [id, [first, ...again]] of byEvent(rows)) {
    if (!first) continue;
    const event = new ICAL.Component('vevent');
    set(event, 'uid', uidOf(id));
    event.addProperty(stamp(today));
    event.addProperty(day('dtstart', first.date));
    event.addProperty(day('dtend', first.date === lastDay ? first.date : addDays(first.date, 1)));
    if (again.length > 0) event.addProperty(days('rdate', again));
    set(event, 'sequence', Math.max(0, dayNumber(today)));
    set(
      event,
      'summary',
      first.what === '' ? `${first.kindText}: ${first.title}` : `${first.what} (${first.kindText})`,
    );
    // Another one may have taken the place in between.
    const people = new Set([first, ...again].map(({ person }) => person));
    const description = [first.title, first.party, ...people, first.amountText, first.stateText];
    set(event, 'description', description.filter((text) => text !== '').join('\n'));
    set(event, 'transp', 'TRANSPARENT');
    calendar.addSubcomponent(event);
  }
  return `${calendar.toString()}\r\n`;
}

/** Unique in the world, and nothing of the file can be read from it. */
const uidOf = (event: string) => `${bytesToHex(sha256(utf8ToBytes(event))).slice(0, 32)}@partnership-agreements`;

/** The rows of each event: its first day, and those on which it comes again. */
function byEvent(rows: readonly CalendarRow[]): ReadonlyMap<string, readonly CalendarRow[]> {
  const events = new Map<string, CalendarRow[]>();
  for (const row of rows) {
    const event = events.get(row.event);
    if (event) event.push(row);
    else events.set(row.event, [row]);
  }
  return events;
}

function day(name: string, date: IsoDate): ICAL.Property {
  const property = new ICAL.Property(name);
  property.resetType('date');
  property.setValue(ICAL.Time.fromDateString(date));
  return property;
}

function days(name: string, rows: readonly CalendarRow[]): ICAL.Property {
  const property = new ICAL.Property(name);
  property.resetType('date');
  property.setValues(rows.map(({ date }) => ICAL.Time.fromDateString(date)));
  return property;
}

/** Midnight of the day for which it is made, in UTC: the same input gives the same bytes. */
function stamp(today: IsoDate): ICAL.Property {
  const property = new ICAL.Property('dtstamp');
  property.setValue(ICAL.Time.fromDateTimeString(`${today}T00:00:00Z`));
  return property;
}
