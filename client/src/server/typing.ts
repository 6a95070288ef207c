import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/**
 * How long somebody pauses, in milliseconds, before findings, hints and colours are asked for anew. Each key would ask for all
 * of them otherwise, only to be told at the next one that they are out of date; what is on the screen moves with the text.
 */
const PAUSE = 200;

/** By document, when its text changed last, by the clock of `performance`. */
const changes = new WeakMap<vscode.TextDocument, number>();
/** By document, the pause that is waited for. */
const pauses = new WeakMap<vscode.TextDocument, Promise<void>>();

export const changedNow = (document: vscode.TextDocument): void => void changes.set(document, performance.now());

/** Resolves once a document has not changed for as long as a pause is: at once, if nobody is typing in it. */
async function pause(document: vscode.TextDocument): Promise<void> {
  const left = () => (changes.get(document) ?? -PAUSE) + PAUSE - performance.now();
  if (left() <= 0) return;
  let waiting = pauses.get(document);
  if (!waiting) {
    waiting = (async () => {
      for (let time = left(); time > 0; time = left()) await new Promise<void>((resolve) => setTimeout(resolve, time));
      pauses.delete(document);
    })();
    pauses.set(document, waiting);
  }
  await waiting;
}

/** Asks when somebody pauses; never for a text that is another one by then. */
async function afterPause<Answer>(
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
  ask: () => vscode.ProviderResult<Answer>,
): Promise<Answer | null | undefined> {
  const { version } = document;
  await pause(document);
  // VS Code keeps what it has when it is told so, and asks again.
  if (token.isCancellationRequested || document.version !== version) throw new vscode.CancellationError();
  return ask();
}

/** What does not have to be there while somebody types waits for a pause. */
export const afterTyping = {
  provideDiagnostics: async (document, previousResultId, token, next) => {
    if (!(document instanceof vscode.Uri)) {
      await pause(document);
      if (token.isCancellationRequested) throw new vscode.CancellationError();
    }
    return next(document, previousResultId, token);
  },
  provideInlayHints: (document, range, token, next) => afterPause(document, token, () => next(document, range, token)),
  provideDocumentSemanticTokens: (document, token, next) => afterPause(document, token, () => next(document, token)),
} satisfies Middleware;
