/**
 * The first script of the page, and a small one: it starts the worker, and hands it the text that the page begins with, which
 * is checked while the page and its editor are still being read.
 */
import type { Diagnostic } from 'vscode-languageserver-types';
import { ahead, begin } from './begin.ts';
import { type Language, language } from './language.ts';
import { fromFragment, type Shared } from './share.ts';
import { today } from './today.ts';

/** What the page begins with. */
export interface Beginning {
  readonly text: string;
  readonly language: Language;
}

const worker = new Worker('check.js');
const shared = fromFragment(location.hash);
const text = shared.then((found) => (found && 'text' in found ? found.text : ahead(begin, today())));
const findings = new Promise<readonly Diagnostic[]>((resolve, reject) => {
  const tell = (event: MessageEvent<readonly Diagnostic[]>) => {
    // What comes next is of the language server, for whom that is.
    event.stopImmediatePropagation();
    resolve(event.data);
  };
  worker.addEventListener('message', tell, { once: true });
  worker.addEventListener('error', reject, { once: true });
});
// The page says it where it waits for them.
findings.catch(() => undefined);
void text.then((read) => worker.postMessage({ text: read, language } satisfies Beginning));
globalThis.started = { worker, shared, text, findings };

declare global {
  /** What `start.js` has begun. */
  var started: {
    readonly worker: Worker;
    /** What the address holds. */
    readonly shared: Promise<Shared | undefined>;
    readonly text: Promise<string>;
    /** What is found in the text; fails where the worker does. */
    readonly findings: Promise<readonly Diagnostic[]>;
  };
}
