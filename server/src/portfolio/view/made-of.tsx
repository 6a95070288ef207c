/** @jsxRuntime automatic @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks';
import type { Place } from '../model.ts';
import type { Words } from '../words.ts';
import type { SumOf } from './link.tsx';

/** What a number is made of, before the picture: each part leads to its lines. */
export function MadeOf({
  sum: { title, addends },
  words,
  open,
  close,
}: {
  readonly sum: SumOf;
  readonly words: Words;
  readonly open: (place: Place) => void;
  readonly close: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  // It is drawn only while it is shown. What was in focus before gets it back.
  useEffect(() => dialog.current?.showModal(), []);
  const go = (place: Place) => {
    dialog.current?.close();
    open(place);
  };
  return (
    <dialog ref={dialog} class="made-of" aria-labelledby="made-of" onClose={close}>
      <h2 id="made-of">{title}</h2>
      <ul>
        {addends.map(({ text, file, lines }, index) => (
          <li key={`${file}/${index}`}>
            <button type="button" class="go" onClick={() => go({ file, line: lines[0] ?? 1 })}>
              {text}
            </button>
            {lines.length > 1 && (
              <span class="quiet">
                {lines.map((line) => (
                  <button key={line} type="button" class="go" onClick={() => go({ file, line })}>
                    {words.line} {line}
                  </button>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => dialog.current?.close()}>
        {words.close}
      </button>
    </dialog>
  );
}
