import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import ICAL from 'ical.js';
import type { CalendarRow } from '../../server/src/portfolio/model.ts';
import { portfolioCsv } from '../../server/src/portfolio/render/csv.ts';
import { portfolioHtml } from '../../server/src/portfolio/render/html.ts';
import { calendarIcs } from '../../server/src/portfolio/render/ics.ts';
import { portfolioMarkdown } from '../../server/src/portfolio/render/markdown.ts';
import { readBase } from '../support/markers.ts';
import { portfolio, today } from './entries.ts';

const sound = readBase('two');
const hostile = sound.replace(/what: 85 trucks .*/, 'what: "=HYPERLINK(\\"http://evil\\") <img src=x> | @all \\u202e"');
const year = { from: '2027-01-01', to: '2027-12-31' };
const calendar = (text: string): string => {
  const { calendar: rows, title, language } = portfolio({ 'a.partnership.yaml': text }, year);
  return calendarIcs(rows, { name: title, language, today });
};

/** Fields of CSV, by RFC 4180. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 1);
}

describe('The portfolio as a calendar', () => {
  it('has all-day events with an exclusive end, CRLF to the end, no zone, and no rule', () => {
    const text = calendar(sound);
    assert.ok(text.endsWith('END:VCALENDAR\r\n'));
    assert.equal(text.replaceAll('\r\n', '').match(/[\r\n]/), null);
    assert.doesNotMatch(text, /RRULE|TZID|VTIMEZONE|DURATION/);
    assert.match(text, /DTSTART;VALUE=DATE:20270831\r\nDTEND;VALUE=DATE:20270901\r\n/);
    assert.match(
      text,
      /DTSTART;VALUE=DATE:20270406\r\nDTEND;VALUE=DATE:20270407\r\nRDATE;VALUE=DATE:20270706,20271006\r\n/,
    );
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  });

  it('writes dates that a rule would skip as they are', () => {
    const monthly = sound.replace('due: 2027-08-31', 'due: 2027-01-31\n        every: 1 month');
    assert.match(
      calendar(monthly).replaceAll('\r\n ', ''),
      /DTSTART;VALUE=DATE:20270131\r\nDTEND;VALUE=DATE:20270201\r\nRDATE;VALUE=DATE:20270228,20270331,20270430/,
    );
  });

  it('moves an event whose date changes, and is the same to the byte otherwise', () => {
    const uid = (text: string, date: string) =>
      new RegExp(`UID:(\\S+)\\r\\nDTSTAMP:\\S+\\r\\nDTSTART;VALUE=DATE:${date}`).exec(calendar(text))?.[1];
    const moved = sound.replace('due: 2027-08-31', 'due: 2027-09-15');
    assert.ok(uid(sound, '20270831'));
    assert.equal(uid(moved, '20270915'), uid(sound, '20270831'));
    assert.equal(calendar(sound), calendar(sound));
  });

  it('folds by octets whatever is written', () => {
    const [row] = portfolio({ 'a.partnership.yaml': sound }, year).calendar;
    assert.ok(row);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (what) => {
        const text = calendarIcs([{ ...row, what } satisfies CalendarRow], { name: 'N', language: 'en', today });
        for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75);
        const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
        assert.equal(event?.getFirstPropertyValue('dtstart')?.toString(), row.date);
      }),
      { numRuns: 300 },
    );
  });

  it('is read by a reader of another language as it was meant', function () {
    const script = `
import sys, json, icalendar
c = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
print(json.dumps([[str(e["SUMMARY"]), e.decoded("DTSTART").isoformat(), e.decoded("DTEND").isoformat()] for e in c.walk("VEVENT")]))`;
    const found = spawnSync('/usr/bin/python3', ['-c', 'import icalendar']);
    // Debian's python3-icalendar, which CI installs; elsewhere it may not be there.
    if (found.status !== 0) this.skip();
    const { stdout, stderr } = spawnSync('/usr/bin/python3', ['-c', script], {
      input: calendar(sound),
      encoding: 'utf8',
    });
    assert.equal(stderr, '');
    const events = JSON.parse(stdout) as readonly (readonly string[])[];
    assert.ok(events.some((event) => JSON.stringify(event.slice(1)) === '["2027-08-31","2027-09-01"]'));
  });
});

describe('The portfolio as tables', () => {
  it('is CSV by RFC 4180, a table a file, with no formula in it', () => {
    const files = portfolioCsv(portfolio({ 'a.partnership.yaml': hostile }, year));
    assert.deepEqual(
      files.map(({ name }) => name),
      ['agreements', 'commitments', 'people', 'ceilings', 'calendar'],
    );
    for (const { name, text } of files) {
      assert.ok(text.endsWith('\r\n'), name);
      const rows = parseCsv(text);
      const [head] = rows;
      assert.ok(rows.length > 1, name);
      for (const row of rows) {
        assert.equal(row.length, head?.length, `${name}: ${row.join('|')}`);
        for (const field of row) assert.doesNotMatch(field, /^[=+@\t\r]|^-(?!\d)/);
      }
    }
    const commitments = parseCsv(files.find(({ name }) => name === 'commitments')?.text ?? '');
    assert.ok(commitments.some((row) => row[2]?.startsWith("'=HYPERLINK")));
  });

  it('is text in Markdown and HTML, whatever the files hold', () => {
    const shown = portfolio({ 'a.partnership.yaml': hostile }, year);
    const html = portfolioHtml(shown);
    assert.doesNotMatch(html, /<img|\u202e/);
    assert.match(html, /Content-Security-Policy/);
    const markdown = portfolioMarkdown(shown);
    assert.doesNotMatch(markdown, /<img|@all|\u202e/);
  });
});
