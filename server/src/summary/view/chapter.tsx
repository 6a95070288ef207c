/** @jsxRuntime automatic @jsxImportSource preact */
import type { Card, CardRow, ChapterId, Line, Summary } from '../model.ts';
import type { Words } from '../words.ts';
import { Fold, share, split } from './fold.tsx';
import { Go } from './go.tsx';
import { Section } from './section.tsx';
import { toFill } from './to-fill.ts';

/** A part of the summary that is told in words; nothing where there is none. */
export function ChapterView({ id, summary: { chapters, words } }: { id: ChapterId; summary: Summary }) {
  const chapter = chapters.find((one) => one.id === id);
  if (!chapter) return null;
  const { principle, title, about, cards } = chapter;
  return (
    <Section id={id} title={title} about={about} {...(principle === undefined ? {} : { principle })}>
      <div class={cards.length > 1 ? 'two' : undefined}>
        {cards.map((card) => (
          <div key={card.at.path.join('.')}>
            {card.title && (
              <h3>
                <Go at={card.at}>{card.title}</Go>
              </h3>
            )}
            <Rows card={card} most={Math.min(MOST, share(2 * MOST, cards.length))} words={words} />
          </div>
        ))}
      </div>
    </Section>
  );
}

/** That it rests or has ended: above all else that there is to say. */
export function Halt({ summary: { halt, words } }: { summary: Summary }) {
  if (!halt) return null;
  return (
    <div class="halt">
      <h2>
        <Go at={halt.at}>{halt.title}</Go>
      </h2>
      <Rows card={halt} most={MOST} words={words} />
    </div>
  );
}

interface RowsProps {
  readonly card: Card;
  /** As many lines as are shown of a long list. */
  readonly most: number;
  readonly words: Words;
}

function Rows({ card: { rows }, most, words }: RowsProps) {
  if (rows.every(({ label }) => label === ''))
    return (
      <>
        {rows.map((row) => (
          <Lines key="" row={row} most={most} words={words} />
        ))}
      </>
    );
  return (
    <dl class="rows">
      {rows.map((row) => (
        <div key={row.label}>
          <dt>{row.label}</dt>
          <dd>
            <Lines row={row} most={most} words={words} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** As many lines as are shown of a long list, where it is that of one or two parties. */
const MOST = 8;

function Lines({ row: { lines }, most, words }: { row: CardRow; most: number; words: Words }) {
  const { shown, folded } = split(lines, most, ({ isOpen }) => isOpen === true);
  return (
    <>
      <List lines={shown} />
      <Fold count={folded.length} words={words}>
        <List lines={folded} />
      </Fold>
    </>
  );
}

function List({ lines }: { lines: readonly Line[] }) {
  return (
    <ul class="plain told">
      {lines.map(({ text, note, isOpen, at }) => (
        <li key={at.path.join('.')}>
          <Go at={at} class={toFill(isOpen)}>
            {text}
          </Go>
          {note && <span class="quiet">{note}</span>}
        </li>
      ))}
    </ul>
  );
}
