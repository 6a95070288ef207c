import { markdownOf } from '../../paper/markdown.ts';
import type { Portfolio } from '../model.ts';
import { portfolioBlocks } from './blocks.ts';

/** The portfolio as Markdown: what stands out, and a table a part. */
export const portfolioMarkdown = (portfolio: Portfolio): string => markdownOf(portfolioBlocks(portfolio));
