import type { IdKind } from 'partnership-agreements-schema';
import type * as lsp from 'vscode-languageserver-protocol';
import type { AgreementDocument } from '../agreement/document.ts';
import { isList, isMap, isScalar } from '../agreement/tree/tree.ts';
import { message } from '../l10n/message.ts';
import type { Translator } from '../l10n/translator.ts';
import { type Identity, idsOf } from './ids.ts';
import { toLines, trimmed } from './lines.ts';
import { oneLine } from './one-line.ts';
import { rangeOf } from './place.ts';
import { namesParty, type Visit, walk } from './walk.ts';

type Kind = lsp.SymbolKind;
const kinds = {
  namespace: 3,
  class: 5,
  property: 7,
  interface: 11,
  variable: 13,
  string: 15,
  number: 16,
  array: 18,
  object: 19,
  struct: 23,
  event: 24,
} as const satisfies Record<string, Kind>;

/** Up to so many symbols an outline has everything that has a key: some ten pages of text. */
const mostInFull = 600;

/**
 * The outline: fields by their titles, parties and people by their names, everything else that has an id by it. That of a
 * long agreement ends with its entries, whose plain fields would bury them: nobody finds one line among thousands, and an
 * editor asks for all of them after each change.
 */
export function documentSymbols(agreement: AgreementDocument, tell: Translator): readonly lsp.DocumentSymbol[] {
  let count = 0;
  /** Fields of entries that are a plain value. */
  const plain = new Set<lsp.DocumentSymbol>();
  const top: lsp.DocumentSymbol[] = [];
  const titles = new Map<string, string>();
  const say = (title: string): string => {
    const known = titles.get(title) ?? tell(message(title));
    titles.set(title, known);
    return known;
  };
  const open: { readonly depth: number; readonly children: lsp.DocumentSymbol[] }[] = [];
  walk(agreement, (visit) => {
    const { path, key, value } = visit;
    const selection = rangeOf(key);
    if (!selection || path.some((step) => typeof step === 'number')) return;
    while ((open.at(-1)?.depth ?? 0) >= path.length) open.pop();
    const end = Math.max(selection.end, rangeOf(value)?.end ?? 0);
    const { name, detail } = nameOf(agreement, visit, say);
    const children: lsp.DocumentSymbol[] = [];
    const symbol: lsp.DocumentSymbol = {
      name: name || oneLine(String(path.at(-1)), 80) || '""',
      detail,
      kind: kindOf(visit),
      range: toLines(agreement, trimmed(agreement.text, { start: selection.start, end })),
      selectionRange: toLines(agreement, selection),
      children,
    };
    (open.at(-1)?.children ?? top).push(symbol);
    open.push({ depth: path.length, children });
    count++;
    if (path.length > entryDepth && !isMap(value)) plain.add(symbol);
  });
  return count > mostInFull ? without(plain, top) : top;
}

/** Entries lie below a section and what it lists: their fields lie deeper. */
const entryDepth = 3;

const without = (left: ReadonlySet<lsp.DocumentSymbol>, symbols: readonly lsp.DocumentSymbol[]): lsp.DocumentSymbol[] =>
  symbols
    .filter((symbol) => !left.has(symbol))
    .map((symbol) => ({ ...symbol, children: without(left, symbol.children ?? []) }));

function nameOf(agreement: AgreementDocument, { path, value, shape, parent }: Visit, say: (title: string) => string) {
  const id = String(path.at(-1));
  const scalar = isScalar(value) ? oneLine(String(value.value), 80) : undefined;
  if (parent?.kind !== 'map') {
    const title = parent && shape?.about.title ? say(shape.about.title) : id;
    return { name: title, detail: scalar ?? '' };
  }
  const isPerson = parent.keys.kind === 'ids' && parent.keys.declares === 'person';
  const { facts } = agreement;
  if (namesParty(parent) || isPerson) {
    const name = isPerson ? facts.personName(id) : facts.partyName(id);
    return { name: oneLine(name, 80), detail: scalar ?? (name === id ? '' : id) };
  }
  return { name: oneLine(id, 80), detail: scalar ?? gist(value) };
}

/** What an entry is about: the text that comes first in it. */
function gist(value: Visit['value']): string {
  const first = isMap(value) ? value.pairs[0]?.value : undefined;
  return isScalar(first) && typeof first.value === 'string' ? oneLine(first.value, 80) : '';
}

function kindOf({ path, value, parent }: Visit): Kind {
  if (parent?.kind === 'map') {
    if (namesParty(parent)) return kinds.class;
    return parent.keys.kind === 'ids' ? kindOfId(parent.keys.declares) : kinds.string;
  }
  if (isMap(value)) return path.length === 1 ? kinds.namespace : kinds.object;
  if (isList(value)) return kinds.array;
  return isScalar(value) && typeof value.value === 'number' ? kinds.number : kinds.property;
}

function kindOfId(kind: IdKind): Kind {
  switch (kind) {
    case 'party':
      return kinds.class;
    case 'person':
      return kinds.variable;
    case 'competency':
      return kinds.interface;
    case 'commitment':
    case 'deadline':
      return kinds.event;
    default:
      return kinds.struct;
  }
}

/** Something of an agreement that can be looked for by its name or its id; small enough to keep for many agreements. */
export interface NamedSymbol {
  readonly name: string;
  readonly id: string;
  readonly kind: Kind;
  /** The party it is of, and the title of the agreement. */
  readonly container: string;
  readonly range: lsp.Range;
}

/** The agreement itself, and everything in it that has an id, in the order of the text. */
export function symbolsOf(agreement: AgreementDocument): readonly NamedSymbol[] {
  const { facts, data, places } = agreement;
  const title = oneLine(data.title ?? '', 80);
  const at = places.valueRange(['title']);
  const named: NamedSymbol[] =
    title && at ? [{ name: title, id: '', kind: kinds.namespace, container: '', range: toLines(agreement, at) }] : [];
  for (const { of, role, range, path } of idsOf(agreement).all) {
    if (role !== 'declaration') continue;
    const party = of.kind === 'party' ? undefined : facts.party(partyOf(path));
    const container = [party ? facts.partyName(party.id) : '', title].filter((part) => part !== '').join(' · ');
    named.push({
      name: oneLine(nameOfId(agreement, of), 80),
      id: of.id,
      kind: kindOfId(of.kind),
      container: oneLine(container, 160),
      range: toLines(agreement, range),
    });
  }
  return named;
}

/** The party under whose id a declaration stands: always the key below the section or one deeper. */
const partyOf = (path: readonly (string | number)[]): string | undefined => {
  const step = path[0] === 'parties' ? path[1] : path[2];
  return path.length > 3 && step !== undefined ? String(step) : undefined;
};

function nameOfId({ facts }: AgreementDocument, { kind, id }: Identity): string {
  if (kind === 'party') return facts.partyName(id);
  return kind === 'person' ? facts.personName(id) : id;
}

/** The symbols whose name or id has the letters of a query in this order, whatever the case. All, for no query. */
export function findSymbols(symbols: readonly NamedSymbol[], query: string): readonly NamedSymbol[] {
  const letters = [...query.toLowerCase().replace(/\s+/g, '')];
  const has = (text: string) => {
    let from = 0;
    const lower = text.toLowerCase();
    return letters.every((letter) => {
      const at = lower.indexOf(letter, from);
      from = at + letter.length;
      return at >= 0;
    });
  };
  return symbols.filter(({ name, id }) => has(name) || has(id));
}
