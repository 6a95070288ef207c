import { h, render } from 'preact';
import type { FromView, ToView } from '../../client/src/features/summary/messages.ts';
import { placeUnder } from '../../server/src/summary/cursor.ts';
import type { Summary } from '../../server/src/summary/model.ts';
import type { Link } from '../../server/src/summary/view/go.tsx';
import { style } from '../../server/src/summary/view/style.ts';
import { SummaryView } from '../../server/src/summary/view/summary.tsx';

// The summary's own page, in a frame: the same components as in VS Code.
const root = document.getElementById('summary');
let summary: Summary | undefined;
let cursor: { readonly line: number; readonly column: number } | undefined;

const tell = (message: FromView) => window.parent.postMessage(message, location.origin);
const open: Link['open'] = ({ range }) => tell({ kind: 'open', range });

function draw(): void {
  if (!summary || !root) return;
  render(h(SummaryView, { summary, link: { open, lit: cursor && placeUnder(summary, cursor) } }), root);
}

window.addEventListener('message', ({ source, origin, data }: MessageEvent<ToView>) => {
  if (source !== window.parent || origin !== location.origin) return;
  if (data.kind === 'show') {
    // The server of this page made it, by the model that these components draw.
    summary = data.summary as Summary;
    document.documentElement.lang = summary.language;
    document.title = summary.header.title;
  } else if (data.kind === 'cursor') cursor = data;
  draw();
});

const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
document.adoptedStyleSheets = [sheet];
tell({ kind: 'ready' });
