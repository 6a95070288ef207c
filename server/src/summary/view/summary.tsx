/** @jsxRuntime automatic @jsxImportSource preact */
import type { Summary } from '../model.ts';
import { Bars } from './bars.tsx';
import { type Link, LinkContext } from './go.tsx';
import { HeaderLine } from './header.tsx';
import { Competencies } from './matrix.tsx';
import { Culture, Stop, Success } from './outcomes.tsx';
import { Priorities } from './priorities.tsx';
import { ToTalkAbout } from './talk.tsx';
import { Timeline } from './timeline.tsx';
import { Triangles } from './triangles.tsx';

/** The whole summary. Without a link to the text it stands alone, as in an export. */
export function SummaryView({ summary, link }: { summary: Summary; link?: Link | undefined }) {
  return (
    <LinkContext.Provider value={link}>
      <main>
        <HeaderLine summary={summary} />
        <Triangles summary={summary} />
        <Bars summary={summary} />
        <Priorities summary={summary} />
        <Competencies summary={summary} />
        <Success summary={summary} />
        <Culture summary={summary} />
        <Stop summary={summary} />
        <Timeline summary={summary} />
        <ToTalkAbout summary={summary} />
      </main>
    </LinkContext.Provider>
  );
}
