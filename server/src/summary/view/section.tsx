/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact';

interface Props {
  readonly id: string;
  readonly title: string;
  /** The principle that it is about, with its number; none for what is about the whole. */
  readonly principle?: string;
  /** One sentence below the heading; none where it is empty. */
  readonly about: string;
  readonly children: ComponentChildren;
}

/** A part of the summary: its heading at the side where there is room, above it where there is not. */
export function Section({ id, title, principle, about, children }: Props) {
  return (
    <section aria-labelledby={id}>
      <header>
        {principle !== undefined && <p class="principle">{principle}</p>}
        <h2 id={id}>{title}</h2>
        {about !== '' && <p class="about">{about}</p>}
      </header>
      <div class="body">{children}</div>
    </section>
  );
}
