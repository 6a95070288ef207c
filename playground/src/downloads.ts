import type { LSPClient } from '@codemirror/lsp-client';
import { fetched } from './agreements.ts';
import { say } from './language.ts';
import { uri } from './uri.ts';

/** Something to take along. */
export interface Download {
  readonly title: string;
  readonly make: (client: LSPClient, text: string) => Promise<Blob>;
  readonly file: string;
}

const name = 'agreement';
const summary = (format: 'html' | 'markdown' | 'ics', type: string) => async (client: LSPClient) => {
  client.sync();
  const text = await client.request<unknown, string | null>('partnership/summary', { uri, format });
  if (text === null) throw new Error(uri);
  return new Blob([text], { type });
};

export const downloads: readonly Download[] = [
  {
    title: say('The agreement (YAML)'),
    file: `${name}.partnership.yaml`,
    make: async (_, text) => new Blob([text], { type: 'application/yaml' }),
  },
  { title: say('The summary as a page (HTML)'), file: `${name}.html`, make: summary('html', 'text/html') },
  { title: say('The summary as text (Markdown)'), file: `${name}.md`, make: summary('markdown', 'text/markdown') },
  { title: say('The calendar (ICS)'), file: `${name}.ics`, make: summary('ics', 'text/calendar') },
  {
    title: say('JSON Schema'),
    file: 'agreement-v1.schema.json',
    make: async () => (await fetched('agreement-v1.schema.json')).blob(),
  },
];

/** Hands a file to the browser's own download. */
export function save(blob: Blob, file: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = file;
  link.click();
  // The browser has taken the address over by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
