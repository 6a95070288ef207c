import type { OtherReading } from './problem.ts';

const booleans = /^(?:(y|yes|on|true)|n|no|off|false)$/i;
const numbers =
  /^[-+]?(?:0b[01_]+|0[0-7_]+|0x[0-9a-f_]+|[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?|[0-9][0-9_]*(?:\.[0-9_]*)?(?:e[-+]?[0-9]+)?|\.[0-9][0-9_]*)$/i;
const dates = /^\d{4}-\d\d?-\d\d?(?:(?:t|[ \t]+)\d\d?:\d\d:\d\d.*)?$/i;

/** What any of these begins with. */
const beginning = /^[-+.\dynotf]/i;

/** What readers of YAML 1.1 take a plain text for, where they take it for something else than text. */
export function otherReadingOf(source: string): OtherReading | undefined {
  if (source.length > 40 || !beginning.test(source)) return undefined;
  const boolean = booleans.exec(source);
  if (boolean) return boolean[1] === undefined ? 'false' : 'true';
  if (numbers.test(source)) return 'number';
  return dates.test(source) ? 'date' : undefined;
}
