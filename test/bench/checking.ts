import { parseDocument } from 'yaml';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { check } from '../../server/src/findings/check.ts';
import { diffAgreements } from '../../server/src/review/diff.ts';
import { largeAgreement } from '../support/large.ts';
import { largeBase, largeHeads } from '../support/large-diff.ts';
import { inTurns, type Row, row } from './measure.ts';

const today = '2026-11-24';

/** The check of a text, held against what the parse alone takes. */
export function benchCheck(): readonly Row[] {
  return [150, 1500, 15_000].map((lines) => {
    const text = largeAgreement(lines);
    const rounds = lines > 5000 ? 9 : lines > 1000 ? 41 : 301;
    const times = inTurns(
      { parse: () => parseDocument(text), check: () => check(new AgreementDocument(text), { today }) },
      rounds,
    );
    return row(
      `check a text of ${text.split('\n').length} lines`,
      times.check,
      'parseDocument',
      times.parse,
      lines > 1000 ? '≤ 0.40 ×' : '≤ 0.60 ×',
    );
  });
}

/** The diff of two long agreements, held against parsing them. */
export function benchDiff(): readonly Row[] {
  const base = largeBase();
  return Object.entries(largeHeads(base)).map(([what, head]) => {
    const times = inTurns(
      {
        parse: () => [parseDocument(base), parseDocument(head)],
        diff: () => diffAgreements(new AgreementDocument(base), new AgreementDocument(head), { today }),
      },
      3,
    );
    return row(`diff of 15,000 lines, ${what}`, times.diff, 'parse of both', times.parse, '≤ 0.50 ×');
  });
}
