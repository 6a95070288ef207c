import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { hasStops, plainText, snippetText } from '../../agreement/edit.ts';
import { type Completion, type CompletionKind, complete } from '../../language/completion.ts';
import type { Server } from '../session.ts';
import { shown } from '../shown.ts';
import { canonical } from '../uri.ts';

const kinds: Record<CompletionKind, CompletionItemKind> = {
  key: CompletionItemKind.Property,
  reference: CompletionItemKind.Reference,
  value: CompletionItemKind.Value,
  skeleton: CompletionItemKind.Snippet,
};

export function registerCompletion(server: Server): Pick<ServerCapabilities, 'completionProvider'> {
  const { connection, workspace, documents, translate, client } = server;
  const snippets = client().textDocument?.completion?.completionItem?.snippetSupport === true;
  connection.onCompletion(({ textDocument: { uri }, position }) => {
    const document = documents.get(uri);
    const agreement = workspace.latest(canonical(uri)) ?? server.agreement(uri);
    if (!document || !agreement) return null;
    const text = document.getText();
    const { items, isIncomplete } = complete(
      agreement,
      document.offsetAt(position),
      workspace.today(canonical(uri)),
      text,
    );
    const tell = translate();
    const toItem = (item: Completion): CompletionItem => {
      const { range, insert } = item.edit;
      const withStops = snippets && hasStops(insert);
      return {
        label: shown(item.label),
        kind: kinds[item.kind],
        ...(item.detail ? { detail: shown(tell(item.detail)) } : {}),
        ...(item.documentation
          ? { documentation: { kind: MarkupKind.Markdown, value: tell(item.documentation) } }
          : {}),
        sortText: item.sortText,
        filterText: item.filterText,
        insertTextFormat: withStops ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
        insertTextMode: InsertTextMode.asIs,
        textEdit: {
          range: { start: document.positionAt(range.start), end: document.positionAt(range.end) },
          newText: withStops ? snippetText(insert) : plainText(insert),
        },
      };
    };
    return { isIncomplete, items: items.map(toItem) };
  });
  return {
    completionProvider: { triggerCharacters: [':', ' ', '-', '[', '{', ',', '.', '"'], resolveProvider: false },
  };
}
