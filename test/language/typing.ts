import { type ScalarShape, shapeAt } from 'partnership-agreements-schema';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import type { Path } from '../../server/src/agreement/path.ts';
import type { Range } from '../../server/src/agreement/range.ts';
import { isScalar, type Node } from '../../server/src/agreement/tree/tree.ts';
import { walk } from '../../server/src/language/walk.ts';

/** A text while somebody is typing in it, and what ought to be offered. */
export interface Typing {
  /** The place that is being typed. */
  readonly path: Path;
  readonly text: string;
  readonly offset: number;
  /** One of these labels is offered; any, where the author may choose the id. */
  readonly labels: readonly string[] | 'any';
  /** What accepting it gives, to the letter. */
  readonly result?: string;
  /** What the author still has to close, at the end of the line. */
  readonly closers?: string;
}

/** A key or a value of a file, and where it stands. */
interface Entry {
  readonly path: Path;
  readonly key: Range | undefined;
  readonly value: Range | undefined;
  readonly isScalar: boolean;
  /** Whether it stands in braces or brackets. */
  readonly isFlow: boolean;
  /** Whether it is all that its map or list holds. */
  readonly isAlone: boolean;
}

/** How many letters of a word have been typed. */
const letters = [0, 3];

/** The ways to come to each key and each value of a text. */
export const waysOfTyping: Readonly<Record<string, (text: string) => Iterable<Typing>>> = {
  *'a key whose colon and value are there'(text) {
    for (const { key, path } of entriesOf(text)) {
      if (!key || isChosen(path)) continue;
      for (const count of letters) {
        const typed = text.slice(key.start, Math.min(key.end, key.start + count));
        yield { path, ...replaced(text, key.start, key.end, typed), labels: [lastOf(path)], result: text };
      }
    }
  },

  *'a key of which the colon and the value are not there yet'(text) {
    for (const { key, path, isAlone, ...entry } of entriesOf(text)) {
      if (!key || isAlone) continue;
      for (const count of letters) {
        const typed = text.slice(key.start, Math.min(key.end, key.start + count));
        const end = Math.max(key.end, entry.value?.end ?? 0);
        yield { path, ...replaced(text, key.start, end, typed), labels: keyLabels(path, typed) };
      }
    }
  },

  *'a key without its colon, above its value'(text) {
    for (const { key, value, path, isFlow } of entriesOf(text)) {
      if (!key || !value || isChosen(path) || isFlow || !text.slice(key.end, value.start).includes('\n')) continue;
      const typed = text.slice(key.start, key.start + 2);
      yield { path, ...replaced(text, key.start, key.end + 1, typed), labels: [lastOf(path)], result: text };
    }
  },

  *'a key in braces that are not closed'(text) {
    for (const { key, path, isFlow } of entriesOf(text)) {
      if (!key || !isFlow) continue;
      for (const count of letters) {
        const typed = text.slice(key.start, Math.min(key.end, key.start + count));
        const place = replaced(text, key.start, lineEndAt(text, key.start), typed);
        yield { path, ...place, labels: keyLabels(path, typed), closers: openBrackets(text, key.start) };
      }
    }
  },

  *'a value of which nothing, or a letter, is there'(text) {
    for (const { key, value, path } of choices(text)) {
      if (!key) continue;
      const written = text.slice(value.start, value.end);
      const expected = { path, labels: [written], result: text };
      yield { ...expected, ...replaced(text, value.start, value.end, '') };
      yield { ...expected, ...replaced(text, value.start, value.end, written.slice(0, 1)) };
      yield { ...expected, ...replaced(text, value.start - 1, value.end, '') };
    }
  },

  *'a value in quotes, closed or not'(text) {
    for (const { key, value, path, isFlow } of choices(text)) {
      if (!key || path[0] === 'version') continue;
      const written = text.slice(value.start, value.end);
      const closed = replaced(text, value.start, value.end, '"a"');
      const result = replaced(text, value.start, value.end, `"${written}"`).text;
      yield { path, text: closed.text, offset: closed.offset - 1, labels: [written], result };
      if (isFlow) continue;
      const end = lineEndAt(text, value.start);
      const whole = replaced(text, value.start, end, `'${written}'`).text;
      yield { path, ...replaced(text, value.start, end, "'"), labels: [written], result: whole };
    }
  },

  *'an item in brackets, closed or not'(text) {
    for (const { key, value, path } of choices(text)) {
      if (key) continue;
      const written = text.slice(value.start, value.end);
      for (const count of [0, 1]) {
        const typed = written.slice(0, count);
        yield { path, ...replaced(text, value.start, value.end, typed), labels: [written], result: text };
      }
      const open = replaced(text, value.start, lineEndAt(text, value.start), '');
      yield { path, ...open, labels: [written], closers: openBrackets(text, value.start) };
    }
  },

  *'an item on a line by itself, with a dash or without'(text) {
    for (const { key, value, path, isAlone } of choices(text)) {
      const list = key ? undefined : asBlock(text, path);
      if (!list) continue;
      const written = text.slice(value.start, value.end);
      yield { path, ...list, labels: [written] };
      yield { path, ...replaced(list.text, list.offset - 1, list.offset, ''), labels: [written] };
      if (!isAlone) yield { path, ...replaced(list.text, list.offset - 2, list.offset, ''), labels: [written] };
    }
  },

  *'what a bare key can hold, on its line'(text) {
    for (const { key, value, path, ...entry } of entriesOf(text)) {
      if (!key || !value || entry.isScalar) continue;
      yield { path, ...replaced(text, key.end + 1, value.end, ' '), labels: 'any' };
    }
  },

  *'what a bare key can hold, on the line below'(text) {
    for (const { key, value, path, isFlow, ...entry } of entriesOf(text)) {
      if (!key || !value || isFlow || (entry.isScalar && !hasChoice(path))) continue;
      if (shapeAt(path)?.kind === 'list' && !hasChoice([...path, 0])) continue;
      const indent = ' '.repeat(columnOf(text, key.start) + 2);
      yield { path, ...replaced(text, key.end + 1, value.end, `\n${indent}`), labels: 'any' };
    }
  },
};

