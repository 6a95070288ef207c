/** What the look of the portfolio adds to that of a summary: tables, the strip of months, the calendar. */
export const portfolioStyle = `
.portfolio { max-width: 84em; }
.portfolio > section { display: block; padding: 2em 0; border-top: 1px solid var(--line); }
.portfolio h2 { margin-bottom: 0.2em; }
.portfolio .about { margin-bottom: 1em; }
.scrolled { position: relative; overflow-x: auto; }
.portfolio table { border-collapse: collapse; width: 100%; font-size: 0.93em; }
.portfolio th, .portfolio td { text-align: left; vertical-align: top; padding: 0.45em 0.9em 0.45em 0; border-bottom: 1px solid var(--line); min-width: 0; overflow-wrap: normal; }
.portfolio table .go { overflow-wrap: normal; }
.portfolio thead th { color: var(--muted); font-size: 0.86em; font-weight: 600; }
.portfolio tbody th { font-weight: 600; min-width: 11em; }
.portfolio td .quiet, .portfolio th .quiet, .portfolio li .quiet, .portfolio .part { display: block; font-weight: 400; }
.portfolio .month { padding: 0 0 0.4em; text-align: center; }
.portfolio .month span { writing-mode: vertical-rl; transform: rotate(180deg); white-space: nowrap; }
.portfolio .cell { text-align: center; padding: 0.45em 0.1em; min-width: 2.4em; font-variant-numeric: tabular-nums; }
.portfolio .within, .portfolio .full { background: var(--soft); }
.portfolio .cell.full { box-shadow: inset 0 -3px var(--warn); }
.portfolio .cell.over { color: var(--bad); font-weight: 700; outline: 2px solid var(--bad); outline-offset: -3px; }
.portfolio tr.over .verdict, .portfolio tr.errors .found, .portfolio .late { color: var(--bad); font-weight: 600; }
.portfolio tr.within { background: none; }
.portfolio .notices { list-style: none; }
.portfolio .notices li { padding: 0.35em 0 0.35em 0.9em; border-left: 3px solid var(--line); margin-top: 0.5em; }
.portfolio .notices .overloaded, .portfolio .notices .exceeded { border-color: var(--bad); }
.portfolio .notices .alone, .portfolio .notices .broken { border-color: var(--warn); }
.portfolio .calendar { list-style: none; columns: 2 22em; column-gap: 3em; }
.portfolio .calendar li { display: grid; grid-template-columns: 9.5em minmax(0, 1fr); gap: 0.2em 1em; padding: 0.35em 0; break-inside: avoid; }
.portfolio time { color: var(--muted); }
.portfolio time.same { opacity: 0.001; }
.portfolio .calendar li.late { border-left: 3px solid var(--bad); padding-left: 0.6em; }
.made-of { color: var(--ink); background: var(--paper); border: 1px solid var(--line); max-width: min(40em, 90vw); padding: 1.2em 1.4em; }
.made-of::backdrop { background: rgb(0 0 0 / 0.4); }
.made-of ul { margin: 0.6em 0 1em; padding-left: 1.1em; }
.made-of li { margin-top: 0.35em; overflow-wrap: anywhere; }
.made-of .quiet button { margin-right: 0.8em; }
.filters { display: flex; flex-wrap: wrap; gap: 0.6em 1.2em; padding: 1em 0; }
.filters label { display: grid; gap: 0.2em; color: var(--muted); font-size: 0.86em; }
.filters select { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--line); padding: 0.3em; max-width: 18em; }
@container (max-width: 34em) {
  .portfolio .calendar li { grid-template-columns: 1fr; }
  .portfolio time.same { display: none; }
}
@media (forced-colors: active) {
  .portfolio .cell.over { outline-color: Highlight; }
  .portfolio .cell.full { border-bottom: 3px solid; }
}
@media print {
  .portfolio { max-width: none; padding: 0; }
  .portfolio > section { padding: 1em 0; break-inside: auto; }
  .portfolio .about { break-after: avoid; }
  .scrolled { overflow: visible; }
  .portfolio table { font-size: 0.8em; }
  .portfolio tr, .portfolio li, .portfolio h2 { break-inside: avoid; }
  .portfolio h2 { break-after: avoid; }
  .portfolio thead { display: table-header-group; }
}
`;
