import type { Connection } from 'vscode-languageserver';
import { createTranslator } from '../l10n/translator.ts';
import { localDate } from '../local-date.ts';
import { findFilesOfClient, readFileOfClient } from './client-files.ts';
import { later, untilMidnight } from './clock.ts';
import type { Host } from './host.ts';
import { canonical } from './uri.ts';

/** In a browser there is no file system: the client finds and reads the files. */
export const browserHost = (connection: Connection): Host => ({
  readFile: (uri) => readFileOfClient(connection, uri),
  readFolder: async (folder) => {
    const files = (await findFilesOfClient(connection)).map(canonical);
    return { files: files.filter((uri) => uri.startsWith(`${folder}/`)), repositories: [] };
  },
  readRootOf: async () => ({ files: [], repositories: [] }),
  holdsAny: () => false,
  isLeftOut: () => false,
  realUri: (uri) => uri,
  configurationsAbove: async () => [],
  committed: async () => undefined,
  today: localDate,
  later,
  untilMidnight,
  report: (error) => connection.console.error(error instanceof Error ? error.message : String(error)),
  translator: async (language) => {
    if (!/^nl\b/i.test(language)) return createTranslator('en');
    const { dutch } = await import('../l10n/dutch.ts');
    return createTranslator('nl', dutch);
  },
});
