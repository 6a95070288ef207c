import type { ScalarShape } from 'partnership-agreements-schema';
import type { Path } from '../../agreement/path.ts';
import { type Message, message } from '../../l10n/message.ts';

/**
 * What the fixed values of the format mean, in so few words that a list shows them whole, beside the value: who chooses one has
 * not read the format.
 */
export const meanings: Readonly<Record<string, Readonly<Record<string, Message>>>> = {
  status: {
    draft: message('being written; nobody is held to it'),
    'in-review': message('written; the parties look it over'),
    agreed: message('in force once every party has signed'),
    suspended: message('on hold for a while, and said why'),
    ended: message('over; kept for the record'),
  },
  verdict: {
    none: message('discussed: nothing that matters'),
    bridged: message('a difference, and how you deal with it'),
    open: message('a difference that is not settled yet'),
    unbridgeable: message('it stays: decide whether to go on'),
  },
  state: {
    planned: message('promised, not begun'),
    started: message('under way'),
    delivered: message('done, and received by the others'),
    dropped: message('no longer promised'),
  },
  confidentiality: {
    public: message('anybody may read it'),
    'parties-only': message('for the parties and their people'),
    restricted: message('for those who are named'),
  },
  importance: {
    1: message('low: it may wait, or fall away'),
    2: message('welcome, when it costs little'),
    3: message('wanted: we keep time and money for it'),
    4: message('important: before most other work'),
    5: message('vital: without it we would not begin'),
  },
};

/** The meaning of a fixed value at a path, where it needs one. */
export function meaningOf({ values, bounds }: ScalarShape, path: Path, value: string): Message | undefined {
  if (values === undefined && bounds?.most === undefined) return undefined;
  const field = path.findLast((step) => String(step) in meanings);
  return field === undefined ? undefined : meanings[String(field)]?.[value];
}
