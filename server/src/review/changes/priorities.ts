import { message } from '../../l10n/message.ts';
import { gapOf, ratingsOf } from '../../rules/priorities/ratings.ts';
import type { ChangeCheck, Place, Presence } from '../check.ts';
import { soonerInWords } from '../orders.ts';

/** How far the parties are apart on the priority of a place; undefined where fewer than two have rated it. */
function distance({ agreement, path }: Place): number | undefined {
  const id = String(path[2]);
  const value = agreement.data.priorities?.shared?.[id] ?? {};
  const ratings = ratingsOf(
    { id, path, value },
    agreement.facts.parties.map((party) => party.id),
  );
  return ratings.length < 2 ? undefined : gapOf(ratings, 0);
}

/** To say it is a strength; where that sets parties apart that are there anyway, it shows what else they want. */
const ratedBy = (place: Place, other: Place): Presence => {
  const isOfBoth = other.agreement.facts.parties.some(({ id }) => id === place.path[4]);
  return isOfBoth && (distance(place) ?? 0) > (distance(other) ?? Number.POSITIVE_INFINITY) ? 'unclear' : 'strength';
};

/** A name counts where nobody else of that party decides. */
const onlyOneOfParty = ({ agreement, value }: Place, other: Place): Presence => {
  const party = agreement.facts.person(String(value))?.party;
  const others: readonly unknown[] = Array.isArray(other.value) ? other.value : [];
  return others.some((person) => other.agreement.facts.person(String(person))?.party === party)
    ? 'unclear'
    : 'strength';
};

const everyParty = message('every party');
/** To name every party says what holds where nobody is named. */
const isEveryParty = ({ agreement, value }: Place): Presence =>
  Array.isArray(value) && agreement.facts.parties.every(({ id }) => value.includes(id)) ? 'neutral' : 'unclear';

/** Principle 1: what the parties want together, and the courage to stop. */
export const prioritiesChecks: readonly ChangeCheck[] = [
  {
    at: 'priorities.shared.*',
    label: 'The shared priority “{entry}”',
  },
  {
    at: 'priorities.shared.*.concerns',
    label: 'Whom the shared priority “{entry}” concerns',
    unsaid: everyParty,
    presence: isEveryParty,
  },
  { at: 'priorities.shared.*.what', label: 'The shared priority “{entry}”' },
  {
    at: 'priorities.shared.*.importance.*',
    label: 'How important “{entry}” is to {party}',
    strength: (place) => {
      const gap = distance(place);
      return gap === undefined ? undefined : -gap;
    },
    // Where all move alike nobody is further apart, and what they want may have become less: the figures are told.
    presence: ratedBy,
    args: (base, head) => ({ gapBefore: distance(base) ?? '–', gapAfter: distance(head) ?? '–' }),
    changed: {
      weakens:
        'How important “{entry}” is to {party}: {after} instead of {before}. The parties are further apart: {gapAfter}, it was {gapBefore}.',
      strengthens:
        'How important “{entry}” is to {party}: {after} instead of {before}. The parties are closer together: {gapAfter}, it was {gapBefore}.',
    },
  },
  {
    at: 'priorities.business_plan.*',
    label: 'What it means for the plan and results of {party}',
    presence: 'strength',
  },
  {
    at: 'priorities.stop_if.*',
    label: 'The stop criterion “{entry}”',
    presence: 'strength',
  },
  {
    at: 'priorities.stop_if.*.when',
    label: 'The stop criterion “{entry}”',
    compare: soonerInWords,
    presence: 'strength',
    changed: {
      weakens: 'You stop later: {after} instead of {before}.',
      strengthens: 'You stop sooner: {after} instead of {before}.',
    },
  },
  {
    at: 'priorities.stop_if.*.decided_by',
    label: 'Who decides to stop, by “{entry}”',
    presence: onlyOneOfParty,
  },
  {
    at: 'priorities.stop_if.*.concerns',
    label: 'Whose reason to stop “{entry}” is',
    unsaid: everyParty,
    presence: isEveryParty,
  },
  {
    at: 'priorities.stop_if.*.decide',
    label: 'How many of them it takes to stop, by “{entry}”',
    unsaid: message('all of them, together'),
    presence: ({ value }) => (value === 'together' ? 'neutral' : 'unclear'),
  },
];
