import { markdownOf } from '../../paper/markdown.ts';
import type { Summary } from '../model.ts';
import { summaryBlocks } from './blocks.ts';

/** The summary as Markdown: what the pictures show is told in tables and lists. */
export const summaryMarkdown = (summary: Summary): string => markdownOf(summaryBlocks(summary));
