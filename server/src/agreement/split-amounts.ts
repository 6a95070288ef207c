import type { MapShape, ObjectShape } from 'partnership-agreements-schema';
import { isMeantAsAmount, type NumberKind, numberKindOf, readingsOf } from './amount.ts';
import type { AmountText } from './problem.ts';
import type { Range } from './range.ts';
import { isNull, isScalar, type MapNode, type Pair } from './tree/tree.ts';

/** Amounts of a map between brackets that YAML ended at a comma: `{ willing: 120,000, able: 140,500 }`. */
export interface SplitAmounts {
  /** Whole, as they stand in the text, in its order. */
  readonly splits: readonly AmountText[];
  /** The pairs that hold the first piece of each. */
  readonly amounts: ReadonlySet<Pair>;
  /** The pairs that YAML made of the other pieces. */
  readonly pieces: ReadonlySet<Pair>;
  /** The key of the first of them, and what it is an amount of. */
  readonly key: string;
  readonly what: NumberKind;
}

interface Amount {
  readonly pair: Pair;
  readonly what: NumberKind;
  readonly start: number;
  end: number;
}

export function findSplitAmounts(
  text: string,
  map: MapNode,
  shape: ObjectShape | MapShape,
  currency: string | undefined,
): SplitAmounts | undefined {
  const split = new Set<Amount>();
  const pieces = new Set<Pair>();
  let open: Amount | undefined;
  for (const pair of map.pairs) {
    const piece = open && pieceBehind(text, open.end, pair);
    if (open && piece) {
      open.end = piece.end;
      split.add(open);
      pieces.add(pair);
    } else open = amountIn(pair, shape);
  }
  const [first] = split;
  if (!first) return undefined;
  const splits = [...split].map(({ start, end, what }): AmountText => {
    const source = text.slice(start, end);
    return { range: { start, end }, source, readings: readingsOf(source, { kind: what, currency }) };
  });
  const amounts = new Set([...split].map(({ pair }) => pair));
  return { splits, amounts, pieces, key: first.pair.name, what: first.what };
}

/** Three figures or two decimals, the last with what may stand behind an amount. */
const pieceOfAmount = /^\d{1,3}(?:\.\d{1,2})?(?:\s*(?:[€$£¥]|[A-Za-z]{3}|euro|k|m|mln))?$/;

/** Figures right behind the comma at which an amount was ended. */
function pieceBehind(text: string, end: number, pair: Pair): Range | undefined {
  const { key } = pair;
  if (!isScalar(key) || !isNull(pair.value) || !pieceOfAmount.test(pair.name)) return undefined;
  return text.slice(end, key.start) === ',' ? { start: key.start, end: key.end } : undefined;
}

function amountIn(pair: Pair, shape: ObjectShape | MapShape): Amount | undefined {
  const what = numberKindOf(shape.kind === 'object' ? shape.fields.get(pair.name)?.shape : shape.value);
  const { value } = pair;
  if (what === undefined || !isScalar(value) || value.style !== 'plain') return undefined;
  if (typeof value.value !== 'number' && !isMeantAsAmount(String(value.value))) return undefined;
  // A target may be a text with figures in it, whose end a comma cut off.
  if (what === 'target' && typeof value.value !== 'number') return undefined;
  return { pair, what, start: value.start, end: value.end };
}
