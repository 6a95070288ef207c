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
/** The path of what the cursor is in, as it was drawn. */
let lit: string | undefined;
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
  const place = summary && cursor && placeUnder(summary, cursor);
  lit = place && JSON.stringify(place.path);
  const link: Link = { open, lit: place };
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

/** Where what is not covered by a notice begins. */
const clear = () =>
  Math.max(0, ...[...document.querySelectorAll('.notice')].map((each) => each.getBoundingClientRect().bottom));

/** Whether something is drawn within the window, up to a part of a pixel, neither covered nor folded away. */
function isInSight(element: Element): boolean {
  const { top, bottom, height } = element.getBoundingClientRect();
  return height > 0 && top >= clear() - 1 && bottom <= window.innerHeight + 1 && element.checkVisibility();
}

/** What the cursor in the text is in comes into view; not while somebody reads here. */
function follow(): void {
  if (document.hasFocus()) return;
  const all = [...document.querySelectorAll('[aria-current]')];
  // What is in sight already is enough: the same place may be told of elsewhere too.
  const first = all.some(isInSight) ? undefined : all[0];
  for (let fold = first?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
  first?.scrollIntoView({ block: 'nearest' });
}

function receive(message: ToView): void {
  if (message.kind === 'cursor') {
    // Where the cursor is when a comparison opens the view, nobody asked.
    const moved = cursor ? cursor.line !== message.line || cursor.column !== message.column : compared === undefined;
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
  const isCompared = message.compared !== undefined && compared === undefined;
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
  const litBefore = lit;
  draw();
  const changes = isCompared ? document.getElementById('changes') : null;
  // Who has just asked what changed wants to see that.
  if (changes) changes.scrollIntoView();
  else if (isOther) window.scrollTo(0, 0);
  else if (isFirst) window.scrollTo(0, scroll);
  // What was typed may be something new: the cursor was in it before it was drawn.
  else if (lit !== litBefore) follow();
  remember();
}

const remember = () => vscode.setState({ uri, scroll: window.scrollY });

bringStyle();
window.addEventListener('message', ({ data }: MessageEvent<ToView>) => receive(data));
window.addEventListener('scrollend', remember);
vscode.postMessage({ kind: 'ready' });
