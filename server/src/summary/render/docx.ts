import { type Draw, docxOf } from '../../paper/docx.ts';
import type { Summary } from '../model.ts';
import { summaryBlocks } from './blocks.ts';
import { summaryPictures } from './svg.tsx';

/** The summary as a Word document, with its pictures: the bytes of the file. */
export function summaryDocx(summary: Summary, draw: Draw): Promise<Uint8Array> {
  const { header, language, digest = '', words } = summary;
  const sheet = {
    title: header.title,
    language,
    top: [header.title, ...header.facts].join(' · '),
    bottom: digest,
    page: words.page,
  };
  return docxOf(summaryBlocks(summary, summaryPictures(summary)), sheet, draw);
}
