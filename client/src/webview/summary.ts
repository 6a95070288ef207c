import { h, render } from 'preact';
import { placeUnder } from '../../../server/src/summary/cursor.ts';
import type { Summary } from '../../../server/src/summary/model.ts';
import type { Link } from '../../../server/src/summary/view/go.tsx';
import { style } from '../../../server/src/summary/view/style.ts';
import { SummaryView } from '../../../server/src/summary/view/summary.tsx';
import type { Compared, FromView, ToView, ViewState } from '../features/summary/messages.ts';

/** What VS Code gives the script of a webview. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromView): void;
  getState(): ViewState | undefined;
  setState(state: ViewState): void;
};

const vscode = acquireVsCodeApi();
const root = document.getElementById('summary');
let summary: Summary | undefined;
/** Of the last text that could be read. */
let last: Summary | undefined;
let compared: Compared | undefined;
let gone: Extract<ToView, { kind: 'server' }>['gone'];
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
  if (!root) return;
  const link: Link = { open, lit: summary && cursor && placeUnder(summary, cursor) };
  render(
    [
      gone && h(ServerGone, gone),
      compared && h(ComparedWith, compared),
      summary && h(SummaryView, { summary, last, link }),
    ],
    root,
  );
}

/** What is shown above the picture while nobody keeps it up to date. */
const ServerGone = ({ text, restart }: NonNullable<typeof gone>) =>
  h('div', { class: 'notice gone', role: 'alert' }, [
    h('p', {}, h('b', {}, text)),
    h('button', { type: 'button', onClick: () => vscode.postMessage({ kind: 'restart' }) }, restart),
  ]);

/** What is shown above the picture while it is compared with an older text. */
const ComparedWith = ({ text, end }: Compared) =>
  h('div', { class: 'notice', role: 'status' }, [
    h('p', {}, text),
    h('button', { type: 'button', onClick: () => vscode.postMessage({ kind: 'endComparison' }) }, end),
  ]);

/** What the cursor in the text is in comes into view; not while somebody reads here. */
function follow(): void {
  const lit = document.querySelector('[aria-current]');
  if (!lit || document.hasFocus()) return;
  lit.closest('details')?.setAttribute('open', '');
  lit.scrollIntoView({ block: 'nearest' });
}

function receive(message: ToView): void {
  if (message.kind === 'cursor') {
    const moved = cursor?.line !== message.line || cursor.column !== message.column;
    cursor = message;
    draw();
    if (moved) follow();
    return;
  }
  if (message.kind === 'server') {
    gone = message.gone;
    draw();
    return;
  }
  const isFirst = summary === undefined;
  const isOther = message.uri !== uri;
  const scroll = vscode.getState()?.scroll ?? 0;
  // Our own server made it, by the model that these components draw.
  summary = message.summary as Summary;
  if (isOther) last = undefined;
  if (!summary.unreadable) last = summary;
  uri = message.uri;
  compared = message.compared;
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
