import { CodeLensRefreshRequest, InlayHintRefreshRequest, type ServerCapabilities } from 'vscode-languageserver';
import type { AgreementDocument } from '../../agreement/document.ts';
import { codeLenses, type Lens } from '../../language/code-lenses.ts';
import { inlayHints } from '../../language/inlay-hints.ts';
import { toOffsets } from '../../language/lines.ts';
import { findingsOf } from '../findings-of.ts';
import { commands } from '../names.ts';
import { type Server, tryTo } from '../session.ts';
import { shown } from '../shown.ts';
import { canonical } from '../uri.ts';
import { about } from './document.ts';

type Provided = Pick<ServerCapabilities, 'inlayHintProvider' | 'codeLensProvider'>;

const lensCommands: Record<Lens['action'], string> = {
  'show-summary': commands.openSummary,
  'next-hole': commands.nextHole,
  'sign-off': commands.signOff,
};

/** What stands beside the text for a reader: hints and lenses. */
export function registerReading(server: Server): Provided {
  const { connection, workspace, translate, client } = server;
  /** Answers once the configuration and other agreements are known, on which days and findings depend. */
  const whenRead = <P extends { readonly textDocument: { readonly uri: string } }, R>(
    answer: (agreement: AgreementDocument, params: P) => R,
  ) => {
    const answered = about(server, answer);
    return async (params: P): Promise<R | null> => {
      await workspace.ready;
      return answered(params);
    };
  };
  connection.languages.inlayHint.on(
    whenRead((agreement, { textDocument: { uri }, range }) =>
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
    whenRead((agreement, { textDocument: { uri } }) => {
      if (!server.settings().codeLens) return [];
      const findings = findingsOf(workspace, canonical(uri), agreement);
      return codeLenses(agreement, findings, translate()).map(({ range, title, action }) => ({
        range,
        command: { title: shown(title), command: lensCommands[action], arguments: [uri] },
      }));
    }),
  );
  const refresh = (): void => {
    if (client().workspace?.inlayHint?.refreshSupport)
      tryTo(connection, connection.sendRequest(InlayHintRefreshRequest.type));
    if (client().workspace?.codeLens?.refreshSupport)
      tryTo(connection, connection.sendRequest(CodeLensRefreshRequest.type));
  };
  server.onSettings(refresh);
  workspace.news.onIndexed(refresh);
  return { inlayHintProvider: true, codeLensProvider: { resolveProvider: false } };
}
