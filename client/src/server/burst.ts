import type * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';

type Change = vscode.TextDocumentChangeEvent;
type Send = (change: Change) => Promise<void>;

/** What was typed into a document since the server was told last. */
interface Burst {
  readonly contentChanges: vscode.TextDocumentContentChangeEvent[];
  last: { readonly change: Change; readonly send: Send };
  sent?: Promise<void>;
}

/**
 * The keys of a burst are one message: sent when somebody pauses, as `pause` tells, or before anything else is asked or told,
 * so that no answer is about an older text. A message a key costs the extension host more than all else that a key does. All
 * messages go in the order in which they come here: one that closes a document, and waits for what was typed in it, is not
 * overtaken by one that opens it again.
 */
export function inBursts(pause: (document: vscode.TextDocument) => Promise<void>) {
  const bursts = new Map<vscode.TextDocument, Burst>();
  let turn: Promise<unknown> = Promise.resolve();

  const send = (burst: Burst): Promise<void> => {
    const { contentChanges, last } = burst;
    burst.sent = last.send({ ...last.change, contentChanges });
    return burst.sent;
  };
  /** Tells all that was typed; what fails is told to the client where the burst began. */
  const sendAll = async (): Promise<void> => {
    const all = [...bursts.values()];
    bursts.clear();
    await Promise.allSettled(all.map(send));
  };
  /** Does something when all that came before has been told. */
  const inTurn = <Answer>(act: () => Promise<Answer>): Promise<Answer> =>
    new Promise((resolve) => {
      turn = turn.then(sendAll).then(() => resolve(act()));
    });

  return {
    // A document that is opened, or opened anew for a server that was started again, is sent as it is now.
    didOpen: (document, next) => {
      bursts.delete(document);
      return next(document);
    },
    didChange: async (change, next) => {
      const { document, contentChanges } = change;
      const last = { change, send: next };
      const burst = bursts.get(document);
      if (burst) {
        burst.contentChanges.push(...contentChanges);
        burst.last = last;
        return;
      }
      const begun: Burst = { contentChanges: [...contentChanges], last };
      bursts.set(document, begun);
      await pause(document);
      await inTurn(async () => begun.sent);
    },
    sendRequest: (type, param, token, next) => inTurn(async () => next(type, param, token)),
    // What was typed comes here in its turn already.
    sendNotification: (type, next, params) =>
      (typeof type === 'string' ? type : type.method) === 'textDocument/didChange'
        ? next(type, params)
        : inTurn(async () => next(type, params)),
  } satisfies Middleware;
}
