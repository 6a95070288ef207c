import type { Summary } from '../../summary/model.ts';
import { summarize } from '../../summary/summarize.ts';
import { requests } from '../names.ts';
import type { Server } from '../session.ts';
import { canonical } from '../uri.ts';

export interface SummaryParams {
  readonly uri: string;
  /** The party whose view it is; all parties where it is left out. */
  readonly party?: string;
  /** `html` and `markdown` give a whole text to save; without it, the model to draw. */
  readonly format?: 'html' | 'markdown';
}

/** The request `partnership/summary`: an agreement as a picture; null where there is no such document. */
export function registerSummary({ connection, agreement, workspace, translate }: Server): void {
  connection.onRequest<Summary | string | null, void>(
    requests.summary,
    async ({ uri, party, format }: SummaryParams) => {
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
    },
  );
}
