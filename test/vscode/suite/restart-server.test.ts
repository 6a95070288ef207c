import * as vscode from 'vscode';
import { diagnosticsOf } from '../support/diagnostics.ts';
import { closeEditors, openInEditor } from '../support/workspace.ts';

describe('The command to restart the server', () => {
  afterEach(closeEditors);

  it('brings the diagnostics back', async () => {
    const { document } = await openInEditor('live-eta.partnership.yaml');
    await diagnosticsOf(document.uri, ['honesty/ceiling-missing']);
    const gone = diagnosticsOf(document.uri, []);
    await vscode.commands.executeCommand('partnership.restartServer');
    await gone;
    await diagnosticsOf(document.uri, ['honesty/ceiling-missing']);
  });

  it('may be called again before it is done', async () => {
    const { document } = await openInEditor('live-eta.partnership.yaml');
    await Promise.all([
      vscode.commands.executeCommand('partnership.restartServer'),
      vscode.commands.executeCommand('partnership.restartServer'),
    ]);
    await diagnosticsOf(document.uri, ['honesty/ceiling-missing']);
  });
});
