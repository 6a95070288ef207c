import { plainText, snippetText } from '../../agreement/edit.ts';
import { agreementOverview } from '../../language/agreement-overview.ts';
import { newAgreement } from '../../language/new-agreement.ts';
import { findingsOf } from '../findings-of.ts';
import { AgreementsRequest, type ListedAgreement, NewAgreementRequest } from '../protocol.ts';
import { cancelled, type Server } from '../session.ts';
import { canonical } from '../uri.ts';

/** How long the overview of a whole workspace keeps the server busy at a stretch, in milliseconds. */
const stretch = 25;

/** Own requests about agreements as wholes: which there are, and how a new one begins. */
export function registerAgreements(server: Server): void {
  const { connection, workspace, documents, host, translate } = server;

  const isOpen = (uri: string) => documents.all().some((document) => canonical(document.uri) === uri);

  connection.onRequest(AgreementsRequest, async ({ uris }, token) => {
    await workspace.ready;
    server.takeOpenTexts();
    const listed: ListedAgreement[] = [];
    let since = Date.now();
    for (const uri of uris?.map(canonical) ?? workspace.uris) {
      if (token.isCancellationRequested) throw cancelled();
      if (Date.now() - since > stretch) {
        await new Promise<void>((resolve) => void host.later(0, resolve));
        since = Date.now();
      }
      // A client that asks for a file knows that it came, changed or went before the watcher's message is dealt with.
      if (uris && !isOpen(uri)) await workspace.refresh(uri);
      const agreement = workspace.agreement(uri);
      if (!agreement) continue;
      const findings = findingsOf(workspace, uri, agreement);
      listed.push({ uri, ...agreementOverview(agreement, findings, workspace.today(uri), translate()) });
    }
    return listed;
  });

  connection.onRequest(NewAgreementRequest, ({ beginning }) => {
    const insert = newAgreement(beginning, translate());
    return { text: plainText(insert), snippet: snippetText(insert) };
  });
}
