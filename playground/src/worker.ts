/**
 * The worker of the page. It checks what the page begins with before all else, by what that takes and nothing more; then
 * comes the language server, of which the page has asked nothing by then.
 */
import type { Diagnostic } from 'vscode-languageserver-types';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { check } from '../../server/src/findings/check.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { localDate } from '../../server/src/local-date.ts';
import { toDiagnostics } from '../../server/src/lsp/diagnostics.ts';
import type { Beginning } from './start.ts';
import { uri } from './uri.ts';

declare const importScripts: (script: string) => void;

async function begin(beginning: Beginning): Promise<void> {
  postMessage(await findingsIn(beginning));
  importScripts('server.js');
}

async function findingsIn({ text, language }: Beginning): Promise<readonly Diagnostic[]> {
  const agreement = new AgreementDocument(text);
  const findings = check(agreement, { today: localDate() });
  const translate =
    language === 'nl'
      ? createTranslator('nl', (await import('../../server/src/l10n/dutch.ts')).dutch)
      : createTranslator('en');
  return toDiagnostics(uri, agreement.lines, findings, translate);
}

addEventListener('message', ({ data }: MessageEvent<Beginning>) => void begin(data).catch(reportError), { once: true });
