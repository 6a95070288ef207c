import { isIsoDate } from '../../agreement/date.ts';
import { choicesOf } from '../../portfolio/choices.ts';
import { portfolioOf } from '../../portfolio/portfolio.ts';
import { PortfolioEntries } from '../portfolio-entries.ts';
import { PortfolioRequest } from '../protocol.ts';
import { cancelled, type Server } from '../session.ts';
import { isAgreementUri } from '../workspace.ts';

/** How long a portfolio keeps the server busy at a stretch, in milliseconds. */
const stretch = 25;

/** The own request for all agreements of the workspace at a glance. */
export function registerPortfolio(server: Server): void {
  const { connection, workspace, documents, host, translate } = server;
  const entries = new PortfolioEntries(workspace);

  connection.onRequest(PortfolioRequest, async ({ party, person, status, from, to }, token) => {
    await workspace.ready;
    for (const { uri, languageId } of documents.all())
      if (languageId === 'partnership' || isAgreementUri(uri)) server.agreement(uri);
    const { uris } = workspace;
    entries.keepOnly(uris);
    let since = Date.now();
    for (const uri of uris) {
      if (token.isCancellationRequested) throw cancelled();
      entries.prepare(uri);
      if (Date.now() - since <= stretch) continue;
      await new Promise<void>((resolve) => void host.later(0, resolve));
      since = Date.now();
    }
    const found = uris.flatMap((uri) => entries.entry(uri) ?? []);
    const today = workspace.today(uris[0] ?? '');
    const day = (text: string | undefined) => (text !== undefined && isIsoDate(text) ? text : undefined);
    const options = { today, party, person, status, from: day(from), to: day(to), translate: translate() };
    return { portfolio: portfolioOf(found, options), choices: choicesOf(found, translate()) };
  });
}
