import type { IdKind, Shape } from 'partnership-agreements-schema';
import type { AgreementDocument } from '../agreement/document.ts';
import type { Range } from '../agreement/range.ts';
import { isScalar } from '../agreement/tree/tree.ts';
import { idsOf } from './ids.ts';
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
  'enumMember',
  'decorator',
] as const;
const modifiers = ['declaration', 'date', 'amount'] as const;
type Type = (typeof types)[number];
type Modifier = (typeof modifiers)[number];

/** What the numbers of `semanticTokens` mean. The types are LSP's own, so that every theme has a colour for them. */
export const semanticTokensLegend = { tokenTypes: [...types], tokenModifiers: [...modifiers] };

interface Token {
  readonly range: Range;
  readonly type: Type;
  readonly modifier?: Modifier;
}

/** Keys, ids, dates, amounts and fixed values, encoded as LSP asks: five numbers a token. */
export function semanticTokens(agreement: AgreementDocument, within?: Range): number[] {
  const { lines } = agreement;
  const data: number[] = [];
  let previous = { line: 0, character: 0 };
  for (const { range, type, modifier } of tokens(agreement)) {
    if (within && (range.end <= within.start || range.start >= within.end)) continue;
    const { line, character } = lines.positionAt(range.start);
    if (range.end <= range.start || lines.positionAt(range.end).line !== line) continue;
    data.push(
      line - previous.line,
      line === previous.line ? character - previous.character : character,
      range.end - range.start,
      types.indexOf(type),
      modifier ? 1 << modifiers.indexOf(modifier) : 0,
    );
    previous = { line, character };
  }
  return data;
}

function tokens(agreement: AgreementDocument): readonly Token[] {
  const { text } = agreement;
  const found: Token[] = idsOf(agreement).all.map(({ of, role, range }) => ({
    range,
    type: typeOfId(of.kind),
    ...(role === 'declaration' ? { modifier: 'declaration' as const } : {}),
  }));
  walk(agreement, ({ key, value, shape, parent }) => {
    const keyRange = rangeOf(key);
    if (keyRange && shape && parent?.kind === 'object') found.push({ range: keyRange, type: 'property' });
    const token = isScalar(value) ? typeOfValue(shape) : undefined;
    const range = token && isScalar(value) ? scalarText(text, value) : undefined;
    if (token && range) found.push({ range, ...token });
  });
  return found.sort((a, b) => a.range.start - b.range.start);
}

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

/** How a scalar is coloured that is no id. */
function typeOfValue(shape: Shape | undefined): Omit<Token, 'range'> | undefined {
  if (shape?.kind !== 'scalar') return undefined;
  switch (shape.scalar) {
    case 'date':
      return { type: 'number', modifier: 'date' };
    case 'money':
    case 'days':
      return { type: 'number', modifier: 'amount' };
    case 'integer':
    case 'duration':
      return { type: 'number' };
    case 'enum':
      return { type: 'enumMember' };
    case 'reference':
      return shape.refers === 'rule' ? { type: 'decorator' } : undefined;
    default:
      return undefined;
  }
}
