import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { check } from '../../server/src/findings/check.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import type { PortfolioEntry } from '../../server/src/portfolio/entry.ts';
import { entryOf } from '../../server/src/portfolio/entry-of.ts';
import type { Portfolio } from '../../server/src/portfolio/model.ts';
import { type PortfolioOptions, portfolioOf } from '../../server/src/portfolio/portfolio.ts';

export const today = '2026-11-24';

/** What a text brings to a portfolio, under a name. */
export function entry(file: string, text: string): PortfolioEntry {
  const agreement = new AgreementDocument(text);
  return entryOf(file, agreement, check(agreement, { today }));
}

/** The portfolio of some texts, by their names. */
export function portfolio(texts: Readonly<Record<string, string>>, options: Partial<PortfolioOptions> = {}): Portfolio {
  const entries = Object.entries(texts).map(([file, text]) => entry(file, text));
  return portfolioOf(entries, { today, translate: createTranslator('en'), ...options });
}
