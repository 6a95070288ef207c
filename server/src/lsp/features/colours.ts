import type { SemanticTokens, SemanticTokensDelta, ServerCapabilities } from 'vscode-languageserver';
import { toOffsets } from '../../language/lines.ts';
import { editsOfTokens, semanticTokens, semanticTokensLegend } from '../../language/semantic-tokens.ts';
import type { Server } from '../session.ts';

/** The tokens that a client has of a document. */
interface Told {
  readonly resultId: string;
  readonly data: number[];
}

/** The colours of a text. A client that takes them is told what has changed in them since it was told last. */
export function registerColours(server: Server): Pick<ServerCapabilities, 'semanticTokensProvider'> {
  const { connection, documents } = server;
  const { full } = server.client().textDocument?.semanticTokens?.requests ?? {};
  const takesChanges = typeof full === 'object' && full.delta === true;
  const told = new Map<string, Told>();
  let results = 0;

  const tell = (uri: string): SemanticTokens => {
    const agreement = server.agreement(uri);
    const data = agreement ? semanticTokens(agreement) : [];
    // Of what is not open nothing is kept: nobody would say when it is not looked at any more.
    if (!takesChanges || !documents.get(uri)) return { data };
    const resultId = String(++results);
    told.set(uri, { resultId, data });
    return { resultId, data };
  };
  documents.onDidClose(({ document }) => told.delete(document.uri));

  connection.languages.semanticTokens.on(({ textDocument: { uri } }) => tell(uri));
  connection.languages.semanticTokens.onDelta(
    ({ textDocument: { uri }, previousResultId }): SemanticTokens | SemanticTokensDelta => {
      const before = told.get(uri);
      const now = tell(uri);
      if (before?.resultId !== previousResultId || now.resultId === undefined) return now;
      return { resultId: now.resultId, edits: [...editsOfTokens(before.data, now.data)] };
    },
  );
  connection.languages.semanticTokens.onRange(({ textDocument: { uri }, range }) => {
    const agreement = server.agreement(uri);
    return { data: agreement ? semanticTokens(agreement, toOffsets(agreement, range)) : [] };
  });
  return {
    semanticTokensProvider: {
      legend: semanticTokensLegend,
      full: takesChanges ? { delta: true } : true,
      range: true,
    },
  };
}
