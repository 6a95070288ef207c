import * as vscode from 'vscode';
import { diagnosticsOf } from '../support/diagnostics.ts';
import { equal } from '../support/expect.ts';
import { onPage } from '../support/page.ts';
import { closeEditors, openInEditor, replaceText } from '../support/workspace.ts';

describe('Diagnostics', () => {
  afterEach(closeEditors);

  it('tell what is missing, where, and by which rule', async () => {
    const { document } = await openInEditor('live-eta.partnership.yaml');
    const [missing] = await diagnosticsOf(document.uri, ['honesty/ceiling-missing']);
    equal(missing?.source, 'partnership');
    equal(missing && document.getText(missing.range), 'ceilings');
  });

  it('go away when the mistake does', async () => {
    const editor = await openInEditor('live-eta.partnership.yaml');
    await diagnosticsOf(editor.document.uri, ['honesty/ceiling-missing']);
    const ceilings = `    van-rijn:
      budget: { willing: 60000, able: 60000 }
      days: { willing: 200, able: 220 }
`;
    await replaceText(editor, '  deadlines:\n', `${ceilings}  deadlines:\n`);
    await diagnosticsOf(editor.document.uri, []);
  });

  it('show in the text and in the Problems view', async function () {
    const editor = await openInEditor('live-eta.partnership.yaml');
    const [missing] = await diagnosticsOf(editor.document.uri, ['honesty/ceiling-missing']);
    if (missing) editor.revealRange(missing.range, vscode.TextEditorRevealType.InCenter);
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await onPage(this, 'screenshot', 'diagnostics', '.view-overlays .squiggly-error');
  });
});
