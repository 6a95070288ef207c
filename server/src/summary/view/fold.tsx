/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import type { Words } from '../words.ts';

/** A list that is longer by no more than that, and not twice as long, is shown whole: to fold two lines away helps nobody. */
const SLACK = 2;

interface Split<T> {
  readonly shown: readonly T[];
  readonly folded: readonly T[];
}

/**
 * What of a long list is shown, and what is folded away: the first ones, and those that ask for something wherever they
 * stand. The order stays.
 */
export function split<T>(items: readonly T[], most: number, asks: (item: T) => boolean = () => false): Split<T> {
  if (items.length <= most + Math.min(SLACK, most - 1)) return { shown: items, folded: [] };
  let room = most;
  const shown = new Set(items.filter((item) => asks(item) || room-- > 0));
  return { shown: items.filter((item) => shown.has(item)), folded: items.filter((item) => !shown.has(item)) };
}

/** How many each of some parties gets of what is shown at most: fewer, the more of them there are, and always a few. */
export const share = (most: number, parties: number): number => Math.max(2, Math.floor(most / Math.max(1, parties)));

/** The rest of a long list: one line until somebody asks for it, or the cursor is in it. */
export function Fold({
  count,
  words,
  children,
}: {
  readonly count: number;
  readonly words: Words;
  readonly children: ComponentChildren;
}) {
  if (count === 0) return null;
  return (
    <details class="fold">
      <summary>
        {words.showMore} ({count})
      </summary>
      {children}
    </details>
  );
}
