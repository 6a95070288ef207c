/** A day, as `YYYY-MM-DD`. Compares as text. */
export type IsoDate = string;

const pad = (value: number, width = 2) => String(value).padStart(width, '0');

/** The day of these numbers, if it exists. */
export const isoDate = (year: number, month: number, day: number): IsoDate | undefined =>
  exists(year, month, day) ? `${pad(year, 4)}-${pad(month)}-${pad(day)}` : undefined;

const exists = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysInMonth(year, month));

export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

export const isIsoDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && exists(...parts(text));

/** Year, month (1 to 12) and day of a date. */
export function parts(date: IsoDate): readonly [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

/** Days since 1970-01-01. */
export function dayNumber(date: IsoDate): number {
  const [year, month, day] = parts(date);
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

export const dateOfDayNumber = (days: number): IsoDate => new Date(days * 86_400_000).toISOString().slice(0, 10);

export const addDays = (date: IsoDate, days: number): IsoDate => dateOfDayNumber(dayNumber(date) + days);

/** Adds whole months; a day that the month does not have becomes its last. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = parts(date);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = (index % 12) + 1;
  return `${pad(newYear, 4)}-${pad(newMonth)}-${pad(Math.min(day, daysInMonth(newYear, newMonth)))}`;
}

const monthNames = [
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

/** Whether text in the place of a date was meant as one, in another notation. */
export const isMeantAsDate = (source: string): boolean =>
  /^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}$/.test(source) ||
  /^\d{8}$/.test(source) ||
  /^\d{4}-\d{2}-\d{2}[T ]/.test(source) ||
  /^\d{1,2}(?:st|nd|rd|th|e)?[ -][A-Za-z]{3,}\.?,?[ -]\d{4}$/.test(source) ||
  /^[A-Za-z]{3,}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}$/.test(source);

/** The days that a text can stand for, the reading of the continent first. */
export function dateReadings(source: string): readonly IsoDate[] {
  const found: (IsoDate | undefined)[] = [];
  let match =
    /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(source) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(source) ??
    /^(\d{4})-(\d{2})-(\d{2})[T ]/.exec(source);
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

/** A duration in days, for comparing: a month is 30.44 days, a year 365.25. */
export function durationInDays(text: string): number | undefined {
  const duration = parseDuration(text);
  return duration && duration.amount * { day: 1, week: 7, month: 30.44, year: 365.25 }[duration.unit];
}
