/** A day, as `YYYY-MM-DD`. Compares as text. */
export type IsoDate = string;

const pad = (value: number, width = 2) => String(value).padStart(width, '0');

/** The day of these numbers, if it exists. */
export const isoDate = (year: number, month: number, day: number): IsoDate | undefined =>
  exists(year, month, day) ? `${pad(year, 4)}-${pad(month)}-${pad(day)}` : undefined;

const exists = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysInMonth(year, month));

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const isoDatePattern = /^\d{4}-\d{2}-\d{2}$/;

export function isIsoDate(text: string): boolean {
  if (!isoDatePattern.test(text)) return false;
  const [year, month, day] = parts(text);
  return exists(year, month, day);
}

/** Year, month (1 to 12) and day of a date. */
export function parts(date: IsoDate): readonly [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

/** The first and the last day that can be written: nothing lies before or behind them. */
export const firstDay: IsoDate = '0000-01-01';
export const lastDay: IsoDate = '9999-12-31';

/** Days since 1970-01-01; below 0 before it. */
export const dayNumber = (date: IsoDate): number => dayNumberOf(...parts(date));

/** Days from 1970-01-01 to a day of these numbers, in any year. */
function dayNumberOf(year: number, month: number, day: number): number {
  // Years begin on 1 March here, so that a leap day is the last of its year.
  const from = month > 2 ? year : year - 1;
  const era = Math.floor(from / 400);
  const ofEra = from - era * 400;
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

/** The day of a number; the first or the last that can be written where it lies outside of these. */
export function dateOfDayNumber(days: number): IsoDate {
  if (days <= dayNumber(firstDay)) return firstDay;
  if (days >= dayNumber(lastDay)) return lastDay;
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const march = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * march + 2) / 5) + 1;
  const month = march < 10 ? march + 3 : march - 9;
  return `${pad(year + era * 400 + (month <= 2 ? 1 : 0), 4)}-${pad(month)}-${pad(day)}`;
}

/** Adds days; at most to the last day that can be written, at least to the first. */
export const addDays = (date: IsoDate, days: number): IsoDate => dateOfDayNumber(dayNumber(date) + days);

/** The number of the day so many months later (month ends clamped), which may lie beyond the calendar. */
export function monthsLater(date: IsoDate, months: number): number {
  const [year, month, day] = parts(date);
  const index = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return dayNumberOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** Adds whole months; a day that the month does not have becomes its last. Beyond the calendar: its last, or first day. */
export const addMonths = (date: IsoDate, months: number): IsoDate => dateOfDayNumber(monthsLater(date, months));

/** What the months are called, in short and in full, in English and in Dutch. */
export const monthNames: readonly (readonly string[])[] = [
  ['jan', 'january', 'januari'],
  ['feb', 'february', 'februari'],
  ['mar', 'mrt', 'march', 'maart'],
  ['apr', 'april'],
  ['may', 'mei'],
  ['jun', 'june', 'juni'],
  ['jul', 'july', 'juli'],
  ['aug', 'august', 'augustus'],
  ['sep', 'sept', 'september'],
  ['oct', 'okt', 'october', 'oktober'],
  ['nov', 'november'],
  ['dec', 'december'],
];
const monthOf = (name: string) => monthNames.findIndex((names) => names.includes(name.toLowerCase())) + 1;

/** A date with the hyphens and blanks that word processors make of plain ones: `31‑12‑2028`, `31. 12. 2028`. */
const typed = (source: string) =>
  source
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/(?<=\d)\. (?=\d)/g, '.');

/** A day with a time behind it, or a word in brackets. A second day, or another text, makes something else of it. */
const moment = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{1,2}:\d{2}\S*(?: ?[+-]\d{2}:?\d{2})?| \(\p{L}+\.?\))$/u;

/** Whether text in the place of a date was meant as one, in another notation. */
export const isMeantAsDate = (source: string): boolean => isDateOf(typed(source));

const isDateOf = (source: string): boolean =>
  /^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}$/.test(source) ||
  /^\d{8}$/.test(source) ||
  moment.test(source) ||
  /^\d{1,2}(?:st|nd|rd|th|e)?[ -][A-Za-z]{3,}\.?,?[ -]\d{4}$/.test(source) ||
  /^[A-Za-z]{3,}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}$/.test(source);

/** The days that a text can stand for, the reading of the continent first. */
export function dateReadings(written: string): readonly IsoDate[] {
  const source = typed(written);
  const found: (IsoDate | undefined)[] = [];
  let match =
    /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(source) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(source) ??
    moment.exec(source);
  if (match) found.push(isoDate(Number(match[1]), Number(match[2]), Number(match[3])));
  match = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(source);
  if (match) {
    found.push(isoDate(Number(match[3]), Number(match[2]), Number(match[1])));
    found.push(isoDate(Number(match[3]), Number(match[1]), Number(match[2])));
  }
  match = /^(\d{1,2})(?:st|nd|rd|th|e)?[ -]([A-Za-z]{3,})\.?,?[ -](\d{4})$/.exec(source);
  if (match) found.push(isoDate(Number(match[3]), monthOf(match[2] ?? ''), Number(match[1])));
  match = /^([A-Za-z]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(source);
  if (match) found.push(isoDate(Number(match[3]), monthOf(match[1] ?? ''), Number(match[2])));
  return [...new Set(found.filter((date) => date !== undefined))];
}

/** A duration such as `3 months`, as an amount and a unit; undefined where it is not one. */
export function parseDuration(
  text: string,
): { readonly amount: number; readonly unit: 'day' | 'week' | 'month' | 'year' } | undefined {
  const match = /^([1-9]\d{0,3}) (day|week|month|year)s?$/.exec(text);
  return match ? { amount: Number(match[1]), unit: match[2] as 'day' | 'week' | 'month' | 'year' } : undefined;
}

/** Whether two durations are the same whenever they begin: `1 year` and `12 months`, `2 weeks` and `14 days`. */
export function sameDuration(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => {
    const duration = parseDuration(text);
    if (!duration) return undefined;
    const { amount, unit } = duration;
    const inMonths = unit === 'month' || unit === 'year';
    return `${amount * (unit === 'year' ? 12 : unit === 'week' ? 7 : 1)} ${inMonths ? 'months' : 'days'}`;
  });
  return a !== undefined && a === b;
}

/** A duration in days, for comparing: a month is 30.44 days, a year 365.25. */
export function durationInDays(text: string): number | undefined {
  const duration = parseDuration(text);
  return duration && duration.amount * { day: 1, week: 7, month: 30.44, year: 365.25 }[duration.unit];
}
