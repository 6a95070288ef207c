/** A table without room for its columns: each row is a block, each cell says whose it is. */
const stacked = (table: string): string => `
  ${table}, ${table} tbody, ${table} tr, ${table} tbody th { display: block; }
  ${table} thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  ${table} tr { padding: 0.9em 0; border-bottom: 1px solid var(--line); }
  ${table} tbody th { border: 0; padding: 0 0 0.4em; font-weight: 600; }
  ${table} td { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 0 1em; padding: 0.2em 0; border: 0; }
  ${table} td::before { content: attr(data-party); grid-row: 1 / span 3; font-size: 0.9em; color: var(--muted); }
  ${table} td > * { grid-column: 2; }
  ${table} td.silent { display: none; }
`;

/**
 * The look of the summary. In VS Code it takes the colours and the font of the theme; elsewhere those below, light or
 * dark as the reader's system asks, with more contrast for who asks for it.
 */
export const style = `
:root {
  color-scheme: light dark;
  --own-paper: #fdfcf9; --own-ink: #24221e; --own-muted: #625d54; --own-line: #ddd7cb; --own-soft: #f1ede4;
  --own-accent: #1d5d88; --own-good: #2c6a45; --own-warn: #8f5400; --own-bad: #b3261e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --own-paper: #1b1a18; --own-ink: #ece8e0; --own-muted: #aaa498; --own-line: #3b3833; --own-soft: #262420;
    --own-accent: #83bde6; --own-good: #84c5a0; --own-warn: #e3ac52; --own-bad: #f28b82;
  }
}
@media (prefers-contrast: more) {
  :root { --own-muted: var(--own-ink); --own-line: var(--own-ink); --own-soft: var(--own-paper); }
}
:root {
  --paper: var(--vscode-editor-background, var(--own-paper));
  --ink: var(--vscode-editor-foreground, var(--own-ink));
  --muted: var(--vscode-descriptionForeground, var(--own-muted));
  --line: var(--vscode-contrastBorder, var(--vscode-editorWidget-border, var(--own-line)));
  --soft: var(--vscode-textBlockQuote-background, var(--vscode-editor-background, var(--own-soft)));
  --accent: var(--vscode-textLink-foreground, var(--own-accent));
  --good: var(--vscode-charts-green, var(--own-good));
  --warn: var(--vscode-editorWarning-foreground, var(--own-warn));
  --bad: var(--vscode-editorError-foreground, var(--own-bad));
  --lit: var(--vscode-editor-selectionHighlightBackground, var(--vscode-editor-background, var(--own-soft)));
  --size: var(--vscode-font-size, 15px);
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
html:has(.notice) { scroll-padding-top: 7em; }
body {
  margin: 0; padding: 0; background: var(--paper); color: var(--ink);
  font: 400 var(--size)/1.5 var(--vscode-font-family, system-ui, -apple-system, "Segoe UI", "Open Sans", Ubuntu, sans-serif);
  overflow-wrap: anywhere;
}
main { max-width: 72em; margin: 0 auto; padding: 3em 1.5em 5em; container-type: inline-size; }
h1, h2, h3, p, ul, ol, figure { margin: 0; }
h1, h2, h3 { font-weight: 600; line-height: 1.25; text-wrap: balance; }
ul, ol { padding: 0; }
.plain { list-style: none; }
h1 { font-size: 2.1em; font-weight: 300; letter-spacing: -0.015em; margin: 0.15em 0 0.35em; }
h2 { font-size: 1.15em; }
h3 { font-size: 1em; margin-bottom: 0.5em; }
.quiet, .about, .label { color: var(--muted); font-size: 0.9em; }
.label, .kicker, .facts h2 { font-size: 0.8em; letter-spacing: 0.06em; text-transform: uppercase; color: var(--muted); font-weight: 600; }
.principle { color: var(--muted); font-size: 0.85em; margin-bottom: 0.35em; text-wrap: balance; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
b { font-weight: 600; color: var(--ink); }
a { color: var(--accent); text-underline-offset: 0.2em; }
.go {
  font: inherit; color: inherit; letter-spacing: inherit; text-align: inherit; background: none; border: 0; padding: 0;
  cursor: pointer; border-radius: 2px; overflow-wrap: anywhere;
}
.go:hover { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.25em; }
/* Wider than the text and no higher, so that it moves nothing and covers nothing. */
.go[aria-current] { position: relative; z-index: 0; }
.go[aria-current]::after {
  content: ""; position: absolute; inset: 0 -0.35em; z-index: -1; border-radius: 3px;
  background: var(--lit); border: 1px solid var(--vscode-contrastActiveBorder, var(--accent));
}
.go:focus-visible, a:focus-visible, summary:focus-visible, button:focus-visible { outline: 2px solid var(--vscode-focusBorder, var(--accent)); outline-offset: 3px; }

.top { padding-bottom: 2.5em; }
.parties { font-size: 1.1em; }
.added { margin-top: 0.9em; max-width: 42em; font-size: 1.1em; color: var(--muted); }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr)); gap: 1.5em 2.5em; margin-top: 2.2em; padding-top: 1.2em; border-top: 1px solid var(--line); }
.facts h2 { margin-bottom: 0.7em; }
.facts li + li { margin-top: 0.5em; }
.facts .quiet { display: block; }
/* Beside the text there is room for two of the three: what comes next has a row to itself. */
@container (max-width: 50em) {
  .facts > :last-child { grid-column: 1 / -1; }
  .facts > :last-child ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr)); gap: 0.6em 2.5em; }
  .facts > :last-child li { margin: 0; }
}
.signature { display: flex; gap: 0.5em; }
.signature.signed .icon { color: var(--good); }
.signature.unsigned .icon, .signature.older .icon { color: var(--warn); }
.jump { margin-top: 1.6em; }

section { padding: 2.2em 0; border-top: 1px solid var(--line); }
section > header { margin-bottom: 1.4em; }
.about { margin-top: 0.3em; max-width: 40em; }
.body { min-width: 0; }
@container (min-width: 54em) {
  section { display: grid; grid-template-columns: 13em minmax(0, 1fr); gap: 0 3em; }
  section > header { margin: 0; }
}
.two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19em), 1fr)); gap: 2em 3em; }

.icon { flex: none; width: 1.15em; height: 1.15em; margin-top: 0.18em; overflow: visible; }
.drawn { fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
.filled { fill: currentColor; stroke: none; }

.triangles { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr)); gap: 2.5em 2em; }
.triangle { text-align: center; max-width: 24em; justify-self: center; width: 100%; }
.triangle figcaption { font-weight: 600; margin-bottom: 1.1em; }
.triangle svg { display: block; width: 100%; max-width: 15em; margin: 0.6em auto; overflow: visible; }
.sides { fill: var(--soft); stroke: var(--line); stroke-width: 1.5; stroke-linejoin: round; }
.corner circle { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5; }
.corner text { font-size: 14px; font-weight: 600; text-anchor: middle; fill: var(--ink); }
.corner.empty circle, .corner.unknown circle { stroke: var(--bad); stroke-width: 2.5; stroke-dasharray: 5 4; }
.corner.open circle { stroke: var(--muted); stroke-dasharray: 5 4; }
.corner.open text { fill: var(--muted); }
.corner-text.open .who { color: var(--muted); text-decoration: underline dashed var(--muted) 1px; text-underline-offset: 0.3em; }
.corner.empty text, .corner.unknown text { fill: var(--bad); font-size: 19px; }
.joined-edge { fill: none; stroke: var(--warn); stroke-width: 62; stroke-linecap: round; stroke-linejoin: round; }
.joined { fill: none; stroke: var(--soft); stroke-width: 58; stroke-linecap: round; stroke-linejoin: round; }
.corner-text > * { display: block; margin-inline: auto; text-wrap: balance; }
.corner-text .who { font-weight: 600; }
.corner-text.empty .who, .corner-text.unknown .who { text-decoration: underline dashed var(--bad) 1px; text-underline-offset: 0.3em; }
.remark { font-size: 0.9em; font-weight: 600; }
.base { display: grid; grid-template-columns: 1fr 1fr; gap: 1em; }

.legend { display: flex; flex-wrap: wrap; align-items: center; gap: 0.3em 0.5em; margin-bottom: 1.4em; color: var(--muted); font-size: 0.9em; }
.legend svg:not(:first-child) { margin-left: 0.8em; }
.bar + .bar { margin-top: 1.3em; }
.bar-head { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1em; }
.bar-head .verdict { color: var(--muted); }
.bar.over .verdict, .bar.no-ceiling .verdict { color: var(--ink); font-weight: 600; }
.bar.over .verdict::before, .bar.no-ceiling .verdict::before { content: "▲ " / ""; color: var(--bad); }
.bar-picture { display: block; margin: 0.3em 0 0.35em; overflow: visible; }
.able { fill: none; stroke: var(--muted); stroke-width: 1; stroke-dasharray: 2 2; }
.willing { fill: var(--own-band); stroke: none; }
.promised { fill: var(--accent); }
.over { fill: var(--bad); }
.ceiling { stroke: var(--ink); stroke-width: 2; }
.promised-was { fill: none; stroke: var(--accent); stroke-dasharray: 3 2; }
.ceiling-was { stroke: var(--ink); stroke-width: 2; stroke-dasharray: 2 2; }
.change .effect { font-size: 0.9em; }
.change.weakens .effect::before { content: "▼ " / ""; color: var(--bad); }
.change.strengthens .effect::before { content: "▲ " / ""; color: var(--good); }
.bar-foot { display: grid; grid-template-columns: repeat(auto-fit, minmax(6em, 1fr)); gap: 0.2em 0.6em; }
.bar-foot span > * { display: block; }
:root { --own-band: color-mix(in srgb, var(--accent) 20%, var(--paper)); }

.priority { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19em), 1fr)); gap: 0.8em 3em; }
.priority + .priority { margin-top: 1.8em; padding-top: 1.8em; border-top: 1px solid var(--line); }
.priority h3 { font-weight: 400; font-size: 1.1em; line-height: 1.4; margin-bottom: 0.35em; text-wrap: pretty; }
.gap { font-weight: 600; }
.wide .gap::before { content: "▲ " / ""; color: var(--bad); }
.wide.mild .gap::before { content: "△ " / ""; color: var(--warn); }
.ratings li { display: grid; grid-template-columns: minmax(5em, 9em) minmax(6em, 1fr) minmax(1.2em, max-content); align-items: center; gap: 0 0.8em; }
.rater { font-size: 0.9em; line-height: 1.25; padding: 0.2em 0; text-wrap: balance; }
.rate { font-weight: 600; text-align: right; font-variant-numeric: tabular-nums; }
.rate.unsaid { font-weight: 400; color: var(--muted); font-size: 0.9em; max-width: 5em; line-height: 1.2; }
.scale { display: block; min-height: 100%; }
.scale .axis { stroke: var(--line); }
.scale .step { fill: var(--line); }
.scale .band { fill: var(--own-band); }
.wide .scale .band { fill: color-mix(in srgb, var(--bad) 22%, var(--paper)); }
.wide.mild .scale .band { fill: color-mix(in srgb, var(--warn) 22%, var(--paper)); }
.scale .stem { stroke: var(--accent); stroke-width: 2; }
.scale .mark { fill: var(--accent); }

table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.65em 1em 0.65em 0; border-bottom: 1px solid var(--line); min-width: 9em; }
tr > :last-child { padding-right: 0; }
thead th { font-size: 0.9em; font-weight: 600; vertical-align: bottom; text-wrap: balance; }
thead th:first-child { color: var(--muted); font-weight: 400; }
tbody th { font-weight: 400; min-width: 7em; }
tbody tr:last-child > * { border-bottom: 0; }
td .standing { display: inline-flex; gap: 0.45em; }
td.strong .icon { color: var(--good); }
td.weak .icon, td.both .icon { color: var(--warn); }
td.undeclared .icon { color: var(--bad); }
td.undeclared .standing { font-weight: 600; }
td .cover, td .detail { display: block; padding-left: 1.75em; font-size: 0.9em; text-wrap: pretty; }
td .detail { color: var(--muted); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 6; overflow: hidden; }
/* A click shows the rest; where nothing can be clicked, all of it stands here. */
td:not(:has(.go)) .detail { display: block; }

.matrix { table-layout: fixed; }
.matrix th, .matrix td { min-width: 0; hyphens: auto; }
@container (max-width: 32em) { ${stacked('.matrix')} }
@container (max-width: 62em) { ${stacked('.many')} }

.fold { margin-top: 1.2em; }
.fold > summary { cursor: pointer; color: var(--accent); width: max-content; max-width: 100%; border-radius: 2px; }
.fold[open] > summary { margin-bottom: 1.2em; }
.notice { display: flex; flex-wrap: wrap; gap: 0.4em 1em; margin-bottom: 2em; padding: 0.8em 1em; border: 1px solid var(--warn); border-left-width: 5px;
  position: sticky; top: 0; z-index: 2; background: linear-gradient(var(--soft), var(--soft)), var(--paper);
}
.notice.gone { border-color: var(--bad); }
.notice p { flex: 1 1 16em; }
.notice button:not(.go) {
  font: inherit; padding: 0.2em 0.9em; cursor: pointer; border-radius: 3px; border: 1px solid var(--vscode-button-border, var(--vscode-contrastBorder, transparent));
  color: var(--vscode-button-foreground, var(--paper)); background: var(--vscode-button-background, var(--accent));
}
.stale > :not(.notice) { opacity: 0.75; }

.criteria li + li { margin-top: 0.9em; }
.criteria li > * { display: block; }
.criteria .target { font-size: 1.25em; line-height: 1.35; }

.halt { margin-bottom: 2.5em; padding: 1em 1.2em; border: 1px solid var(--line); border-left: 5px solid var(--ink); background: var(--soft); }
.halt h2 { margin-bottom: 0.6em; }
.rows { display: grid; gap: 0.9em; margin: 0; }
.rows > div { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 9em), 1fr)); gap: 0 1.2em; }
.halt .rows > div, section:not(:has(.two)) .rows > div { grid-template-columns: minmax(min(40%, 13em), 1fr) minmax(0, 4fr); }
.rows dt { color: var(--muted); font-size: 0.9em; line-height: 1.65; }
.rows dd { margin: 0; }
.two .rows > div { grid-template-columns: minmax(0, 1fr); }
.told > li + li { margin-top: 0.55em; }
.told > li > * { display: block; }
.to-fill { text-decoration: underline dashed var(--muted) 1px; text-underline-offset: 0.3em; color: var(--muted); }
.view { margin-top: 0.6em; font-weight: 600; }

.full { padding-top: 2.5em; border-top: 1px solid var(--line); }
.full-title { font-size: 1.5em; font-weight: 400; margin-bottom: 1em; }
.clause { margin: 1em 0 1em; }
.clause .clause { margin-left: 1.2em; }
.clause h4, .clause h5, .clause h6 { margin: 0 0 0.4em; font-size: 1em; font-weight: 600; }
.level-3 > h3 { font-size: 1.2em; padding-top: 0.6em; border-top: 1px solid var(--line); }
.said-clause { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 3fr); gap: 0 1.2em; padding: 0.15em 0; }
.clause > .said-clause { margin-left: 1.2em; }
.said-clause ul { padding-left: 1.1em; }
.signed-below { margin-top: 2em; }
.signed-below td, .signed-below th { min-width: 0; }
.signed-below thead th { overflow-wrap: normal; }

.lines > li { display: flex; gap: 0.7em; }
.lines > li + li { margin-top: 1em; }
.said { min-width: 0; }
.said > * { display: block; }
.difference { flex-wrap: wrap; }
.verdict-mark { display: flex; gap: 0.5em; flex: 0 0 9.5em; font-weight: 600; }
.difference .said { flex: 1 1 16em; }
.difference.bridged .icon, .difference.none .icon { color: var(--good); }
.difference.open .icon { color: var(--warn); }
.difference.unbridgeable .icon { color: var(--bad); }

.lanes { display: grid; grid-template-columns: minmax(5em, 11em) minmax(0, 1fr); align-items: center; gap: 0 1em; margin-bottom: 1.8em; }
.lanes svg { display: block; overflow: visible; }
.lane-name { font-size: 0.9em; line-height: 1.25; padding: 0.25em 0; text-wrap: balance; }
.ticks text { font-size: 12px; text-anchor: middle; fill: var(--muted); }
.ticks text.today { fill: var(--ink); font-weight: 600; }
.tick { stroke: var(--line); stroke-dasharray: 1 3; }
.lane .axis { stroke: var(--line); stroke-width: 1; }
.lane .today { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 4 3; }
.event { color: var(--accent); }
.event .ground { fill: var(--paper); }
.event.past, .event.dropped { color: var(--muted); }
.event.late, .event-line.late .icon { color: var(--bad); }
.event.delivered, .event-line.delivered .icon { color: var(--good); }
.events > li { display: grid; grid-template-columns: 9.5em 1.15em minmax(0, 1fr); gap: 0 0.8em; padding: 0.4em 0; }
.events .icon { color: var(--accent); }
.events .when { color: var(--muted); font-variant-numeric: tabular-nums; }
.event-line.past .icon, .event-line.dropped .icon { color: var(--muted); }
.event-line.dropped .said > :first-child { text-decoration: line-through; }
@container (max-width: 32em) {
  .events > li { grid-template-columns: 1.15em minmax(0, 1fr); }
  .events .when { grid-column: 2; font-size: 0.9em; }
  .events .icon { grid-row: 1 / 3; }
  .events .said { grid-column: 2; }
  .lanes { grid-template-columns: minmax(0, 1fr); }
  .lanes > span:empty { display: none; }
  .ticks text:nth-child(even) { display: none; }
  .lane-name { padding: 0.5em 0 0; }
  td .cover, td .detail { padding-left: 0; }
  td .detail { -webkit-line-clamp: 12; }
}

.topics + .topics { margin-top: 2em; padding-top: 1.6em; border-top: 1px solid var(--line); }
.topics > h3 { margin-bottom: 1em; }
.topics ol { padding-left: 1.7em; }
.topics ol > li + li { margin-top: 1.4em; }
.topics ol > li::marker { color: var(--muted); font-variant-numeric: tabular-nums; }
.question { font-size: 1.15em; line-height: 1.35; margin-bottom: 0.5em; }
.topics .lines > li + li { margin-top: 0.6em; }
code { font: 0.95em var(--vscode-editor-font-family, ui-monospace, monospace); color: inherit; background: none; padding: 0; }
.fact .icon { color: var(--muted); }
.fact.error .icon { color: var(--bad); }
.fact.warning .icon { color: var(--warn); }
.calm { font-size: 1.15em; }

@media (max-width: 30em) { main { padding: 1.5em 1em 3em; } h1 { font-size: 1.7em; } }
/* The system has the say: pictures in its two colours, told apart by outline, pattern and shape. */
@media (forced-colors: active) {
  :root {
    --paper: Canvas; --soft: Canvas; --lit: Canvas; --own-band: Canvas; --line: CanvasText; --ink: CanvasText; --muted: CanvasText;
    --accent: CanvasText; --good: CanvasText; --warn: CanvasText; --bad: CanvasText;
  }
  .willing, .scale .band, .wide .scale .band, .wide.mild .scale .band { fill: Canvas; stroke: CanvasText; }
  .bar-picture .over { fill: Highlight; stroke: CanvasText; }
  .go[aria-current]::after { border: 2px solid Highlight; }
}
.vscode-high-contrast .willing, .vscode-high-contrast-light .willing, .vscode-high-contrast .band, .vscode-high-contrast-light .band { stroke: var(--line); }
`.trim();
