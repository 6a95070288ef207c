import { claimsOf } from '../agreement/claims.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import { check } from '../findings/check.ts';
import type { Finding } from '../findings/finding.ts';
import type { Workspace } from './workspace.ts';

interface Found {
  /** Everything besides the document that they depend on. */
  readonly when: string;
  readonly findings: readonly Finding[];
}
/** Diagnostics, lenses, hints, lists and the portfolio ask for the same: a document that is kept is checked once. */
const known = new WeakMap<AgreementDocument, Found>();

/** All findings of an agreement of the workspace, under its canonical URI; none where the configuration leaves it out. */
export function findingsOf(workspace: Workspace, uri: string, agreement: AgreementDocument): readonly Finding[] {
  if (workspace.isIgnored(uri)) return [];
  // It may read other files, so it comes before their stamp.
  const others = workspace.othersOf(uri, claimsOf(agreement));
  const stamp = workspace.latest(uri) === agreement ? workspace.stampOf(uri) : undefined;
  const when = `${uri} ${workspace.circumstancesOf(uri)} ${stamp}`;
  const before = known.get(agreement);
  if (stamp !== undefined && before?.when === when) return before.findings;
  const findings = check(agreement, {
    today: workspace.today(uri),
    configuration: workspace.configurationOf(uri),
    others,
  });
  known.set(agreement, { when, findings });
  return findings;
}
