import { type Shape, shapeOfAgreement } from 'partnership-agreements-schema';
import { nearest } from '../nearest.ts';

let known: ReadonlySet<string> | undefined;

/** All keys that the format knows, wherever in an agreement. */
function knownKeys(): ReadonlySet<string> {
  if (known) return known;
  const found = new Set<string>();
  const walk = (shape: Shape): void => {
    if (shape.kind === 'object')
      for (const [key, field] of shape.fields) {
        found.add(key);
        walk(field.shape);
      }
    else if (shape.kind === 'map') walk(shape.value);
    else if (shape.kind === 'list') walk(shape.item);
  };
  walk(shapeOfAgreement());
  known = found;
  return found;
}

/** Whether a word may be a key that has lost its colon: one of the format, one of this text, or one made as an id is. */
export function mayBeKey(word: string, text: string): boolean {
  if (!/^[\p{L}\p{N}_-]+$/u.test(word)) return false;
  return knownKeys().has(word) || /^[\p{Ll}\p{N}]+[_-]/u.test(word) || new RegExp(`(?<![\\w-])${word}:\\s`).test(text);
}

/** Whether a word at the margin may be a key that has lost its colon: there stand the keys of the file itself alone. */
export function mayBeTopKey(word: string, text: string): boolean {
  if (!/^[\p{L}\p{N}_-]+$/u.test(word)) return false;
  const shape = shapeOfAgreement();
  const keys = shape.kind === 'object' ? [...shape.fields.keys()] : [];
  return (
    keys.includes(word) ||
    nearest(word, keys) !== undefined ||
    /^x-/.test(word) ||
    new RegExp(`^${word}:\\s`, 'm').test(text)
  );
}
