/** @jsxRuntime automatic @jsxImportSource preact */
import type { DifferenceLine, StopLine, SuccessLine, Summary } from '../model.ts';
import { Fold, share, split } from './fold.tsx';
import { Go } from './go.tsx';
import { Icon } from './icon.tsx';
import { Section } from './section.tsx';
import { toFillIn } from './to-fill.ts';

/** As many criteria as are shown of all parties, where some have many. */
const MOST_CRITERIA = 12;
/** As many differences, or stop criteria, as are shown of a long list. */
const MOST = 6;

/** When each party calls it a success. */
export function Success({ summary: { success, words } }: { summary: Summary }) {
  return (
    <Section id="success" principle={words.transparencyPrinciple} title={words.success} about={words.successAbout}>
      <div class="two">
        {success.map(({ party, name, criteria, at }) => {
          const most = share(MOST_CRITERIA, success.length);
          const { shown, folded } = split(criteria, most, ({ open }) => open !== undefined);
          return (
            <div key={party}>
              <h3>
                <Go at={at}>{name}</Go>
              </h3>
              {criteria.length === 0 && <p class="quiet">{words.nothingHere}</p>}
              <Criteria criteria={shown} />
              <Fold count={folded.length} words={words}>
                <Criteria criteria={folded} />
              </Fold>
            </div>
          );
        })}
      </div>
    </Section>
  );
}

function Criteria({ criteria }: { criteria: readonly SuccessLine[] }) {
  return (
    <ul class="plain criteria">
      {criteria.map(({ target, measure, byText, open, at }) => (
        <li key={at.path.join('.')}>
          <Go at={at} class="target">
            <span class={toFillIn(open, 'target')}>{target}</span>
          </Go>
          <span>
            <span class={toFillIn(open, 'measure')}>{measure}</span>
          </span>
          <span class="quiet">
            <span class={toFillIn(open, 'by')}>{byText}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Where the parties differ, with the verdicts. */
export function Culture({ summary: { differences, words } }: { summary: Summary }) {
  const { shown, folded } = split(differences, MOST, asksFor);
  return (
    <Section id="culture" principle={words.transparencyPrinciple} title={words.culture} about={words.cultureAbout}>
      {differences.length === 0 && <p class="quiet">{words.nothingHere}</p>}
      <Differences differences={shown} />
      <Fold count={folded.length} words={words}>
        <Differences differences={folded} />
      </Fold>
    </Section>
  );
}

const asksFor = ({ verdict, open }: DifferenceLine) =>
  open !== undefined || (verdict !== 'bridged' && verdict !== 'none');

function Differences({ differences }: { differences: readonly DifferenceLine[] }) {
  return (
    <ul class="plain lines">
      {differences.map(({ topic, verdict, verdictText, approach, discussed, settleBy, open, at }) => (
        <li key={at.path.join('.')} class={`difference ${verdict ?? 'unsaid'}`}>
          <span class="verdict-mark">
            {verdict && <Icon sign={verdict} />}
            <span class={toFillIn(open, 'verdict')}>{verdictText}</span>
          </span>
          <span class="said">
            <Go at={at} class={toFillIn(open, 'topic')}>
              {topic}
            </Go>
            {approach && (
              <span>
                <span class={toFillIn(open, 'approach')}>{approach}</span>
              </span>
            )}
            <span class="quiet">
              <span class={toFillIn(open, 'discussed_on')}>{discussed}</span>
              {settleBy && `, ${settleBy}`}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** When they stop. */
export function Stop({ summary: { stopCriteria, words } }: { summary: Summary }) {
  const { shown, folded } = split(stopCriteria, MOST, ({ open }) => open !== undefined);
  return (
    <Section id="stop" principle={words.priorityPrinciple} title={words.stop} about={words.stopAbout}>
      {stopCriteria.length === 0 && <p class="quiet">{words.nothingHere}</p>}
      <StopLines criteria={shown} />
      <Fold count={folded.length} words={words}>
        <StopLines criteria={folded} />
      </Fold>
    </Section>
  );
}

function StopLines({ criteria }: { criteria: readonly StopLine[] }) {
  return (
    <ul class="plain lines">
      {criteria.map(({ when, decidedBy, open, at }) => (
        <li key={at.path.join('.')}>
          <span class="said">
            <Go at={at} class={toFillIn(open, 'when')}>
              {when}
            </Go>
            <span class="quiet">{decidedBy}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
