import { type CompletionItem, CompletionItemKind, type Hover, type Position } from 'vscode-languageserver';
import { completeConfiguration, hoverConfiguration } from '../../language/configuration/features.ts';
import type { Server } from '../session.ts';
import { markup } from '../takes.ts';
import { canonical } from '../uri.ts';

/** What can be written at a position of an open configuration; undefined where it is not open. */
export function configurationItems(server: Server, uri: string, position: Position): CompletionItem[] | undefined {
  const document = server.documents.get(uri);
  if (!document) return undefined;
  const tell = server.translate();
  const today = server.workspace.today(canonical(uri));
  return completeConfiguration(document.getText(), document.offsetAt(position), today).map((offer, index) => ({
    label: offer.label,
    kind: offer.kind === 'key' ? CompletionItemKind.Property : CompletionItemKind.Value,
    // Beside the list: within it, a sentence and the id of a rule cut each other off.
    ...(offer.about ? { documentation: tell(offer.about) } : {}),
    sortText: String(index).padStart(4, '0'),
    filterText: offer.label,
    textEdit: {
      range: { start: document.positionAt(offer.range.start), end: document.positionAt(offer.range.end) },
      newText: offer.insert,
    },
  }));
}

/** What stands at a position of an open configuration, explained. */
export function configurationHover(server: Server, uri: string, position: Position): Hover | null {
  const document = server.documents.get(uri);
  const hover = document && hoverConfiguration(document.getText(), document.offsetAt(position));
  if (!document || !hover) return null;
  const link = hover.link === undefined ? [] : [`[${hover.link}](${hover.link})`];
  const paragraphs = hover.about.map(server.translate());
  return {
    contents: markup(server.takes.hover, [...paragraphs, ...link].join('\n\n')),
    range: { start: document.positionAt(hover.range.start), end: document.positionAt(hover.range.end) },
  };
}
