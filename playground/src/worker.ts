/**
 * The worker of the page. It checks what the page begins with before all else, by what that takes and nothing more; the
 * language server is loaded when the page first speaks to it, so that it is not in the way of the editor.
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

function serve(event: MessageEvent): void {
  event.stopImmediatePropagation();
  importScripts('server.js');
  // Now there is somebody to hear it.
  dispatchEvent(new MessageEvent('message', { data: event.data }));
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

function begin({ data }: MessageEvent<Beginning>): void {
  addEventListener('message', serve, { once: true });
  findingsIn(data).then((findings) => postMessage(findings), reportError);
}

addEventListener('message', begin, { once: true });
