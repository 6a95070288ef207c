import { claimsOf } from '../../agreement/claims.ts';
import { AgreementDocument } from '../../agreement/document.ts';
import { check } from '../../findings/check.ts';
import { type AgreementDiff, diffAgreements } from '../../review/diff.ts';
import { countWords, effectWords, principleWords, signAgainWords } from '../../review/render/words.ts';
import type { ReviewedFile } from '../../review/review.ts';
import type { Comparison } from '../../summary/parts/changes.ts';
import type { OlderText } from '../protocol.ts';
import type { Server } from '../session.ts';
import { canonical } from '../uri.ts';

/** An agreement beside an older text of it, and what changed between the two. */
export function reviewSince(
  { workspace }: Server,
  uri: string,
  head: AgreementDocument,
  older: OlderText,
): ReviewedFile {
  const key = canonical(uri);
  const [today, configuration] = [workspace.today(key), workspace.configurationOf(key)];
  const base = new AgreementDocument(older.text);
  const diff = diffAgreements(base, head, {
    today,
    configuration,
    baseFindings: check(base, { today, configuration, others: workspace.othersOf(key, claimsOf(base)) }),
    headFindings: check(head, { today, configuration, others: workspace.othersOf(key, claimsOf(head)), base }),
  });
  return { path: `${older.name} → ${uri.slice(uri.lastIndexOf('/') + 1)}`, status: 'changed', base, head, diff };
}

/** The same as the summary draws it. */
export function comparisonOf(file: ReviewedFile, base: AgreementDocument, name: string): Comparison {
  const { diff } = file;
  const signing = signAgainWords(file);
  return {
    name,
    base,
    told: [...countWords(countsOf(diff), diff.incomparable.length), ...(signing ? [signing] : [])],
    changes: diff.changes.map(({ principle, effect, message: text, path }) => ({
      group: principleWords[principle],
      effect,
      effectText: effectWords[effect],
      text,
      path,
    })),
  };
}

function countsOf({ changes }: AgreementDiff): Parameters<typeof countWords>[0] {
  const counts = { weakens: 0, strengthens: 0, unclear: 0, neutral: 0 };
  for (const { effect } of changes) counts[effect]++;
  return counts;
}
