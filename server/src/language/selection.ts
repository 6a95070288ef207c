import type * as lsp from 'vscode-languageserver-protocol';
import type { AgreementDocument } from '../agreement/document.ts';
import type { Range } from '../agreement/range.ts';
import { isScalar } from '../agreement/tree/tree.ts';
import { toLines, trimmed } from './lines.ts';
import { rangeOf, stepsTo } from './place.ts';
import { scalarText } from './scalar-text.ts';

/** What to select at each offset, step by step: word, value, entry, the map round it, section, principle, all. */
export function selectionRanges(agreement: AgreementDocument, offsets: readonly number[]): lsp.SelectionRange[] {
  return offsets.map((offset) => {
    let range: lsp.SelectionRange = { range: toLines(agreement, { start: 0, end: agreement.text.length }) };
    for (const inner of rangesTo(agreement, offset)) range = { range: toLines(agreement, inner), parent: range };
    return range;
  });
}

/** The ranges round an offset below that of the whole text, each strictly inside the one before. */
function rangesTo(agreement: AgreementDocument, offset: number): readonly Range[] {
  const { text, places } = agreement;
  const ranges: Range[] = [];
  let outer: Range = { start: 0, end: text.length };
  const add = (range: Range | undefined) => {
    if (!range || range.start > offset || offset > range.end) return;
    if (range.start < outer.start || range.end > outer.end) return;
    if (range.start === outer.start && range.end === outer.end) return;
    ranges.push(range);
    outer = range;
  };
  const addTrimmed = (range: Range | undefined) => add(range && trimmed(text, range));
  addTrimmed(rangeOf(places.root));
  for (const { key, value, range } of stepsTo(agreement, offset)) {
    add(range);
    addTrimmed(rangeOf(value));
    add(rangeOf(key));
    for (const node of [key, value]) if (isScalar(node)) add(scalarText(text, node));
  }
  add(wordAt(text, offset, outer));
  return ranges;
}

/** The run of letters, digits, hyphens and underscores round an offset. */
function wordAt(text: string, offset: number, { start, end }: Range): Range | undefined {
  const before = /[\p{L}\p{N}_-]*$/u.exec(text.slice(Math.max(start, offset - 200), offset))?.[0] ?? '';
  const after = /^[\p{L}\p{N}_-]*/u.exec(text.slice(offset, Math.min(end, offset + 200)))?.[0] ?? '';
  const word = { start: offset - before.length, end: offset + after.length };
  return word.start < word.end ? word : undefined;
}
