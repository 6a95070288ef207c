import { markdownText } from '../../escape/markdown-text.ts';
import type { Portfolio } from '../model.ts';
import { type Cell, type Table, tablesOf } from './table.ts';

/** The portfolio as Markdown: what stands out, and a table a part. */
export function portfolioMarkdown(portfolio: Portfolio): string {
  const { words, title, facts, notices } = portfolio;
  const blocks = [
    `# ${markdownText(title)}`,
    facts.map(markdownText).join(' · '),
    `## ${words.notices}`,
    notices.length === 0 ? words.nothing : notices.map(({ text }) => `- ${markdownText(text)}`).join('\n'),
    ...tablesOf(portfolio).flatMap((table) => [
      `## ${table.title}`,
      table.about,
      table.rows.length === 0 ? words.nothing : tableText(table),
    ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function tableText({ head, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head.map(markdownText)),
    line(head.map(() => '---')),
    ...rows.map((row) => line(row.map(cellText))),
  ].join('\n');
}

const cellText = ({ text, standsOut }: Cell) =>
  standsOut && text !== '' ? `**${markdownText(text)}**` : markdownText(text);