const lastOf = (path: Path) => String(path.at(-1));

/** Whether the author chooses the key. */
function isChosen(path: Path): boolean {
  const parent = shapeAt(path.slice(0, -1));
  return parent?.kind === 'map' && (parent.keys.kind === 'ids' || parent.keys.kind === 'schemes');
}

/** A key of the schema or a party is offered as it is, a register too; an id is what has been typed so far. */
function keyLabels(path: Path, typed: string): Typing['labels'] {
  const parent = shapeAt(path.slice(0, -1));
  if (parent?.kind !== 'map' || parent.keys.kind !== 'ids') return [lastOf(path)];
  return typed === '' ? 'any' : [typed];
}

/** The values and items that come from a list of what fits. */
function* choices(text: string): Generator<Entry & { readonly value: Range }> {
  for (const entry of entriesOf(text)) {
    const { value, path } = entry;
    if (!value || !entry.isScalar || !hasChoice(path)) continue;
    const shape = shapeAt(path);
    const written = text.slice(value.start, value.end);
    if (shape?.kind === 'scalar' && shape.suggests && !shape.suggests.includes(written)) continue;
    yield { ...entry, value };
  }
}

function hasChoice(path: Path): boolean {
  const shape = shapeAt(path);
  if (shape?.kind !== 'scalar') return false;
  const { values, suggests, scalar, bounds }: ScalarShape = shape;
  return values !== undefined || suggests !== undefined || scalar === 'reference' || bounds?.most !== undefined;
}

function entriesOf(text: string): readonly Entry[] {
  const agreement = new AgreementDocument(text);
  const entries: Entry[] = [];
  const trimmed = (node: Node | undefined) =>
    node && { start: node.start, end: node.start + text.slice(node.start, node.end).trimEnd().length };
  walk(agreement, ({ path, key, value }) => {
    const parent = agreement.places.node(path.slice(0, -1));
    const inner = parent?.kind === 'map' ? parent.pairs : parent?.kind === 'list' ? parent.items : [];
    entries.push({
      path: [...path],
      key: trimmed(key),
      value: trimmed(value),
      isScalar: isScalar(value),
      isFlow: (parent?.kind === 'map' || parent?.kind === 'list') && parent.flow,
      isAlone: inner.length === 1,
    });
  });
  return entries;
}

/** A text with something else in the place of a stretch, and the cursor behind it. */
const replaced = (text: string, start: number, end: number, typed: string) => ({
  text: text.slice(0, start) + typed + text.slice(end),
  offset: start + typed.length,
});

export function lineEndAt(text: string, offset: number): number {
  const match = /\r?\n|$/g;
  match.lastIndex = offset;
  return match.exec(text)?.index ?? text.length;
}

const columnOf = (text: string, offset: number) => offset - text.lastIndexOf('\n', offset - 1) - 1;

/** What closes the brackets that are open at an offset of its line, innermost first. */
function openBrackets(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).replace(/"[^"]*"/g, '');
  const open: string[] = [];
  for (const char of line) {
    if (char === '{') open.unshift('}');
    else if (char === '[') open.unshift(']');
    else if (char === '}' || char === ']') open.shift();
  }
  return open.join('');
}

/** The list that an item stands in, on lines of its own, with the cursor behind the dash of the item. */
function asBlock(text: string, item: Path): { readonly text: string; readonly offset: number } | undefined {
  const { places } = new AgreementDocument(text);
  const list = item.slice(0, -1);
  const [key, value] = [places.keyRange(list), places.valueRange(list)];
  if (!key || !value || text.slice(key.start - columnOf(text, key.start), key.start).trim() !== '') return undefined;
  const indent = ' '.repeat(columnOf(text, key.start) + 2);
  const items = text.slice(value.start + 1, value.end - 1).split(', ');
  const lines = items.map((one, index) => `\n${indent}- ${index === item.at(-1) ? '' : one}`);
  const until = lines.slice(0, Number(item.at(-1)) + 1).join('');
  return {
    text: text.slice(0, key.end + 1) + lines.join('') + text.slice(value.end),
    offset: key.end + 1 + until.length,
  };
}
