/** @jsxRuntime automatic @jsxImportSource preact */
import type { Summary } from '../model.ts';
import { Bars } from './bars.tsx';
import { ChangesSince } from './changes.tsx';
import { ChapterView, Halt } from './chapter.tsx';
import { Full } from './full.tsx';
import { type Link, LinkContext } from './go.tsx';
import { HeaderLine } from './header.tsx';
import { Competencies } from './matrix.tsx';
import { Unreadable } from './notice.tsx';
import { Culture, Stop, Success } from './outcomes.tsx';
import { Priorities } from './priorities.tsx';
import { ToTalkAbout } from './talk.tsx';
import { Timeline } from './timeline.tsx';
import { Triangles } from './triangles.tsx';

/**
 * The whole summary: what there is to talk about, then the five principles in their order. Without a link to the text it stands alone, as
 * in an export.
 */
interface Props {
  readonly summary: Summary;
  /** The last picture of a text that could be read, to be shown in the place of one that cannot. */
  readonly last?: Summary | undefined;
  readonly link?: Link | undefined;
}

export function SummaryView({ summary: now, last, link }: Props) {
  const isStale = now.unreadable !== undefined && last !== undefined;
  const summary = isStale ? last : now;
  return (
    <LinkContext.Provider value={link}>
      <main class={isStale ? 'stale' : undefined}>
        <Unreadable summary={now} isStale={isStale} />
        <HeaderLine summary={summary} />
        <ChangesSince summary={summary} />
        <Halt summary={summary} />
        <ToTalkAbout summary={summary} />
        <Priorities summary={summary} />
        <ChapterView id="plans" summary={summary} />
        <Stop summary={summary} />
        <ChapterView id="motives" summary={summary} />
        <Success summary={summary} />
        <Culture summary={summary} />
        <Bars summary={summary} />
        <ChapterView id="promises" summary={summary} />
        <ChapterView id="payments" summary={summary} />
        <Timeline summary={summary} />
        <Triangles summary={summary} />
        <Competencies summary={summary} />
        <ChapterView id="approvals" summary={summary} />
        <ChapterView id="governance" summary={summary} />
        <ChapterView id="waivers" summary={summary} />
        {summary.full && <Full full={summary.full} />}
      </main>
    </LinkContext.Provider>
  );
}
