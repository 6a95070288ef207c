import type * as lsp from 'vscode-languageserver-protocol';
import type { AgreementDocument } from '../agreement/document.ts';
import type { Range } from '../agreement/range.ts';
import { isScalar } from '../agreement/tree/tree.ts';
import { trimmed } from './lines.ts';
import { rangeOf } from './place.ts';
import { walk } from './walk.ts';

/** What can be folded: maps and lists under their key, text of several lines, and runs of comment lines. */
export function foldingRanges(agreement: AgreementDocument): readonly lsp.FoldingRange[] {
  const { lines, text } = agreement;
  const found: lsp.FoldingRange[] = [];
  const texts: Range[] = [];
  let lastStart = -1;
  walk(agreement, ({ key, value }) => {
    const range = rangeOf(value);
    if (!range || value?.kind === 'alias') return;
    const startLine = lines.positionAt(rangeOf(key)?.start ?? range.start).line;
    const end = trimmed(text, range).end;
    const endLine = lines.positionAt(end).line;
    if (endLine <= startLine) return;
    if (isScalar(value)) texts.push({ start: range.start, end });
    // An item of a list and its first key begin on one line, which can be folded once.
    if (startLine === lastStart) return;
    lastStart = startLine;
    found.push({ startLine, endLine });
  });
  found.push(...commentRuns(agreement, texts));
  return found.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

/** Runs of two or more lines that hold nothing but a comment. */
function* commentRuns({ lines, text }: AgreementDocument, texts: readonly Range[]): Generator<lsp.FoldingRange> {
  let first: number | undefined;
  let next = 0;
  for (let line = 0; line <= lines.count; line++) {
    const { start, end } = lines.lineRange(line);
    while ((texts[next]?.end ?? Number.POSITIVE_INFINITY) < start) next++;
    const inText = (texts[next]?.start ?? Number.POSITIVE_INFINITY) < start;
    if (line < lines.count && !inText && /^[ \t]*#/.test(text.slice(start, end))) first ??= line;
    else {
      if (first !== undefined && line - first > 1) yield { startLine: first, endLine: line - 1, kind: 'comment' };
      first = undefined;
    }
  }
}
