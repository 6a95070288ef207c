/** @jsxRuntime automatic @jsxImportSource preact */
import type { Priority, Rating, Summary } from '../model.ts';
import { Fold, share, split } from './fold.tsx';
import { Go } from './go.tsx';
import { Section } from './section.tsx';
import { toFill, toFillIn } from './to-fill.ts';

const steps = [1, 2, 3, 4, 5];
/** Where a rating stands on the scale, with room for its mark at both ends. */
const percent = (importance: number) => `${6 + (importance - 1) * 22}%`;

/** The shared priorities: the ratings of all parties on one scale, the gap between them as a band. */
export function Priorities({ summary: { priorities, raters, words } }: { summary: Summary }) {
  const { shown, folded } = split(priorities, share(MOST, raters.length), asksFor);
  return (
    <Section id="priorities" principle={words.priorityPrinciple} title={words.priorities} about={words.prioritiesAbout}>
      {priorities.length === 0 && <p class="quiet">{words.nothingHere}</p>}
      <Several priorities={shown} />
      <Fold count={folded.length} words={words}>
        <Several priorities={folded} />
      </Fold>
    </Section>
  );
}

/** As many ratings as are shown of a long list. */
const MOST = 12;
const asksFor = ({ wide, open, ratings }: Priority) =>
  wide || open !== undefined || ratings.some(({ importance }) => importance === undefined);

function Several({ priorities }: { priorities: readonly Priority[] }) {
  return (
    <div class="priorities">
      {priorities.map((priority) => (
        <article key={priority.id} class={priority.wide ? `priority wide${priority.mild ? ' mild' : ''}` : 'priority'}>
          <div>
            <h3>
              <Go at={priority.at} class={toFillIn(priority.open, 'what')}>
                {priority.what}
              </Go>
            </h3>
            <p class="gap">{priority.gapText}</p>
            {priority.concerns && <p class="quiet">{priority.concerns}</p>}
            {priority.supportedBy && <p class="quiet">{priority.supportedBy}</p>}
          </div>
          <ul class="plain ratings">
            {priority.ratings.map((rating) => (
              <li key={rating.party}>
                <span class="rater">{rating.name}</span>
                <Scale rating={rating} spread={priority.spread} />
                <span class={rating.importance === undefined ? 'rate unsaid' : 'rate'}>
                  <span class={toFill(rating.isOpen)}>{rating.text}</span>
                </span>
              </li>
            ))}
          </ul>
        </article>
      ))}
    </div>
  );
}

function Scale({ rating: { importance }, spread }: { rating: Rating; spread: Priority['spread'] }) {
  const low = spread ? 6 + (spread.low - 1) * 22 : 0;
  return (
    <svg class="scale" width="100%" height="30" aria-hidden="true" focusable="false">
      {spread && spread.high > spread.low && (
        <rect class="band" x={`${low}%`} y="0" width={`${(spread.high - spread.low) * 22}%`} height="30" />
      )}
      <line class="axis" x1={percent(1)} x2={percent(5)} y1="15" y2="15" />
      {steps.map((step) => (
        <circle key={step} class="step" cx={percent(step)} cy="15" r="2.5" />
      ))}
      {importance !== undefined && (
        <>
          <line class="stem" x1={percent(1)} x2={percent(importance)} y1="15" y2="15" />
          <circle class="mark" cx={percent(importance)} cy="15" r="7" />
        </>
      )}
    </svg>
  );
}
