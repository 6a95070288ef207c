import { verdicts } from 'partnership-agreements-schema';
import type { IsoDate } from '../../agreement/date.ts';
import type { AgreementDocument } from '../../agreement/document.ts';
import { hole, insertKey } from '../../agreement/edit.ts';
import { date, list, message } from '../../l10n/message.ts';
import { isKnownInFull } from '../known-in-full.ts';
import { partyNames } from '../parties.ts';
import { defineRule, type Fix, type FixMaker } from '../rule.ts';

const signingDays = (agreement: AgreementDocument): ReadonlySet<IsoDate> =>
  new Set(agreement.facts.signatures.flatMap(({ value }) => value.date ?? []));

const addDifference: FixMaker = (agreement) => {
  const at = ['transparency', 'differences'];
  const taken = agreement.places.keys(at);
  let id = 'what-differs';
  for (let number = 2; taken.includes(id); number++) id = `what-differs-${number}`;
  const edit = insertKey(agreement, at, id, {
    topic: [hole('Where we differ in how we work')],
    verdict: [hole(undefined, verdicts)],
    approach: [hole('How we bridge it')],
    discussed_on: [hole()],
  });
  return edit ? [{ title: message('Add a culture difference, to fill in'), edits: [edit], safe: false }] : [];
};

const addDay: FixMaker = (agreement, finding) => {
  const days = agreement.facts.differences.flatMap(({ id, path }): readonly Fix[] => {
    if (agreement.state(path) !== 'sound' || !agreement.isAbsent(...path, 'discussed_on')) return [];
    const edit = insertKey(agreement, path, 'discussed_on', [hole()]);
    const title = message('Say when you discussed `{difference}`', { difference: id });
    return edit ? [{ title, edits: [edit], safe: false }] : [];
  });
  return [...days, ...addDifference(agreement, finding)];
};

/** Principle 2: "how one works, mission and values can differ beyond bridging, so talk". */
export const cultureNotDiscussed = defineRule({
  id: 'transparency/culture-not-discussed',
  severity: 'warning',
  messages: {
    never: 'Take the time: nothing says when {parties} talked about their cultures, and what differs.',
    onSigningDay:
      'Take the time: culture was only discussed on {day}, the day on which {parties} signed. Did a difference still have a chance to come up?',
    ahead:
      'Take the time: culture is first discussed on {day}, and that day is still to come. Did you talk about it before?',
  },
  docs: {
    what: 'From `in-review` on, at least one culture difference says on which day it was discussed: a day that is no longer to come, and not a day of signing.',
    why: 'Culture is seldom on the agenda until it hurts. A date on record shows that you took the time, before the signatures.',
    bad: `transparency:
  differences:
    change-rhythm:
      discussed_on:
`,
    good: `transparency:
  differences:
    change-rhythm:
      discussed_on: 2026-10-06
`,
    since: '1.0.0',
  },
  *check({ agreement, facts, status, today }) {
    if (status !== 'in-review' && status !== 'agreed' && status !== 'suspended') return;
    const at = ['transparency', 'differences'];
    if (agreement.lacks('transparency') || agreement.state(['transparency']) !== 'sound') return;
    if (!agreement.isAbsent(...at) && !isKnownInFull(agreement, at)) return;
    const { differences } = facts;
    const isUnknown = ({ path }: { readonly path: readonly (string | number)[] }) =>
      agreement.state(path) === 'malformed' || agreement.state([...path, 'discussed_on']) === 'malformed';
    if (differences.some(isUnknown)) return;
    const signing = signingDays(agreement);
    const discussed = differences.flatMap(({ value }) => value.discussed_on ?? []);
    // While an agreement is suspended, nothing in it is held against today.
    const isAhead = (day: IsoDate) => status !== 'suspended' && day > today;
    if (discussed.some((day) => !signing.has(day) && !isAhead(day))) return;
    const day = discussed.find((each) => !isAhead(each));
    if (day === undefined) {
      const [first] = [...discussed].sort();
      if (first === undefined) yield { message: 'never', at, args: { parties: list(partyNames(facts)) } };
      else yield { message: 'ahead', at, args: { day: date(first) } };
      return;
    }
    const signed = facts.signatures.filter(({ value }) => value.date === day);
    yield {
      message: 'onSigningDay',
      at,
      args: { day: date(day), parties: list(signed.map(({ party }) => facts.partyName(party))) },
      related: signed.map(({ party, path }) => ({
        at: [...path, 'date'],
        text: message('{party} signed on this day', { party: facts.partyName(party) }),
      })),
    };
  },
  fixes: { never: addDay, onSigningDay: addDifference, ahead: addDifference },
});
