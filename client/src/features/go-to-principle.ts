import * as vscode from 'vscode';
import { chooseAgreement } from '../choose-agreement.ts';
import { revealKey } from '../reveal-key.ts';
import type { Extension } from './feature.ts';
import { did } from './walkthrough.ts';

/** The top-level keys of the five principles, with what they are called in a list. */
const principles = () =>
  [
    { key: 'priorities', label: vscode.l10n.t('1. Priorities in balance') },
    { key: 'transparency', label: vscode.l10n.t('2. Transparency of needs, expectations and culture') },
    { key: 'honesty', label: vscode.l10n.t('3. Honesty about what you can and cannot do') },
    { key: 'talents', label: vscode.l10n.t('4. The triangle of talents, in every organisation') },
    { key: 'strengths', label: vscode.l10n.t('5. Cobbler, stick to your last') },
  ] as const;

/** The command `partnership.goToPrinciple`: the part of an agreement that is about one of the principles. */
export function registerGoToPrinciple(_: Extension): vscode.Disposable {
  return vscode.commands.registerCommand('partnership.goToPrinciple', async (asked?: unknown) => {
    const known = principles().find(({ key }) => key === asked);
    const principle =
      known ?? (await vscode.window.showQuickPick(principles(), { title: vscode.l10n.t('Which principle?') }));
    if (!principle) return;
    const agreement = await chooseAgreement(undefined);
    if (!agreement) return;
    revealKey(await vscode.window.showTextDocument(agreement, { preview: false }), principle.key);
    await did('goToPrinciple');
  });
}
