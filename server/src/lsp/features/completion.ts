import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { hasStops, plainText, snippetText } from '../../agreement/edit.ts';
import { type CompletionKind, complete } from '../../language/completion.ts';
import { toLines } from '../../language/lines.ts';
import type { Server } from '../session.ts';
import { shown } from '../shown.ts';
import { canonical } from '../uri.ts';
import { at } from './document.ts';

const kinds: Record<CompletionKind, CompletionItemKind> = {
  key: CompletionItemKind.Property,
  reference: CompletionItemKind.Reference,
  value: CompletionItemKind.Value,
  skeleton: CompletionItemKind.Snippet,
};

export function registerCompletion(server: Server): Pick<ServerCapabilities, 'completionProvider'> {
  const { connection, workspace, translate, client } = server;
  const snippets = client().textDocument?.completion?.completionItem?.snippetSupport === true;
  connection.onCompletion(
    at(server, (agreement, offset, { textDocument }) => {
      const { items, isIncomplete } = complete(agreement, offset, workspace.today(canonical(textDocument.uri)));
      const tell = translate();
      return {
        isIncomplete,
        items: items.map((item): CompletionItem => {
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
              range: toLines(agreement, range),
              newText: withStops ? snippetText(insert) : plainText(insert),
            },
          };
        }),
      };
    }),
  );
  return {
    completionProvider: { triggerCharacters: [':', ' ', '-', '[', '{', ',', '.', '"'], resolveProvider: false },
  };
}
