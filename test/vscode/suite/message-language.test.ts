import * as vscode from 'vscode';
import { diagnosticOf } from '../support/diagnostics.ts';
import { until } from '../support/until.ts';
import { closeEditors, openInEditor } from '../support/workspace.ts';

describe('The language of messages', () => {
  const settings = () => vscode.workspace.getConfiguration('partnership');

  afterEach(async () => {
    await settings().update('language', undefined, vscode.ConfigurationTarget.Global);
    await closeEditors();
  });

  it('is that of the setting, at once', async () => {
    const { document } = await openInEditor('live-eta.partnership.yaml');
    await diagnosticOf(document.uri, 'honesty/ceiling-missing');
    await settings().update('language', 'nl', vscode.ConfigurationTarget.Global);
    await until(
      () => vscode.languages.getDiagnostics(document.uri).some(({ message }) => / noemt geen plafond /.test(message)),
      'the Dutch message',
    );
  });
});
