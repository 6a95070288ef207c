import { summarize } from '../../summary/summarize.ts';
import { findingsOf } from '../findings-of.ts';
import { SummaryRequest } from '../protocol.ts';
import type { Server } from '../session.ts';
import { canonical } from '../uri.ts';
import { comparisonOf, reviewSince } from './comparison.ts';

/** The own request for an agreement as a picture. */
export function registerSummary(server: Server): void {
  const { connection, agreement, workspace, translate } = server;
  connection.onRequest(SummaryRequest, async ({ uri, party, since, format }) => {
    // What other agreements ask of the same people, and the configuration, are part of it.
    await workspace.ready;
    const document = agreement(uri);
    if (!document) return null;
    const key = canonical(uri);
    const made = {
      findings: findingsOf(workspace, key, document),
      today: workspace.today(key),
      translate: translate(),
    };
    if (format === 'ics') {
      const { datesText } = await import('../../portfolio/render/dates-text.ts');
      return datesText(document, format, { ...made, file: key, party });
    }
    const review = since && reviewSince(server, uri, document, since);
    const summary = summarize(document, {
      ...made,
      ...(party === undefined ? {} : { party }),
      ...(review?.base && since ? { comparison: comparisonOf(review, review.base, since.name) } : {}),
    });
    if (format === 'html') return (await import('../../summary/render/html.ts')).summaryHtml(summary);
    if (format === 'markdown') return (await import('../../summary/render/markdown.ts')).summaryMarkdown(summary);
    return summary;
  });
}
