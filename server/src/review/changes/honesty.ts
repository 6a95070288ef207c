import type { Agreement } from 'partnership-agreements-schema';
import type { Known } from '../../agreement/known.ts';
import { slug } from '../../agreement/slug.ts';
import type { Args } from '../../l10n/message.ts';
import type { ChangeCheck, Place, Presence } from '../check.ts';
import { moreIsStronger, ranked, shorterIsStronger, soonerIsStronger } from '../orders.ts';

/** Said aloud, a weaker competency is a strength; where it has become a strong one, with evidence, nothing is hidden. */
const saidAloud = ({ path }: Place, { agreement }: Place): Presence => {
  const [, , party, competency] = path;
  const evidence = agreement.data.strengths?.competencies?.[String(party)]?.[String(competency)];
  return evidence === undefined ? 'strength' : 'neutral';
};

/** What a party can do after all, and shows, is no secret that it keeps: the competency is called as the words were. */
const cannotSaidAloud = ({ path, value }: Place, { agreement }: Place): Presence => {
  const strong = agreement.data.strengths?.competencies?.[String(path[2])];
  return strong?.[slug(String(value))] === undefined ? 'strength' : 'neutral';
};

const ceilings: readonly ChangeCheck[] = [
  {
    at: 'honesty.ceilings.*',
    label: 'The most that {party} puts in',
    presence: 'strength',
    added: '{party} says what the most is that it is willing, and able, to put in.',
    removed: '{party} no longer says what the most is that it is willing, and able, to put in.',
  },
  { at: 'honesty.ceilings.*.budget', label: 'The budget ceiling of {party}', presence: 'strength' },
  { at: 'honesty.ceilings.*.days', label: 'The ceiling for the days of {party}', presence: 'strength' },
  {
    at: 'honesty.ceilings.*.budget.willing',
    label: 'The most money that {party} is willing to put in',
    strength: moreIsStronger,
    presence: 'strength',
  },
  {
    at: 'honesty.ceilings.*.budget.able',
    label: 'The most money that {party} is able to put in',
    strength: moreIsStronger,
    presence: 'strength',
  },
  {
    at: 'honesty.ceilings.*.days.willing',
    label: 'The most days that {party} is willing to put in',
    strength: moreIsStronger,
    presence: 'strength',
  },
  {
    at: 'honesty.ceilings.*.days.able',
    label: 'The most days that {party} is able to put in',
    strength: moreIsStronger,
    presence: 'strength',
  },
];

const limits: readonly ChangeCheck[] = [
  {
    at: 'honesty.deadlines.*',
    label: 'The deadlines of {party}',
    presence: 'neutral',
    added: '{party} says that it has no deadlines.',
    removed: '{party} no longer says that it has no deadlines.',
  },
  { at: 'honesty.deadlines.*.*', label: 'The deadline “{entry}” of {party}' },
  { at: 'honesty.deadlines.*.*.what', label: 'The deadline “{entry}” of {party}' },
  { at: 'honesty.deadlines.*.*.date', label: 'The day of the deadline “{entry}” of {party}' },
  { at: 'honesty.deadlines.*.*.waits_for', label: 'What the deadline “{entry}” of {party} waits for' },
  {
    at: 'honesty.cannot.*',
    label: 'What {party} cannot do',
    presence: cannotSaidAloud,
    added: '{party} says that it cannot do this: {after}.',
    removed: '{party} no longer says that it cannot do this: {before}.',
    empty: {
      added: '{party} says that there is nothing it cannot do.',
      removed: '{party} no longer says that there is nothing it cannot do.',
    },
  },
  {
    at: 'honesty.weak_competencies.*',
    label: 'The weaker competencies of {party}',
    presence: 'neutral',
    added: '{party} says that it has no weaker competencies.',
    removed: '{party} no longer says that it has no weaker competencies.',
  },
  {
    at: 'honesty.weak_competencies.*.*',
    label: 'The weaker competency “{id}” of {party}',
    presence: saidAloud,
    added: '{party} names a weaker competency: “{id}”.',
    removed: '{party} no longer names “{id}” as a weaker competency.',
  },
  { at: 'honesty.weak_competencies.*.*.risk', label: 'The risk of the weaker competency “{id}” of {party}' },
  {
    at: 'honesty.weak_competencies.*.*.covered_by',
    label: 'Who covers the weaker competency “{id}” of {party}',
    presence: 'strength',
  },
  {
    at: 'honesty.weak_competencies.*.*.mitigation',
    label: 'What {party} does about its weaker competency “{id}”',
    presence: 'strength',
  },
];

