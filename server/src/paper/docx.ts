import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ILevelsOptions,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { xmlText } from '../escape/xml-text.ts';
import type { Language } from '../l10n/translator.ts';
import {
  type Block,
  type Item,
  type Picture,
  type Run,
  saysNothing,
  type Table as Tabular,
  type Text,
} from './block.ts';

/** What stands around a report on paper. */
export interface Sheet {
  readonly title: string;
  readonly language: Language;
  /** At the top of each sheet. */
  readonly top: string;
  /** At the bottom of each sheet, before the number of the page. */
  readonly bottom: string;
  /** The word before the number of the page. */
  readonly page: string;
  /** For tables with many columns. */
  readonly isWide?: boolean;
}

/** Draws an SVG as a PNG of so many pixels in width. */
export type Draw = (svg: string, width: number) => Promise<Uint8Array>;

/**
 * A report as a Word document (Office Open XML): the bytes of the file. Pictures are in it twice, as Word asks: as SVG,
 * and drawn for readers that show none.
 */
export async function docxOf(blocks: readonly Block[], sheet: Sheet, draw: Draw): Promise<Uint8Array> {
  const said = blocks.filter((block) => !saysNothing(block));
  const width = sheet.isWide ? long - 2 * side : short - 2 * side;
  const lines = marginal(sheet, width);
  const children: (Paragraph | Table)[] = [];
  for (const block of said) children.push(...(await partsOf(block, width, draw)));
  const document = new Document({
    title: xmlText(sheet.title),
    creator: 'Partnership Agreements',
    lastModifiedBy: 'Partnership Agreements',
    styles: stylesOf(sheet.language),
    numbering: {
      config: [...new Set(said.flatMap((block) => (block.kind === 'list' ? [block.start] : [])))].map((start) => ({
        reference: referenceOf(start),
        levels: levelsFrom(start),
      })),
    },
    sections: [
      {
        properties: {
          page: {
            // Turned by the library where it is landscape.
            size: {
              width: short,
              height: long,
              orientation: sheet.isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: 1134, bottom: 1134, left: side, right: side, header: 567, footer: 567 },
          },
        },
        ...lines,
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A4, in twentieths of a point. */
const [short, long, side] = [11_906, 16_838, 964];
const [accent, quiet, rule, soft] = ['1D5D88', '625D54', 'D5CFC2', 'F4F1EA'];

/** Beside the text of a cell, in twentieths of a point. */
const inCell = 80;

function stylesOf(language: Language) {
  const headingStyle = (outlineLevel: number, size: number, before: number) => ({
    run: { size, bold: true, color: accent },
    paragraph: { spacing: { before, after: 80 }, keepNext: true, outlineLevel },
  });
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 21, language: { value: language === 'nl' ? 'nl-NL' : 'en-GB' } },
        paragraph: { spacing: { after: 100 } },
      },
      heading1: headingStyle(0, 40, 0),
      heading2: headingStyle(1, 28, 360),
      heading3: headingStyle(2, 24, 240),
      heading4: headingStyle(3, 22, 200),
      heading5: headingStyle(4, 21, 160),
      heading6: headingStyle(5, 21, 120),
    },
  };
}

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

const referenceOf = (start: number | undefined) => (start === undefined ? 'points' : `from ${start}`);

/** The first level is numbered where the list is; what stands below has points. */
const levelsFrom = (start: number | undefined): readonly ILevelsOptions[] =>
  [0, 1, 2].map((level) => ({
    level,
    alignment: AlignmentType.LEFT,
    ...(level === 0 && start !== undefined
      ? { format: LevelFormat.DECIMAL, text: '%1.', start }
      : { format: LevelFormat.BULLET, text: level === 0 ? '•' : '–' }),
    style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } } },
  }));

function marginal({ top, bottom, page }: Sheet, width: number) {
  const style = { color: quiet, size: 16 };
  return {
    headers: {
      default: new Header({ children: [new Paragraph({ children: [new TextRun({ text: xmlText(top), ...style })] })] }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            tabStops: [{ type: TabStopType.RIGHT, position: width }],
            children: [
              new TextRun({ text: xmlText(bottom), ...style }),
              new TextRun({
                children: [new Tab(), `${page} `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
                ...style,
              }),
            ],
          }),
        ],
      }),
    },
  };
}

