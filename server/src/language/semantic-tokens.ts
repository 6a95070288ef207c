import type { IdKind, Shape } from 'partnership-agreements-schema';
import type { AgreementDocument } from '../agreement/document.ts';
import type { Range } from '../agreement/range.ts';
import { isScalar, type ScalarNode } from '../agreement/tree/tree.ts';
import { idsOf, type Occurrence } from './ids.ts';
import { rangeOf } from './place.ts';
import { scalarText } from './scalar-text.ts';
import { walk } from './walk.ts';

const types = [
  'property',
  'class',
  'variable',
  'type',
  'function',
  'namespace',
  'struct',
  'number',
  'string',
  'enumMember',
  'decorator',
] as const;
const modifiers = ['declaration', 'key', 'date', 'amount'] as const;
type Type = (typeof types)[number];
type Modifier = (typeof modifiers)[number];

/** What the numbers of `semanticTokens` mean. The types are LSP's own, so that every theme has a colour for them. */
export const semanticTokensLegend = { tokenTypes: [...types], tokenModifiers: [...modifiers] };

interface Token {
  readonly range: Range;
  readonly type: Type;
  readonly modifiers?: readonly Modifier[];
}

/** Keys, ids, dates, amounts and fixed values, encoded as LSP asks: five numbers a token. */
export function semanticTokens(agreement: AgreementDocument, within?: Range): number[] {
  const { lines } = agreement;
  const data: number[] = [];
  let previous = { line: 0, character: 0 };
  for (const { range, type, modifiers: own = [] } of tokens(agreement)) {
    if (within && (range.end <= within.start || range.start >= within.end)) continue;
    const { line, character } = lines.positionAt(range.start);
    if (range.end <= range.start || lines.positionAt(range.end).line !== line) continue;
    data.push(
      line - previous.line,
      line === previous.line ? character - previous.character : character,
      range.end - range.start,
      types.indexOf(type),
      own.reduce((bits, modifier) => bits | (1 << modifiers.indexOf(modifier)), 0),
    );
    previous = { line, character };
  }
  return data;
}

/** What replaces numbers of older tokens, as LSP asks: an index into them, how many go, and what comes instead. */
export interface TokensEdit {
  readonly start: number;
  readonly deleteCount: number;
  readonly data?: number[];
}

/** The edit that makes newer tokens of older ones, what both begin and end with left out; none where they are the same. */
export function editsOfTokens(older: readonly number[], newer: readonly number[]): readonly TokensEdit[] {
  const most = Math.min(older.length, newer.length);
  let start = 0;
  while (start < most && older[start] === newer[start]) start++;
  let end = 0;
  while (end < most - start && older[older.length - 1 - end] === newer[newer.length - 1 - end]) end++;
  const deleteCount = older.length - start - end;
  const data = newer.slice(start, newer.length - end);
  if (deleteCount === 0 && data.length === 0) return [];
  return [{ start, deleteCount, ...(data.length === 0 ? {} : { data }) }];
}

function tokens(agreement: AgreementDocument): readonly Token[] {
  const { text } = agreement;
  const found: Token[] = idsOf(agreement).all.map(({ of, role, range }) => ({
    range,
    type: typeOfId(of.kind),
    ...(role in asKey ? { modifiers: asKey[role] } : {}),
  }));
  walk(agreement, ({ key, value, shape, parent }) => {
    const keyRange = rangeOf(key);
    if (keyRange && shape && parent?.kind === 'object') found.push({ range: keyRange, type: 'property' });
    const range = isScalar(value) ? scalarText(text, value) : undefined;
    const token = range && isScalar(value) ? typeOfValue(shape, text.slice(range.start, range.end), value) : undefined;
    if (token && range) found.push({ range, ...token });
  });
  return found.sort((a, b) => a.range.start - b.range.start);
}

const asKey: Readonly<Partial<Record<Occurrence['role'], readonly Modifier[]>>> = {
  declaration: ['declaration', 'key'],
  key: ['key'],
};

function typeOfId(kind: IdKind): Type {
  switch (kind) {
    case 'party':
      return 'class';
    case 'person':
      return 'variable';
    case 'competency':
      return 'type';
    case 'commitment':
      return 'function';
    case 'workstream':
      return 'namespace';
    default:
      return 'struct';
  }
}

const isDate = /^\d{4}-\d{2}-\d{2}$/;
const isNumber = /^[-+]?\d+(?:\.\d+)?$/;

/**
 * How a scalar is coloured that is no id: by what is written, as YAML's own colours are, so that nothing changes its colour
 * when these tokens come, and a number that is none does not look like one.
 */
function typeOfValue(
  shape: Shape | undefined,
  source: string,
  { style }: ScalarNode,
): Omit<Token, 'range'> | undefined {
  if (shape?.kind !== 'scalar') return undefined;
  const isPlain = style === 'plain';
  switch (shape.scalar) {
    case 'date':
      return isPlain && isDate.test(source) ? { type: 'number', modifiers: ['date'] } : undefined;
    case 'money':
    case 'days':
      return isPlain && isNumber.test(source) ? { type: 'number', modifiers: ['amount'] } : undefined;
    case 'integer':
      return isPlain && isNumber.test(source) ? { type: 'number' } : undefined;
    case 'duration':
      return isPlain ? { type: 'string' } : undefined;
    case 'enum':
      return isPlain ? { type: 'enumMember' } : undefined;
    case 'reference':
      return shape.refers === 'rule' ? { type: 'decorator' } : undefined;
    default:
      return undefined;
  }
}
