import type { IsoDate } from '../agreement/date.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import { type CompletionContext, schemaAt } from './completion/context.ts';
import { spotAt } from './completion/cursor.ts';
import { type CompletionList, completions, type Offer } from './completion/item.ts';
import { around, entryOffers, fieldOffers } from './completion/keys.ts';
import type { CursorSpot, KeySpot } from './completion/spot.ts';
import { itemOffers, scalarOffers, valueOffers } from './completion/values.ts';
import { wholeAgreement } from './completion/whole-agreement.ts';

export type { Completion, CompletionKind, CompletionList } from './completion/item.ts';

const nothing: CompletionList = { items: [], isIncomplete: false };

/**
 * What can be written at an offset (UTF-16) of an agreement, which need not parse: only what fits there, what is
 * required first. Nothing in comments, free text, and below `x-` keys. The text may be newer than the agreement, which
 * then tells only of the ids that there were: so a keystroke needs no parse before it can be completed. The currencies of the
 * agreements beside it, the most frequent first, are the ones that are likely here too.
 */
export function complete(
  agreement: AgreementDocument,
  offset: number,
  today: IsoDate,
  text: string = agreement.text,
  currenciesBeside: () => readonly string[] = () => [],
): CompletionList {
  if (agreement.problemsOf('too-large').length > 0) return nothing;
  const spot = spotAt(text, offset);
  const schema = spot && schemaAt(spot.path);
  if (!spot || !schema) return nothing;
  const context: CompletionContext = {
    agreement,
    today,
    path: spot.path,
    shape: schema.shape,
    party: schema.party,
    parties: agreement.declarations.ids('party'),
    currenciesBeside,
    beside: spot.kind === 'item' ? new Map() : spot.entries,
  };
  const items = completions(offersAt(context, spot), spot.range, text, offset);
  return { items, isIncomplete: dependsOnText(context, spot) };
}

function offersAt(context: CompletionContext, spot: CursorSpot): readonly Offer[] {
  const { shape } = context;
  switch (spot.kind) {
    case 'key':
      return keyOffers(context, spot);
    case 'value':
      return valueOffers(context, shape, spot);
    case 'item':
      if (shape.kind !== 'list') return [];
      return itemOffers(context, shape.item, spot, spot.items).map((offer) => ({
        ...offer,
        insert: around(spot, offer.insert),
      }));
  }
}

/** On a line by itself: keys; below a key that has no value yet, whatever that can be. */
function keyOffers(context: CompletionContext, spot: KeySpot): readonly Offer[] {
  const { shape } = context;
  const isFree = spot.style === 'block' && spot.follows === 'nothing' && spot.entries.size === 0;
  switch (shape.kind) {
    case 'object': {
      const isStart = isFree && spot.path.length === 0;
      return [...(isStart ? wholeAgreement(context, spot) : []), ...fieldOffers(context, shape, spot)];
    }
    case 'map':
      return entryOffers(context, shape, spot);
    case 'list':
      if (!isFree) return [];
      return itemOffers(context, shape.item, spot).map((offer) => ({
        ...offer,
        insert: around(spot, ['- ', ...offer.insert]),
      }));
    case 'scalar':
      if (!isFree) return [];
      return scalarOffers(context, shape, spot.typed).map((offer) => ({
        ...offer,
        insert: around(spot, offer.insert),
      }));
  }
}

/** Whether the next character brings other items: an id that is being chosen, or the next step of a path. */
function dependsOnText({ shape }: CompletionContext, spot: CursorSpot): boolean {
  if (shape.kind === 'map') return spot.kind === 'key' && shape.keys.kind === 'ids';
  return shape.kind === 'scalar' && shape.refers === 'place';
}
