import type { Shape } from 'partnership-agreements-schema';
import type { ChangeCheck, Place } from './check.ts';

/** Which of the two agreements. */
export type Side = 'base' | 'head';

/** A place that is otherwise, not judged yet. Both places are there, whatever the kind: absent ones have no value. */
export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly check: ChangeCheck;
  readonly shape: Shape;
  /** Whether it is an item of a list. */
  readonly item: boolean;
  /**
   * A list that holds the same in another order, an item that stands there again, or a value that is only written otherwise: no promise
   * changes, and what is signed does. What is `mended` stood for nothing, and counts from now on.
   */
  readonly same?: 'order' | 'again' | 'notation' | 'mended';
  readonly base: Place;
  readonly head: Place;
  /** The list of an item, on both sides. */
  readonly lists?: { readonly base: Place; readonly head: Place };
}
