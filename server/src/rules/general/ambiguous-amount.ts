import { decimalsOf } from 'partnership-agreements-schema';
import { isInOtherCurrency, isKept } from '../../agreement/amount.ts';
import type { AgreementDocument } from '../../agreement/document.ts';
import type { Path } from '../../agreement/path.ts';
import type { AmountText, Problem } from '../../agreement/problem.ts';
import { type Args, list, message } from '../../l10n/message.ts';
import { defineRule, type Fix, type FixMaker } from '../rule.ts';

type Unclear = Extract<Problem, { kind: 'ambiguous-amount' }>;

const problemAt = (agreement: AgreementDocument, path: Path) => agreement.problemAt('ambiguous-amount', path);

/** One fix for each way to read it; amounts that YAML split at their commas are all written in that way. */
const writePlainly: FixMaker = (agreement, { path }) => {
  const problem = problemAt(agreement, path);
  if (!problem || problem.unbounded) return [];
  const { splits } = problem;
  const most = Math.max(...splits.map(({ readings }) => readings.length));
  if (splits.some(({ readings }) => readings.length === 0)) return [];
  return Array.from({ length: most }, (_, index): Fix => {
    const amounts = splits.map(({ range, readings }) => ({ range, reading: readings[index] ?? readings[0] }));
    const written = list(amounts.map(({ reading }) => reading?.text ?? ''));
    return {
      title: isForeign(agreement, problem, splits[0])
        ? message('Write {amounts}: it is {currency} already', {
            amounts: written,
            currency: agreement.data.currency ?? '',
          })
        : message('Write {amounts}', { amounts: written }),
      edits: amounts.map(({ range, reading }) => ({ range, insert: [reading?.text ?? ''] })),
      // What is rounded off, or was in another currency, somebody has to look at.
      safe: most === 1 && amounts.every(({ reading }) => reading?.isWhole),
    };
  });
};

const isForeign = ({ data }: AgreementDocument, { what }: Unclear, first: AmountText | undefined): boolean =>
  what === 'money' && first !== undefined && isInOtherCurrency(first.source, { kind: what, currency: data.currency });

const messages = {
  misread: '`{source}` is read as {read}. Write it plainly: {readings}.',
  grouped: '`{source}` can be read in two ways. Write it plainly: {readings}.',
  quoted: '`{source}` is in quotes, so it is read as a text. Write it plainly: {readings}.',
  octal: '`{source}` is {readings}, depending on who reads it. Write it without the zero in front.',
  decimals: '`{source}` has more decimals than can be counted here. Write it with {most} at most: {readings}.',
  'no-decimals': '`{source}` has decimals, and {currency} has none. Write it without: {readings}.',
  inexact: '`{source}` has more digits than every reader of this file keeps. Can it be written shorter?',
  unclear: '`{source}` is not a plain number. Write it plainly, without separators, quotes or a unit: {readings}.',
  split: 'YAML ends a value at each comma, so `{source}` is read as {read}. Write it plainly: {readings}.',
  foreign:
    '`{source}` is in another currency than this agreement. How much is it in {currency}? Write that as a plain number.',
  unreadable: '`{source}` is not a plain number. Write one, with a point and two decimals at most: `120000` or `7.5`.',
  unbounded: '`{source}` is no answer: for resources there always is a ceiling. Where does it lie?',
} as const;

/** Principle 3: a ceiling that two people read in two ways is no ceiling. */
export const ambiguousAmount = defineRule({
  id: 'general/ambiguous-amount',
  severity: 'error',
  essential: true,
  messages,
  docs: {
    what: 'A number is written plainly, so that nobody can read it in two ways, and with no more decimals than its currency has.',
    why: 'In Dutch `120.000` is a hundred and twenty thousand, to YAML it is a hundred and twenty. Such a ceiling is passed on the first day, or never.',
    bad: `honesty:
  ceilings:
    noordlicht:
      budget: { willing: 120.000, able: 140000 }
`,
    good: `honesty:
  ceilings:
    noordlicht:
      budget: { willing: 120000, able: 140000 }
`,
    since: '1.0.0',
  },
  *check({ agreement }) {
    for (const problem of agreement.problemsOf('ambiguous-amount')) {
      const [first, ...others] = problem.splits;
      if (!first) continue;
      const related = others.map((other) => ({
        at: problem.path,
        range: other.range,
        text: message('`{source}` is split as well.', { source: other.source }),
      }));
      const [name, args] = told(agreement, problem, first);
      const { range, source } = first;
      yield { message: name, at: problem.path, range, args: { source, ...args }, related, data: { source } };
    }
  },
  fixes: {
    misread: writePlainly,
    grouped: writePlainly,
    quoted: writePlainly,
    octal: writePlainly,
    decimals: writePlainly,
    'no-decimals': writePlainly,
    unclear: writePlainly,
    split: writePlainly,
    foreign: writePlainly,
  },
});

function told(
  agreement: AgreementDocument,
  problem: Unclear,
  first: AmountText,
): readonly [name: keyof typeof messages, args: Args] {
  const { path, unbounded, what } = problem;
  const { range, source, readings } = first;
  if (unbounded) return ['unbounded', {}];
  const { currency } = agreement.data;
  if (/^-?\d+(?:\.\d+)?$/.test(source) && !isKept(source, { kind: what, currency })) return ['inexact', {}];
  if (readings.length === 0) return ['unreadable', {}];
  if (isForeign(agreement, problem, first)) return ['foreign', { currency: currency ?? '' }];
  const choice = {
    readings: list(
      readings.map(({ text }) => `\`${text}\``),
      'or',
    ),
  };
  const isSplit = agreement.places.valueRange(path)?.end !== range.end;
  const read = isSplit ? source.slice(0, source.indexOf(',')) : readAs(source);
  if (read === undefined) return ['unclear', choice];
  if (isSplit) return ['split', { ...choice, read }];
  if (/^0[0-7]+$/.test(source) && readings.length > 1) return ['octal', choice];
  if (readings.length === 1 && source === readings[0]?.text) return ['quoted', choice];
  if (readings.length === 1 && /^\d+\.\d+$/.test(source)) {
    const most = what === 'money' ? Math.min(2, decimalsOf(currency)) : 2;
    if (what === 'money' && most === 0) return ['no-decimals', { ...choice, currency: currency ?? '' }];
    if (what === 'money' || what === 'days') return ['decimals', { ...choice, most }];
  }
  // What YAML reads is what stands there; it is people who take the point for one of thousands.
  return read === source ? ['grouped', choice] : ['misread', { ...choice, read }];
}

/** The number that YAML reads, where it reads one. */
function readAs(source: string): string | undefined {
  const value = /^[-+]?(?:\d|\.\d)/.test(source) ? Number(source) : Number.NaN;
  return Number.isFinite(value) ? String(value) : undefined;
}
