import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { hintsInBursts } from './hints.ts';

/**
 * How long somebody pauses, in milliseconds, before findings are asked for anew. Each key would ask for them
 * otherwise, only to be told at the next one that they are out of date; what is on the screen moves with the text.
 */
const PAUSE = 200;
/**
 * The same for hints, for how a text is put together, of which there is most to tell, and for its colours, which are those of
 * its grammar until then: somebody who looks for the next word is not done yet.
 */
const REST = 1000;

/** How long after the last key a burst goes on, in milliseconds: VS Code asks for hints 800 ms after it once more. */
const BURST = 700;

/** By document, when its text changed last, by the clock of `performance`, and whether it had changed shortly before. */
const changes = new WeakMap<vscode.TextDocument, { readonly time: number; readonly follows: boolean }>();

export function changedNow(document: vscode.TextDocument): void {
  const time = performance.now();
  changes.set(document, { time, follows: since(document) < BURST });
}

/** How long ago a text changed last, in milliseconds. */
const since = (document: vscode.TextDocument): number => performance.now() - (changes.get(document)?.time ?? -Infinity);

/** Whether somebody is typing in a document: a single change, as another extension may make it, is none of a burst. */
const isBurst = (document: vscode.TextDocument): boolean =>
  changes.get(document)?.follows === true && since(document) < BURST;

type Wait = (document: vscode.TextDocument) => Promise<void>;

/** What resolves once a document has not changed for so long: at once, if nobody is typing in it. */
function quietFor(duration: number): Wait {
  const waiting = new WeakMap<vscode.TextDocument, Promise<void>>();
  const left = (document: vscode.TextDocument) => duration - since(document);
  const wait = async (document: vscode.TextDocument): Promise<void> => {
    for (let time = left(document); time > 0; time = left(document))
      await new Promise<void>((resolve) => setTimeout(resolve, time));
  };
  return async (document) => {
    if (left(document) <= 0) return;
    const already = waiting.get(document);
    if (already) return already;
    // What may be over at once is forgotten only once it has been written down.
    const begun = wait(document);
    waiting.set(document, begun);
    await begun;
    waiting.delete(document);
  };
}
export const pause = quietFor(PAUSE);
const rest = quietFor(REST);

/** Asks once it is quiet. What nobody waits for any more is not asked; an error would have its stack written down, at each key. */
async function after<Answer>(
  wait: Wait,
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
  ask: () => vscode.ProviderResult<Answer>,
): Promise<Answer | null | undefined> {
  await wait(document);
  return token.isCancellationRequested ? null : ask();
}

/** The same, never for a text that is another one by then: VS Code keeps what it has when it is told so, and asks again. */
function afterIfSame<Answer>(
  wait: Wait,
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
  ask: () => vscode.ProviderResult<Answer>,
): Promise<Answer | null | undefined> {
  const { version } = document;
  return after(wait, document, token, () => {
    if (document.version !== version) throw new vscode.CancellationError();
    return ask();
  });
}

const oldHints = new vscode.EventEmitter<vscode.TextDocument>();
/** A document whose hints have only been moved since somebody typed, and for which VS Code has to be told to ask. */
export const onOldHints = oldHints.event;

/** Hints, which stand still in a burst of keys. */
export const hints = hintsInBursts({
  isBurst,
  rest,
  ask: (document, range, token, next) => afterIfSame(rest, document, token, () => next(document, range, token)),
  refresh: (document) => oldHints.fire(document),
});

/** What does not have to be there while somebody types waits for a pause. */
export const afterTyping = {
  provideDiagnostics: async (document, previousResultId, token, next) => {
    if (!(document instanceof vscode.Uri)) {
      await pause(document);
      if (token.isCancellationRequested) throw new vscode.CancellationError();
    }
    return next(document, previousResultId, token);
  },
  provideInlayHints: hints.provideInlayHints,
  provideDocumentSemanticTokens: (document, token, next) =>
    afterIfSame(rest, document, token, () => next(document, token)),
  provideDocumentSemanticTokensEdits: (document, previousResultId, token, next) =>
    afterIfSame(rest, document, token, () => next(document, previousResultId, token)),
  provideDocumentSymbols: (document, token, next) => after(rest, document, token, () => next(document, token)),
  provideFoldingRanges: (document, context, token, next) =>
    after(rest, document, token, () => next(document, context, token)),
  provideCodeLenses: (document, token, next) => after(rest, document, token, () => next(document, token)),
} satisfies Middleware;
