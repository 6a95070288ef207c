import type * as lsp from 'vscode-languageserver-protocol';
import type { AgreementDocument } from '../agreement/document.ts';
import type { Range } from '../agreement/range.ts';

/** A range of offsets as lines and UTF-16 columns, both 0-based. */
export const toLines = ({ lines }: AgreementDocument, { start, end }: Range): lsp.Range => ({
  start: lines.positionAt(start),
  end: lines.positionAt(end),
});

/** A range of lines and columns as offsets. */
export const toOffsets = ({ lines }: AgreementDocument, { start, end }: lsp.Range): Range => ({
  start: lines.offsetAt(start),
  end: lines.offsetAt(end),
});

/** Whether two ranges share a character, or touch. */
export const touches = (a: Range, b: Range): boolean => a.start <= b.end && b.start <= a.end;

/** A range without the white space at its end: YAML counts line ends to what stands before them. */
export function trimmed(text: string, { start, end }: Range): Range {
  let last = end;
  while (last > start && ' \t\r\n'.includes(text.charAt(last - 1))) last--;
  return { start, end: last };
}
