import * as vscode from 'vscode';
import { agreementOf, fileName, isAgreementFile } from './agreement-argument.ts';
import { findOurFiles } from './find-files.ts';

/**
 * The agreement that a command is about, else the only one of the workspace, else the one that the user picks. Undefined
 * where there is none, which the user is told, and where the user picks none.
 */
export async function chooseAgreement(asked: unknown): Promise<vscode.Uri | undefined> {
  const known = agreementOf(asked) ?? shownAgreement();
  if (known) return known;
  const files = (await findOurFiles()).filter(isAgreementFile);
  const [first, second] = files;
  if (!first) {
    const create = vscode.l10n.t('New Agreement…');
    const example = vscode.l10n.t('Show an Example');
    const none = vscode.l10n.t('There is no agreement here yet.');
    const choice = await vscode.window.showInformationMessage(none, create, example);
    if (choice === create) await vscode.commands.executeCommand('partnership.newAgreement');
    if (choice !== example) return undefined;
    await vscode.commands.executeCommand('partnership.openExample');
    return agreementOf(undefined);
  }
  if (!second) return first;
  const items = files.map((uri) => ({ uri, label: fileName(uri), description: vscode.workspace.asRelativePath(uri) }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Which agreement?'),
    matchOnDescription: true,
  });
  return picked?.uri;
}

/** An agreement that can be seen while the focus is elsewhere, such as on the walkthrough. */
const shownAgreement = (): vscode.Uri | undefined =>
  vscode.window.visibleTextEditors.find(({ document }) => document.languageId === 'partnership')?.document.uri;
