import { isMap, isScalar, type MapNode, type Pair } from './tree.ts';

// Code points that are no characters, so that no text that is sound holds them.

/** Stands for a lone `?` while YAML parses, which would take it for the start of a complex key. */
export const maskedQuestionMark = '\ufdd0';
/** Stands in the text for a stretch that YAML cannot read: as a key, or as a value. */
export const brokenMark = '\ufdd1';
/** Stands for a line that is not indented as those round it: it may as well belong one level up. */
export const misplacedMark = '\ufdd2';

/** Whether a key is no key of the author's, but stands for a line that cannot be read. */
export const isMark = (name: string): boolean => name === brokenMark || name === misplacedMark;

/**
 * A line that is not indented as those round it may belong to the map that holds the key above it, and just as well to the
 * entry before that key: then it is the key that stands too far to the left. What these maps do not show is not missing.
 */
export function unsettle(holder: MapNode, before: Pair | undefined, uncertain: Set<MapNode>): void {
  uncertain.add(holder);
  if (isMap(before?.value) && !before.value.flow) uncertain.add(before.value);
}

/**
 * Whether a map is no more than one line whose value cannot be read: what else it says may well stand in that line, as
 * in `name: Eva, job: Founder }`, which has lost its bracket.
 */
export const isOneBrokenLine = ({ flow, pairs: [only, ...others] }: MapNode): boolean =>
  !flow && others.length === 0 && isScalar(only?.value) && only.value.value === brokenMark;

/**
 * A text as the parsers are given it, of the same length: without its lone `?`, and with a lone CR as the line end that
 * it is in YAML 1.2, which `yaml` takes for text.
 */
export function mask(text: string): string {
  const plain = text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
  if (!plain.includes(': ?')) return plain;
  return plain.replace(/(: +)\?(?=[ \t]*(?:$|[,}\]\r]|[ \t]#))/gm, `$1${maskedQuestionMark}`);
}

/** A text, or what was made of it, with its lone `?` again. */
export const unmask = <T>(value: T): T =>
  typeof value === 'string' && value.includes(maskedQuestionMark)
    ? (value.replaceAll(maskedQuestionMark, '?') as T)
    : value;
