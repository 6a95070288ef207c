/** @jsxRuntime automatic @jsxImportSource preact */
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Place } from '../model.ts';

/** What links the picture to the texts that it tells of. In an export there are none beside it, and nothing to go to. */
export interface Link {
  readonly open: (place: Place) => void;
}
export const LinkContext = createContext<Link | undefined>(undefined);

/** A number or a name that stands for a place in a file: a click goes there. */
export function Go({ at, children }: { readonly at: Place | undefined; readonly children: ComponentChildren }) {
  const link = useContext(LinkContext);
  if (!link || !at) return <>{children}</>;
  return (
    <button type="button" class="go" onClick={() => link.open(at)}>
      {children}
    </button>
  );
}
