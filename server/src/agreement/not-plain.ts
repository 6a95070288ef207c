import type { NotPlain } from './problem.ts';
import type { Notes } from './reading.ts';
import type { Node } from './tree/tree.ts';

/** Anchors, aliases and tags are refused wherever they stand. */
export function refuseProperties(node: Node | undefined, notes: Notes): void {
  if (!node) return;
  if (node.kind === 'alias') refuse(notes, node, 'alias');
  else if (node.anchor !== undefined) refuse(notes, node, 'anchor', `&${node.anchor}`);
  else if (node.tag !== undefined) refuse(notes, node, 'tag', '!');
}

/** Tells that a node is what no agreement may hold; `property` begins what makes it so, where that stands before it. */
export function refuse(notes: Notes, node: Node, what: NotPlain, property?: string): void {
  const { text } = notes;
  const { start, end } = node;
  let range = { start, end };
  if (property) {
    // An anchor or a tag stands before its node, in properties that the node's range leaves out.
    let from = text.lastIndexOf(property, start);
    while (what === 'tag' && /[^\s,[\]{}]/.test(text.charAt(from - 1))) from--;
    const word = /^\S+/.exec(text.slice(from))?.[0] ?? property;
    range = { start: Math.max(0, from), end: Math.max(0, from) + word.length };
  }
  notes.problems.push({
    kind: 'not-plain',
    what,
    range,
    path: notes.path,
    source: text.slice(range.start, range.end),
  });
}
