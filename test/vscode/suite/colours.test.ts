import * as vscode from 'vscode';
import { diagnosticsOf } from '../support/diagnostics.ts';
import { equal } from '../support/expect.ts';
import { onPage } from '../support/page.ts';
import { ReadOnlyFiles } from '../support/read-only-files.ts';
import { useOwnTheme, useTheme } from '../support/theme.ts';
import { closeEditors, openInEditor } from '../support/workspace.ts';

/** The themes that VS Code brings: by id where they have one. */
function themes(): readonly string[] {
  const listed = vscode.extensions.all
    .filter(({ id }) => id.startsWith('vscode.theme-'))
    .flatMap(({ packageJSON }) => packageJSON.contributes.themes ?? [])
    .map(({ id, label }: { readonly id?: string; readonly label: string }) => id ?? label);
  equal(listed.length > 12, true);
  return listed;
}

describe('The colours of an agreement', () => {
  afterEach(async () => {
    await useOwnTheme();
    await closeEditors();
  });

  it('stay as they are when the server answers, in every theme: a revision beside it has the grammar alone', async function () {
    this.timeout(180_000);
    const { document } = await openInEditor('live-eta.partnership.yaml');
    await diagnosticsOf(document.uri, ['honesty/ceiling-missing']);
    const older = new ReadOnlyFiles({ '/older.partnership.yaml': document.getText() });
    vscode.workspace.registerFileSystemProvider('colours', older, { isReadonly: true });
    await vscode.window.showTextDocument(vscode.Uri.parse('colours:/older.partnership.yaml'), {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
    });
    await vscode.commands.executeCommand('workbench.action.closePanel');
    for (const theme of themes()) {
      await useTheme(theme);
      equal([theme, await onPage(this, 'coloursApart')], [theme, []]);
    }
  });
});