/** What was dropped already takes nothing away when it goes, and brings nothing. */
const isKept = ({ value }: Place): Presence =>
  (value as { readonly state?: unknown } | undefined)?.state === 'dropped' ? 'neutral' : 'strength';

/** Whether the commitment of a place is dropped: then it counts for nothing. */
const isDropped = ({ agreement, path }: Place): boolean =>
  agreement.data.honesty?.commitments?.[String(path[2])]?.[String(path[3])]?.state === 'dropped';

/**
 * A detail that is promised as long as the commitment is. Where it is dropped on one side, nothing is promised there that
 * the other could be more or less than; and no money and no days are as much as nothing said.
 */
const whileKept = ({ strength, ...row }: Omit<ChangeCheck, 'presence' | 'otherwise'>): ChangeCheck => ({
  ...row,
  presence: (place, other) => {
    if (place.value === 0 || (isDropped(place) && isDropped(other))) return 'neutral';
    return isDropped(place) || isDropped(other) ? 'unclear' : 'strength';
  },
  otherwise: (base, head) => (isDropped(base) && isDropped(head) ? 'neutral' : 'unclear'),
  ...(strength
    ? { strength: (place, other) => (isDropped(place) || isDropped(other) ? undefined : strength(place, other)) }
    : {}),
});

const commitments: readonly ChangeCheck[] = [
  {
    at: 'honesty.commitments.*.*',
    label: 'The commitment “{entry}” of {party}',
    presence: isKept,
    added: '{party} promises “{entry}”.',
    removed: '{party} no longer promises “{entry}”.',
  },
  { at: 'honesty.commitments.*.*.what', label: 'What {party} promises' },
  whileKept({
    at: 'honesty.commitments.*.*.owner',
    label: 'Who sees to “{entry}” of {party}',
    added: '“{entry}” of {party} has an owner: {after}.',
    removed: 'Nobody owns “{entry}” of {party} any more; it was {before}.',
  }),
  { at: 'honesty.commitments.*.*.workstream', label: 'The workstream of “{entry}” of {party}' },
  { at: 'honesty.commitments.*.*.requires', label: 'The competencies that “{entry}” of {party} takes' },
  whileKept({
    at: 'honesty.commitments.*.*.cost',
    label: 'What {party} puts into “{entry}”',
    strength: moreIsStronger,
    changed: {
      weakens: '{party} puts less money into “{entry}”: {after} instead of {before}.',
      strengthens: '{party} puts more money into “{entry}”: {after} instead of {before}.',
    },
    handed: 'The money for “{entry}”',
  }),
  whileKept({
    at: 'honesty.commitments.*.*.days',
    label: 'The days that {party} puts into “{entry}”',
    strength: moreIsStronger,
    changed: {
      weakens: '{party} puts fewer days into “{entry}”: {after} instead of {before}.',
      strengthens: '{party} puts more days into “{entry}”: {after} instead of {before}.',
    },
    handed: 'The days for “{entry}”',
  }),
  whileKept({
    at: 'honesty.commitments.*.*.due',
    label: 'The day on which “{entry}” of {party} is there',
    strength: soonerIsStronger,
    changed: {
      weakens: '“{entry}” of {party} comes later: {after} instead of {before}.',
      strengthens: '“{entry}” of {party} comes sooner: {after} instead of {before}.',
    },
  }),
  whileKept({
    at: 'honesty.commitments.*.*.every',
    label: 'How often “{entry}” of {party} comes again',
    strength: shorterIsStronger,
    added: '“{entry}” of {party} comes again, {after}.',
    removed: '“{entry}” of {party} no longer comes again; it was {before}.',
    changed: {
      weakens: '“{entry}” of {party} comes less often: {after}; it was {before}.',
      strengthens: '“{entry}” of {party} comes more often: {after}; it was {before}.',
    },
  }),
  {
    at: 'honesty.commitments.*.*.state',
    label: 'How far “{entry}” of {party} is',
    strength: ranked(['dropped'], ['planned', 'started'], ['delivered']),
    // Nothing said is planned; to drop it takes something away, and so does that it is not there after all.
    presence: ({ value }) => (value === 'dropped' ? 'burden' : value === 'delivered' ? 'strength' : 'neutral'),
    otherwise: 'neutral',
  },
];

