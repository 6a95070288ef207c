import * as vscode from 'vscode';
import { diagnosticsWhen } from '../support/diagnostics.ts';
import { closeEditors, openInEditor } from '../support/workspace.ts';

describe('The command to restart the server', () => {
  afterEach(closeEditors);

  it('brings the diagnostics back', async () => {
    const { document } = await openInEditor('live-eta.partnership.yaml');
    await diagnosticsWhen(document.uri, (found) => found.length > 0);
    const gone = diagnosticsWhen(document.uri, (found) => found.length === 0);
    await vscode.commands.executeCommand('partnership.restartServer');
    await gone;
    await diagnosticsWhen(document.uri, (found) => found.length > 0);
  });

  it('may be called again before it is done', async () => {
    const { document } = await openInEditor('live-eta.partnership.yaml');
    await Promise.all([
      vscode.commands.executeCommand('partnership.restartServer'),
      vscode.commands.executeCommand('partnership.restartServer'),
    ]);
    await diagnosticsWhen(document.uri, (found) => found.length > 0);
  });
});
