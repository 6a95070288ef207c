import {
  type Diagnostic,
  DiagnosticRefreshRequest,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  FileChangeType,
  type ServerCapabilities,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { AgreementDocument } from '../agreement/document.ts';
import { configurationDiagnostics, toDiagnostics } from './diagnostics.ts';
import { cancelled, contentModified, isAgreement, type Server, tryTo } from './session.ts';
import { canonical } from './uri.ts';
import { isConfigurationUri } from './workspace.ts';

/** How long a client without pull diagnostics waits after a keystroke, in milliseconds: keystrokes that follow are taken along. */
const pushDelay = 10;
/** How long a configuration that is typed waits before it counts, in milliseconds. */
const configurationDelay = 150;
/** How long the check of a whole workspace keeps the server busy at a stretch, in milliseconds. */
const stretch = 25;

interface Answer {
  readonly agreement: AgreementDocument;
  readonly stamp: string;
  readonly items: Diagnostic[];
  readonly resultId: string;
}

/** Diagnostics: pulled by clients that can, pushed to all others, never both. */
export function registerDiagnostics(server: Server): Pick<ServerCapabilities, 'diagnosticProvider'> {
  const { connection, workspace, documents, host, client, translate } = server;
  const pulls = client().textDocument?.diagnostic !== undefined;
  const answers = new Map<string, Answer>();
  let results = 0;

  /** The diagnostics of a document; computed anew only when it, or something that it depends on, has changed. */
  const answerOf = (uri: string): Answer | undefined => {
    // What is open and unsaved elsewhere counts as well.
    for (const document of documents.all()) if (isAgreement(document)) server.agreement(document.uri);
    const agreement = server.agreement(uri);
    if (!agreement) return undefined;
    const key = canonical(uri);
    const stamp = workspace.stampFor(key, agreement);
    const before = answers.get(key);
    if (before && before.stamp === stamp && before.agreement.text === agreement.text) return before;
    const items = toDiagnostics(uri, agreement, workspace.findings(key, agreement), translate());
    const same = before !== undefined && JSON.stringify(before.items) === JSON.stringify(items);
    const answer = { agreement, stamp, items, resultId: same ? before.resultId : String(++results) };
    answers.set(key, answer);
    return answer;
  };

  const push = (uri: string): void => {
    const version = documents.get(uri)?.version;
    const answer = answerOf(uri);
    const items = answer?.items ?? [];
    told.set(uri, answer?.resultId ?? '');
    tryTo(
      connection,
      connection.sendDiagnostics({ uri, diagnostics: items, ...(version === undefined ? {} : { version }) }),
    );
  };

  const told = new Map<string, string>();
  const waiting = new Map<string, () => void>();
  const pushSoon = (uri: string): void => {
    waiting.get(uri)?.();
    waiting.set(
      uri,
      host.later(pushDelay, () => {
        waiting.delete(uri);
        if (documents.get(uri)) push(uri);
      }),
    );
  };

  const pushIfChanged = (uri: string): void => {
    waiting.get(uri)?.();
    waiting.set(
      uri,
      host.later(pushDelay * 2, () => {
        waiting.delete(uri);
        if (documents.get(uri) && answerOf(uri)?.resultId !== told.get(uri)) push(uri);
      }),
    );
  };

  /** The configurations of which mistakes were told, on the disk or in the editor. */
  const shownConfigurations = new Set<string>();
  const pushConfigurations = (): void => {
    const found = new Map(
      workspace.configurations.map(({ uri, text, problems }) => [
        uri,
        configurationDiagnostics(text, problems, translate()),
      ]),
    );
    for (const uri of shownConfigurations) if (!found.has(uri)) found.set(uri, []);
    for (const [uri, diagnostics] of found) {
      if (diagnostics.length === 0 && !shownConfigurations.delete(uri)) continue;
      if (diagnostics.length > 0) shownConfigurations.add(uri);
      tryTo(connection, connection.sendDiagnostics({ uri, diagnostics }));
    }
  };

  /** What an open configuration says counts a moment after it was typed, for all agreements below it. */
  const configureSoon = (uri: string): void => {
    waiting.get(uri)?.();
    waiting.set(
      uri,
      host.later(configurationDelay, () => {
        waiting.delete(uri);
        void workspace.openConfiguration(canonical(uri), documents.get(uri)?.getText());
      }),
    );
  };

  /** Something changed that the findings of open documents may depend on. */
  const refresh = (): void => {
    if (!pulls) pushConfigurations();
    if (!pulls) for (const { uri } of documents.all().filter(isAgreement)) pushSoon(uri);
    else if (client().workspace?.diagnostics?.refreshSupport)
      tryTo(connection, connection.sendRequest(DiagnosticRefreshRequest.type));
  };

  documents.onDidChangeContent(({ document }) => {
    if (isConfigurationUri(document.uri)) configureSoon(document.uri);
    if (!isAgreement(document)) return;
    if (!pulls) {
      pushSoon(document.uri);
      // Others are pushed again only when this edit changes what they depend on.
      for (const other of documents.all())
        if (other.uri !== document.uri && isAgreement(other)) pushIfChanged(other.uri);
    }
  });
  documents.onDidClose(async ({ document }) => {
    if (isConfigurationUri(document.uri)) await workspace.openConfiguration(canonical(document.uri), undefined);
    if (!isAgreement(document)) return;
    waiting.get(document.uri)?.();
    const key = canonical(document.uri);
    const before = workspace.text(key);
    await workspace.close(key);
    if (!pulls) push(document.uri);
    // What was not saved counted for others as well.
    if (workspace.text(key) !== before) refresh();
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    for (const { uri, type } of changes) {
      await workspace.refresh(canonical(uri));
      if (!pulls && type === FileChangeType.Deleted && !documents.get(uri)) push(uri);
    }
    refresh();
  });
  workspace.onIndexed(refresh);
  const atMidnight = (): void => {
    host.later(host.untilMidnight() + 1000, () => {
      refresh();
      atMidnight();
    });
  };
  atMidnight();

  if (!pulls) return {};

  connection.languages.diagnostics.on(
    async ({ textDocument: { uri }, previousResultId }, token): Promise<DocumentDiagnosticReport> => {
      const version = documents.get(uri)?.version;
      await workspace.ready;
      if (token.isCancellationRequested) throw cancelled();
      if (documents.get(uri)?.version !== version) throw contentModified();
      if (isConfigurationUri(uri)) {
        await workspace.openConfiguration(canonical(uri), documents.get(uri)?.getText());
        const found = workspace.configurations.find((one) => one.uri === canonical(uri));
        const mistakes = found ? configurationDiagnostics(found.text, found.problems, translate()) : [];
        return { kind: DocumentDiagnosticReportKind.Full, items: mistakes };
      }
      const answer = answerOf(uri);
      if (!answer) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      const { resultId, items } = answer;
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    },
  );

  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
    await workspace.ready;
    const before = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    let since = Date.now();
    for (const uri of workspace.uris) {
      if (token.isCancellationRequested) throw cancelled();
      if (Date.now() - since > stretch) {
        await new Promise<void>((resolve) => void host.later(0, resolve));
        since = Date.now();
      }
      const shown = documents.all().find((document) => canonical(document.uri) === uri);
      const answer = answerOf(shown?.uri ?? uri);
      const version = shown?.version ?? null;
      if (!answer) continue;
      const { resultId } = answer;
      items.push(
        before.get(uri) === resultId
          ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId }
          : { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: answer.items },
      );
    }
    for (const { uri, text, problems } of workspace.configurations) {
      if (problems.length === 0 && !shownConfigurations.delete(uri)) continue;
      if (problems.length > 0) shownConfigurations.add(uri);
      const mistakes = configurationDiagnostics(text, problems, translate());
      items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: mistakes });
    }
    // Of a file that is gone, a client would go on showing what it was told last.
    const reported = new Set(items.map(({ uri }) => uri));
    for (const uri of before.keys())
      if (!reported.has(uri)) items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
    return { items };
  });

  return {
    diagnosticProvider: { identifier: 'partnership', interFileDependencies: true, workspaceDiagnostics: true },
  };
}
