import { markdownText } from '../escape/markdown-text.ts';
import { type Block, type Item, type List, type Run, saysNothing, type Table, type Text } from './block.ts';

/** A report as Markdown. Pictures are left out: what they show is told in words. */
export const markdownOf = (blocks: readonly Block[]): string =>
  `${blocks
    .filter((block) => block.kind !== 'picture' && !saysNothing(block))
    .map(blockText)
    .join('\n\n')}\n`;

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      // Signs at the end would be taken for the end of the heading.
      return `${'#'.repeat(block.level)} ${markdownText(block.text).replace(/#(?=#*\s*$)/g, '\\#')}`;
    case 'paragraph':
      return block.lines.map(line).join('  \n');
    case 'list':
      return listText(block);
    case 'table':
      return tableText(block);
    case 'picture':
      return '';
  }
}

/** A line that begins with text: what would begin a list or a heading there, or rule one off, is no more than text. */
const line = (text: Text) =>
  inline(text)
    .replace(/^(\s*\d{1,9})(?=[.)](\s|$))/, '$1\\')
    .replace(/^(\s*)(?=[-+](\s|$)|#+(\s|$)|[-=]+\s*$)/, '$1\\');

const inline = (text: Text) => text.map(runText).join('');

function runText({ text, as }: Run): string {
  // A mark beside a blank marks nothing.
  const said = markdownText(text);
  if (as === undefined || said.trim() === '') return said;
  const mark = as === 'strong' ? '**' : '*';
  const inner = said.trim();
  const at = said.indexOf(inner);
  return `${said.slice(0, at)}${mark}${inner}${mark}${said.slice(at + inner.length)}`;
}

function listText({ start, items }: List): string {
  return items
    .flatMap((item, index) => itemLines(item, start === undefined ? '- ' : `${start + index}. `, ''))
    .join('\n');
}

/** What stands below an item is indented to where its text begins. */
function itemLines({ text, items = [] }: Item, marker: string, indent: string): readonly string[] {
  const below = indent + ' '.repeat(marker.length);
  return [`${indent}${marker}${line(text)}`, ...items.flatMap((item) => itemLines(item, '- ', below))];
}

function tableText({ head, rows }: Table): string {
  const rowText = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const lines = [head.map(inline), head.map(() => '---'), ...rows.map((row) => row.map(inline))];
  return lines.map(rowText).join('\n');
}
