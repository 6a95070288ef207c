/** @jsxRuntime automatic @jsxImportSource preact */
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Place, Places } from '../model.ts';

/** What links the picture to the texts that it tells of. In an export there are none beside it, and nothing to go to. */
export interface Link {
  readonly open: (place: Place) => void;
}

/** Something that a number is made of, in words, and where that stands. */
export interface Addend extends Places {
  readonly text: string;
}
/** What a number is made of: `title` says of what. */
export interface SumOf {
  readonly title: string;
  readonly addends: readonly Addend[];
}
interface Linked extends Link {
  readonly list: (sum: SumOf) => void;
}
export const LinkContext = createContext<Linked | undefined>(undefined);

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

/** A number that stands for several places: a click lists what it is made of. With one place, it goes there. */
export function Sum({
  title,
  addends,
  children,
}: {
  readonly title: string;
  /** Made when somebody asks. */
  readonly addends: () => readonly Addend[];
  readonly children: ComponentChildren;
}) {
  const link = useContext(LinkContext);
  if (!link || children === '') return <>{children}</>;
  const show = () => {
    const made = addends().filter(({ lines }) => lines.length > 0);
    const [first, second] = made;
    const [line, another] = first?.lines ?? [];
    if (first && line !== undefined && !second && another === undefined) link.open({ file: first.file, line });
    else if (first) link.list({ title, addends: made });
  };
  return (
    <button type="button" class="go" onClick={show}>
      {children}
    </button>
  );
}
