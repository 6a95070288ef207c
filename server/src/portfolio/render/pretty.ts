import type { Portfolio } from '../model.ts';
import { type Cell, tablesOf } from './table.ts';

/** How text is made to stand out. */
interface Look {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
}

/** A cell of a terminal holds no more than this many characters. */
const widest = 44;

/** The portfolio for a terminal: what stands out, and a table a part. */
export function portfolioPretty(portfolio: Portfolio, look: Look): string {
  const { words, title, facts, notices } = portfolio;
  const blocks = [
    `${look.bold(title)}\n${look.dim(facts.join(' · '))}`,
    `${look.bold(words.notices)}\n${notices.length === 0 ? words.nothing : notices.map(({ text }) => `- ${text}`).join('\n')}`,
    ...tablesOf(portfolio).map((table) =>
      [
        look.bold(table.title),
        look.dim(table.about),
        ...(table.rows.length === 0 ? [words.nothing] : grid(table.head, table.rows, look)),
      ].join('\n'),
    ),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function grid(head: readonly string[], rows: readonly (readonly Cell[])[], look: Look): readonly string[] {
  const used = head.map((_, column) => rows.some((row) => (row[column]?.text ?? '') !== ''));
  const widths = head.map((name, column) =>
    Math.min(widest, Math.max(lengthOf(name), ...rows.map((row) => lengthOf(row[column]?.text ?? '')))),
  );
  const line = (cells: readonly Cell[], all: (text: string) => string) =>
    cells
      .flatMap(({ text, standsOut }, column) => {
        if (!used[column]) return [];
        const padded = pad(text, widths[column] ?? 0);
        return [standsOut ? look.red(padded) : all(padded)];
      })
      .join('  ')
      .trimEnd();
  return [
    line(
      head.map((text) => ({ text })),
      look.dim,
    ),
    ...rows.map((row) => line(row, (text) => text)),
  ];
}

const lengthOf = (text: string) => [...text].length;

function pad(text: string, width: number): string {
  const characters = [...text];
  return characters.length > width
    ? `${characters.slice(0, width - 1).join('')}…`
    : text + ' '.repeat(width - characters.length);
}
