import { isId } from 'partnership-agreements-schema';
import type { AgreementDocument } from '../agreement/document.ts';
import { asScalar, type Edit, hole, type Insert, insertKey, stop } from '../agreement/edit.ts';
import { dotted } from '../agreement/path.ts';
import type { Finding } from '../findings/finding.ts';
import { isWaivable } from '../findings/waivers.ts';

/** What the rules of `general` find that parties can mean to leave as it is; all else there is a slip of the pen. */
const meant = new Set(['general/party-missing', 'general/currency-withdrawn', 'general/copy']);
const isTypo = ({ rule, message }: Finding): boolean =>
  rule === 'general/party-missing' ? message !== 'missing' : rule.startsWith('general/') && !meant.has(rule);

/**
 * The edit that accepts a finding for a while: an entry under `waivers` whose reason and last day are to be filled in
 * (until then they are placeholders, and found as such), with somebody of every party. Undefined for what cannot be
 * waived, and for mistakes of typing: those are mended.
 */
export function waiverFor(agreement: AgreementDocument, finding: Finding): Edit | undefined {
  if (
    finding.waived ||
    isTypo(finding) ||
    !isWaivable(agreement, finding) ||
    finding.path.some((step) => /[\s.]/.test(String(step)))
  ) {
    return undefined;
  }
  const people = agreement.facts.parties.map(({ id }) => signatories(agreement, id));
  if (people.length === 0 || people.some(({ length }) => length === 0)) return undefined;
  const at: { readonly at?: Insert } = finding.path.length > 0 ? { at: [asScalar(dotted(finding.path))] } : {};
  return insertKey(agreement, ['waivers'], suggestId(agreement, finding), {
    rule: [finding.rule],
    ...at,
    because: [hole()],
    agreed_by: { list: people.map((ids) => [ids.length === 1 ? (ids[0] ?? '') : stop(ids[0] ?? '', ids)]) },
    until: [hole()],
  });
}

/** The people who can agree for a party: the visionary first. */
function signatories({ facts, declarations }: AgreementDocument, party: string): readonly string[] {
  const visionary = facts.roles.find((entry) => entry.party === party && entry.role === 'visionary')?.value.person;
  const ids = declarations.all.filter((one) => one.kind === 'person' && one.party === party).map(({ id }) => id);
  const unique = [...new Set(ids)].filter(isId);
  return unique.sort((a, b) => Number(b === visionary) - Number(a === visionary));
}

/** An id that says what is accepted: the name of the rule, and the last thing that has an id on the way to the place. */
function suggestId({ declarations }: AgreementDocument, { rule, path }: Finding): string {
  const name = rule.slice(rule.indexOf('/') + 1);
  const declared = new Set(declarations.all.map(({ id }) => id));
  const taken = new Set(declarations.ids('waiver'));
  const about = path.findLast((step) => typeof step === 'string' && isId(step) && declared.has(step));
  const base = about === undefined ? name : `${name}-${about}`;
  const fits = base.length <= 58 ? base : name;
  for (let number = 1; ; number++) {
    const id = number === 1 ? fits : `${fits}-${number}`;
    if (!taken.has(id)) return id;
  }
}
