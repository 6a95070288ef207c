import type { Hover, Location, LocationLink, ServerCapabilities } from 'vscode-languageserver';
import { claimsOf } from '../../agreement/claims.ts';
import { hover } from '../../language/hover.ts';
import { definitions, documentHighlights, references } from '../../language/references.ts';
import { prepareRename, rename } from '../../language/rename.ts';
import { isConfigurationUri } from '../configurations.ts';
import type { Server } from '../session.ts';
import { markup } from '../takes.ts';
import { canonical } from '../uri.ts';
import { configurationHover } from './configuration.ts';
import { at, refusal } from './document.ts';

type Provided = Pick<
  ServerCapabilities,
  'hoverProvider' | 'definitionProvider' | 'referencesProvider' | 'documentHighlightProvider' | 'renameProvider'
>;

/** What is behind an id, where else it is, and giving it another name. */
export function registerNavigation(server: Server): Provided {
  const { connection, workspace, translate, client, takes } = server;
  const hoverAt = at(server, (agreement, offset, { textDocument: { uri } }): Hover | null => {
    const others = workspace.othersOf(canonical(uri), claimsOf(agreement));
    const found = hover(agreement, offset, others, translate());
    return found ? { ...found, contents: markup(takes.hover, found.contents.value) } : null;
  });
  connection.onHover((params) => {
    const { textDocument, position } = params;
    return isConfigurationUri(textDocument.uri)
      ? configurationHover(server, textDocument.uri, position)
      : hoverAt(params);
  });
  const { rename: renaming } = client().textDocument ?? {};
  const canPrepare = renaming === undefined || renaming.prepareSupport === true;
  const links = client().textDocument?.definition?.linkSupport === true;
  connection.onDefinition(
    at(server, (agreement, offset, { textDocument: { uri } }): Location[] | LocationLink[] => {
      const found = definitions(agreement, offset);
      if (!links) return found.map(({ selection }) => ({ uri, range: selection }));
      return found.map(({ origin, target, selection }) => ({
        originSelectionRange: origin,
        targetUri: uri,
        targetRange: target,
        targetSelectionRange: selection,
      }));
    }),
  );
  connection.onReferences(
    at(server, (agreement, offset, { textDocument: { uri }, context }): Location[] =>
      references(agreement, offset, context).map((range) => ({ uri, range })),
    ),
  );
  connection.onDocumentHighlight(at(server, (agreement, offset) => [...documentHighlights(agreement, offset)]));
  connection.onPrepareRename(
    at(server, (agreement, offset) => {
      const found = prepareRename(agreement, offset);
      if ('refused' in found) throw refusal(server, found.refused);
      return found;
    }),
  );
  connection.onRenameRequest(
    at(server, (agreement, offset, { textDocument: { uri }, newName }) => {
      const found = rename(agreement, offset, newName);
      if ('refused' in found) throw refusal(server, found.refused);
      return { changes: { [uri]: [...found.edits] } };
    }),
  );
  return {
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    // A client that does not ask first takes no options either.
    renameProvider: canPrepare ? { prepareProvider: true } : true,
  };
}
