import type { IsoDate } from '../agreement/date.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { check } from '../findings/check.ts';
import type { Finding } from '../findings/finding.ts';
import { type AgreementChanges, changesBetween } from './changes-between.ts';
import { compareFindings, type FindingChanges } from './finding-changes.ts';

export interface DiffContext {
  /** The day that the checks take for today. */
  readonly today: IsoDate;
  readonly configuration?: Configuration;
  /** Findings that were made already, those of the head with the base; otherwise each agreement is checked by itself. */
  readonly baseFindings?: readonly Finding[];
  readonly headFindings?: readonly Finding[];
}

/** What a change of an agreement means. */
export interface AgreementDiff extends Omit<AgreementChanges, 'renames' | 'signAgain'> {
  /** Ids of the parties that must sign again, or for the first time. */
  readonly signAgain: readonly string[];
  readonly findings: FindingChanges;
}

/** The semantic diff of two agreements. Pure; either of them may be broken, or missing where a file came or went. */
export function diffAgreements(
  base: AgreementDocument | undefined,
  head: AgreementDocument | undefined,
  context: DiffContext,
): AgreementDiff {
  const { baseFindings = findingsOf(base, context), headFindings = findingsOf(head, context, base) } = context;
  const { changes, renames, signAgain, incomparable } = changesBetween(base, head);
  // With an agreement its mistakes go, and nobody solved them.
  const findings = head ? compareFindings(baseFindings, headFindings, renames, incomparable) : { new: [], solved: [] };
  return { changes, findings, signAgain: signAgain(), incomparable };
}

const findingsOf = (
  agreement: AgreementDocument | undefined,
  { today, configuration }: DiffContext,
  base?: AgreementDocument,
) =>
  agreement ? check(agreement, { today, ...(configuration ? { configuration } : {}), ...(base ? { base } : {}) }) : [];
