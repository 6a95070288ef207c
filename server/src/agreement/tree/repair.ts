import type { Range } from '../range.ts';
import { commentInBlockCode, commentInTextCode, deepBlankCode } from './amendment.ts';
import { columnOf, type Entry, entriesOf, isItem, leftOpen, outOfStep } from './block-lines.ts';
import { type Parsed, parse, type SyntaxFault, tooDeepCode } from './from-document.ts';
import { type Line, Lines, rangeOfLine, stepOf } from './lines.ts';
import { brokenMark, misplacedMark } from './marks.ts';
import { parseInFull, parseSooner, unknownCode } from './parse-sooner.ts';
import { unclosed } from './unclosed.ts';

/** Something that YAML cannot read: one for what the author did, not for each thing that follows from it. */
export interface Mistake {
  readonly range: Range;
  /** The code of the parser, or one of the codes that only a look at the lines can give. */
  readonly code: string;
  readonly detail: string;
}

/** A text without its mistakes, of the same length, so that all offsets stay. */
export interface Repaired {
  readonly parsed: Parsed;
  readonly mistakes: readonly Mistake[];
}

/** So many mistakes are told apart; what is beyond them is left to the first. */
const mostMistakes = 50;
/** How often the length of the text may be parsed again while mistakes are looked for. */
const mostPasses = 4;
/** A text of so many characters is parsed as often as it takes. */
const smallText = 300_000;
/** So many mistakes are looked for where the parser stumbles, at the price of one more parse each. */
const mostStumbles = 3;

/**
 * Finds each mistake by itself, and puts a mark in its place. Block style says by its indentation where an entry ends,
 * whatever stands in it: so entries that cannot be read alone are taken apart, down to the line, and the others stay.
 * `parsed` is what the parser made of the text.
 */
export function repair(text: string, parsed: Parsed): Repaired {
  return repairWhereItStumbles(text, parsed) ?? repairEverywhere(text, parsed);
}

/**
 * Most texts with a mistake are being typed, and have one: it is where something is left open, or in the entry at which the
 * parser stumbles. Undefined where the text cannot be read after that either, or is out of step.
 */
export function repairWhereItStumbles(text: string, parsed: Parsed): Repaired | undefined {
  const repairer = new Repairer(text, 'where-it-stumbles');
  let read = parsed;
  for (let stumbles = 0; ; stumbles++) {
    const [error] = read.faults;
    if (!error) return { parsed: read, mistakes: inOrder(repairer.mistakes) };
    const before = repairer.mistakes.length;
    if (stumbles < mostStumbles) repairer.block(0, repairer.lines.count, -1, error);
    if (repairer.mistakes.length === before || !repairer.isSure) return undefined;
    read = parseSooner(repairer.lines.text);
  }
}

/** Looks at every entry. */
export function repairEverywhere(text: string, parsed = parse(text)): Repaired {
  const repairer = new Repairer(text, 'everywhere');
  repairer.block(0, repairer.lines.count, -1, parsed.faults[0]);
  return { parsed: parseInFull(repairer.lines.text), mistakes: inOrder(repairer.mistakes) };
}

const inOrder = (mistakes: readonly Mistake[]) => [...mistakes].sort((a, b) => a.range.start - b.range.start);

