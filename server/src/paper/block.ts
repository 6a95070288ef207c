/**
 * A report as it is read, before it is written in a format: what Markdown and a Word document have in common. Texts are
 * as they are: each format makes them harmless for itself.
 */
export type Block = Heading | Paragraph | List | Table | Picture;

export interface Heading {
  readonly kind: 'heading';
  /** 1 for the title of the whole. */
  readonly level: number;
  readonly text: string;
}
export interface Paragraph {
  readonly kind: 'paragraph';
  /** Each begins a line of its own. */
  readonly lines: readonly Text[];
}
export interface List {
  readonly kind: 'list';
  /** The number of the first item; undefined for a list without numbers. */
  readonly start?: number | undefined;
  readonly items: readonly Item[];
}
export interface Item {
  readonly text: Text;
  readonly items?: readonly Item[] | undefined;
}
export interface Table {
  readonly kind: 'table';
  readonly head: readonly Text[];
  readonly rows: readonly (readonly Text[])[];
}
/** A drawing, for formats that hold pictures. What it shows is told in words as well. */
export interface Picture {
  readonly kind: 'picture';
  readonly svg: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** What it shows, in words. */
  readonly text: string;
}

/** A text in parts, each said in its own way. */
export type Text = readonly Run[];
export interface Run {
  readonly text: string;
  /** `strong` stands out; `open` is still to be answered. */
  readonly as?: 'strong' | 'open' | undefined;
}

export const plain = (text: string): Text => (text === '' ? [] : [{ text }]);
export const strong = (text: string): Text => (text === '' ? [] : [{ text, as: 'strong' }]);
export const open = (text: string): Text => (text === '' ? [] : [{ text, as: 'open' }]);

/** Texts one behind the other, with the same words between them; what is empty is left out. */
export const joined = (texts: readonly Text[], between: string): Text =>
  texts.filter((text) => text.length > 0).flatMap((text, index) => (index === 0 ? text : [{ text: between }, ...text]));

export const heading = (level: number, text: string): Heading => ({ kind: 'heading', level: Math.min(level, 6), text });
export const paragraph = (...lines: readonly Text[]): Paragraph => ({ kind: 'paragraph', lines });
export const list = (items: readonly Item[], start?: number): List => ({ kind: 'list', items, start });
export const table = (head: readonly Text[], rows: readonly (readonly Text[])[]): Table => ({
  kind: 'table',
  head,
  rows,
});

/** Whether there is anything to read in it. */
export function saysNothing(block: Block): boolean {
  switch (block.kind) {
    case 'heading':
      return block.text === '';
    case 'paragraph':
      return block.lines.every((line) => line.length === 0);
    case 'list':
      return block.items.length === 0;
    case 'table':
      return block.rows.length === 0;
    case 'picture':
      return false;
  }
}
