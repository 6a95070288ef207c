/** @jsxRuntime automatic @jsxImportSource preact */
import type { Summary } from '../model.ts';
import { Go } from './go.tsx';
import { Icon } from './icon.tsx';
import { Section } from './section.tsx';
import { toFillIn } from './to-fill.ts';

/** When each party calls it a success. */
export function Success({ summary: { success, words } }: { summary: Summary }) {
  return (
    <Section id="success" principle={words.transparencyPrinciple} title={words.success} about={words.successAbout}>
      <div class="two">
        {success.map(({ party, name, criteria, at }) => (
          <div key={party}>
            <h3>
              <Go at={at}>{name}</Go>
            </h3>
            {criteria.length === 0 && <p class="quiet">{words.nothingHere}</p>}
            <ul class="plain criteria">
              {criteria.map((criterion) => (
                <li key={criterion.at.path.join('.')}>
                  <Go at={criterion.at} class="target">
                    <span class={toFillIn(criterion.open, 'target')}>{criterion.target}</span>
                  </Go>
                  <span>
                    <span class={toFillIn(criterion.open, 'measure')}>{criterion.measure}</span>
                  </span>
                  <span class="quiet">
                    <span class={toFillIn(criterion.open, 'by')}>{criterion.byText}</span>
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  );
}

/** Where the parties differ, with the verdicts. */
export function Culture({ summary: { differences, words } }: { summary: Summary }) {
  return (
    <Section id="culture" principle={words.transparencyPrinciple} title={words.culture} about={words.cultureAbout}>
      {differences.length === 0 && <p class="quiet">{words.nothingHere}</p>}
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
    </Section>
  );
}

/** When they stop. */
export function Stop({ summary: { stopCriteria, words } }: { summary: Summary }) {
  return (
    <Section id="stop" principle={words.priorityPrinciple} title={words.stop} about={words.stopAbout}>
      {stopCriteria.length === 0 && <p class="quiet">{words.nothingHere}</p>}
      <ul class="plain lines">
        {stopCriteria.map(({ when, decidedBy, open, at }) => (
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
    </Section>
  );
}
