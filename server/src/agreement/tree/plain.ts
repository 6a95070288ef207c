import { brokenMark } from './marks.ts';
import type { Node } from './tree.ts';

/**
 * What a tree holds, as plain data. Keys without a value, and values that cannot be read, are left out; of a key that
 * stands twice, the first counts.
 */
export function plain(node: Node | undefined): unknown {
  switch (node?.kind) {
    case 'map': {
      // No prototype, so that no key of a file can mean anything to JavaScript.
      const data = Object.create(null) as Record<string, unknown>;
      for (const { name, value: inner } of node.pairs) {
        const value = plain(inner);
        if (value !== undefined && !Object.hasOwn(data, name)) data[name] = value;
      }
      return data;
    }
    case 'list':
      return node.items.map(plain);
    case 'scalar':
      return node.value === null || node.value === brokenMark ? undefined : node.value;
    default:
      return undefined;
  }
}
