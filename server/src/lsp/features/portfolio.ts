import { isIsoDate } from '../../agreement/date.ts';
import { changesOf } from '../../portfolio/changes.ts';
import { choicesOf, type PortfolioChoices } from '../../portfolio/choices.ts';
import { Kept } from '../../portfolio/kept.ts';
import type { Portfolio } from '../../portfolio/model.ts';
import { portfolioOf } from '../../portfolio/portfolio.ts';
import { PortfolioEntries } from '../portfolio-entries.ts';
import { type PortfolioAnswer, PortfolioRequest } from '../protocol.ts';
import { cancelled, type Server } from '../session.ts';

/** How long a portfolio keeps the server busy at a stretch, in milliseconds. */
const stretch = 25;

/** The portfolio that was told last, and what it was made of. */
interface Last {
  /** Of what day, and how it is narrowed. */
  readonly made: string;
  readonly kept: Kept;
  readonly resultId: string;
  readonly portfolio: Portfolio;
  readonly choices: PortfolioChoices;
}

/** The own request for all agreements of the workspace at a glance. */
export function registerPortfolio(server: Server): void {
  const { connection, workspace, host, translate } = server;
  const entries = new PortfolioEntries(workspace);
  let last: Last | undefined;
  let results = 0;

  connection.onRequest(PortfolioRequest, async ({ previousResultId, ...asked }, token): Promise<PortfolioAnswer> => {
    const { party, person, status, from, to } = asked;
    await workspace.ready;
    server.takeOpenTexts();
    const { uris } = workspace;
    entries.keepOnly(uris);
    let since = Date.now();
    for (const uri of entries.staleOf(uris)) {
      if (token.isCancellationRequested) throw cancelled();
      entries.prepare(uri);
      if (Date.now() - since <= stretch) continue;
      await new Promise<void>((resolve) => void host.later(0, resolve));
      since = Date.now();
    }
    const found = entries.of(uris);
    const today = workspace.today(uris[0] ?? '');
    const day = (text: string | undefined) => (text !== undefined && isIsoDate(text) ? text : undefined);
    const options = { today, party, person, status, from: day(from), to: day(to), translate: translate() };
    const made = JSON.stringify([today, asked]);
    const before = last?.made === made ? last : undefined;
    const kept = before?.kept ?? new Kept();
    const portfolio = portfolioOf(found, options, kept);
    const choices = choicesOf(found, translate(), kept);
    const resultId = String(++results);
    last = { made, kept, resultId, portfolio, choices };
    if (before?.resultId !== previousResultId || !before) return { resultId, portfolio, choices };
    const changes = changesOf(before.portfolio, portfolio);
    return { resultId, changes, ...(choices === before.choices ? {} : { choices }) };
  });
}
