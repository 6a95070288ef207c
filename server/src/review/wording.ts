import {
  type IdKind,
  isByParty,
  kindsOf,
  type ReferenceTarget,
  type Shape,
  shapeOfAgreement,
  traitsOf,
} from 'partnership-agreements-schema';
import { hundredths } from '../agreement/amount.ts';
import { isIsoDate } from '../agreement/date.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import type { Path } from '../agreement/path.ts';
import { tellDuration, tellEvery } from '../l10n/durations.ts';
import { type Arg, date, days, list, type Message, message, money } from '../l10n/message.ts';
import { approvalReasonNames, motiveNames, statusNames } from '../l10n/names.ts';
import type { Place } from './check.ts';
import { clipped } from './excerpt.ts';
import { tellingText } from './value.ts';

/** A text from a file, between quotation marks. */
export const quoted = (text: string): string => `“${clipped(text)}”`;

/** Words of the file format as people say them. */
const words: Readonly<Record<string, Message>> = {
  ...statusNames,
  draft: message('a draft'),
  public: message('public'),
  'parties-only': message('for the parties only'),
  restricted: message('restricted'),
  none: message('no difference'),
  bridged: message('bridged'),
  open: message('open'),
  unbridgeable: message('unbridgeable'),
  planned: message('planned'),
  started: message('started'),
  delivered: message('delivered'),
  dropped: message('dropped'),
  together: message('all of them, together'),
  any: message('any one of them'),
  visionary: message('visionary'),
  project_lead: message('project lead'),
  process_owner: message('process owner'),
};

/** A value of one of the agreements as people say it. */
export function wordsOf({ agreement, path, value }: Place, shape: Shape): Arg {
  if (Array.isArray(value)) {
    const item = shape.kind === 'list' ? shape.item : shape;
    return list(value.map((element) => wordsOf({ agreement, path: [], value: element }, item)));
  }
  if (shape.kind !== 'scalar' || (typeof value !== 'string' && typeof value !== 'number')) return '–';
  switch (shape.scalar) {
    case 'money':
      return money(hundredths(Number(value)), agreement.data.currency);
    case 'days':
      return days(hundredths(Number(value)));
    case 'date':
      return isIsoDate(String(value)) ? date(String(value)) : String(value);
    case 'duration':
      return path.at(-1) === 'every' ? tellEvery(String(value)) : tellDuration(String(value));
    case 'enum':
      return words[String(value)] ?? String(value);
    case 'integer':
      return value;
    case 'reference':
      return referent(String(value), shape.refers, agreement);
    default:
      if (typeof value === 'number') return String(value);
      return (shape.suggests?.includes(value) ? motiveNames[value] : undefined) ?? quoted(value);
  }
}

/** What an id stands for: people and parties by name, other things by what they say. */
function referent(
  id: string,
  target: ReferenceTarget | undefined,
  { data, facts, declarations }: AgreementDocument,
): Arg {
  if (target === 'rule' || target === 'place' || target === undefined) return clipped(id);
  if (target === 'approval-reason' && Object.hasOwn(approvalReasonNames, id)) return approvalReasonNames[id] ?? id;
  const kind = kindsOf(target).find((candidate) => declarations.get(candidate, id).length > 0);
  switch (kind) {
    case 'party':
      return clipped(facts.partyName(id));
    case 'third-party':
      return clipped(data.third_parties?.[id]?.name ?? id);
    case 'person':
      return clipped(facts.personName(id));
    case 'commitment':
      return quoted(facts.commitment(id)?.value.what ?? id);
    case 'workstream':
      return quoted(facts.workstream(id)?.value.title ?? id);
    case 'priority':
      return quoted(data.priorities?.shared?.[id]?.what ?? id);
    default:
      return quoted(id);
  }
}

/** What the entry at a path is called: its name or what it says, its id where that is all there is. */
export const entryName = (agreement: AgreementDocument, path: Path): string =>
  clipped(tellingText(agreement, path) ?? String(path.at(-1)));

/** What something with an id is called at the beginning of a line: “The commitment”. */
export const kindName = (kind: IdKind): Message => message(`The ${traitsOf(kind).name}`);

/** What the way to a place comes by. */
export interface Landmarks {
  /** The party under whose id it stands. */
  readonly party: string | undefined;
  /** How many steps it is to the nearest entry with an id; 0 where there is none. */
  readonly entry: number;
  /** Whether its last step is the name of a scheme. */
  readonly isScheme: boolean;
}

/** What the way to a place comes by, found in one walk down. */
export function landmarksOf(path: Path): Landmarks {
  let shape: Shape | undefined = shapeOfAgreement();
  let party: string | undefined;
  let entry = 0;
  let isScheme = false;
  for (let index = 0; index < path.length && shape; index++) {
    if (shape.kind === 'map') {
      const { keys } = shape;
      const isOfParty: boolean = isByParty(shape) || (keys.kind === 'ids' && keys.declares === 'party');
      if (isOfParty) party ??= String(path[index]);
      if (keys.kind === 'ids') entry = index + 1;
      isScheme = keys.kind === 'schemes' && index === path.length - 1;
      shape = shape.value;
    } else if (shape.kind === 'object') shape = shape.fields.get(String(path[index]))?.shape;
    else shape = shape.kind === 'list' ? shape.item : undefined;
  }
  return { party, entry, isScheme };
}

/** The party under whose id a place stands. */
export const partyOf = (path: Path): string | undefined => landmarksOf(path).party;

/** What fills the placeholders of every label: the party, the nearest entry with an id, and the id itself. */
export function placeArgs({ agreement, path }: Place, { party, entry, isScheme }: Landmarks): Record<string, Arg> {
  const args: Record<string, Arg> = {};
  if (party !== undefined) args.party = clipped(agreement.facts.partyName(party));
  if (entry > 0) {
    args.entry = entryName(agreement, entry === path.length ? path : path.slice(0, entry));
    args.id = String(path[isScheme ? path.length - 1 : entry - 1]);
  }
  return args;
}
