import type { Summary } from '../model.ts';

/** A text of the file as a string of CSS: whatever is no letter, digit or blank is escaped, and ends nothing. */
export const cssText = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;

/** White paper and dark ink, whatever the screen shows, with the colours that tell something. */
export const inkOnPaper = `:root { color-scheme: light; --own-paper: #fff; --own-ink: #24221e; --own-muted: #5a554c; --own-line: #d5cfc2; --own-soft: #f4f1ea; --own-accent: #1d5d88; --own-good: #2c6a45; --own-warn: #8f5400; --own-bad: #b3261e; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }`;

/** How the page prints: what it is at the top of each sheet, and its digest and number at the bottom. */
export function pageStyle({ header, digest, words }: Summary): string {
  const what = [header.title, ...header.facts].join(' · ');
  const small = 'font: 8pt system-ui, sans-serif; color: #625d54;';
  return `
@page {
  size: A4; margin: 20mm 17mm 20mm;
  @top-left { content: ${cssText(what)}; ${small} white-space: nowrap; }
  @bottom-left { content: ${cssText(digest ?? '')}; ${small} }
  @bottom-right { content: ${cssText(`${words.page} `)} counter(page) " / " counter(pages); ${small} }
}
@media print {
  ${inkOnPaper}
  :root { --size: 9.5pt; }
  main { max-width: none; padding: 0; }
  .jump { display: none; }
  .notice { position: static; }
  .top { padding-bottom: 1.5em; }
  section { padding: 1.4em 0; break-inside: auto; }
  section, section > header { display: block; }
  section > header { margin-bottom: 0.9em; }
  h1, h2, h3, h4, h5, h6, section > header, .legend, .full-title { break-after: avoid; }
  section > header, figure, svg, tr, li, .bar, .priority, .lanes, .halt, .facts, .rows > div, .said-clause, .signed-below { break-inside: avoid; }
  li:has(li) { break-inside: auto; }
  .triangles { grid-template-columns: repeat(auto-fit, minmax(14em, 1fr)); }
  details::details-content { content-visibility: visible; block-size: auto; }
  .fold > summary { display: none; }
  td .detail { display: block; -webkit-line-clamp: none; }
  p, li { orphans: 3; widows: 3; }
}
`;
}