async function partsOf(block: Block, width: number, draw: Draw): Promise<readonly (Paragraph | Table)[]> {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: levels[block.level - 1] ?? HeadingLevel.HEADING_6,
          children: runs([{ text: block.text }]),
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          // A line that stands out by itself is the title of what comes next.
          keepNext: block.lines.every((line) => line.every(({ as }) => as === 'strong')),
          children: block.lines.flatMap((line, index) => runs(line, index > 0)),
        }),
      ];
    case 'list':
      return block.items.flatMap((item) => itemParts(item, referenceOf(block.start), 0));
    case 'table':
      // Two tables that touch would be one.
      return [tableOf(block, width), new Paragraph({ spacing: { after: 60 }, children: [] })];
    case 'picture':
      return [new Paragraph({ keepNext: true, children: [await pictureOf(block, width, draw)] })];
  }
}

const runs = (text: Text, breaks = false): TextRun[] =>
  text.map(
    ({ text: said, as }: Run, index) =>
      new TextRun({
        text: xmlText(said),
        bold: as === 'strong',
        italics: as === 'open',
        ...(breaks && index === 0 ? { break: 1 } : {}),
      }),
  );

function itemParts({ text, items = [] }: Item, reference: string, level: number): readonly Paragraph[] {
  return [
    new Paragraph({
      numbering: { reference, level },
      spacing: { after: 60 },
      keepNext: items.length > 0,
      children: runs(text),
    }),
    ...items.flatMap((item) => itemParts(item, reference, Math.min(level + 1, 2))),
  ];
}

function tableOf({ head, rows }: Tabular, width: number): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: rule };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const columns = Math.max(1, head.length);
  const small = columns > 8 ? 15 : 18;
  const cell = (text: Text, isHead: boolean) =>
    new TableCell({
      ...(isHead ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: soft } } : {}),
      margins: { top: 50, bottom: 50, left: inCell, right: inCell },
      children: [
        new Paragraph({
          spacing: { after: 0 },
          children: text.map(
            ({ text: said, as }) =>
              new TextRun({
                text: xmlText(said),
                size: small,
                bold: isHead || as === 'strong',
                italics: as === 'open',
              }),
          ),
        }),
      ],
    });
  const row = (texts: readonly Text[], isHead: boolean) =>
    new TableRow({ tableHeader: isHead, cantSplit: true, children: texts.map((text) => cell(text, isHead)) });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widthsOf([head, ...rows], width, small),
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
    rows: [row(head, true), ...rows.map((texts) => row(texts, false))],
  });
}

/**
 * The width of each column: its longest word first, so that none is broken, and what is left by the length of its texts.
 * In twentieths of a point, as `width`; the size of the letters in half points.
 */
function widthsOf(rows: readonly (readonly Text[])[], width: number, size: number): readonly number[] {
  const letter = size * 7;
  const columns = (rows[0] ?? []).map((_, column) => {
    const texts = rows.map((row) => (row[column] ?? []).map(({ text }) => text).join(''));
    const longest = (parts: readonly string[]) => Math.max(1, ...parts.map(({ length }) => length));
    const word = Math.min(24, longest(texts.flatMap((text) => text.split(/\s/))));
    return { least: word * letter + 2 * inCell, more: Math.max(0, Math.min(40, longest(texts)) - word) };
  });
  const total = (of: 'least' | 'more') => columns.reduce((sum, column) => sum + column[of], 0);
  const [least, more] = [total('least'), Math.max(1, total('more'))];
  return columns.map((column) =>
    Math.floor(least > width ? (column.least / least) * width : column.least + (column.more / more) * (width - least)),
  );
}

/** A picture as wide as the sheet, and never higher than one. */
async function pictureOf({ svg, width, height, text }: Picture, room: number, draw: Draw): Promise<ImageRun> {
  const [most, highest] = [room / 15, 840];
  const scale = Math.min(most / width, highest / height);
  return new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    fallback: { type: 'png', data: await draw(svg, 2 * width) },
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: 'picture', title: '', description: xmlText(text) },
  });
}
