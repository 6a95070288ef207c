import { shapeOfAgreement } from 'partnership-agreements-schema';
import type { IsoDate } from '../../../agreement/date.ts';
import { AgreementDocument } from '../../../agreement/document.ts';
import { asScalar, type Stop } from '../../../agreement/edit.ts';
import { slug } from '../../../agreement/slug.ts';
import type { KeySpot } from '../../../language/completion/spot.ts';
import { wholeAgreements } from '../../../language/completion/whole-agreements.ts';

/** What is known of a new agreement. */
export interface Beginning {
  readonly title: string;
  readonly parties: readonly [first: NewParty, second: NewParty];
  readonly currency: string;
  /** All there is to say, instead of what is required. */
  readonly isFull: boolean;
  readonly today: IsoDate;
}
interface NewParty {
  readonly id: string;
  readonly name: string;
}

/** The text of a new agreement: the skeleton that completion offers in an empty file, with what is known filled in. */
export function draft({ title, parties: [first, second], currency, isFull, today }: Beginning): string {
  const agreement = new AgreementDocument('');
  const shape = shapeOfAgreement();
  const context = { agreement, today, path: [], shape, party: undefined, parties: [], beside: new Map() };
  const offers = wholeAgreements(context, startOfFile);
  const insert = offers[isFull ? 1 : 0]?.insert ?? [];
  const known = new Map([
    ['party-a', first.id],
    ['party-b', second.id],
    ['Title of the agreement', asScalar(title)],
    ['Legal name of the first party', asScalar(first.name)],
    ['Legal name of the second party', asScalar(second.name)],
    ['EUR', currency],
  ]);
  const fill = ({ name, placeholder }: Stop) => known.get(name ?? placeholder) ?? placeholder;
  return insert.map((piece) => (typeof piece === 'string' ? piece : fill(piece))).join('');
}

const startOfFile: KeySpot = {
  kind: 'key',
  range: { start: 0, end: 0 },
  typed: '',
  style: 'block',
  before: '',
  after: '',
  isQuoted: false,
  path: [],
  entries: new Map(),
  column: 0,
  follows: 'nothing',
  holds: undefined,
};

/** An id made of a name: `Van Rijn Logistiek B.V.` gives `van-rijn-logistiek`. */
export const idFrom = (name: string): string =>
  slug(name.replace(/\b(b\.?v|n\.?v|v\.?o\.?f|gmbh|ltd|inc|llc|plc|s\.?a|a\.?g)\b\.?/gi, ' '));
