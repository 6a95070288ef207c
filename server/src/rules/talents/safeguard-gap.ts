import type { AgreementDocument } from '../../agreement/document.ts';
import { stintsOf } from '../../agreement/people.ts';
import { date, message } from '../../l10n/message.ts';
import { defineRule } from '../rule.ts';

/** The commitment that is due first, dropped ones left out. Due dates that are not known can only be earlier still. */
function firstDelivery({ facts }: AgreementDocument) {
  let first: { readonly path: readonly (string | number)[]; readonly what: string; readonly due: string } | undefined;
  for (const { id, path, value } of facts.commitments) {
    const { due, state } = value;
    if (due === undefined || state === 'dropped' || (first && first.due <= due)) continue;
    first = { path: [...path, 'due'], what: value.what ?? id, due };
  }
  return first;
}

/** The process owners of all parties, with those who follow them; undefined where one of them is not known. */
function processOwners(agreement: AgreementDocument): ReadonlySet<string> | undefined {
  const { data, facts } = agreement;
  const owners = new Set<string>();
  for (const { id } of facts.parties) {
    const owner = data.talents?.triangle?.[id]?.process_owner?.person;
    if (owner === undefined) return undefined;
    for (const { person } of stintsOf(agreement, owner)) owners.add(person);
  }
  return owners;
}

/** Principle 4: "the process person who sees to agreements and quality", before there is something to see to. */
export const safeguardGap = defineRule({
  id: 'talents/safeguard-gap',
  severity: 'warning',
  comparesWithToday: true,
  messages: {
    none: 'The first delivery, "{delivery}", is due on {due}. What guards its quality, and which process owner sees to it?',
    unowned:
      'No process owner guards the quality of the first delivery, "{delivery}", due on {due}. Which of the safeguards is theirs?',
    undated: 'From when does "{safeguard}" work? The first delivery, "{delivery}", is due on {due}.',
    late: 'The first safeguard of a process owner, "{safeguard}", goes live on {live}, after the first delivery: "{delivery}", due on {due}.',
    unannounced: '"{safeguard}" goes live on {live}, and is made known on {communicated}. Who can keep to it before?',
  },
  docs: {
    what: 'While the first due date is ahead, at least one safeguard is owned by a process owner and works on or before that day; each is made known before it works.',
    why: 'Quality is guarded from the first delivery on, by somebody whose role it is, and the people concerned know about it before it counts. A safeguard that comes later only finds what went wrong.',
    bad: `talents:
  safeguards:
    accuracy: { what: Weekly accuracy report, owner: lin, communicated_on: 2026-11-09, live_on: 2027-10-01 }
    complaints: { what: Driver complaints answered in 2 days, owner: joost, live_on: 2027-11-01 }
`,
    good: `talents:
  safeguards:
    accuracy: { what: Weekly accuracy report, owner: lin, communicated_on: 2026-11-09, live_on: 2027-02-01 }
    complaints: { what: Driver complaints answered in 2 days, owner: joost, live_on: 2027-11-01 }
`,
    since: '1.0.0',
  },
  *check({ agreement, facts, today }) {
    for (const { id, path, value } of facts.safeguards) {
      const { what, communicated_on: communicated, live_on: live } = value;
      if (communicated === undefined || live === undefined || communicated <= live) continue;
      const args = { safeguard: what ?? id, live: date(live), communicated: date(communicated) };
      yield { message: 'unannounced', at: [...path, 'communicated_on'], args };
    }
    const first = firstDelivery(agreement);
    // What was to be delivered by now needs no guard any more.
    if (!first || first.due < today) return;
    const args = { delivery: first.what, due: date(first.due) };
    const related = [{ at: first.path, text: message('Due first: "{delivery}"', { delivery: first.what }) }];
    const section = ['talents', 'safeguards'];
    // Round a syntax error there may be safeguards that cannot be seen.
    if (agreement.state(section) === 'malformed' || agreement.state([...section, '']) === 'malformed') return;
    if (facts.safeguards.length === 0) {
      if (agreement.state(['talents']) === 'sound' && agreement.isAbsent(...section))
        yield { message: 'none', at: section, args, related };
      return;
    }
    const owners = processOwners(agreement);
    if (!owners || facts.safeguards.some(({ value }) => value.owner === undefined)) return;
    const guarding = facts.safeguards.filter(({ value }) =>
      stintsOf(agreement, value.owner ?? '').some(({ person }) => owners.has(person)),
    );
    if (guarding.some(({ path, value }) => value.live_on === undefined && !agreement.isAbsent(...path, 'live_on')))
      return;
    const dated = guarding
      .flatMap(({ id, path, value }) => (value.live_on === undefined ? [] : [{ id, path, value, live: value.live_on }]))
      .sort((a, b) => (a.live < b.live ? -1 : a.live > b.live ? 1 : 0));
    const [earliest] = dated;
    if (earliest) {
      if (earliest.live <= first.due) return;
      const safeguard = earliest.value.what ?? earliest.id;
      const at = [...earliest.path, 'live_on'];
      yield { message: 'late', at, args: { ...args, safeguard, live: date(earliest.live) }, related };
    } else if (guarding[0]) {
      const { id, path, value } = guarding[0];
      yield { message: 'undated', at: [...path, 'live_on'], args: { ...args, safeguard: value.what ?? id }, related };
    } else yield { message: 'unowned', at: section, args, related };
  },
});
