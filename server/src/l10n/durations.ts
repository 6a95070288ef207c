import { parseDuration } from '../agreement/date.ts';
import { type Arg, type Message, message } from './message.ts';

const units = {
  day: ['1 day', '{count} days'],
  week: ['1 week', '{count} weeks'],
  month: ['1 month', '{count} months'],
  year: ['1 year', '{count} years'],
} as const;

/** A duration such as `3 months` in words; what is none as it is written. */
export function tellDuration(text: string): Arg {
  const duration = parseDuration(text);
  if (!duration) return text;
  const { amount, unit } = duration;
  return amount === 1 ? message(units[unit][0]) : message(units[unit][1], { count: amount });
}

const eachTime: Readonly<Record<keyof typeof units, Message>> = {
  day: message('every day'),
  week: message('every week'),
  month: message('every month'),
  year: message('every year'),
};

/** How often something comes that comes again each time a duration has passed: `every month`, `every 3 months`. */
export function tellEvery(text: string): Message {
  const duration = parseDuration(text);
  return duration?.amount === 1
    ? eachTime[duration.unit]
    : message('every {duration}', { duration: tellDuration(text) });
}
