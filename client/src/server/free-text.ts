import type * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/** In the middle of a value: behind a letter or a figure of it. */
const IN_VALUE = /[\p{L}\p{N}] *$/u;
/** Letters, figures and spaces stay in the value that they are typed into; of nothing else can that be said. */
const SAME_VALUE = /^[\p{L}\p{N} ]+$/u;

interface Nothing {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly line: number;
  /** The line up to where nothing fitted. */
  readonly before: string;
}
let last: Nothing | undefined;

/**
 * Where nothing fits, nothing fits behind a few more letters of the same value either: a title, a description. VS Code asks
 * again at each of them, and the server need not be.
 */
export const inFreeText = {
  provideCompletionItem: async (document, position, context, token, next) => {
    const { version } = document;
    const before = document.lineAt(position.line).text.slice(0, position.character);
    const here = { document, version, line: position.line, before };
    if (last && isSameValue(last, here)) return undefined;
    const found = await next(document, position, context, token);
    const isEmpty = !found || (Array.isArray(found) ? found : found.items).length === 0;
    last = isEmpty && !token.isCancellationRequested && IN_VALUE.test(before) ? here : undefined;
    return found;
  },
} satisfies Middleware;

/** Whether nothing else has happened since than that this value was typed on, a letter a version. */
function isSameValue(then: Nothing, now: Nothing): boolean {
  const typed = now.before.slice(then.before.length);
  return (
    now.document === then.document &&
    now.line === then.line &&
    now.before.startsWith(then.before) &&
    SAME_VALUE.test(typed) &&
    now.version - then.version === typed.length
  );
}
