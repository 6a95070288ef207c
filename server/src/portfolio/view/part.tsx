/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import type { Words } from '../words.ts';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly about?: string;
  readonly words: Words;
  /** Whether there is nothing to show, which is said instead. */
  readonly isEmpty: boolean;
  readonly children: ComponentChildren;
}

/** A part of the portfolio under its title. */
export function Part({ id, title, about = '', words, isEmpty, children }: Props) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {about !== '' && <p class="about">{about}</p>}
      {isEmpty ? <p class="quiet">{words.nothing}</p> : children}
    </section>
  );
}
