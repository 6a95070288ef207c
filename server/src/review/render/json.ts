import type { AgreementDocument } from '../../agreement/document.ts';
import type { Path } from '../../agreement/path.ts';
import type { Range } from '../../agreement/range.ts';
import { jsonText } from '../../escape/json-text.ts';
import type { Finding } from '../../findings/finding.ts';
import { type ReportedFinding, type ReportedRange, reportFinding, reportRange } from '../../findings/report.ts';
import type { Translator } from '../../l10n/translator.ts';
import { type Change, type ChangeKind, type Effect, withIncluded } from '../change.ts';
import type { Side } from '../difference.ts';
import { countEffects, incomparableOf, type Review, type ReviewedFile } from '../review.ts';

/** The review as data. The shape is a promise: keys may be added, none changes. */
export interface ReviewReport {
  readonly version: 1;
  readonly base: string;
  readonly head: string;
  readonly files: readonly ReportedReview[];
  /** `incomparable` is there only when something could not be compared. */
  readonly summary: { readonly incomparable?: number } & Readonly<Record<Effect, number>>;
}
export interface ReportedReview {
  readonly path: string;
  readonly status: ReviewedFile['status'];
  /** Places that could not be compared: never read its absence of changes as "no change" while it is there. */
  readonly incomparable?: readonly ReportedIncomparable[];
  readonly changes: readonly ReportedChange[];
  readonly findings: { readonly new: readonly ReportedFinding[]; readonly solved: readonly ReportedFinding[] };
  readonly signAgain: readonly string[];
}
export interface ReportedIncomparable {
  readonly side: Side;
  /** In the ids of that side; not there for the whole file. */
  readonly path?: Path;
  readonly reason: string;
}
export interface ReportedChange {
  readonly effect: Effect;
  readonly kind: ChangeKind;
  readonly principle: string;
  readonly party?: string;
  readonly path: Path;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly message: string;
  readonly baseRange?: ReportedRange;
  readonly headRange?: ReportedRange;
}

/**
 * Puts a review into a language, and into lines and columns. Each change stands by itself, those too that a reader is told in
 * one, and is counted.
 */
export function reportReview(review: Review, translate: Translator): ReviewReport {
  const changes = review.files.flatMap(({ diff }) => withIncluded(diff.changes));
  const { weakens, strengthens, neutral, unclear } = countEffects(changes);
  const incomparable = incomparableOf(review).length;
  return {
    version: 1,
    base: review.base,
    head: review.head,
    summary: { ...(incomparable > 0 ? { incomparable } : {}), weakens, strengthens, neutral, unclear },
    files: review.files.map((file) => reportFile(file, translate)),
  };
}

/** `diff --format json`. Characters that a terminal obeys are written as escapes. */
export const renderJson = (review: Review, translate: Translator): string => jsonText(reportReview(review, translate));

function reportFile({ path, status, base, head, diff }: ReviewedFile, translate: Translator): ReportedReview {
  const report = (agreement: AgreementDocument | undefined, findings: readonly Finding[]) =>
    agreement ? findings.map((finding) => reportFinding(path, agreement, finding, translate)) : [];
  return {
    path,
    status,
    ...(diff.incomparable.length > 0
      ? {
          incomparable: diff.incomparable.map(({ side, path: at, reason }) => ({
            side,
            ...(at.length > 0 ? { path: at } : {}),
            reason: translate(reason),
          })),
        }
      : {}),
    changes: withIncluded(diff.changes).map((change) => reportChange(change, base, head, translate)),
    findings: { new: report(head, diff.findings.new), solved: report(base, diff.findings.solved) },
    signAgain: diff.signAgain,
  };
}

function reportChange(
  change: Change,
  base: AgreementDocument | undefined,
  head: AgreementDocument | undefined,
  translate: Translator,
): ReportedChange {
  const { effect, kind, principle, party, path, before, after, baseRange, headRange } = change;
  const range = (agreement: AgreementDocument | undefined, place: Range | undefined) =>
    agreement && place ? reportRange(agreement, place) : undefined;
  const inBase = range(base, baseRange);
  const inHead = range(head, headRange);
  return {
    effect,
    kind,
    principle,
    ...(party === undefined ? {} : { party }),
    path,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    message: translate(change.message),
    ...(inBase ? { baseRange: inBase } : {}),
    ...(inHead ? { headRange: inHead } : {}),
  };
}
