import { AgreementDocument } from '../../server/src/agreement/document.ts';
import type { Range } from '../../server/src/agreement/range.ts';
import { check } from '../../server/src/findings/check.ts';
import type { Finding } from '../../server/src/findings/finding.ts';

/** A text with what the check finds in it, on a day that stays the same. */
export interface Checked {
  readonly agreement: AgreementDocument;
  readonly findings: readonly Finding[];
}

let last: { readonly text: string; readonly result: Checked } | undefined;

/** The check of a text; the same properties ask for the same text, one after the other, so the last one is kept. */
export function checked(text: string): Checked {
  if (last?.text !== text) last = { text, result: checkedAnew(text) };
  return last.result;
}

export function checkedAnew(text: string): Checked {
  const agreement = new AgreementDocument(text);
  return { agreement, findings: check(agreement, { today: '2026-11-24' }) };
}

/** Every range that a finding points to. */
export const rangesOf = ({ range, related }: Finding): readonly Range[] => [
  range,
  ...related.flatMap((place) => (place.kind === 'here' ? [place.range] : [])),
];

/** Each finding on a line: its rule, its arguments, and where it stands by line and column. */
export const notes = ({ agreement, findings }: Checked): readonly string[] =>
  findings.map((finding) => {
    const places = rangesOf(finding).map(({ start, end }) => [
      agreement.lines.positionAt(start),
      agreement.lines.positionAt(end),
    ]);
    return JSON.stringify([finding.rule, finding.severity, finding.text, finding.path, places]);
  });
