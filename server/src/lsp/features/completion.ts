import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { AgreementDocument } from '../../agreement/document.ts';
import { hasStops, plainText, snippetText } from '../../agreement/edit.ts';
import { inLanguage } from '../../findings/in-language.ts';
import { type Completion, type CompletionKind, complete } from '../../language/completion.ts';
import { isConfigurationUri } from '../configurations.ts';
import type { Server } from '../session.ts';
import { shown } from '../shown.ts';
import { markup } from '../takes.ts';
import { canonical } from '../uri.ts';
import { configurationItems } from './configuration.ts';

const kinds: Record<CompletionKind, CompletionItemKind> = {
  key: CompletionItemKind.Property,
  reference: CompletionItemKind.Reference,
  value: CompletionItemKind.Value,
  skeleton: CompletionItemKind.Snippet,
};

/** As many other agreements are looked at for what is usual here. */
const MOST_BESIDE = 20;

/** Whether the line before that of an offset ends in a key whose value is still to come: only then is Enter a question. */
function beginsBelowKey(text: string, offset: number): boolean {
  const line =
    text
      .slice(0, text.lastIndexOf('\n', offset - 1))
      .split(/\r?\n/)
      .at(-1) ?? '';
  return /^(?!\s*#).*:\s*(?:#.*)?$/.test(line);
}

export function registerCompletion(server: Server): Pick<ServerCapabilities, 'completionProvider'> {
  const { connection, workspace, documents, translate, client, takes } = server;
  const { snippetSupport, labelDetailsSupport } = client().textDocument?.completion?.completionItem ?? {};
  const snippets = snippetSupport === true;
  /** Beside every row: most clients show a detail for the chosen one alone. Of keys and skeletons the label tells enough. */
  const isTelling = ({ kind }: Completion) =>
    labelDetailsSupport === true && (kind === 'reference' || kind === 'value');
  /** Of closed files, by the text that it was read from: an agreement is parsed for it once, and not kept. */
  const currencies = new Map<string, { readonly text: string; readonly currency: string | undefined }>();
  const currencyOf = (uri: string): string | undefined => {
    const open = workspace.latest(uri);
    if (open) return open.data.currency;
    const text = workspace.text(uri);
    if (text === undefined) return undefined;
    const known = currencies.get(uri);
    if (known?.text === text) return known.currency;
    const { currency } = new AgreementDocument(text).data;
    currencies.set(uri, { text, currency });
    return currency;
  };
  const currenciesBeside = (own: string): readonly string[] => {
    const counts = new Map<string, number>();
    for (const uri of workspace.uris.filter((other) => other !== own).slice(0, MOST_BESIDE)) {
      const currency = currencyOf(uri);
      if (currency !== undefined) counts.set(currency, (counts.get(currency) ?? 0) + 1);
    }
    return [...counts].sort(([, a], [, b]) => b - a).map(([currency]) => currency);
  };
  connection.onCompletion(({ textDocument: { uri }, position, context }) => {
    if (isConfigurationUri(uri)) return configurationItems(server, uri, position) ?? null;
    const document = documents.get(uri);
    const agreement = workspace.latest(canonical(uri)) ?? server.agreement(uri);
    if (!document || !agreement) return null;
    const text = document.getText();
    if (context?.triggerCharacter === '\n' && !beginsBelowKey(text, document.offsetAt(position))) return null;
    const { items, isIncomplete } = complete(
      agreement,
      document.offsetAt(position),
      workspace.today(canonical(uri)),
      text,
      () => currenciesBeside(canonical(uri)),
    );
    const tell = translate();
    const toItem = (item: Completion): CompletionItem => {
      const { range } = item.edit;
      const insert = inLanguage(item.edit.insert, tell);
      const withStops = snippets && hasStops(insert);
      return {
        label: shown(item.label),
        kind: kinds[item.kind],
        ...(item.detail ? { detail: shown(tell(item.detail)) } : {}),
        ...(item.detail && isTelling(item) ? { labelDetails: { description: shown(tell(item.detail)) } } : {}),
        ...(item.documentation ? { documentation: markup(takes.documentation, tell(item.documentation)) } : {}),
        sortText: item.sortText,
        filterText: item.filterText,
        insertTextFormat: withStops ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
        ...(takes.insertTextMode ? { insertTextMode: InsertTextMode.asIs } : {}),
        textEdit: {
          range: { start: document.positionAt(range.start), end: document.positionAt(range.end) },
          newText: withStops ? snippetText(insert, { choices: server.takesChoices }) : plainText(insert),
        },
      };
    };
    return { isIncomplete, items: items.map(toItem) };
  });
  return {
    completionProvider: { triggerCharacters: ['\n', ':', ' ', '-', '[', '{', ',', '.', '"'], resolveProvider: false },
  };
}
