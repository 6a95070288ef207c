import type * as lsp from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** Applies edits as a client does; edits that overlap throw. */
export const applyTextEdits = (text: string, edits: readonly lsp.TextEdit[]): string =>
  TextDocument.applyEdits(TextDocument.create('file:///a', 'partnership', 1, text), [...edits]);
