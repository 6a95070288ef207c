import { guard } from '../guard.ts';
import type { Problem } from '../problem.ts';
import { glance } from './from-events.ts';
import { mask } from './marks.ts';
import { readTolerantly } from './tolerant.ts';
import { isNull, type MapNode, type Node } from './tree.ts';

/** A text as a tree, and what YAML itself has to say about it. */
export interface Syntax {
  /** The root of the tree; undefined for an empty file, or one that was refused before it was read. */
  readonly root: Node | undefined;
  readonly problems: readonly Problem[];
  /** Whether the text was read at all. */
  readonly readable: boolean;
  /** The maps round a syntax error: what is missing or unknown in them cannot be known. */
  readonly uncertain: ReadonlySet<MapNode>;
  /** Whether it was for the tolerant reader: the text has a mistake, or something that people hardly write. */
  readonly tolerated: boolean;
}

/** Reads a text: by the fast reader where it is sound, else by the tolerant one. Both make the same tree. */
export function readSyntax(text: string): Syntax {
  const { problems, readable } = guard(text);
  if (!readable) return { root: undefined, problems, readable, uncertain: new Set(), tolerated: true };
  const masked = mask(text);
  const glanced = problems.length === 0 ? glance(masked) : undefined;
  if (glanced && 'root' in glanced)
    return { root: unlessNull(glanced.root), problems, readable, uncertain: new Set(), tolerated: false };
  const read = readTolerantly(masked, glanced?.stumbles);
  return {
    root: unlessNull(read.root),
    // What nests too deep is not read, so that is all there is to say of it.
    problems: read.readable ? [...problems, ...read.problems] : read.problems,
    readable: read.readable,
    uncertain: read.uncertain,
    tolerated: true,
  };
}

const unlessNull = (root: Node | undefined): Node | undefined => (isNull(root) ? undefined : root);
