import { isByParty, type Shape, shapeAt } from 'partnership-agreements-schema';
import { message } from '../../l10n/message.ts';
import type { CompletionContext } from './context.ts';
import type { Offer } from './item.ts';

/**
 * Dotted paths of places, one step further than what has been typed: what the file has there, and what the schema knows
 * besides, since what is missing can be accepted too.
 */
export function placeOffers({ agreement, parties }: CompletionContext, typed: string): readonly Offer[] {
  const base = typed.slice(0, typed.lastIndexOf('.') + 1);
  const path = base === '' ? [] : base.slice(0, -1).split('.');
  const shape = shapeAt(path);
  const steps = [...new Set([...fromSchema(shape, parties), ...agreement.places.keys(path)])];
  return steps
    .filter((step) => /^[^\s.]+$/.test(step) && `${base}${step}`.length <= 500)
    .map((step) => {
      const title = shapeAt([...path, step])?.about.title ?? '';
      const at = `${base}${step}`;
      return { label: at, kind: 'value', detail: title === '' ? undefined : message(title), insert: [at] };
    });
}

function fromSchema(shape: Shape | undefined, parties: readonly string[]): readonly string[] {
  if (shape?.kind === 'object') return [...shape.fields.keys()];
  const byParty = shape?.kind === 'map' && isByParty(shape);
  return byParty ? parties : [];
}
