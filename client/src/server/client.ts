import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, Middleware } from 'vscode-languageclient';
import { inBursts } from './burst.ts';
import { inFreeText } from './free-text.ts';
import { messageLanguage } from './message-language.ts';
import { withoutRevisions } from './revisions.ts';
import { withRulePages } from './rule-links.ts';
import { afterTyping, changedNow, hints, pause } from './typing.ts';

/** Also the name of the section of our settings. */
export const CLIENT_ID = 'partnership';
export const CLIENT_NAME = 'Partnership Agreements';

/** Commands that lenses and code actions of the server call, and that we bring. */
const OWN_COMMANDS = [
  'partnership.explainRule',
  'partnership.openSummary',
  'partnership.nextHole',
  'partnership.signOff',
];

/** Makes the client of a server that runs as the host allows: a Node process, or a Worker. */
export type CreateClient = (context: vscode.ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

/** Of a revision nothing is asked; of anything else, after a pause in typing, findings that lead to our pages. */
const provideDiagnostics: NonNullable<Middleware['provideDiagnostics']> = (document, previousResultId, token, next) =>
  withoutRevisions.provideDiagnostics(document, previousResultId, token, (...asked) =>
    afterTyping.provideDiagnostics(...asked, (...paused) => withRulePages.provideDiagnostics(...paused, next)),
  );
/** What is opened and typed is told, but for revisions. */
function telling(): Pick<Middleware, 'didOpen' | 'didChange' | 'sendRequest' | 'sendNotification'> {
  const bursts = inBursts(pause);
  return {
    ...bursts,
    didOpen: (document, next) => withoutRevisions.didOpen(document, (opened) => bursts.didOpen(opened, next)),
    didChange: (change, next) => {
      changedNow(change.document);
      hints.move(change);
      return withoutRevisions.didChange(change, (changed) => bursts.didChange(changed, next));
    },
  };
}

/** What is the same wherever the server runs. */
export function clientOptions(
  { extensionUri }: vscode.ExtensionContext,
  output: vscode.LogOutputChannel,
): LanguageClientOptions {
  const files = vscode.Uri.joinPath(extensionUri, 'dist').toString(true);
  return {
    documentSelector: [
      { language: 'partnership' },
      { pattern: '**/*.partnership.{yaml,yml}' },
      { language: 'partnership-configuration' },
    ],
    diagnosticCollectionName: CLIENT_ID,
    outputChannel: output,
    // Called at each start, so that a restart takes a changed setting into account.
    initializationOptions: () => {
      const { inlayHints, codeLens } = vscode.workspace.getConfiguration(CLIENT_ID);
      // VS Code hands out a group of settings as a proxy, which cannot be sent to a Worker: a copy can.
      const hints = { ...inlayHints };
      return {
        language: messageLanguage(),
        clientReads: true,
        files,
        commands: OWN_COMMANDS,
        inlayHints: hints,
        codeLens,
      };
    },
    // A change of the settings is sent, so that it counts without a restart.
    synchronize: { configurationSection: CLIENT_ID },
    middleware: {
      ...withRulePages,
      ...withoutRevisions,
      ...afterTyping,
      ...inFreeText,
      ...telling(),
      provideDiagnostics,
    },
  };
}
