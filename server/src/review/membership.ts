import { kindsOf } from 'partnership-agreements-schema';
import { type Arg, list, type Message, message } from '../l10n/message.ts';
import type { Change } from './change.ts';
import type { Place } from './check.ts';
import type { Difference } from './difference.ts';
import { judge } from './judge.ts';
import { shortened } from './moving.ts';
import { entryName, partyOf } from './wording.ts';

/**
 * Judges differences. A party that joins or leaves is one change, which holds what comes or goes with it by itself: what
 * stands under its id, the say of its people, what it is paid. What it promises to others, and what others are left
 * without, is told for itself.
 */
export function judgeAll(differences: readonly Difference[]): readonly Change[] {
  const members = differences.filter(({ check, kind }) => check.at === 'parties.*' && kind !== 'changed');
  if (members.length === 0) return differences.map(judge);
  const parts = new Map(
    members.map((member) => [member, differences.filter((one) => one !== member && isPartOf(one, member))]),
  );
  const held = new Set([...parts.values()].flat());
  return differences
    .filter((one) => !held.has(one))
    .map((one) => {
      const some = parts.get(one) ?? [];
      return some.length === 0 ? judge(one) : tellMember(one, some);
    });
}

/** Where a difference is, on the side that holds it. */
const placeOf = ({ kind, base, head }: Difference): Place => (kind === 'removed' ? base : head);

/** Whether something comes or goes for no other reason than that a party does. */
function isPartOf(difference: Difference, member: Difference): boolean {
  if (difference.kind !== member.kind) return false;
  const { check, item, shape } = difference;
  const party = String(placeOf(member).path[1]);
  const { agreement, path, value } = placeOf(difference);
  if (partyOf(path) === party) return check.at !== 'honesty.commitments.*.*';
  if (check.at === 'honesty.payments.*') return agreement.data.honesty?.payments?.[String(path[2])]?.to === party;
  if (!item || shape.kind !== 'scalar' || shape.refers === undefined) return false;
  const kinds = kindsOf(shape.refers);
  if (kinds.includes('person')) return agreement.facts.person(String(value))?.party === party;
  return kinds.includes('party') && value === party;
}

/**
 * Who leaves takes away what it put in, or said aloud. Who joins brings as much, and a say, needs and bounds of its own as
 * well: whether that is a gain, only the others can tell.
 */
function tellMember(member: Difference, parts: readonly Difference[]): Change {
  const told = judge(member);
  const including = parts.map(judge);
  const isGone = member.kind === 'removed';
  return {
    ...told,
    effect: isGone && including.some(({ effect }) => effect === 'weakens') ? 'weakens' : 'unclear',
    message: message(
      isGone
        ? '{party} is no longer a party. Gone with it: {parts}.'
        : '{party} joins as a party. New with it: {parts}.',
      { party: entryName(placeOf(member).agreement, placeOf(member).path), parts: list(shortened(wordsOf(parts))) },
    ),
    including,
  };
}

/** What others feel when it comes or goes, by the beginning of where it stands; all else is told in one. */
const felt: readonly (readonly [at: string, words: Message])[] = [
  ['honesty.ceilings', message('its ceilings')],
  ['talents.triangle', message('its roles')],
  ['priorities.stop_if', message('its say in when you stop')],
  ['waivers', message('its consent to waivers')],
];
const strengths = 'strengths.competencies.*.*';
const payments = 'honesty.payments.*';

function wordsOf(parts: readonly Difference[]): readonly Arg[] {
  const at = (place: string) => parts.filter(({ check }) => check.at.startsWith(place));
  const ids = at(strengths).map((one) => `“${String(placeOf(one).path.at(-1))}”`);
  const told = [
    ...felt.filter(([place]) => at(place).length > 0).map(([, words]) => words),
    ...(ids.length > 0 ? [message('its strengths ({ids})', { ids: list(shortened(ids)) })] : []),
    ...at(payments).map((one) =>
      message('the payment “{entry}” to it', { entry: entryName(placeOf(one).agreement, placeOf(one).path) }),
    ),
  ];
  if (told.length === 0) return [message('what stands under its name')];
  const places = [...felt.map(([place]) => place), strengths, payments];
  const isRest = ({ check }: Difference) => !places.some((place) => check.at.startsWith(place));
  return parts.some(isRest) ? [...told, message('what else stands under its name')] : told;
}
