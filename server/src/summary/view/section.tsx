/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact';

interface Props {
  readonly id: string;
  readonly title: string;
  /** One sentence below the heading; none where it is empty. */
  readonly about: string;
  readonly children: ComponentChildren;
}

/** A part of the summary: its heading at the side where there is room, above it where there is not. */
export function Section({ id, title, about, children }: Props) {
  return (
    <section aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {about !== '' && <p class="about">{about}</p>}
      </header>
      <div class="body">{children}</div>
    </section>
  );
}
