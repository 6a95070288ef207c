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
 * so that no answer is about an older text. A message a key costs the extension host more than all else that a key does.
 */
export function inBursts(pause: (document: vscode.TextDocument) => Promise<void>) {
  const bursts = new Map<vscode.TextDocument, Burst>();
  let sending: Promise<unknown> = Promise.resolve();

  const send = (burst: Burst): Promise<void> => {
    const { contentChanges, last } = burst;
    burst.sent = last.send({ ...last.change, contentChanges });
    return burst.sent;
  };
  /** Resolves when the server has been told all. What fails is told to the client where the burst began. */
  const sendAll = (): Promise<unknown> => {
    const all = [...bursts.values()];
    bursts.clear();
    if (all.length > 0) sending = sending.then(() => Promise.allSettled(all.map(send)));
    return sending;
  };

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
      await sendAll();
      await begun.sent;
    },
    sendRequest: async (type, param, token, next) => {
      await sendAll();
      return next(type, param, token);
    },
    sendNotification: async (type, next, params) => {
      const method = typeof type === 'string' ? type : type.method;
      // These two are sent while a burst is: they would wait for themselves.
      if (method !== 'textDocument/didChange' && method !== 'textDocument/didOpen') await sendAll();
      return next(type, params);
    },
  } satisfies Middleware;
}
