import { h, render } from 'preact';
import { placeUnder } from '../../../server/src/summary/cursor.ts';
import type { Summary } from '../../../server/src/summary/model.ts';
import type { Link } from '../../../server/src/summary/view/go.tsx';
import { style } from '../../../server/src/summary/view/style.ts';
import { SummaryView } from '../../../server/src/summary/view/summary.tsx';
import type { FromView, ToView, ViewState } from '../features/summary/messages.ts';

/** What VS Code gives the script of a webview. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromView): void;
  getState(): ViewState | undefined;
  setState(state: ViewState): void;
};

const vscode = acquireVsCodeApi();
const root = document.getElementById('summary');
let summary: Summary | undefined;
let cursor: { readonly line: number; readonly column: number } | undefined;
let uri = vscode.getState()?.uri ?? '';

/** The look comes with the script, under the nonce that lets the script itself run. */
function bringStyle(): void {
  const element = document.createElement('style');
  if (document.currentScript) element.nonce = document.currentScript.nonce;
  element.textContent = style;
  document.head.append(element);
}

const open: Link['open'] = ({ range }) => vscode.postMessage({ kind: 'open', range });

/** Only what differs is touched: the scroll position, the focus and a selection stay. */
function draw(): void {
  if (!summary || !root) return;
  const link: Link = { open, lit: cursor && placeUnder(summary, cursor) };
  render(h(SummaryView, { summary, link }), root);
}

function receive(message: ToView): void {
  if (message.kind === 'cursor') {
    cursor = message;
    draw();
    return;
  }
  const isFirst = summary === undefined;
  const isOther = message.uri !== uri;
  const scroll = vscode.getState()?.scroll ?? 0;
  // Our own server made it, by the model that these components draw.
  summary = message.summary as Summary;
  uri = message.uri;
  if (isOther) cursor = undefined;
  document.documentElement.lang = summary.language;
  document.title = summary.header.title;
  draw();
  if (isOther) window.scrollTo(0, 0);
  else if (isFirst) window.scrollTo(0, scroll);
  remember();
}

const remember = () => vscode.setState({ uri, scroll: window.scrollY });

bringStyle();
window.addEventListener('message', ({ data }: MessageEvent<ToView>) => receive(data));
window.addEventListener('scrollend', remember);
vscode.postMessage({ kind: 'ready' });
