import type * as lsp from 'vscode-languageserver-protocol';
import type { AgreementDocument } from '../agreement/document.ts';
import { idsOf } from './ids.ts';
import { toLines, trimmed } from './lines.ts';

/** Where an id is introduced: the whole entry, and the id in it. */
export interface Definition {
  /** The id that was asked about. */
  readonly origin: lsp.Range;
  readonly target: lsp.Range;
  readonly selection: lsp.Range;
}

/** Where the thing behind the id at an offset is introduced; a competency can be at several parties. */
export function definitions(agreement: AgreementDocument, offset: number): readonly Definition[] {
  const ids = idsOf(agreement);
  const found = ids.at(offset);
  if (!found) return [];
  return ids.declarations(found.of).map(({ path, range }) => ({
    origin: toLines(agreement, found.range),
    target: toLines(agreement, trimmed(agreement.text, agreement.entryRange(path) ?? range)),
    selection: toLines(agreement, range),
  }));
}

/** All places where the thing behind the id at an offset is named. */
export function references(
  agreement: AgreementDocument,
  offset: number,
  { includeDeclaration }: { readonly includeDeclaration: boolean },
): readonly lsp.Range[] {
  const ids = idsOf(agreement);
  const found = ids.at(offset);
  if (!found) return [];
  return ids
    .of(found.of)
    .filter(({ role }) => includeDeclaration || role !== 'declaration')
    .map(({ range }) => toLines(agreement, range));
}

/** The same places, as highlights: a declaration counts as writing, the others as reading. */
export function documentHighlights(agreement: AgreementDocument, offset: number): readonly lsp.DocumentHighlight[] {
  const ids = idsOf(agreement);
  const found = ids.at(offset);
  if (!found) return [];
  return ids.of(found.of).map(({ role, range }) => ({
    range: toLines(agreement, range),
    kind: role === 'declaration' ? highlight.write : highlight.read,
  }));
}

const highlight = { read: 2, write: 3 } as const satisfies Record<string, lsp.DocumentHighlightKind>;
