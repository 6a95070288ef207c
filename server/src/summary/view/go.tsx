/** @jsxRuntime automatic @jsxImportSource preact */
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { pathKey } from '../../agreement/path.ts';
import type { Place } from '../placed.ts';

/** What links the view to the text it tells of. In an export there is no text beside it, and nothing to go to. */
export interface Link {
  readonly open: (place: Place) => void;
  /** The place that the cursor is in. */
  readonly lit: Place | undefined;
}
export const LinkContext = createContext<Link | undefined>(undefined);

const isSame = (a: Place, b: Place | undefined) =>
  b !== undefined && pathKey(a.path) === pathKey(b.path) && a.range.start.line === b.range.start.line;

/** A piece of the view that stands for a place in the file: a click goes there. */
export function Go({
  at,
  class: own,
  children,
}: {
  at: Place | undefined;
  class?: string | undefined;
  children: ComponentChildren;
}) {
  const link = useContext(LinkContext);
  if (!link || !at) return <span class={own}>{children}</span>;
  const isLit = isSame(at, link.lit);
  return (
    <button
      type="button"
      class={own ? `go ${own}` : 'go'}
      aria-current={isLit ? 'location' : undefined}
      onClick={() => link.open(at)}
    >
      {children}
    </button>
  );
}