const keyLike = () => /^(?:[\p{L}\p{N}_.-]+|"[^"\\]*"|'[^']*')[ \t]*:(?=\s|$)/u;
const opensScalarOrFlow = (content: string) => /^[{["'|>]/.test(content);
const misplaced = (line: Line): Mistake => ({ code: 'BAD_INDENT', detail: '', range: rangeOfLine(line) });

/** The line of a text without quotes that has a colon, where that can be no key: a sentence, or a word with a capital. */
function colonInText(below: readonly Line[]): SyntaxFault | undefined {
  const line = below.find((each) => isItem(each) || /:(?:\s|$)/.test(each.content));
  return line && /^(?:\p{Lu}[^\s:"'[{]*|[\p{L}\p{N}][^:"'[{]*\s[^:"'[{]*):(?:\s|$)/u.test(line.content)
    ? { code: 'BLOCK_AS_IMPLICIT_KEY', detail: '', start: line.start, end: line.end }
    : undefined;
}

/** A block that is being looked through: its column, the column of the key that holds it, and its kind. */
interface Block {
  readonly column: number;
  readonly parent: number;
  readonly isList: boolean;
}

/** Whether only the entry at which the parser stumbles is looked at, in each block, or every one. */
type Looks = 'where-it-stumbles' | 'everywhere';

class Repairer {
  readonly lines: Lines;
  readonly mistakes: Mistake[] = [];
  readonly #looks: Looks;
  /** Whether the parser has told of each mistake what it is. */
  isSure = true;
  /** How far each level of this text is indented. */
  readonly #step: number;
  #budget: number;

  constructor(text: string, looks: Looks) {
    this.lines = new Lines(text);
    this.#looks = looks;
    this.#step = stepOf(this.lines.content(0, this.lines.count));
    this.#budget = text.length * mostPasses + smallText;
  }

  /**
   * Looks for the mistakes in lines that are one block: a map, a list, or a value by itself. `parent` is the column of
   * the key that holds it, -1 for the whole text. `known` is what the parser has said about these lines already.
   */
  block(from: number, to: number, parent: number, known?: SyntaxFault): void {
    const error = known ?? this.#parse(from, to).faults[0];
    if (!error) return;
    const content = this.lines.content(from, to);
    const [first] = content;
    if (!first || this.mistakes.length >= mostMistakes) return;
    if (opensScalarOrFlow(first.content) && !keyLike().test(first.content)) {
      this.#breakValue(first.number, to, first.start, this.#told(error, from, to));
      return;
    }
    const column = columnOf(content, parent < 0 ? 0 : parent + this.#step);
    const isList = content.filter((line) => line.indent === column).every(isItem);
    const entries = entriesOf(content, to, column, isList);
    const block = { column, parent, isList };
    const entryAt = (at: number) => entries.findLast(({ from: number }) => (this.lines.line(number)?.start ?? 0) <= at);
    if (this.#looks === 'where-it-stumbles') {
      const culprit = entryAt(leftOpen(this.lines.text, content)?.start ?? error.start);
      // Where a line is out of step, the parser stumbles over its neighbours: that takes a look at all of them.
      if (culprit && outOfStep(content, column) === 0) this.#entry(culprit, block);
      return;
    }
    const before = this.mistakes.length;
    this.#entries(entries, block);
    if (this.mistakes.length > before) return;
    // Each can be read alone, but not beside the others.
    const culprit = entryAt(error.start);
    if (culprit) this.#breakLine(culprit, column, this.#placed(error, culprit));
  }

  /** Looks through entries by halves: where a half can be read, there is nothing to look for. */
  #entries(entries: readonly Entry[], block: Block): void {
    const [first] = entries;
    if (!first || this.mistakes.length >= mostMistakes) return;
    if (entries.length === 1) {
      this.#entry(first, block);
      return;
    }
    const half = entries.length >> 1;
    for (const part of [entries.slice(0, half), entries.slice(half)]) {
      const from = part[0]?.from ?? 0;
      const to = part.at(-1)?.to ?? 0;
      const isInStep = part.every(({ column }) => column === block.column);
      if (part.length > 1 && isInStep && this.#parse(from, to).faults.length === 0) continue;
      this.#entries(part, block);
    }
  }

  #entry(entry: Entry, block: Block): void {
    const { column, parent, isList } = block;
    const header = this.lines.line(entry.from);
    if (!header || this.mistakes.length >= mostMistakes) return;
    if (entry.column !== column) {
      // What holds lines of this block's depth was meant to stand beside the key that holds this block.
      const [below] = this.lines.content(entry.from + 1, entry.to);
      const isOuter = entry.column < column && below?.indent === column && parent >= 0;
      this.#breakLine(entry, isOuter ? parent : column, misplaced(header));
      return;
    }
    const { faults, kind } = this.#parse(entry.from, entry.to);
    const [error] = faults;
    if (!error) {
      if (kind && kind !== (isList ? 'list' : 'map'))
        this.#breakLine(entry, column, { code: 'NO_COLON', detail: '', range: rangeOfLine(header) });
    } else if (isList) {
      const told = this.#endsItem(entry, header) ?? this.#told(error, entry.from, entry.to);
      this.#breakValue(entry.from, entry.to, header.start + (isItem(header) ? 1 : 0), told);
    } else this.#mapEntry(entry, header, error);
  }

  /** An entry of a map that cannot be read by itself. */
  #mapEntry(entry: Entry, header: Line, error: SyntaxFault): void {
    const { from, to, column } = entry;
    const key = keyLike().exec(header.content);
    if (!key) {
      const plain = /^[\p{L}\p{N}_.-]/u.test(header.content);
      const noColon = { code: 'NO_COLON', detail: '', range: rangeOfLine(header) };
      const told = plain ? noColon : this.#placed(this.#told(error, from, to), { ...entry, to: from + 1 });
      this.#breakLine(entry, column, told);
      return;
    }
    const afterKey = header.start + key[0].length;
    const rest = this.lines.text.slice(afterKey, header.end).trim();
    const [next] = this.lines.content(from + 1, to);
    const before = this.mistakes.length;
    if (rest === '' || rest.startsWith('#')) {
      const stumbles = this.#looks === 'where-it-stumbles';
      if (next) this.block(from + 1, to, column, stumbles ? error : undefined);
      // What the parser says may be about something else further up, which only shows when all is looked at.
      if (this.mistakes.length === before && !(next && stumbles))
        this.#breakValue(from, to, afterKey, this.#told(error, from, to));
    } else if (!next || this.#parse(from, from + 1).faults.length > 0)
      this.#breakValue(from, to, afterKey, this.#told(error, from, to));
    else {
      const isBlock = /^[|>]/.test(rest);
      const ends = isBlock
        ? this.#endsBlock(from, next, to)
        : opensScalarOrFlow(rest)
          ? undefined
          : this.#endsText(from, next.number, to);
      if (ends) this.#breakValue(from, to, afterKey, ends);
      else this.#breakLine({ from: next.number, to }, column, misplaced(next));
    }
  }

  /** What ends a block text before its lines do: a blank line above them that is deeper, or a comment to the left of them. */
  #endsBlock(from: number, first: Line, to: number): SyntaxFault | undefined {
    for (let number = from + 1; number < to; number++) {
      const line = this.lines.line(number);
      if (!line) continue;
      const { start, end, indent, content } = line;
      if (number < first.number && content === '' && indent > first.indent)
        return { code: deepBlankCode, detail: '', start: start - indent, end: start };
      if (number > first.number && content.startsWith('#') && indent < first.indent)
        return { code: commentInBlockCode, detail: content, start, end };
    }
    return undefined;
  }

  /** What ends a text without quotes in a list that goes on below its first line. */
  #endsItem({ from, to }: Entry, header: Line): SyntaxFault | undefined {
    const said = header.content.replace(/^(?:- +)+/, '');
    const [next] = this.lines.content(from + 1, to);
    const goesOn = next && isItem(header) && !opensScalarOrFlow(said) && !/^-?$|:(?:\s|$)/.test(said);
    return goesOn ? this.#endsText(from, next.number, to) : undefined;
  }

  /** What ends a text without quotes that goes on below it: a colon, or what YAML takes for a comment. */
  #endsText(from: number, next: number, to: number): SyntaxFault | undefined {
    const colon = colonInText(this.lines.content(next, to));
    for (let number = from; number < to; number++) {
      const line = this.lines.line(number);
      const at = line?.content.search(/(?<=^|\s)#/) ?? -1;
      if (!line || at < 0) continue;
      const [below] = this.lines.content(number + 1, to);
      const start = line.start + at;
      if (!below || isItem(below) || keyLike().test(below.content) || (colon && colon.start < start)) break;
      return { code: commentInTextCode, detail: line.content.slice(at), start, end: line.end };
    }
    return colon;
  }

  /** Puts the mark in the place of a value, with all lines that belong to it. */
  #breakValue(from: number, to: number, start: number, error: SyntaxFault): void {
    this.mistakes.push(this.#placed(error, { from, to }));
    const lines = this.lines.content(from, to);
    const end = lines.at(-1)?.end ?? start;
    const space = /\s/.test(this.lines.text.charAt(start - 1)) || start === (lines[0]?.start ?? start) ? 0 : 1;
    const at = start + space;
    this.lines.blank(from, to, start, end);
    if (end > at) this.lines.put(from, at, brokenMark);
  }

  /** Puts the mark in the place of a line; what hangs below it goes with it. */
  #breakLine({ from, to }: Pick<Entry, 'from' | 'to'>, column: number, mistake: Mistake): void {
    const header = this.lines.line(from);
    if (!header) return;
    this.mistakes.push(mistake);
    const begin = header.start - header.indent;
    this.lines.blank(from, from + 1, begin, header.end);
    const mark = `${mistake.code === 'BAD_INDENT' ? misplacedMark : brokenMark}:`;
    const hangsBelow = this.lines.markLine(from, to, column, header.end - begin, mark);
    if (hangsBelow) this.block(from + 1, to, column);
  }

  /** What the error-tolerant parser says of a mistake in these lines of which only the place is known. */
  #told(error: SyntaxFault, from: number, to: number): SyntaxFault {
    if (error.code !== unknownCode) return error;
    const [fault] = this.#parse(from, to, parse).faults;
    if (!fault || fault.code === tooDeepCode) this.isSure = false;
    return fault ?? error;
  }

  /** Parses lines by themselves. Says nothing once the text has been parsed too often. */
  #parse(
    from: number,
    to: number,
    by = this.#looks === 'everywhere' ? parseInFull : parseSooner,
  ): { readonly faults: readonly SyntaxFault[]; readonly kind: Parsed['kind'] } {
    const lines = this.lines.content(from, to);
    const [first] = lines;
    const start = first ? first.start - first.indent : 0;
    const end = lines.at(-1)?.end ?? start;
    this.#budget -= end - start;
    if (!first || this.#budget < 0) return { faults: [], kind: undefined };
    const { faults, kind } = by(this.lines.text.slice(start, end));
    const placed = faults.map((fault) => ({ ...fault, start: fault.start + start, end: fault.end + start }));
    return { faults: placed, kind };
  }

  /** An error where its author would look for it: at the quote or bracket that is never closed, or at the place itself. */
  #placed(error: SyntaxFault, { from, to }: Pick<Entry, 'from' | 'to'>): Mistake {
    const { text } = this.lines;
    // A comment is no line that says something, and neither is a blank one.
    if ([commentInTextCode, commentInBlockCode, deepBlankCode].includes(error.code)) {
      const { code, detail, start, end } = error;
      return { code, detail, range: { start, end } };
    }
    const lines = this.lines.content(from, to);
    const start = lines[0]?.start ?? error.start;
    const end = lines.at(-1)?.end ?? error.end;
    const lineOf = (at: number) => lines.findLast((line) => line.start <= at) ?? lines[0];
    const open = unclosed(text, start, end);
    if (open) {
      const code = '"\''.includes(open.character) ? 'UNCLOSED_QUOTE' : 'UNCLOSED_BRACKET';
      return { code, detail: open.character, range: { start: open.at, end: lineOf(open.at)?.end ?? open.at + 1 } };
    }
    const lineEnd = lineOf(error.start)?.end ?? end;
    const at = Math.max(start, Math.min(error.start, lineEnd - 1));
    const range = { start: at, end: Math.max(at + 1, Math.min(error.end, lineEnd)) };
    return /[}\]]/.test(text.charAt(at))
      ? { code: 'STRAY_BRACKET', detail: text.charAt(at), range }
      : { code: error.code, detail: error.detail, range };
  }
}