type Payment = Known<NonNullable<Agreement['honesty']['payments']>[string]>;
const paymentAt = ({ agreement, path }: Place): Payment => agreement.data.honesty?.payments?.[String(path[2])] ?? {};

/** Who pays whom. */
const paying = (base: Place, head: Place): Args => {
  const place = head.agreement.data.honesty?.payments?.[String(head.path[2])] ? head : base;
  const { from, to } = paymentAt(place);
  const name = (party: string | undefined) => (party === undefined ? '–' : place.agreement.facts.partyName(party));
  return { from: name(from), to: name(to) };
};

/** A payment is a promise to who receives it. */
const receiver = (place: Place) => paymentAt(place).to;

const paymentChecks: readonly Omit<ChangeCheck, 'concerns' | 'args'>[] = [
  {
    at: 'honesty.payments.*',
    label: 'The payment “{entry}” of {from} to {to}',
    presence: 'strength',
    added: '{from} pays {to} “{entry}”.',
    removed: '{from} no longer pays {to} “{entry}”.',
  },
  { at: 'honesty.payments.*.what', label: 'What {from} pays {to} for' },
  { at: 'honesty.payments.*.from', label: 'Who pays “{entry}”' },
  { at: 'honesty.payments.*.to', label: 'Who receives “{entry}”' },
  {
    at: 'honesty.payments.*.amount',
    label: 'What {from} pays {to} for “{entry}”',
    strength: moreIsStronger,
    // Where a way to count it takes the place of an amount, nobody can tell which is more.
    presence: (_place, other) => (paymentAt(other).basis === undefined ? 'strength' : 'unclear'),
    changed: {
      weakens: '{from} pays {to} less for “{entry}”: {after} instead of {before}.',
      strengthens: '{from} pays {to} more for “{entry}”: {after} instead of {before}.',
    },
    handed: 'The amount of the payment “{entry}”',
  },
  { at: 'honesty.payments.*.basis', label: 'What {from} pays {to} for “{entry}” is counted by' },
  {
    at: 'honesty.payments.*.due',
    label: 'The day on which {from} pays {to} “{entry}”',
    strength: soonerIsStronger,
    // Where no day is said, it may be asked for at once, or never: a day binds who pays, and makes who receives wait.
    presence: 'unclear',
    changed: {
      weakens: '{from} pays {to} “{entry}” later: {after} instead of {before}.',
      strengthens: '{from} pays {to} “{entry}” sooner: {after} instead of {before}.',
    },
    handed: 'The day of the payment “{entry}”',
  },
  {
    at: 'honesty.payments.*.every',
    label: 'How often {from} pays {to} “{entry}”',
    strength: shorterIsStronger,
    presence: 'strength',
    added: '{from} pays {to} “{entry}” again, {after}.',
    removed: '{from} no longer pays {to} “{entry}” again; it was {before}.',
    changed: {
      weakens: '{from} pays {to} “{entry}” less often: {after}; it was {before}.',
      strengthens: '{from} pays {to} “{entry}” more often: {after}; it was {before}.',
    },
    handed: 'How often the payment “{entry}” comes again',
  },
  { at: 'honesty.payments.*.for', label: 'The commitments that “{entry}” is paid for' },
];
const payments: readonly ChangeCheck[] = paymentChecks.map((row) => ({ ...row, concerns: receiver, args: paying }));

/** A payment that goes the other way round. */
export const swappedSides: ChangeCheck = {
  at: 'honesty.payments.*.from',
  label: 'Who pays “{entry}”',
  args: paying,
  changed: 'Who pays “{entry}” and who receives it changed places: now {from} pays {to}.',
};

/** Principle 3: what a party can and cannot do, and what it promises. */
export const honestyChecks: readonly ChangeCheck[] = [...ceilings, ...limits, ...commitments, ...payments];
