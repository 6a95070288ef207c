import { type Draw, docxOf } from '../../paper/docx.ts';
import type { Portfolio } from '../model.ts';
import { portfolioBlocks } from './blocks.ts';

/** The portfolio as a Word document: the bytes of the file. */
export function portfolioDocx(portfolio: Portfolio, draw: Draw): Promise<Uint8Array> {
  const { title, facts, language, words } = portfolio;
  const sheet = { title, language, top: title, bottom: facts.join(' · '), page: words.page, isWide: true };
  return docxOf(portfolioBlocks(portfolio), sheet, draw);
}
