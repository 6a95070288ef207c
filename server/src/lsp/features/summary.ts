import { summarize } from '../../summary/summarize.ts';
import { SummaryRequest } from '../protocol.ts';
import type { Server } from '../session.ts';
import { canonical } from '../uri.ts';

/** The own request for an agreement as a picture. */
export function registerSummary({ connection, agreement, workspace, translate }: Server): void {
  connection.onRequest(SummaryRequest, async ({ uri, party, format }) => {
    // What other agreements ask of the same people, and the configuration, are part of it.
    await workspace.ready;
    const document = agreement(uri);
    if (!document) return null;
    const summary = summarize(document, {
      findings: workspace.findings(canonical(uri), document),
      today: workspace.today(canonical(uri)),
      translate: translate(),
      ...(party === undefined ? {} : { party }),
    });
    if (format === 'html') return (await import('../../summary/render/html.ts')).summaryHtml(summary);
    if (format === 'markdown') return (await import('../../summary/render/markdown.ts')).summaryMarkdown(summary);
    return summary;
  });
}
