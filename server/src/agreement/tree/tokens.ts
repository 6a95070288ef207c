import { CST, Lexer } from 'yaml';

/** A token of YAML with its place (UTF-16 offsets). It needs no tree, so a text that cannot be parsed has them as well. */
export interface Token {
  readonly kind: 'plain' | 'quoted' | 'comment' | 'property' | 'block-text' | 'other';
  /** What it says about the structure of the text; undefined for text itself. */
  readonly sign: Sign | undefined;
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

export type Sign =
  | 'byte-order-mark'
  | 'newline'
  | 'space'
  | 'comment'
  | 'colon'
  | 'dash'
  | 'comma'
  | 'open-map'
  | 'open-list'
  | 'close'
  /** Braces or brackets that end because the text is less deep. */
  | 'break-off'
  | 'block-header'
  | 'other';

/** The tokens of a text; `offset` is where it begins. */
export function* tokensOf(text: string, offset = 0): Generator<Token> {
  let at = offset;
  let isScalar = false;
  let isBlock = false;
  for (const source of new Lexer().lex(text)) {
    if (source === CST.DOCUMENT) continue;
    if (source === CST.SCALAR) {
      isScalar = true;
      continue;
    }
    const length = source === CST.FLOW_END ? 0 : source.length;
    const type = isScalar ? undefined : CST.tokenType(source);
    if (type === 'block-scalar-header') isBlock = true;
    const kind = isScalar ? (isBlock ? 'block-text' : 'plain') : kindOf(type);
    if (isScalar) isBlock = false;
    isScalar = false;
    const sign = kind === 'plain' || kind === 'quoted' || kind === 'block-text' ? undefined : signOf(type);
    yield { kind, sign, source, start: at, end: at + length };
    at += length;
  }
}

type TokenType = ReturnType<typeof CST.tokenType> | undefined;

function kindOf(type: TokenType): Token['kind'] {
  switch (type) {
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
      return 'quoted';
    case 'comment':
      return 'comment';
    case 'alias':
    case 'anchor':
    case 'tag':
    case 'directive-line':
    case 'block-scalar-header':
      return 'property';
    default:
      return 'other';
  }
}

function signOf(type: TokenType): Sign {
  switch (type) {
    case 'byte-order-mark':
    case 'newline':
    case 'space':
    case 'comment':
    case 'comma':
      return type;
    case 'block-scalar-header':
      return 'block-header';
    case 'map-value-ind':
      return 'colon';
    case 'seq-item-ind':
      return 'dash';
    case 'flow-map-start':
      return 'open-map';
    case 'flow-seq-start':
      return 'open-list';
    case 'flow-map-end':
    case 'flow-seq-end':
      return 'close';
    case 'flow-error-end':
      return 'break-off';
    default:
      return 'other';
  }
}
