import type { DocumentSymbol, ServerCapabilities, SymbolInformation } from 'vscode-languageserver';
import type { AgreementDocument } from '../../agreement/document.ts';
import { foldingRanges } from '../../language/folding.ts';
import { documentLinks } from '../../language/links.ts';
import { selectionRanges } from '../../language/selection.ts';
import { documentSymbols, findSymbols, type NamedSymbol, symbolsOf } from '../../language/symbols.ts';
import type { Server } from '../session.ts';
import { kindFor } from '../takes.ts';
import { about } from './document.ts';

type Provided = Pick<
  ServerCapabilities,
  | 'documentSymbolProvider'
  | 'workspaceSymbolProvider'
  | 'foldingRangeProvider'
  | 'selectionRangeProvider'
  | 'documentLinkProvider'
>;

/** The most symbols that one search answers with. */
const mostSymbols = 500;

/** How a file is put together, and what there is in all of them. */
export function registerOutline(server: Server): Provided {
  const { connection, workspace, translate, takes } = server;
  connection.onDocumentSymbol(
    about(server, (agreement, { textDocument: { uri } }) => {
      const symbols = documentSymbols(agreement, translate());
      const kindOf = ({ kind }: DocumentSymbol) => kindFor(kind, takes.documentSymbols);
      if (server.client().textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport)
        return symbols.map(function known(symbol): DocumentSymbol {
          return { ...symbol, kind: kindOf(symbol), children: (symbol.children ?? []).map(known) };
        });
      const flat = (symbol: DocumentSymbol, container: string): SymbolInformation[] => {
        const { name, selectionRange, children = [] } = symbol;
        const told = { name, kind: kindOf(symbol), location: { uri, range: selectionRange } };
        const below = children.flatMap((child) => flat(child, name));
        return [container === '' ? told : { ...told, containerName: container }, ...below];
      };
      return symbols.flatMap((symbol) => flat(symbol, ''));
    }),
  );
  const known = new Map<string, { readonly text: string; readonly symbols: readonly NamedSymbol[] }>();
  const symbolsIn = (uri: string): readonly NamedSymbol[] => {
    const text = workspace.text(uri);
    if (text === undefined) return [];
    const before = known.get(uri);
    if (before?.text === text) return before.symbols;
    const agreement: AgreementDocument | undefined = workspace.agreement(uri);
    const symbols = agreement ? symbolsOf(agreement) : [];
    known.set(uri, { text, symbols });
    return symbols;
  };
  connection.onWorkspaceSymbol(async ({ query }, token): Promise<SymbolInformation[]> => {
    await workspace.ready;
    server.takeOpenTexts();
    const found: SymbolInformation[] = [];
    for (const uri of workspace.uris) {
      if (token.isCancellationRequested || found.length >= mostSymbols) break;
      for (const { name, id, kind, container, range } of findSymbols(symbolsIn(uri), query)) {
        found.push({
          name: name === id || id === '' ? name : `${name} (${id})`,
          kind: kindFor(kind, takes.workspaceSymbols),
          containerName: container,
          location: { uri, range },
        });
      }
    }
    return found.slice(0, mostSymbols);
  });
  connection.onFoldingRanges(about(server, (agreement) => [...foldingRanges(agreement)]));
  connection.onSelectionRanges(
    about(server, (agreement, { positions }) =>
      selectionRanges(
        agreement,
        positions.map((position) => agreement.lines.offsetAt(position)),
      ),
    ),
  );
  connection.onDocumentLinks(about(server, (agreement) => [...documentLinks(agreement)]));
  return {
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: { resolveProvider: false },
  };
}
