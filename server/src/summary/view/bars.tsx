/** @jsxRuntime automatic @jsxImportSource preact */
import type { BarRow, Bars as BarsModel, Summary } from '../model.ts';
import { Go } from './go.tsx';
import { Section } from './section.tsx';
import { toFillIn } from './to-fill.ts';

/** What is promised against willing and able: money and days, on one scale for all parties. */
export function Bars({ summary: { bars, words } }: { summary: Summary }) {
  return (
    <Section id="budget" principle={words.honestyPrinciple} title={words.budget} about={words.budgetAbout}>
      <p class="legend" aria-hidden="true">
        <svg width="26" height="14" aria-hidden="true" focusable="false">
          <rect class="promised" x="0" y="4" width="26" height="6" />
        </svg>
        <span>{words.promised}</span>
        <svg width="26" height="14" aria-hidden="true" focusable="false">
          <rect class="willing" x="0" y="0" width="26" height="14" />
        </svg>
        <span>{words.willing}</span>
        <svg width="26" height="14" aria-hidden="true" focusable="false">
          <rect class="able" x="0.5" y="0.5" width="25" height="13" />
        </svg>
        <span>{words.able}</span>
        <svg width="4" height="14" aria-hidden="true" focusable="false">
          <line class="ceiling" x1="2" x2="2" y1="0" y2="14" />
        </svg>
        <span>{words.ceiling}</span>
      </p>
      <div class="two">
        {bars.map((group) => (
          <div key={group.resource}>
            <h3>{group.title}</h3>
            {group.rows.map((row) => (
              <Row key={row.party} row={row} group={group} words={words} />
            ))}
          </div>
        ))}
      </div>
    </Section>
  );
}

function Row({ row, group, words }: { row: BarRow; group: BarsModel; words: Summary['words'] }) {
  const percent = (amount: number) => `${(amount * 100) / group.scale}%`;
  const { promised, willing, able, ceiling, before } = row;
  const within = ceiling === undefined ? promised : Math.min(promised, ceiling);
  return (
    <div class={`bar ${row.state}`}>
      <p class="bar-head">
        <Go at={row.at}>{row.name}</Go>
        <span class="verdict">{row.verdict}</span>
      </p>
      <svg class="bar-picture" width="100%" height="22" role="img" aria-label={row.text}>
        {willing !== undefined && <rect class="willing" x="0" y="0.5" width={percent(willing)} height="21" />}
        {able !== undefined && <rect class="able" x="0" y="0.5" width={percent(able)} height="21" />}
        <rect class="promised" x="0" y="7" width={percent(within)} height="8" />
        {promised > within && (
          <rect class="over" x={percent(within)} y="7" width={percent(promised - within)} height="8" />
        )}
        {ceiling !== undefined && <line class="ceiling" x1={percent(ceiling)} x2={percent(ceiling)} y1="0" y2="22" />}
      </svg>
      {before && (
        <svg class="bar-picture was" width="100%" height="10" role="img" aria-label={before.text}>
          <rect class="promised-was" x="0.5" y="2" width={percent(before.promised)} height="6" />
          {before.ceiling !== undefined && (
            <line class="ceiling-was" x1={percent(before.ceiling)} x2={percent(before.ceiling)} y1="0" y2="10" />
          )}
        </svg>
      )}
      {before && (
        <p class="quiet" aria-hidden="true">
          {before.text}
        </p>
      )}
      <p class="bar-foot quiet" aria-hidden="true">
        <span>
          <span>{words.promised}</span>
          <b>{row.promisedText}</b>
        </span>
        <span>
          <span>{words.willing}</span>
          <span class={toFillIn(row.open, 'willing')}>{row.willingText}</span>
        </span>
        <span>
          <span>{words.able}</span>
          <span class={toFillIn(row.open, 'able')}>{row.ableText}</span>
        </span>
      </p>
    </div>
  );
}
