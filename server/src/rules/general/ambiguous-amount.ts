import type { AgreementDocument } from '../../agreement/document.ts';
import { type Path, samePath } from '../../agreement/path.ts';
import type { AmountText, Problem } from '../../agreement/problem.ts';
import { type Args, list, message } from '../../l10n/message.ts';
import { defineRule, type Fix, type FixMaker } from '../rule.ts';

type Unclear = Extract<Problem, { kind: 'ambiguous-amount' }>;

const problemAt = (agreement: AgreementDocument, at: Path) =>
  agreement.problemsOf('ambiguous-amount').find(({ path }) => samePath(path, at));

/** One fix for each way to read it; amounts that YAML split at their commas are all written in that way. */
const writePlainly: FixMaker = (agreement, { path }) => {
  const problem = problemAt(agreement, path);
  if (!problem || problem.unbounded) return [];
  const { splits } = problem;
  const most = Math.max(...splits.map(({ readings }) => readings.length));
  if (splits.some(({ readings }) => readings.length === 0)) return [];
  return Array.from({ length: most }, (_, index): Fix => {
    const amounts = splits.map(({ range, readings }) => ({ range, amount: readings[index] ?? readings[0] ?? '' }));
    return {
      title: message('Write {amounts}', { amounts: list(amounts.map(({ amount }) => amount)) }),
      edits: amounts.map(({ range, amount }) => ({ range, insert: [amount] })),
      safe: most === 1,
    };
  });
};

const messages = {
  misread: '`{source}` is read as {read}. Write it plainly, without separators: {readings}.',
  unclear: '`{source}` is not a plain number. Write it plainly, without separators, quotes or a unit: {readings}.',
  split: 'YAML ends a value at each comma, so `{source}` is read as {read}. Write it plainly: {readings}.',
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
    what: 'An amount of money or days is a plain number, written so that nobody can read it in two ways.',
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
      const source = agreement.text.slice(first.range.start, first.range.end);
      const place = { at: problem.path, range: first.range, data: { source } };
      yield { ...place, message: name, args: { source, ...args }, related };
    }
  },
  fixes: { misread: writePlainly, unclear: writePlainly, split: writePlainly },
});

function told(
  agreement: AgreementDocument,
  { path, unbounded }: Unclear,
  { range, readings }: AmountText,
): readonly [name: keyof typeof messages, args: Args] {
  const source = agreement.text.slice(range.start, range.end);
  if (unbounded) return ['unbounded', {}];
  if (readings.length === 0) return ['unreadable', {}];
  const choice = {
    readings: list(
      readings.map((reading) => `\`${reading}\``),
      'or',
    ),
  };
  const isSplit = agreement.places.valueRange(path)?.end !== range.end;
  const read = isSplit ? source.slice(0, source.indexOf(',')) : readAs(source);
  if (read === undefined) return ['unclear', choice];
  return [isSplit ? 'split' : 'misread', { ...choice, read }];
}

/** The number that YAML reads, where it reads one. */
function readAs(source: string): string | undefined {
  const value = /^[-+]?(?:\d|\.\d)/.test(source) ? Number(source) : Number.NaN;
  return Number.isFinite(value) ? String(value) : undefined;
}
