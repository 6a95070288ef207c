import { hundredths } from '../agreement/amount.ts';
import { budgetsOf, leftOf, resources } from '../agreement/budget.ts';
import { type Claims, claimsOf, counts } from '../agreement/claims.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import { marksOf, partyIdentity } from '../agreement/party-identity.ts';
import type { Path } from '../agreement/path.ts';
import type { LineIndex } from '../agreement/range.ts';
import { verifySignatures } from '../agreement/signature-state.ts';
import { signaturesOf } from '../agreement/signed.ts';
import type { Finding } from '../findings/finding.ts';
import { groupOf } from '../rules/index.ts';
import { datesOf } from './dates.ts';
import type { EntryAccount, EntryFinding, EntryParty, EntryPerson, LineOf, PortfolioEntry } from './entry.ts';
import { reliancesOf, strengthsOf } from './reliance.ts';

/** What an agreement brings to a portfolio. `findings` are those of a check of this document. */
export function entryOf(file: string, agreement: AgreementDocument, findings: readonly Finding[]): PortfolioEntry {
  const { title, status, version, currency } = agreement.data;
  const claims = claimsOf(agreement);
  const lineOf = (path: Path) => agreement.lines.positionAt(agreement.rangeOf(path).start).line + 1;
  return {
    file,
    title,
    status,
    version,
    currency,
    isReadable: agreement.readable,
    sameness: claims.sameness,
    term: claims.term,
    lines: { status: lineOf(['status']), term: lineOf(['effective']), signed: lineOf(['governance', 'sign_off']) },
    parties: partiesOf(agreement, lineOf),
    findings: countFindings(counted(findings, agreement.lines)),
    people: peopleOf(agreement, claims, lineOf),
    accounts: accountsOf(agreement, lineOf),
    dates: datesOf(agreement, lineOf),
    strengths: strengthsOf(agreement, lineOf),
    reliances: reliancesOf(agreement, lineOf),
  };
}

/** First those who have a role, then the others: who has none may own a commitment. */
function peopleOf(agreement: AgreementDocument, claims: Claims, lineOf: LineOf): readonly EntryPerson[] {
  const asked = claims.people.map(
    ({ id, name, party, available, path, asks }): EntryPerson => ({
      id,
      name,
      party,
      available,
      asks: counts(claims)
        ? asks.flatMap(({ days, from, until, lines: [line] }) =>
            from === undefined || until === undefined ? [] : [{ days, from, until, line: line + 1 }],
          )
        : [],
      line: lineOf(path),
    }),
  );
  const known = new Set(asked.map(({ id }) => id));
  const others = agreement.facts.people.flatMap(({ id, party, path, value }): EntryPerson[] => {
    if (known.has(id)) return [];
    const { days_per_month: days } = value;
    const available = days === undefined ? undefined : hundredths(days);
    return [{ id, name: agreement.facts.personName(id), party, available, asks: [], line: lineOf(path) }];
  });
  return [...asked, ...others];
}

function partiesOf(agreement: AgreementDocument, lineOf: LineOf): readonly EntryParty[] {
  const signed = new Map(signaturesOf(agreement).map((signatures) => [signatures.party, signatures.isComplete]));
  // Whatever rules are on: what was changed afterwards is not what was signed.
  const states = agreement.facts.signatures.some(({ value }) => value.digest !== undefined)
    ? verifySignatures(agreement)
    : [];
  const stale = new Set(states.flatMap(({ kind, party }) => (kind === 'changed' ? [party] : [])));
  return agreement.facts.parties.map(({ id, path }) => ({
    id,
    name: agreement.facts.partyName(id),
    marks: marksOf(partyIdentity(agreement, id)),
    hasSigned: signed.get(id) === true && !stale.has(id),
    line: lineOf(path),
  }));
}

/** A finding as it is counted; `line` from 1. Plain data. */
export interface CountedFinding extends Pick<Finding, 'rule' | 'severity' | 'waived'> {
  readonly line: number;
}

/** Of findings what counts: neither what they say nor how they are mended. */
export const counted = (findings: readonly Finding[], lines: LineIndex): readonly CountedFinding[] =>
  findings.map(({ rule, severity, waived, range }) => ({
    rule,
    severity,
    ...(waived ? { waived } : {}),
    line: lines.positionAt(range.start).line + 1,
  }));

/** How many findings there are of each group and severity; waived ones are left out. */
export function countFindings(findings: readonly CountedFinding[]): readonly EntryFinding[] {
  const found = new Map<string, Omit<EntryFinding, 'count' | 'lines'> & { readonly lines: number[] }>();
  for (const { rule, severity, waived, line } of findings) {
    if (waived) continue;
    const group = groupOf(rule);
    const key = `${group} ${severity}`;
    const before = found.get(key);
    if (before) before.lines.push(line);
    else found.set(key, { group, severity, lines: [line] });
  }
  return [...found.values()].map((one) => ({
    ...one,
    count: one.lines.length,
    lines: one.lines.sort((a, b) => a - b),
  }));
}

function accountsOf(agreement: AgreementDocument, lineOf: LineOf): readonly EntryAccount[] {
  const linesOf = (places: readonly { readonly path: Path }[]) =>
    [...new Set(places.map(({ path }) => lineOf(path)))].sort((a, b) => a - b);
  const receivedBy = (party: string) => agreement.facts.payments.filter(({ value }) => value.to === party);
  return [...budgetsOf(agreement).values()].flatMap((budget) =>
    resources.flatMap((resource): readonly EntryAccount[] => {
      const account = budget[resource];
      const { party, promised, received, ceiling, complete, shares } = account;
      if (promised === 0 && received === 0 && ceiling === undefined) return [];
      const paid = shares.reduce((sum, share) => sum + (share.kind === 'payment' ? share.amount : 0), 0);
      return [
        {
          party,
          resource,
          promised,
          paid,
          received,
          ceiling: ceiling?.amount,
          left: leftOf(account),
          complete,
          line: lineOf(ceiling?.path ?? ['honesty', 'ceilings', party]),
          promisedLines: linesOf(shares.filter(({ amount }) => amount !== 0)),
          paidLines: linesOf(shares.filter(({ kind }) => kind === 'payment')),
          receivedLines: received === 0 ? [] : linesOf(receivedBy(party)),
        },
      ];
    }),
  );
}
