import type { About } from 'partnership-agreements-schema';
import { asScalar, type Edit, type Insert } from '../../agreement/edit.ts';
import type { Range } from '../../agreement/range.ts';
import { type Message, message } from '../../l10n/message.ts';

/** What an item is: a key, an id to point to, a value, or more than that, with stops to fill in. */
export type CompletionKind = 'key' | 'reference' | 'value' | 'skeleton';

/** Something that can be written at the cursor. */
export interface Completion {
  /** As it will be written. */
  readonly label: string;
  readonly kind: CompletionKind;
  /** Beside the label: the name behind an id, or what a key is called. Plain text. */
  readonly detail: Message | undefined;
  /** Markdown. */
  readonly documentation: Message | undefined;
  /**
   * Its range lies in the line of the cursor and holds the cursor. Lines after the first have their indentation in
   * full: the client adds none.
   */
  readonly edit: Edit;
  /** Orders the items. */
  readonly sortText: string;
  /** What is held against what stands in the range already. */
  readonly filterText: string;
}

export interface CompletionList {
  readonly items: readonly Completion[];
  /** Whether the items depend on what has been typed: one asks again after the next character. */
  readonly isIncomplete: boolean;
}

/** An item before it has a place. */
export interface Offer {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail?: Message | undefined;
  readonly documentation?: Message | undefined;
  readonly insert: Insert;
  /** Where it goes, if not where the cursor's word is. */
  readonly range?: Range;
}

/** Items for the place of a cursor, in the order of the offers. */
export function completions(
  offers: readonly Offer[],
  range: Range,
  text: string,
  offset: number,
): readonly Completion[] {
  return offers.map(({ label, kind, detail, documentation, insert, range: own = range }, index) => {
    // White space and an opening quote that are replaced as well are part of what the label is held against.
    const leading = /^[\s"']*/.exec(text.slice(own.start, offset))?.[0] ?? '';
    return {
      label,
      kind,
      detail,
      documentation,
      edit: { range: own, insert },
      sortText: String(index).padStart(4, '0'),
      filterText: leading + label,
    };
  });
}

/** What the schema says of a place: its description, with an example. */
export function documentationOf(about: About): Message | undefined {
  if (about.description === '') return undefined;
  const description = message(about.description);
  const [example] = about.examples ?? [];
  if (example === undefined) return description;
  return message('{description}\n\nFor example: `{example}`', { description, example: inYaml(example) });
}

/** A value in YAML, on one line. */
function inYaml(value: unknown): string {
  if (typeof value === 'string') return asScalar(value);
  if (Array.isArray(value)) return `[${value.map(inYaml).join(', ')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).map(([key, inner]) => `${key}: ${inYaml(inner)}`);
    return `{ ${entries.join(', ')} }`;
  }
  return String(value);
}
