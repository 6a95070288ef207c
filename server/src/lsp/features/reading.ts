import {
  CodeLensRefreshRequest,
  InlayHintRefreshRequest,
  type SemanticTokens,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { codeLenses, type Lens } from '../../language/code-lenses.ts';
import { inlayHints } from '../../language/inlay-hints.ts';
import { toOffsets } from '../../language/lines.ts';
import { semanticTokens, semanticTokensLegend } from '../../language/semantic-tokens.ts';
import { commands } from '../names.ts';
import { type Server, tryTo } from '../session.ts';
import { shown } from '../shown.ts';
import { canonical } from '../uri.ts';
import { about } from './document.ts';

type Provided = Pick<ServerCapabilities, 'inlayHintProvider' | 'codeLensProvider' | 'semanticTokensProvider'>;

const lensCommands: Record<Lens['action'], string> = {
  'show-summary': commands.openSummary,
  'sign-off': commands.signOff,
};

/** What stands beside the text for a reader: hints, lenses and colours. */
export function registerReading(server: Server): Provided {
  const { connection, workspace, translate, client } = server;
  connection.languages.inlayHint.on(
    about(server, (agreement, { textDocument: { uri }, range }) =>
      inlayHints(
        agreement,
        toOffsets(agreement, range),
        workspace.today(canonical(uri)),
        translate(),
        server.settings().inlayHints,
      ).map((hint) => (typeof hint.label === 'string' ? { ...hint, label: shown(hint.label) } : hint)),
    ),
  );
  connection.onCodeLens(
    about(server, (agreement, { textDocument: { uri } }) => {
      if (!server.settings().codeLens) return [];
      const findings = workspace.findings(canonical(uri), agreement);
      return codeLenses(agreement, findings, translate()).map(({ range, title, action }) => {
        const command = server.settings().commands.includes(lensCommands[action]) ? lensCommands[action] : '';
        return { range, command: { title: shown(title), command, arguments: [uri] } };
      });
    }),
  );
  const tokens = (data: number[]): SemanticTokens => ({ data });
  connection.languages.semanticTokens.on(({ textDocument: { uri } }) => {
    const agreement = server.agreement(uri);
    return tokens(agreement ? semanticTokens(agreement) : []);
  });
  connection.languages.semanticTokens.onRange(({ textDocument: { uri }, range }) => {
    const agreement = server.agreement(uri);
    return tokens(agreement ? semanticTokens(agreement, toOffsets(agreement, range)) : []);
  });
  server.onSettings(() => {
    if (client().workspace?.inlayHint?.refreshSupport)
      tryTo(connection, connection.sendRequest(InlayHintRefreshRequest.type));
    if (client().workspace?.codeLens?.refreshSupport)
      tryTo(connection, connection.sendRequest(CodeLensRefreshRequest.type));
  });
  return {
    inlayHintProvider: true,
    codeLensProvider: { resolveProvider: false },
    semanticTokensProvider: { legend: semanticTokensLegend, full: true, range: true },
  };
}
