/** @jsxRuntime automatic @jsxImportSource preact */
import type { Summary } from '../model.ts';
import { Fold, split } from './fold.tsx';
import { Go } from './go.tsx';
import { Section } from './section.tsx';

/** As many changes as are shown of one part; what weakens is shown wherever it stands. */
const MOST = 8;

/** What changed since the text that is compared with: each change leads to its line. */
export function ChangesSince({ summary: { changes, words } }: { summary: Summary }) {
  if (!changes) return null;
  return (
    <Section id="changes" title={changes.title} about={changes.told.join(' · ')}>
      {changes.groups.map(({ title, changes: lines }) => {
        const { shown, folded } = split(lines, MOST, ({ effect }) => effect === 'weakens');
        return (
          <div key={title} class="topics">
            <h3>{title}</h3>
            <Lines changes={shown} />
            <Fold count={folded.length} words={words}>
              <Lines changes={folded} />
            </Fold>
          </div>
        );
      })}
    </Section>
  );
}

type Line = NonNullable<Summary['changes']>['groups'][number]['changes'][number];

function Lines({ changes }: { changes: readonly Line[] }) {
  return (
    <ul class="plain lines changes">
      {changes.map(({ effect, effectText, text, at }, index) => (
        <li key={`${at.path.join('.')} ${index}`} class={`change ${effect}`}>
          <span class="said">
            <b class="effect">{effectText}</b>
            <Go at={at}>{text}</Go>
          </span>
        </li>
      ))}
    </ul>
  );
}
