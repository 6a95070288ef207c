/** @jsxRuntime automatic @jsxImportSource preact */
import type { Summary } from '../model.ts';
import type { Event, Lane, Timeline as TimelineModel } from '../timeline.ts';
import { Fold, split } from './fold.tsx';
import { Go } from './go.tsx';
import { Icon, SignShape } from './icon.tsx';
import { Section } from './section.tsx';
import { toFill } from './to-fill.ts';

/** What happens when: drawn on one line a party, and told date by date below it. */
export function Timeline({ summary: { timeline, words } }: { summary: Summary }) {
  const { shown, folded } = split([...timeline.events, ...timeline.undated], MOST, asksFor);
  return (
    <Section id="timeline" principle={words.honestyPrinciple} title={words.timeline} about={words.timelineAbout}>
      {timeline.span && <Picture timeline={timeline} todayText={words.today} />}
      {timeline.events.length + timeline.undated.length === 0 && <p class="quiet">{words.nothingHere}</p>}
      <ol class="plain events">
        {shown.map((event) => (
          <Line key={keyOf(event)} event={event} />
        ))}
      </ol>
      <Fold count={folded.length} words={words}>
        <ol class="plain events">
          {folded.map((event) => (
            <Line key={keyOf(event)} event={event} />
          ))}
        </ol>
      </Fold>
    </Section>
  );
}

/** As many dates as are shown of a long list. */
const MOST = 10;
/** What is late, or has no date, asks for something wherever it stands. */
const asksFor = ({ state, date }: Event) => state === 'late' || (date === undefined && state === 'ahead');

const keyOf = ({ kind, at }: Event) => `${kind} ${at.path.join('.')}`;
const percent = (position: number) => `${2 + position * 96}%`;

function Picture({
  timeline: { span, lanes, events, text },
  todayText,
}: {
  timeline: TimelineModel;
  todayText: string;
}) {
  const { ticks = [], today } = span ?? {};
  return (
    <div class="lanes" role="img" aria-label={text}>
      <span />
      <svg class="ticks" width="100%" height="20" aria-hidden="true" focusable="false">
        {ticks.map((tick) => (
          <text key={tick.position} x={percent(tick.position)} y="14">
            {tick.text}
          </text>
        ))}
      </svg>
      {lanes.map((lane) => (
        <LaneOf
          key={lane.party ?? ''}
          lane={lane}
          events={events}
          ticks={ticks.map(({ position }) => position)}
          today={today}
        />
      ))}
      {today !== undefined && (
        <>
          <span />
          <svg class="ticks" width="100%" height="18" aria-hidden="true" focusable="false">
            <text class="today" x={percent(today)} y="13">
              {todayText}
            </text>
          </svg>
        </>
      )}
    </div>
  );
}

interface LaneProps {
  readonly lane: Lane;
  readonly events: readonly Event[];
  readonly ticks: readonly number[];
  readonly today: number | undefined;
}

function LaneOf({ lane, events, ticks, today }: LaneProps) {
  return (
    <>
      <span class="lane-name">{lane.name}</span>
      <svg class="lane" width="100%" height="34" aria-hidden="true" focusable="false">
        {ticks.map((tick) => (
          <line key={tick} class="tick" x1={percent(tick)} x2={percent(tick)} y1="0" y2="34" />
        ))}
        <line class="axis" x1="0" x2="100%" y1="17" y2="17" />
        {today !== undefined && <line class="today" x1={percent(today)} x2={percent(today)} y1="0" y2="34" />}
        {events
          .filter(({ party }) => party === lane.party)
          .map((event) => (
            <svg key={keyOf(event)} x={percent(event.position)} y="17" overflow="visible" aria-hidden="true">
              <g class={`event ${event.state}`} transform="translate(-8 -8)">
                <circle class="ground" cx="8" cy="8" r="9" />
                <SignShape sign={event.kind} />
              </g>
            </svg>
          ))}
      </svg>
    </>
  );
}

function Line({
  event: { kind, kindText, who, what, isOpen, date, dateText, state, stateText, at },
}: {
  event: Event;
}) {
  return (
    <li class={`event-line ${state}`}>
      <span class="when">{date === undefined ? dateText : <time dateTime={date}>{dateText}</time>}</span>
      <Icon sign={kind} />
      <span class="said">
        <Go at={at} class={toFill(isOpen)}>
          {what || kindText}
        </Go>
        <span class="quiet">
          {what ? `${kindText}, ${who}` : who}
          {state !== 'ahead' && state !== 'past' && (
            <>
              , <b class="state">{stateText}</b>
            </>
          )}
        </span>
      </span>
    </li>
  );
}
