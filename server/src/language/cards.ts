import { type IdKind, traitsOf } from 'partnership-agreements-schema';
import { hundredths } from '../agreement/amount.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import type { Entry, PartyEntry } from '../agreement/facts.ts';
import { sound } from '../agreement/known.ts';
import type { OtherAgreements } from '../agreement/others.ts';
import { date, days, list, type Message, message, money } from '../l10n/message.ts';
import type { Translator } from '../l10n/translator.ts';
import type { Identity } from './ids.ts';
import { bold, code, escapeMarkdown } from './markdown.ts';
import { loadOf } from './person-load.ts';

/** What is behind an id, as blocks of Markdown: its name, and what the agreement says of it. */
export function cardOf(
  agreement: AgreementDocument,
  of: Identity,
  others: OtherAgreements,
  tell: Translator,
): readonly string[] {
  const { facts } = agreement;
  const kind = tell(message(traitsOf(of.kind).name));
  const name = of.kind === 'party' ? facts.partyName(of.id) : of.kind === 'person' ? facts.personName(of.id) : of.id;
  const heading = `${bold(name)} · ${escapeMarkdown(kind)} ${code(of.id)}`;
  const said = tellers[of.kind](agreement, of);
  const lines = [...said, ...(of.kind === 'person' ? loadOf(agreement, of.id, others) : [])];
  const items = lines.map((line) => `- ${escapeMarkdown(tell(line))}`);
  return items.length === 0 ? [heading] : [heading, items.join('\n')];
}

type Lines = readonly (Message | undefined)[];
type Teller = (agreement: AgreementDocument, of: Identity) => readonly Message[];

/** A teller of things of one kind; an id that nothing has brings no lines. */
const about =
  <E extends Entry<unknown>>(
    entries: (agreement: AgreementDocument) => readonly E[],
    lines: (entry: E, agreement: AgreementDocument) => Lines,
  ): Teller =>
  (agreement, { id, scope }) => {
    const entry = entries(agreement).find((one) => one.id === id && (scope === undefined || partyOf(one) === scope));
    return entry ? lines(entry, agreement).filter((line) => line !== undefined) : [];
  };

const partyOf = (entry: Entry<unknown>): string | undefined =>
  'party' in entry ? (entry as PartyEntry<unknown>).party : undefined;

/** A text of the file as a line of its own. */
const said = (text: string | number | undefined): Message | undefined =>
  text === undefined ? undefined : message('{text}', { text: String(text) });

