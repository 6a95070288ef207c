import { parseDuration } from './date.ts';

type Unit = NonNullable<ReturnType<typeof parseDuration>>['unit'];

/** How units are written in English and Dutch, and in ISO 8601. */
const units: Readonly<Record<string, Unit>> = Object.fromEntries(
  (
    [
      ['day', 'd day days dys dag dagen'],
      ['week', 'w wk wks week weeks weken'],
      ['month', 'm mo mos mth mths mnth mnths month months monht monhts moth moths maand maanden mnd mnden'],
      ['year', 'y yr yrs year years jr jaar jaren'],
    ] as const
  ).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit])),
);

/** Which no unit of the format is: three months each. */
const quarters: ReadonlySet<string> = new Set(['quarter', 'quarters', 'kwartaal', 'kwartalen']);

const numbers: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'a an one een één',
    'two twee',
    'three drie',
    'four vier',
    'five vijf',
    'six zes',
    'seven zeven',
    'eight acht',
    'nine negen',
    'ten tien',
    'eleven elf',
    'twelve twaalf',
  ].flatMap((words, index) => words.split(' ').map((word) => [word, index + 1])),
);

/** Durations that have a word of their own. */
const words: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['1 day', 'daily|dagelijks'],
    ['1 week', 'weekly|wekelijks'],
    ['2 weeks', 'fortnight|fortnightly|biweekly|two-weekly|tweewekelijks|veertiendaags'],
    ['1 month', 'monthly|maandelijks'],
    ['3 months', 'quarter|quarterly|a quarter|kwartaal|een kwartaal|driemaandelijks'],
    [
      '6 months',
      'half-yearly|half yearly|half a year|half year|semi-annually|semiannually|halfjaar|half jaar|een half jaar|halfjaarlijks',
    ],
    ['1 year', 'yearly|annual|annually|jaarlijks'],
  ].flatMap(([duration = '', names = '']) => names.split('|').map((name) => [name, duration])),
);

const times: Readonly<Record<string, number>> = {
  once: 1,
  eenmaal: 1,
  twice: 2,
  tweemaal: 2,
  driemaal: 3,
  viermaal: 4,
};

/** How long it is from one time to the next, where so many come in a year: `twice a year`, `4x per jaar`. */
function timesIn(text: string): string | undefined {
  const [, count = ''] =
    /^(\d{1,2}|\p{L}+)\s*(?:x|×|times|keer|maal)?\s*(?:a|an|per|each|in een|in het)\s+(?:year|jaar)$/u.exec(text) ?? [];
  const known = Object.hasOwn(times, count) ? times[count] : Object.hasOwn(numbers, count) ? numbers[count] : undefined;
  const amount = known ?? Number(count || Number.NaN);
  const months = 12 / amount;
  if (!Number.isInteger(months) || months < 1) return undefined;
  return months === 12 ? '1 year' : `${months} month${months === 1 ? '' : 's'}`;
}

/** The duration that a text was to be, as the format writes it: `3 month`, `3 Months`, `P3M` and `quarterly` are `3 months`. */
export function durationMeant(written: string): string | undefined {
  const often = written
    .trim()
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^(?:1\s*x|eens|één keer|een keer|once)\s+(?=(?:per|each|every|elke?)\s)(?!.*(?:year|jaar)$)/, '');
  // `Om de week` skips one each time, as `every other week` does; `om de 2 weken` does not.
  const skipping = /^(?:om de|om het|every other)\s+(\p{L}+)$/u.exec(often)?.[1];
  if (skipping !== undefined) {
    const unit = Object.hasOwn(units, skipping) ? units[skipping] : undefined;
    return unit && `2 ${unit}s`;
  }
  const text = often.replace(/^(?:each|every|per|elke?|iedere?|om de)\s+/, '');
  if (Object.hasOwn(words, text)) return words[text];
  if (Object.hasOwn(units, text)) return `1 ${units[text]}`;
  const inYear = timesIn(text);
  if (inYear !== undefined) return inYear;
  const match = /^p(\d{1,4})([dwmy])$/.exec(text) ?? /^(\d{1,4}(?:[.,]5)?|\p{L}+)[\s-]*(\p{L}+)$/u.exec(text);
  const [, count = '', name = ''] = match ?? [];
  const counted = Object.hasOwn(numbers, count) ? numbers[count] : Number(count.replace(',', '.'));
  if (counted === undefined) return undefined;
  const isQuarters = quarters.has(name);
  const unit = isQuarters ? 'month' : Object.hasOwn(units, name) ? units[name] : undefined;
  if (unit === undefined) return undefined;
  const amount = isQuarters ? counted * 3 : counted;
  // Half a year is six months; half a month is nothing that a calendar knows.
  const [whole, of] = Number.isInteger(amount) ? [amount, unit] : [amount * 12, unit === 'year' ? 'month' : undefined];
  const duration = `${whole} ${of}${whole === 1 ? '' : 's'}`;
  return parseDuration(duration) && duration !== written ? duration : undefined;
}
