import { AgreementDocument } from '../../server/src/agreement/document.ts';
import type { Range } from '../../server/src/agreement/range.ts';

/** A text with places to ask about: `<|>` for one offset, `<|id|>` for a stretch of text. */
export interface Marked {
  readonly agreement: AgreementDocument;
  /** Where the first marker stands; for a stretch, its start. */
  readonly offset: number;
  readonly offsets: readonly number[];
  readonly ranges: readonly Range[];
}

export function marked(source: string): Marked {
  const offsets: number[] = [];
  const ranges: Range[] = [];
  let text = '';
  let rest = source;
  for (;;) {
    const match = /<\|(?:>|((?:(?!<\|).)*?)\|>)/s.exec(rest);
    if (!match) break;
    text += rest.slice(0, match.index);
    offsets.push(text.length);
    if (match[1] !== undefined) {
      ranges.push({ start: text.length, end: text.length + match[1].length });
      text += match[1];
    }
    rest = rest.slice(match.index + match[0].length);
  }
  text += rest;
  const [offset] = offsets;
  if (offset === undefined) throw new Error('the text has no marker');
  return { agreement: new AgreementDocument(text), offset, offsets, ranges };
}
