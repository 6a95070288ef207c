import type { IsoDate } from './agreement/date.ts';
import type { AgreementDocument } from './agreement/document.ts';
import { dotted } from './agreement/path.ts';
import type { RuleSetting } from './configuration.ts';
import type { Finding } from './finding.ts';
import { isFirm } from './rules/index.ts';

/** Marks the findings that a waiver of the agreement accepts. */
export function applyWaivers(
  agreement: AgreementDocument,
  findings: readonly Finding[],
  _options: { readonly today: IsoDate; readonly setting: RuleSetting | undefined },
): Finding[] {
  const waivers = agreement.facts.waivers;
  if (waivers.length === 0) return [...findings];
  return findings.map((finding) => {
    if (isFirm(finding.rule)) return finding;
    const at = dotted(finding.path);
    const waiver = waivers.find(
      ({ value }) =>
        value.rule === finding.rule && (value.at === undefined || at === value.at || at.startsWith(`${value.at}.`)),
    );
    return waiver?.value.until ? { ...finding, waived: { by: waiver.id, until: waiver.value.until } } : finding;
  });
}
