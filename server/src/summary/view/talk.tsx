/** @jsxRuntime automatic @jsxImportSource preact */
import type { Fact, Summary } from '../model.ts';
import type { Words } from '../words.ts';
import { Fold, split } from './fold.tsx';
import { Go } from './go.tsx';
import { Icon } from './icon.tsx';
import { Section } from './section.tsx';

/** The findings as an agenda: by principle, one question a topic. */
export function ToTalkAbout({ summary: { talk, words } }: { summary: Summary }) {
  return (
    <Section id="talk" title={talk.title} about={talk.groups.length > 0 ? talk.intro : ''}>
      {talk.groups.map(({ group, title, topics }) => (
        <div key={group} class="topics">
          <h3>{title}</h3>
          <ol start={topics[0]?.number ?? 1}>
            {topics.map(({ rule, question, facts }) => (
              <li key={rule}>
                <p class="question">{question}</p>
                <Facts facts={facts} words={words} />
              </li>
            ))}
          </ol>
        </div>
      ))}
      {talk.groups.length === 0 && <p class="calm">{talk.intro}</p>}
      {talk.accepted.length > 0 && (
        <div class="topics">
          <h3>{words.accepted}</h3>
          <Facts facts={talk.accepted} words={words} />
        </div>
      )}
    </Section>
  );
}

/** As many facts as are shown below one question. */
const MOST = 5;

function Facts({ facts, words }: { facts: readonly Fact[]; words: Words }) {
  const { shown, folded } = split(facts, MOST);
  return (
    <>
      <Lines facts={shown} />
      <Fold count={folded.length} words={words}>
        <Lines facts={folded} />
      </Fold>
    </>
  );
}

function Lines({ facts }: { facts: readonly Fact[] }) {
  return (
    <ul class="plain lines">
      {facts.map(({ severity, severityText, text, line, at }, index) => (
        <li key={`${at.path.join('.')} ${index}`} class={`fact ${severity}`}>
          <Icon sign={severity} />
          <span class="said">
            <Go at={at}>{withCode(text)}</Go>
            <span class="quiet">
              {severityText}, {line}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A message with what it has between backticks, ids mostly, as code. */
const withCode = (text: string) =>
  text.split(/`([^`]+)`/).map((part, index) => (index % 2 === 1 ? <code key={`${index} ${part}`}>{part}</code> : part));
