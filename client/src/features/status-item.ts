import * as vscode from 'vscode';
import { State } from 'vscode-languageclient';
import { AgreementsRequest } from '../../../server/src/lsp/protocol.ts';
import type { Extension } from './feature.ts';

const SELECTOR: vscode.DocumentSelector = { language: 'partnership' };
/** How long a status waits for what follows, in milliseconds: diagnostics come in bursts. */
const DELAY = 100;

/** Two items behind the braces of the status bar: how the agreement in the editor stands, and how the server does. */
export function registerStatusItem({ server: { client } }: Extension): vscode.Disposable {
  const agreement = vscode.languages.createLanguageStatusItem('partnership.agreement', SELECTOR);
  agreement.name = vscode.l10n.t('Partnership Agreement');
  const restart = { command: 'partnership.restartServer', title: vscode.l10n.t('Restart') };
  const server = vscode.languages.createLanguageStatusItem('partnership.server', SELECTOR);
  server.name = vscode.l10n.t('Language Server');

  /** Without a server nobody knows of any findings: that is not the same as none. */
  const showUnchecked = () => {
    agreement.text = vscode.l10n.t('Not checked: the language server does not run');
    agreement.detail = '';
    agreement.severity = vscode.LanguageStatusSeverity.Error;
    agreement.command = restart;
  };

  const showServer = (state: State) => {
    server.busy = state === State.Starting;
    const isGone = state === State.Stopped || state === State.StartFailed;
    server.severity = isGone ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    if (isGone) showUnchecked();
    server.text = {
      [State.Starting]: vscode.l10n.t('The language server is starting'),
      [State.StartFailed]: vscode.l10n.t('The language server does not run'),
      [State.Stopped]: vscode.l10n.t('The language server does not run'),
      [State.Running]: vscode.l10n.t('The language server is running'),
    }[state];
    server.command =
      state === State.Running ? { command: 'partnership.showOutput', title: vscode.l10n.t('Show Output') } : restart;
  };

  const showAgreement = async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== 'partnership' || client.state !== State.Running) return;
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    const [listed] = await client.sendRequest(AgreementsRequest, { uris: [uri] });
    if (!listed) return;
    const findings = listed.parts.flatMap((part) => part.findings);
    agreement.text = `${listed.statusText} · ${countText(findings.length)}`;
    agreement.detail = listed.next?.text ?? '';
    agreement.command = { command: 'workbench.actions.view.problems', title: vscode.l10n.t('Show Problems') };
    agreement.severity = findings.some(({ severity }) => severity === 'error')
      ? vscode.LanguageStatusSeverity.Error
      : findings.some(({ severity }) => severity === 'warning')
        ? vscode.LanguageStatusSeverity.Warning
        : vscode.LanguageStatusSeverity.Information;
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void showAgreement(), DELAY);
  };
  showServer(client.state);
  soon();
  return vscode.Disposable.from(
    agreement,
    server,
    { dispose: () => clearTimeout(timer) },
    vscode.window.onDidChangeActiveTextEditor(soon),
    vscode.languages.onDidChangeDiagnostics(soon),
    client.onDidChangeState(({ newState }) => {
      showServer(newState);
      if (newState === State.Running) soon();
    }),
  );
}

function countText(count: number): string {
  if (count === 0) return vscode.l10n.t('no findings');
  return count === 1 ? vscode.l10n.t('1 finding') : vscode.l10n.t('{0} findings', count);
}
