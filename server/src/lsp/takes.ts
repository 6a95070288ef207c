import {
  type ClientCapabilities,
  InsertTextMode,
  type MarkupContent,
  MarkupKind,
  type SymbolKind,
} from 'vscode-languageserver';
import { plainOf } from '../language/markdown.ts';

/**
 * What a client takes in answers. One that says nothing of a feature gets it as it is; one that says what it takes of it gets
 * that and no more.
 */
export interface Takes {
  readonly hover: MarkupKind;
  readonly documentation: MarkupKind;
  readonly insertTextMode: boolean;
  readonly relatedInformation: boolean;
  readonly tags: boolean;
  /** Code actions with edits in them; else there are only commands. */
  readonly actions: boolean;
  readonly preferredActions: boolean;
  readonly documentSymbols: ReadonlySet<SymbolKind> | undefined;
  readonly workspaceSymbols: ReadonlySet<SymbolKind> | undefined;
}

export function takenBy({ textDocument, workspace }: ClientCapabilities): Takes {
  const { hover, completion, publishDiagnostics, diagnostic, codeAction, documentSymbol } = textDocument ?? {};
  // Since LSP 3.18, a client that pulls says so there; before, all said so where diagnostics are pushed.
  const told = { ...publishDiagnostics, ...diagnostic };
  const tellsDiagnostics = publishDiagnostics !== undefined || 'relatedInformation' in told || 'tagSupport' in told;
  return {
    hover: markupOf(hover !== undefined, hover?.contentFormat),
    documentation: markupOf(completion !== undefined, completion?.completionItem?.documentationFormat),
    insertTextMode:
      completion === undefined ||
      completion.completionItem?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
    relatedInformation: !tellsDiagnostics || told.relatedInformation === true,
    tags: !tellsDiagnostics || told.tagSupport !== undefined,
    actions: codeAction === undefined || codeAction.codeActionLiteralSupport !== undefined,
    preferredActions: codeAction === undefined || codeAction.isPreferredSupport === true,
    documentSymbols: kindsOf(documentSymbol !== undefined, documentSymbol?.symbolKind?.valueSet),
    workspaceSymbols: kindsOf(workspace?.symbol !== undefined, workspace?.symbol?.symbolKind?.valueSet),
  };
}

/** Of several formats, a client likes the first best. */
const markupOf = (isTold: boolean, formats: readonly MarkupKind[] | undefined): MarkupKind =>
  isTold ? (formats?.[0] ?? MarkupKind.PlainText) : MarkupKind.Markdown;

/** The kinds of the first version of LSP, which a client knows that names none. */
const firstKinds: readonly SymbolKind[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18];

const kindsOf = (isTold: boolean, kinds: readonly SymbolKind[] | undefined): ReadonlySet<SymbolKind> | undefined =>
  isTold ? new Set(kinds ?? firstKinds) : undefined;

/** Markdown of ours in the format that a client takes. */
export const markup = (kind: MarkupKind, markdown: string): MarkupContent => ({
  kind,
  value: kind === MarkupKind.Markdown ? markdown : plainOf(markdown),
});

/** Kinds that came later, as the ones that they are closest to. */
const instead: Readonly<Partial<Record<SymbolKind, SymbolKind>>> = { 19: 3, 23: 5, 24: 12 };

export const kindFor = (kind: SymbolKind, known: ReadonlySet<SymbolKind> | undefined): SymbolKind =>
  known === undefined || known.has(kind) ? kind : (instead[kind] ?? kind);
