import { kindsOf } from 'partnership-agreements-schema';
import type { AgreementDocument } from '../../agreement/document.ts';
import { pathKey } from '../../agreement/path.ts';
import type { ChangeCheck, Place, Presence } from '../check.ts';
import { whatMoves } from '../moving.ts';
import { referencesTo } from '../named.ts';
import { laterIsStronger, moreIsStronger } from '../orders.ts';
import { isUsed } from '../uses.ts';

/** Who goes while roles, commitments or decisions still name them leaves those to nobody; who goes to another party may as well. */
const whileNamed = ({ agreement: there, path }: Place, { agreement }: Place): Presence => {
  const id = String(path[3]);
  if (isUsed(agreement, 'person', id)) return 'strength';
  const [before, now] = [there.facts.person(id), agreement.facts.person(id)];
  if (now === undefined) return 'neutral';
  if (agreement.facts.personName(id) === there.facts.personName(id)) return 'unclear';
  // Whoever has the id at the same party took over what is told to be another's now.
  if (now.party === before?.party) return 'neutral';
  // Somebody else has it at another party, and whatever names it still means that one.
  const named = (one: AgreementDocument) =>
    referencesTo(one, id).filter(({ target }) => kindsOf(target).includes('person'));
  const places = new Set(named(there).map((reference) => pathKey(reference.path)));
  return named(agreement).some((reference) => places.has(pathKey(reference.path))) ? 'strength' : 'neutral';
};

/** Who takes part, and the people they bring. */
export const partiesChecks: readonly ChangeCheck[] = [
  {
    at: 'parties.*',
    label: '{entry}',
    added: '{entry} joins as a party.',
    removed: '{entry} is no longer a party.',
  },
  {
    at: 'parties.*.name',
    label: 'The legal name of {party}',
    args: (_base, { path }) => ({ party: String(path[1]) }),
    changed: 'Another legal name stands under {party}: {after} instead of {before}. Is it still the same organisation?',
  },
  { at: 'parties.*.registration.*', label: 'The registration of {party} ({id})' },
  { at: 'parties.*.country', label: 'The country of {party}', otherwise: 'neutral', presence: 'neutral' },
  {
    at: 'parties.*.people.*',
    label: '{entry} of {party}',
    presence: whileNamed,
    added: {
      neutral: '{entry} of {party} takes part.',
      strengthens: '{entry} of {party} takes part.',
      unclear: '{entry}, who worked for another party of this agreement, is at {party} now.',
    },
    removed: {
      unclear: '{entry} is no longer at {party}, but at another party of this agreement.',
      neutral: '{entry} of {party} no longer takes part.',
      weakens: '{entry} of {party} no longer takes part, and is still named for {moves}.',
    },
    args: (base, head) => (base.value === undefined ? {} : { moves: whatMoves({ ...head, path: base.path }) }),
  },
  {
    at: 'parties.*.people.*.name',
    label: 'The name of a person of {party}',
    args: (base) => ({ moves: whatMoves(base) }),
    changed:
      'Another person stands under the id {id} of {party}: {after} instead of {before}, who takes over {moves} as well.',
  },
  { at: 'parties.*.people.*.job', label: 'The job of {entry}', otherwise: 'neutral', presence: 'neutral' },
  {
    at: 'parties.*.people.*.days_per_month',
    label: 'The days a month that {entry} of {party} has for all partnerships',
    strength: moreIsStronger,
    presence: 'strength',
  },
  {
    at: 'parties.*.people.*.until',
    label: 'The last day of {entry} of {party}',
    strength: laterIsStronger,
    presence: 'burden',
    added: '{entry} of {party} leaves: the last day is {after}.',
    removed: '{entry} of {party} stays; the last day was to be {before}.',
  },
  { at: 'parties.*.people.*.replaced_by', label: 'Who follows {entry} of {party}', presence: 'strength' },
  {
    at: 'third_parties.*',
    label: 'The third party {entry}',
    added: '{entry} has a say, as a third party.',
    removed: '{entry} has no say as a third party any more.',
  },
  {
    at: 'third_parties.*.name',
    label: 'The name of the third party {id}',
    changed: 'Another name stands under the third party {id}: {after} instead of {before}.',
  },
  { at: 'third_parties.*.role', label: 'What the third party {entry} is for' },
];
