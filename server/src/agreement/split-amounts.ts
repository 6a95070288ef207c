import type { ObjectShape } from 'partnership-agreements-schema';
import { isScalar, type Pair, type YAMLMap } from 'yaml';
import { isMeantAsAmount, readingsOf } from './amount.ts';
import { isNull } from './places.ts';
import type { AmountText } from './problem.ts';
import type { Range } from './range.ts';
import { keyText } from './syntax.ts';

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
  readonly what: 'money' | 'days';
}

interface Amount {
  readonly pair: Pair;
  readonly what: 'money' | 'days';
  readonly start: number;
  end: number;
}

export function findSplitAmounts(text: string, map: YAMLMap, shape: ObjectShape): SplitAmounts | undefined {
  // The pieces are keys without a value, which few maps have.
  if (!map.items.some((pair) => isNull(pair.value))) return undefined;
  const split = new Set<Amount>();
  const pieces = new Set<Pair>();
  let open: Amount | undefined;
  for (const pair of map.items) {
    const piece = open && pieceBehind(text, open.end, pair);
    if (open && piece) {
      open.end = piece.end;
      split.add(open);
      pieces.add(pair);
    } else open = amountIn(pair, shape);
  }
  const [first] = split;
  if (!first) return undefined;
  const splits = [...split].map(({ start, end }): AmountText => {
    const source = text.slice(start, end);
    return { range: { start, end }, source, readings: readingsOf(source) };
  });
  const amounts = new Set([...split].map(({ pair }) => pair));
  return { splits, amounts, pieces, key: keyText(first.pair), what: first.what };
}

/** Figures right behind the comma at which an amount was ended. */
function pieceBehind(text: string, end: number, pair: Pair): Range | undefined {
  const range = isScalar(pair.key) ? pair.key.range : undefined;
  if (!range || !isNull(pair.value) || !/^\d{1,3}(\.\d{1,2})?$/.test(keyText(pair))) return undefined;
  return text.slice(end, range[0]) === ',' ? { start: range[0], end: range[1] } : undefined;
}

function amountIn(pair: Pair, { fields }: ObjectShape): Amount | undefined {
  const shape = fields.get(keyText(pair))?.shape;
  const what = shape?.kind === 'scalar' ? shape.scalar : undefined;
  const { value } = pair;
  if ((what !== 'money' && what !== 'days') || !isScalar(value) || !value.range) return undefined;
  if (typeof value.value !== 'number' && !isMeantAsAmount(String(value.value))) return undefined;
  return { pair, what, start: value.range[0], end: value.range[1] };
}
