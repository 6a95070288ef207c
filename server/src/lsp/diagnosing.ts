import {
  DiagnosticRefreshRequest,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  FileChangeType,
  type PreviousResultId,
  type ServerCapabilities,
  type WorkspaceDiagnosticParams,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { isAgreementName } from '../workspace/agreement-name.ts';
import { CheckedFiles } from './checked.ts';
import { tellsConfiguration } from './configurations.ts';
import { configurationDiagnostics } from './diagnostics.ts';
import { cancelled, contentModified, isAgreement, type Server, tryTo } from './session.ts';
import { canonical } from './uri.ts';

/**
 * How long a client without pull diagnostics waits after a keystroke, in milliseconds: changes that wait already, or come while
 * the server is busy, are taken along. Node makes a millisecond of it, which joins what comes through a pipe in one go; in a
 * worker, what was posted before comes first. Nobody types so fast that it would join two keystrokes.
 */
const pushDelay = 0;
/** How long other open documents wait after it, in milliseconds: the one that is typed comes before them. */
const othersDelay = 2;
/** How long a client that says it pulls is given to do so, in milliseconds. Some never do, and would show nothing. */
const patience = 500;
/** How long a client that waits for news of the workspace is told none while somebody types, in milliseconds. */
const newsDelay = 250;
/** How long a configuration that is typed waits before it counts, in milliseconds. */
const configurationDelay = 150;
/** How long the check of a whole workspace keeps the server busy at a stretch, in milliseconds. */
const stretch = 25;

/** Whether a file is one of those that are read. */
const isOurs = (uri: string): boolean => isAgreementName(uri) || tellsConfiguration(uri);

/** Diagnostics: pulled by clients that do, pushed to all others, never both. */
export function registerDiagnostics(server: Server): Pick<ServerCapabilities, 'diagnosticProvider'> {
  const { connection, workspace, documents, host, client, translate } = server;
  const canPull = client().textDocument?.diagnostic !== undefined;
  let hasPulled = false;
  const pushes = () => !hasPulled;
  const files = new CheckedFiles(server);

  /** The diagnostics of a document; computed anew only when it, or something that it depends on, has changed. */
  const answerOf = (uri: string) => {
    // What is open and unsaved counts for all others as well.
    server.takeOpenTexts();
    return files.answer(canonical(uri), uri);
  };

  /** By document, the result that was pushed last. */
  const told = new Map<string, string>();
  const push = (uri: string): void => {
    const version = documents.get(uri)?.version;
    const answer = answerOf(uri);
    if (answer) told.set(uri, answer.resultId);
    else told.delete(uri);
    const diagnostics = [...(answer?.items ?? [])];
    tryTo(connection, connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) }));
  };

  const waiting = new Map<string, () => void>();
  const pushSoon = (uri: string, onlyIfChanged = false): void => {
    waiting.get(uri)?.();
    const delay = canPull && !told.has(uri) ? patience : onlyIfChanged ? othersDelay : pushDelay;
    const send = () => {
      waiting.delete(uri);
      if (!documents.get(uri) || !pushes()) return;
      if (!onlyIfChanged || answerOf(uri)?.resultId !== told.get(uri)) push(uri);
    };
    waiting.set(uri, host.later(delay, send));
  };

  /** A client that waits for news gets them when somebody pauses: a key alone is no reason to read the text. */
  const newsSoon = (uri: string): void => {
    waiting.get(uri)?.();
    const look = () => {
      waiting.delete(uri);
      if (isHeld()) server.agreement(uri);
    };
    waiting.set(uri, host.later(newsDelay, look));
  };

  /** From the first time a client pulls, it is told nothing any more, and what it was told is taken back. */
  const pulls = (): void => {
    if (hasPulled) return;
    hasPulled = true;
    for (const uri of [...told.keys(), ...shownConfigurations])
      tryTo(connection, connection.sendDiagnostics({ uri, diagnostics: [] }));
    told.clear();
    shownConfigurations.clear();
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
    const configure = () => {
      waiting.delete(uri);
      void workspace.openConfiguration(canonical(uri), documents.get(uri)?.getText());
    };
    waiting.set(uri, host.later(configurationDelay, configure));
  };

  /** Something changed that findings may depend on. */
  const refresh = (): void => {
    if (canPull && client().workspace?.diagnostics?.refreshSupport)
      tryTo(connection, connection.sendRequest(DiagnosticRefreshRequest.type));
    if (!pushes()) return;
    if (!canPull) pushConfigurations();
    for (const { uri } of documents.all().filter(isAgreement)) pushSoon(uri);
    // Of a file that is gone, a client would go on showing what it was told last.
    for (const uri of told.keys()) if (!documents.get(uri) && workspace.text(canonical(uri)) === undefined) push(uri);
  };

  documents.onDidChangeContent(({ document }) => {
    if (tellsConfiguration(document.uri)) configureSoon(document.uri);
    if (!isAgreement(document)) return;
    if (!pushes()) {
      if (isHeld()) newsSoon(document.uri);
      return;
    }
    pushSoon(document.uri);
    // Others are pushed again only when this edit changes what they depend on.
    for (const other of documents.all())
      if (other.uri !== document.uri && isAgreement(other)) pushSoon(other.uri, true);
  });
  documents.onDidClose(async ({ document }) => {
    if (tellsConfiguration(document.uri)) await workspace.openConfiguration(canonical(document.uri), undefined);
    if (!isAgreement(document)) return;
    waiting.get(document.uri)?.();
    const key = canonical(document.uri);
    const before = workspace.text(key);
    await workspace.close(key);
    if (pushes() && (!canPull || told.has(document.uri))) push(document.uri);
    // What was not saved counted for others as well.
    if (workspace.text(key) !== before) refresh();
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    for (const { uri, type } of changes) {
      // Of a folder that comes, some clients tell none of its files.
      const isFolder = () => type === FileChangeType.Created && !isOurs(uri) && host.holdsAny(canonical(uri));
      if ((type !== FileChangeType.Deleted && /\/\.git(ignore)?$/.test(uri)) || isFolder()) workspace.readAgain();
      else await workspace.refresh(canonical(uri));
      if (pushes() && told.has(uri) && type === FileChangeType.Deleted && !documents.get(uri)) push(uri);
    }
    await workspace.ready;
    refresh();
  });
  workspace.news.onIndexed(refresh);
  const atMidnight = (): void => {
    host.later(host.untilMidnight() + 1000, () => {
      refresh();
      atMidnight();
    });
  };
  atMidnight();

  if (!canPull) return {};

  connection.languages.diagnostics.on(
    async ({ textDocument: { uri }, previousResultId }, token): Promise<DocumentDiagnosticReport> => {
      pulls();
      const version = documents.get(uri)?.version;
      await workspace.ready;
      if (token.isCancellationRequested) throw cancelled();
      if (documents.get(uri)?.version !== version) throw contentModified();
      if (tellsConfiguration(uri)) {
        await workspace.openConfiguration(canonical(uri), documents.get(uri)?.getText());
        const found = workspace.configurations.find((one) => one.uri === canonical(uri));
        const mistakes = found ? configurationDiagnostics(found.text, found.problems, translate()) : [];
        return { kind: DocumentDiagnosticReportKind.Full, items: mistakes };
      }
      reported.set(canonical(uri), uri);
      // A client asks a last time for what it closes: renamed or deleted, the file may be gone before the watcher tells.
      // Some never show that last answer, and passed over what they were told of the workspace until then: it is told again.
      if (!documents.get(uri)) {
        await workspace.refresh(canonical(uri));
        for (const release of held) host.later(0, release);
      }
      const answer = answerOf(uri);
      if (!answer) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      const { resultId, items } = answer;
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items] };
    },
  );

  /** What lets go of each request that waits until something changes. */
  const held = new Set<() => void>();
  const isHeld = () => held.size > 0;

  /** Files of which a client may show findings, by the name that it has for each. */
  const reported = new Map<string, string>();
  /** All files, with what changed since the client was told last. */
  const reportAll = async (
    previousResultIds: readonly PreviousResultId[],
    isCancelled: () => boolean,
  ): Promise<{ readonly items: WorkspaceDocumentDiagnosticReport[]; readonly isNews: boolean }> => {
    const before = new Map(previousResultIds.map(({ uri, value }) => [canonical(uri), { uri, value }]));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const opened = new Map(documents.all().map((document) => [canonical(document.uri), document]));
    server.takeOpenTexts();
    let isNews = false;
    let since = Date.now();
    const rest = async () => {
      if (isCancelled()) throw cancelled();
      if (Date.now() - since <= stretch) return;
      await new Promise<void>((resolve) => void host.later(0, resolve));
      since = Date.now();
    };
    const { uris } = workspace;
    // What each of them asks of people, before the first is told what the others do.
    for (const uri of uris) {
      await rest();
      files.prepare(uri);
    }
    for (const uri of uris) {
      await rest();
      const shown = opened.get(uri);
      const answer = files.answer(uri, shown?.uri ?? uri);
      if (!answer) continue;
      const version = shown?.version ?? null;
      const { resultId } = answer;
      const known = before.get(uri);
      if (known?.value === resultId) {
        items.push({ kind: DocumentDiagnosticReportKind.Unchanged, uri: known.uri, version, resultId });
      } else {
        isNews = true;
        const news = [...answer.items];
        items.push({ kind: DocumentDiagnosticReportKind.Full, uri: known?.uri ?? uri, version, resultId, items: news });
        reported.set(uri, known?.uri ?? uri);
      }
      before.delete(uri);
    }
    for (const { uri, text, problems } of workspace.configurations) {
      if (problems.length === 0 && !shownConfigurations.delete(uri)) continue;
      if (problems.length > 0) shownConfigurations.add(uri);
      const mistakes = configurationDiagnostics(text, problems, translate());
      const resultId = `configuration ${JSON.stringify([text.length, mistakes])}`;
      const known = before.get(uri);
      before.delete(uri);
      if (known?.value === resultId) {
        items.push({ kind: DocumentDiagnosticReportKind.Unchanged, uri: known.uri, version: null, resultId });
        continue;
      }
      isNews = true;
      items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items: mistakes });
    }
    // Of a file that is gone, a client would go on showing what it was told last; some forget by then that they were.
    const known = new Set(uris);
    for (const [uri, shown] of reported) {
      if (known.has(uri) || opened.has(uri)) continue;
      reported.delete(uri);
      if (!before.has(uri)) before.set(uri, { uri: shown, value: '' });
    }
    for (const { uri } of before.values()) {
      isNews = true;
      items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
    }
    return { items, isNews };
  };

  connection.languages.diagnostics.onWorkspace(async (params, token, _, partial) => {
    pulls();
    const { previousResultIds = [] }: Partial<WorkspaceDiagnosticParams> = params;
    for (;;) {
      await workspace.ready;
      const { items, isNews } = await reportAll(previousResultIds, () => token.isCancellationRequested);
      // A client that takes results bit by bit lets a request stand open: it is answered when there are news.
      if (isNews || partial === undefined || previousResultIds.length === 0) return { items };
      await new Promise<void>((resolve) => {
        const release = () => {
          takeBack();
          held.delete(release);
          resolve();
        };
        const takeBack = workspace.news.onceChanged(release);
        held.add(release);
        token.onCancellationRequested(release);
      });
      if (token.isCancellationRequested) throw cancelled();
    }
  });

  return {
    diagnosticProvider: { identifier: 'partnership', interFileDependencies: true, workspaceDiagnostics: true },
  };
}
