import { AgreementDocument } from '../agreement/document.ts';
import { applyEdits } from '../agreement/edit.ts';
import type { Path } from '../agreement/path.ts';
import type { Range } from '../agreement/range.ts';
import { type CheckOptions, check } from '../findings/check.ts';
import type { Finding } from '../findings/finding.ts';
import { fixesOf } from '../findings/fixes.ts';
import type { Message } from '../l10n/message.ts';
import type { Fix, RuleId } from '../rules/rule.ts';

/** A safe fix, and the finding it is for. */
export interface SafeFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

/**
 * The safe fixes of findings that can be applied together: where two would change the same stretch of text, the first
 * counts. A finding that a waiver accepts is left as it is.
 */
export function safeFixes(agreement: AgreementDocument, findings: readonly Finding[]): readonly SafeFix[] {
  const chosen: SafeFix[] = [];
  const taken = new TakenRanges();
  for (const finding of findings) {
    const fix = finding.waived ? undefined : fixesOf(agreement, finding).find(({ safe }) => safe);
    const ranges = fix?.edits.map(({ range }) => range) ?? [];
    if (!fix || ranges.some((range) => taken.meets(range))) continue;
    for (const range of ranges) taken.add(range);
    chosen.push({ finding, fix });
  }
  return chosen;
}

/** Stretches of text that will change; they do not overlap. */
class TakenRanges {
  readonly #sorted: Range[] = [];

  /** Whether a range shares text with one of these, or begins or ends at the same place: their order would be chance. */
  meets({ start, end }: Range): boolean {
    const at = this.#after(start);
    const [before, next] = [this.#sorted[at - 1], this.#sorted[at]];
    return (
      (before !== undefined && (before.end > start || before.start === start || before.end === end)) ||
      (next !== undefined && (next.start < end || next.end === end))
    );
  }

  add(range: Range): void {
    this.#sorted.splice(this.#after(range.start), 0, range);
  }

  /** The number of ranges that begin at an offset or before it. */
  #after(offset: number): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A fix that was applied. */
export interface Applied {
  readonly rule: RuleId;
  readonly path: Path;
  readonly title: Message;
}
export interface Fixed {
  readonly text: string;
  /** In the order in which they were applied. */
  readonly applied: readonly Applied[];
}

/** Mending one thing can show the next; more rounds than this would mean that two fixes undo each other. */
const mostRounds = 10;

/** Applies safe fixes until there are no more. `accepts` chooses the findings to mend; all of them by default. */
export function applySafeFixes(
  text: string,
  options: CheckOptions,
  accepts: (finding: Finding) => boolean = () => true,
): Fixed {
  const applied: Applied[] = [];
  const seen = new Set([text]);
  let current = text;
  for (let round = 0; round < mostRounds; round++) {
    const agreement = new AgreementDocument(current);
    const chosen = safeFixes(agreement, check(agreement, options).filter(accepts));
    const next = applyEdits(
      current,
      chosen.flatMap(({ fix }) => fix.edits),
    );
    if (seen.has(next)) break;
    seen.add(next);
    applied.push(...chosen.map(({ finding, fix }) => ({ rule: finding.rule, path: finding.path, title: fix.title })));
    current = next;
  }
  return { text: current, applied };
}
