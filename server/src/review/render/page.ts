import { htmlText } from '../../escape/html-text.ts';
import { style } from '../../summary/view/style.ts';

/** Nothing is loaded and nothing runs: the page is its own text and look. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** What reviews have besides the look of the summary. */
const own = `
.verdicts { display: flex; flex-wrap: wrap; gap: 0.5em 2.5em; margin-top: 1.6em; padding-top: 1.2em; border-top: 1px solid var(--line); }
.verdicts li { font-size: 1.1em; }
.open { margin-top: 1.6em; padding: 1em 1.3em; border: 2px solid var(--warn); border-radius: 4px; }
.open ul { padding-left: 1.2em; margin-top: 0.4em; }
.open li + li { margin-top: 0.4em; }
.again { margin: 1.4em 0 1.8em; font-weight: 600; }
.not-all { color: var(--ink); font-weight: 600; }
.body > .plain + .group { margin-top: 1.8em; }
.changes > li { display: grid; grid-template-columns: 9.5em minmax(0, 1fr); gap: 0 1em; padding: 0.45em 0; }
.changes .effect { font-weight: 600; }
.weakens .effect { color: var(--bad); }
.strengthens .effect { color: var(--good); }
.unclear .effect { color: var(--warn); }
.neutral .effect { color: var(--muted); font-weight: 400; }
.group + .group { margin-top: 1.8em; }
@container (max-width: 32em) { .changes > li { grid-template-columns: minmax(0, 1fr); } }
@media print { .changes > li { break-inside: avoid; } }
`;

/** A page of a review: one self-contained file, in the look of the summary. `body` is HTML, the title is not. */
export function page(language: string, title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="${htmlText(language)}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${htmlText(policy)}"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${htmlText(title)}</title><style>${style}${own.trim()}</style></head>
<body><main>
${body}
</main></body></html>
`;
}
