import { startOfLine } from '../range.ts';
import { type Parsed, parse } from './from-document.ts';
import { glance } from './from-events.ts';
import { isMark, isOneBrokenLine, misplacedMark, unsettle } from './marks.ts';
import type { MapNode, Node, Pair } from './tree.ts';

/** The code of a fault of which only the place is known: what it is, the error-tolerant parser will tell. */
export const unknownCode = 'UNKNOWN';

/** As `parse`, by the fast reader where it reads the text, or stumbles in it: then only the place of a fault is known. */
export function parseSooner(text: string): Parsed {
  const read = glance(text);
  if (!read) return parse(text);
  return 'stumbles' in read ? stumbled(text, read.stumbles) : sound(read.root);
}

/** As `parse`, by the fast reader where it reads the text: what that one reads is no mistake to the other. */
export function parseInFull(text: string): Parsed {
  const read = glance(text);
  return read && 'root' in read ? sound(read.root) : parse(text);
}

const sound = (root: Node | undefined): Parsed => ({
  faults: [],
  second: undefined,
  kind: root?.kind,
  tree: (uncertain) => {
    takeOutMarks(root, uncertain);
    return root;
  },
});

/** What is known of a text in which the fast reader stumbled at an offset. */
export function stumbled(text: string, at: number): Parsed {
  const start = text.charAt(at) === ':' || at >= text.length ? startOfKey(text, at) : at;
  return {
    faults: [{ code: unknownCode, detail: '', start, end: start + 1 }],
    second: undefined,
    kind: undefined,
    tree: () => undefined,
  };
}

/** A key that runs over lines began in one of which the colon is missing. */
function startOfKey(text: string, at: number): number {
  let start = startOfLine(text, at);
  while (start > 0) {
    const above = startOfLine(text, start - 1);
    const line = text.slice(above, start).trim();
    if (/^-|:(?:\s|$)/.test(line)) break;
    start = above;
  }
  return Math.min(start + (/^\s*/.exec(text.slice(start, at))?.[0].length ?? 0), Math.max(0, text.length - 1));
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Takes the marks of lines that could not be read out of a tree; maps in which one stood are added to `uncertain`. */
function takeOutMarks(node: Node | undefined, uncertain: Set<MapNode>, holder?: MapNode, before?: Pair): void {
  if (node?.kind === 'map') {
    for (const [index, { name, value }] of node.pairs.entries()) {
      if (!isMark(name)) takeOutMarks(value, uncertain, node, node.pairs[index - 1]);
      else {
        uncertain.add(node);
        if (holder && name === misplacedMark) unsettle(holder, before, uncertain);
      }
    }
    const map: Mutable<MapNode> = node;
    if (uncertain.has(node)) map.pairs = node.pairs.filter(({ name }) => !isMark(name));
    if (isOneBrokenLine(node)) uncertain.add(node);
    const last = map.pairs.at(-1);
    if (!map.flow) map.end = last?.value?.end ?? last?.key?.end ?? map.end;
  } else if (node?.kind === 'list') {
    for (const item of node.items) takeOutMarks(item, uncertain, holder, before);
    const list: Mutable<typeof node> = node;
    if (!list.flow) list.end = list.items.findLast((item) => item !== undefined)?.end ?? list.start + 1;
  }
}
