/** @jsxRuntime automatic @jsxImportSource preact */
import type { Summary } from '../model.ts';
import { Go } from './go.tsx';
import { Icon } from './icon.tsx';
import { Section } from './section.tsx';

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
                    {criterion.target}
                  </Go>
                  <span>{criterion.measure}</span>
                  <span class="quiet">{criterion.byText}</span>
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
        {differences.map(({ topic, verdict, verdictText, approach, discussed, settleBy, at }) => (
          <li key={at.path.join('.')} class={`difference ${verdict ?? 'unsaid'}`}>
            <span class="verdict-mark">
              {verdict && <Icon sign={verdict} />}
              <span>{verdictText}</span>
            </span>
            <span class="said">
              <Go at={at}>{topic}</Go>
              {approach && <span>{approach}</span>}
              <span class="quiet">{settleBy ? `${discussed}, ${settleBy}` : discussed}</span>
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
        {stopCriteria.map(({ when, decidedBy, at }) => (
          <li key={at.path.join('.')}>
            <span class="said">
              <Go at={at}>{when}</Go>
              <span class="quiet">{decidedBy}</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
