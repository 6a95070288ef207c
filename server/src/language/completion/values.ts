import type { ScalarShape, Shape } from 'partnership-agreements-schema';
import { blockValue, flowInsert, hasStops, hole, type Insert, plainText } from '../../agreement/edit.ts';
import { durations, numbersWithin, skeletonOf } from '../../agreement/skeleton.ts';
import { canBeWaived } from '../../findings/waivers.ts';
import { message } from '../../l10n/message.ts';
import { rules } from '../../rules/index.ts';
import type { CompletionContext } from './context.ts';
import { dateOffers } from './dates.ts';
import { fillingOf } from './filling.ts';
import { documentationOf, type Offer } from './item.ts';
import { around } from './keys.ts';
import { likelyFirst } from './likely-codes.ts';
import { meaningOf } from './meanings.ts';
import { placeOffers } from './places.ts';
import { referenceOffers } from './references.ts';
import type { CursorSpot, ValueSpot } from './spot.ts';

/** What can be the value of a scalar, where that is more than free text. */
export function scalarOffers(context: CompletionContext, shape: ScalarShape, typed: string): readonly Offer[] {
  const documentation = documentationOf(shape.about);
  const value = (label: string): Offer => ({
    label,
    kind: 'value',
    detail: meaningOf(shape, context.path, label),
    documentation,
    insert: [label],
  });
  const offered = shape.suggests ?? shape.values;
  if (offered) return likelyFirst(context, offered).map(value);
  switch (shape.scalar) {
    case 'reference':
      return documented(pointers(context, shape, typed), shape);
    case 'date':
      return documented(dateOffers(context), shape);
    case 'duration':
      return durations.map(value);
    case 'integer':
      return integers(context, shape).map(value);
    default:
      return [];
  }
}

const documented = (offers: readonly Offer[], { about }: Shape): readonly Offer[] =>
  offers.map((offer) => ({ ...offer, documentation: offer.documentation ?? documentationOf(about) }));

function pointers(context: CompletionContext, { refers }: ScalarShape, typed: string): readonly Offer[] {
  if (refers === undefined) return [];
  if (refers === 'place') return placeOffers(context, typed);
  if (refers !== 'rule') return referenceOffers(context, refers);
  return rules
    .filter(({ id }) => canBeWaived(id))
    .map(({ id, docs }) => ({
      label: id,
      kind: 'value',
      detail: message(docs.what),
      documentation: message(docs.why),
      insert: [id],
    }));
}

/** Whole numbers: all of a short scale, or the version that is meant. */
function integers({ agreement, path }: CompletionContext, { bounds }: ScalarShape): readonly string[] {
  if (bounds?.most !== undefined) return numbersWithin(bounds);
  const { version } = agreement.data;
  if (path.length > 1) return version === undefined ? [] : [String(version)];
  const signed = agreement.facts.signatures.map(({ value }) => value.version ?? 0);
  const highest = Math.max(0, ...signed);
  return highest === 0 ? ['1'] : [String(highest), String(highest + 1)];
}

/** What can stand behind a key, on its line. */
export function valueOffers(context: CompletionContext, shape: Shape, spot: ValueSpot): readonly Offer[] {
  if (shape.kind === 'scalar') {
    return scalarOffers(context, shape, spot.typed).map((offer) => ({ ...offer, insert: around(spot, offer.insert) }));
  }
  if (spot.isQuoted) return [];
  if (shape.kind === 'list') {
    const items = itemOffers(context, shape.item, spot).map((offer) => ({
      ...offer,
      insert: around(spot, ['[', ...offer.insert, ']']),
    }));
    return items.length > 0 ? items : [skeletonOffer(context, shape, spot)];
  }
  return [skeletonOffer(context, shape, spot)];
}

/** What can be an item of a list. */
export function itemOffers(
  context: CompletionContext,
  shape: Shape,
  spot: CursorSpot,
  there: readonly string[] = [],
): readonly Offer[] {
  if (shape.kind !== 'scalar') return [];
  return scalarOffers(context, shape, spot.typed).filter(({ label }) => !there.includes(label));
}

/** The whole of a map or list, to be filled in: on the lines below its key, or on its line where it is small. */
function skeletonOffer(context: CompletionContext, shape: Shape, spot: ValueSpot): Offer {
  const { agreement, parties } = context;
  const skeleton = skeletonOf(shape, parties, fillingOf(context));
  const written: Insert =
    spot.style === 'flow'
      ? [spot.before, ...flowInsert(skeleton)]
      : blockValue(skeleton, ' '.repeat(spot.column), agreement.lines.lineEnd);
  return {
    label: firstWords(written),
    kind: hasStops(written) ? 'skeleton' : 'value',
    detail: message('{title}, to fill in', { title: message(shape.about.title) }),
    documentation: documentationOf(shape.about),
    insert: [...written, spot.after].filter((piece) => piece !== ''),
    ...(spot.style === 'flow' ? {} : { range: { start: spot.colonEnd, end: spot.range.end } }),
  };
}

/** What a skeleton begins with, in one line; what it asks for it asks in the language of the author. */
function firstWords(insert: Insert): string {
  const open = insert.map((piece) => (typeof piece !== 'string' && piece.question !== undefined ? hole() : piece));
  const line = plainText(open).replace(/\s+/g, ' ').trim();
  return line.length <= 40 ? line : `${line.slice(0, 39)}…`;
}
