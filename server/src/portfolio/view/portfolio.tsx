/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Portfolio } from '../model.ts';
import { type Link, LinkContext, type SumOf } from './link.tsx';
import { MadeOf } from './made-of.tsx';
import { Accounts, Agreements, Calendar, Notices, People, Supports } from './parts.tsx';

/** The whole picture. Without a link to the texts it stands alone, as in an export. */
export function PortfolioView({
  portfolio,
  link,
  filters,
}: {
  readonly portfolio: Portfolio;
  readonly link?: Link | undefined;
  /** What narrows it, where somebody can. */
  readonly filters?: ComponentChildren;
}) {
  const [sum, list] = useState<SumOf>();
  const linked = useMemo(() => link && { ...link, list }, [link]);
  return (
    <LinkContext.Provider value={linked}>
      <main class="portfolio">
        <header class="top">
          <h1>{portfolio.title}</h1>
          <p class="parties">{portfolio.facts.join(' · ')}</p>
        </header>
        {filters}
        <Notices portfolio={portfolio} />
        <People portfolio={portfolio} />
        <Calendar portfolio={portfolio} />
        <Accounts portfolio={portfolio} />
        <Agreements portfolio={portfolio} />
        <Supports portfolio={portfolio} />
        {link && sum && <MadeOf sum={sum} words={portfolio.words} open={link.open} close={() => list(undefined)} />}
      </main>
    </LinkContext.Provider>
  );
}
