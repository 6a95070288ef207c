import type { AgreementDocument } from '../agreement/document.ts';
import { dotted } from '../agreement/path.ts';
import { verifySignatures } from '../agreement/signature-state.ts';
import type { Finding } from '../findings/finding.ts';
import { date, list, type Message, message } from '../l10n/message.ts';
import type { SignRequest } from './sign.ts';

/** Places or people that a sentence names; what is more is counted. */
const most = 5;
const named = (items: readonly string[]) =>
  list(
    items.length > most ? [...items.slice(0, most), message('{count} more', { count: items.length - most })] : items,
  );

/** What stays open when somebody signs: all but what a signature mends, and what was accepted. */
export const openFindings = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ rule, waived }) => !waived && !rule.startsWith('governance/sign-off-'));

/**
 * Why this agreement had better not be signed now, in the order in which they matter: a draft, errors, answers that are
 * still open, a text that somebody else signed under the same version while it was another one. `findings` are those of
 * the check.
 */
export function objectionsTo(
  agreement: AgreementDocument,
  findings: readonly Finding[],
  { party, person }: Pick<SignRequest, 'party' | 'person'>,
): readonly Message[] {
  const open = openFindings(findings);
  const errors = open.filter(({ severity, rule }) => severity === 'error' && rule !== 'general/placeholder');
  const placeholders = open.filter(({ rule }) => rule === 'general/placeholder');
  const { facts, data } = agreement;
  const others = verifySignatures(agreement).filter(
    (state) => state.kind === 'changed' && !(state.party === party && state.person === person),
  );
  const objections: Message[] = [];
  if (data.status === 'draft')
    objections.push(message('This is still a draft. When it is ready, make its status in-review, or agreed.'));
  if (errors.length === 1) objections.push(message('It has 1 error: {errors}', { errors: errors[0]?.text ?? '' }));
  else if (errors.length > 1)
    objections.push(
      message('It has {count} errors, the first of which is: {errors}', {
        count: errors.length,
        errors: errors[0]?.text ?? '',
      }),
    );
  if (placeholders.length > 0)
    objections.push(
      message('Not everything is filled in yet: {places}.', {
        places: named(placeholders.map(({ path }) => dotted(path))),
      }),
    );
  if (others.length > 0 && data.version !== undefined) {
    const people = others.map((state) =>
      'person' in state && state.person !== undefined ? facts.personName(state.person) : facts.partyName(state.party),
    );
    objections.push(
      message(
        '{people} signed version {version} while its text was another one. Raise the version, and let all sign that.',
        {
          people: named(people),
          version: data.version,
        },
      ),
    );
  }
  return objections;
}

/** A warning for a signature of a day that has not come. */
export const aheadOf = (day: string, today: string): Message | undefined =>
  day > today
    ? message('{day} has not come yet: today is {today}.', { day: date(day), today: date(today) })
    : undefined;

/** A warning for somebody who is none of those who sign for the party. */
export function outsideSignatories(
  { data, facts }: AgreementDocument,
  { party, person }: Pick<SignRequest, 'party' | 'person'>,
): Message | undefined {
  const signatories = data.governance?.signatories?.[party]?.filter((one) => one !== undefined);
  if (signatories === undefined || signatories.length === 0 || signatories.includes(person)) return undefined;
  return message('Who signs for {party}: {people}. A signature of {person} does not count.', {
    party: facts.partyName(party),
    people: named(signatories.map((one) => facts.personName(one))),
    person: facts.personName(person),
  });
}
