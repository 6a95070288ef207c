import { type Block, heading, joined, list, paragraph, plain, strong, table } from '../../paper/block.ts';
import type { Portfolio } from '../model.ts';
import { type Cell, tablesOf } from './table.ts';

/** The portfolio as a report: what stands out, and a table a part. */
export function portfolioBlocks(portfolio: Portfolio): readonly Block[] {
  const { words, title, facts, notices } = portfolio;
  const nothing = paragraph(plain(words.nothing));
  return [
    heading(1, title),
    paragraph(joined(facts.map(plain), ' · ')),
    heading(2, words.notices),
    notices.length === 0 ? nothing : list(notices.map(({ text }) => ({ text: plain(text) }))),
    ...tablesOf(portfolio).flatMap(({ title: part, about, head, rows }) => [
      heading(2, part),
      paragraph(plain(about)),
      rows.length === 0
        ? nothing
        : table(
            head.map(plain),
            rows.map((row) => row.map(cellText)),
          ),
    ]),
  ];
}

const cellText = ({ text, standsOut }: Cell) => (standsOut ? strong(text) : plain(text));