const tellers: Readonly<Record<IdKind, Teller>> = {
  party: about(
    ({ facts }) => facts.parties,
    ({ id, value }, { facts }) => {
      const people = facts.people.filter(({ party }) => party === id);
      const registrations = Object.entries(value.registration ?? {}).map(([scheme, number]) => `${scheme} ${number}`);
      return [
        people.length > 0
          ? message('People: {people}', {
              people: list(people.map((one) => withJob(facts.personName(one.id), one.value.job))),
            })
          : undefined,
        registrations.length > 0
          ? message('Registrations: {registrations}', { registrations: list(registrations) })
          : undefined,
        value.country && message('Country: {country}', { country: value.country }),
      ].map((line) => line || undefined);
    },
  ),

  'third-party': about(
    ({ facts }) => facts.thirdParties,
    ({ value }) => [said(value.role)],
  ),

  payment: about(
    ({ facts }) => facts.payments,
    ({ value }, { facts, data }) => [
      said(value.what),
      value.from === undefined || value.to === undefined
        ? undefined
        : message('{payer} pays {payee}', { payer: facts.partyName(value.from), payee: facts.partyName(value.to) }),
      value.amount === undefined
        ? undefined
        : message('Amount: {amount}', { amount: money(hundredths(value.amount), data.currency) }),
      said(value.basis),
      value.due === undefined ? undefined : message('Due on {date}', { date: date(value.due) }),
    ],
  ),

  person: about(
    ({ facts }) => facts.people,
    ({ party, value }, { facts }) => [
      value.job === undefined
        ? message('Works at {party}', { party: facts.partyName(party) })
        : message('{job} at {party}', { job: value.job, party: facts.partyName(party) }),
      value.until === undefined
        ? undefined
        : value.replaced_by === undefined
          ? message('Stays until {date}', { date: date(value.until) })
          : message('Stays until {date}, then {person} follows', {
              date: date(value.until),
              person: facts.personName(value.replaced_by),
            }),
    ],
  ),

  commitment: about(
    ({ facts }) => facts.commitments,
    ({ party, value }, { facts, data }) => [
      said(value.what),
      value.owner === undefined
        ? message('Promised by {party}', { party: facts.partyName(party) })
        : message('Promised by {party}, owned by {person}', {
            party: facts.partyName(party),
            person: facts.personName(value.owner),
          }),
      value.due === undefined ? undefined : message('Due on {date}', { date: date(value.due) }),
      value.cost === undefined
        ? undefined
        : message('Cost: {amount}', { amount: money(hundredths(value.cost), data.currency) }),
      value.days === undefined ? undefined : message('Days: {days}', { days: days(hundredths(value.days)) }),
      value.state === undefined ? undefined : message('State: {state}', { state: value.state }),
    ],
  ),

  workstream: about(
    ({ facts }) => facts.workstreams,
    ({ value }, { facts }) => [
      said(value.title),
      value.lead === undefined ? undefined : message('Led by {party}', { party: facts.partyName(value.lead) }),
      sound(value.uses).length > 0
        ? message('Uses {competencies}', { competencies: list(sound(value.uses)) })
        : undefined,
      sound(value.supports).length > 0
        ? message('Supports {priorities}', { priorities: list(sound(value.supports)) })
        : undefined,
    ],
  ),

  priority: about(
    ({ facts }) => facts.priorities,
    ({ value }, { facts }) => [
      said(value.what),
      ...facts.parties.map(({ id }) => {
        const rating = value.importance?.[id];
        return rating === undefined
          ? undefined
          : message('{party} rates it {rating} of 5', { party: facts.partyName(id), rating });
      }),
    ],
  ),

  competency: ({ facts }, { id }) => [
    ...facts.strengths
      .filter((one) => one.id === id)
      .map(({ party, value }) =>
        typeof value === 'string'
          ? message('Strong at {party}: {evidence}', { party: facts.partyName(party), evidence: value })
          : message('Strong at {party}', { party: facts.partyName(party) }),
      ),
    ...facts.weaknesses
      .filter((one) => one.id === id)
      .map(({ party, value }) =>
        value.covered_by === undefined
          ? message('Weaker at {party}', { party: facts.partyName(party) })
          : message('Weaker at {party}, covered by {other}', {
              party: facts.partyName(party),
              other: facts.partyName(value.covered_by),
            }),
      ),
  ],

  'stop-criterion': about(
    ({ facts }) => facts.stopCriteria,
    ({ value }, { facts }) => [
      said(value.when),
      sound(value.decided_by).length > 0
        ? message('Decided by {people}', { people: list(sound(value.decided_by).map((id) => facts.personName(id))) })
        : undefined,
    ],
  ),

  need: about(
    ({ facts }) => facts.needs,
    ({ value }) => [
      said(value.what),
      value.met_by === undefined ? undefined : message('Met by {id}', { id: value.met_by }),
    ],
  ),

  'success-criterion': about(
    ({ facts }) => facts.successCriteria,
    ({ value }) => [
      said(value.measure),
      value.target === undefined ? undefined : message('Target: {target}', { target: String(value.target) }),
      value.by === undefined ? undefined : message('To be reached by {date}', { date: date(value.by) }),
    ],
  ),

  difference: about(
    ({ facts }) => facts.differences,
    ({ value }) => [
      said(value.topic),
      value.verdict === undefined ? undefined : message('Verdict: {verdict}', { verdict: value.verdict }),
      said(value.approach),
    ],
  ),

  deadline: about(
    ({ facts }) => facts.deadlines,
    ({ party, value }, { facts }) => [
      said(value.what),
      value.date === undefined
        ? undefined
        : message('{party} cannot move it: {date}', { party: facts.partyName(party), date: date(value.date) }),
      sound(value.waits_for).length > 0
        ? message('Waits for {commitments}', { commitments: list(sound(value.waits_for)) })
        : undefined,
    ],
  ),

  safeguard: about(
    ({ facts }) => facts.safeguards,
    ({ value }, { facts }) => [
      said(value.what),
      value.owner === undefined ? undefined : message('Guarded by {person}', { person: facts.personName(value.owner) }),
      value.live_on === undefined ? undefined : message('Live on {date}', { date: date(value.live_on) }),
    ],
  ),

  approval: about(
    ({ facts }) => facts.approvals,
    ({ value }, { facts }) => [
      said(value.what),
      value.by === undefined || value.workstream === undefined
        ? undefined
        : message('{party} approves it in {workstream}', {
            party: facts.partyName(value.by),
            workstream: value.workstream,
          }),
    ],
  ),

  waiver: about(
    ({ facts }) => facts.waivers,
    ({ value }, { facts }) => [
      said(value.because),
      value.rule === undefined ? undefined : message('Accepts what {rule} finds', { rule: value.rule }),
      sound(value.agreed_by).length > 0
        ? message('Agreed by {people}', { people: list(sound(value.agreed_by).map((id) => facts.personName(id))) })
        : undefined,
      value.until === undefined ? undefined : message('Holds until {date}', { date: date(value.until) }),
    ],
  ),
};

const withJob = (name: string, job: string | undefined): string => (job === undefined ? name : `${name} (${job})`);
