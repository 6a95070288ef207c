/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact';

/** A table under the heads of its columns, which scrolls by itself where it is wider than the page. `months` are heads on end. */
export function Table({
  heads,
  months = [],
  children,
}: {
  readonly heads: readonly string[];
  readonly months?: readonly { readonly id: string; readonly text: string }[];
  readonly children: ComponentChildren;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <div class="scrolled" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            {months.map(({ id, text }) => (
              <th key={id} scope="col" class="month">
                <span>{text}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
