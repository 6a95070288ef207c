import * as vscode from 'vscode';
import { ResponseError } from 'vscode-languageclient';
import {
  SignersRequest,
  type Signing,
  type SignPreview,
  SignPreviewRequest,
  SignRequest,
} from '../../../server/src/lsp/protocol.ts';
import { chooseAgreement } from '../choose-agreement.ts';
import type { Extension } from './feature.ts';
import { textLastSigned } from './since-signed.ts';
import { did } from './walkthrough.ts';

/**
 * The command `partnership.signOff`: somebody signs this version for a party. It can be told the agreement, the party and
 * the person; what it is not told, it asks.
 */
export function registerSignOff({ server: { client } }: Extension): vscode.Disposable {
  return vscode.commands.registerCommand(
    'partnership.signOff',
    async (asked?: unknown, toldParty?: unknown, toldPerson?: unknown) => {
      const agreement = await chooseAgreement(asked);
      if (!agreement) return;
      // In the editor, so that the one who signs sees what is signed, and what the signature adds.
      const document = await vscode.workspace.openTextDocument(agreement);
      await vscode.window.showTextDocument(document, { preview: false });
      const uri = client.code2ProtocolConverter.asUri(agreement);
      const parties = await client.sendRequest(SignersRequest, { uri });
      if (parties.length === 0) {
        void vscode.window.showErrorMessage(vscode.l10n.t('This agreement has no parties yet: nobody can sign it.'));
        return;
      }
      const party = parties.find(({ id }) => id === toldParty) ?? (await chooseParty(parties));
      if (!party) return;
      const person = typeof toldPerson === 'string' ? toldPerson : await choosePerson(party);
      if (person === undefined) return;
      const since = await textLastSigned(client, agreement, { id: person, name: nameOf(party, person) });
      if (since && 'text' in since) await vscode.commands.executeCommand('partnership.openSummary', agreement, since);
      const preview = await client.sendRequest(SignPreviewRequest, { uri, party: party.id, person });
      if (preview && !(await confirms(preview, nameOf(party, person)))) return;
      await sign(document, uri, party, person, (preview?.objections.length ?? 0) > 0);
    },
  );

  async function sign(
    document: vscode.TextDocument,
    uri: string,
    party: Signing,
    person: string,
    force: boolean,
  ): Promise<void> {
    const { version } = document;
    try {
      const signed = await client.sendRequest(SignRequest, { uri, party: party.id, person, force });
      if (!signed || document.version !== version) return void tellChanged();
      const edit = new vscode.WorkspaceEdit();
      edit.set(document.uri, await client.protocol2CodeConverter.asTextEdits(signed.edits));
      if (!(await vscode.workspace.applyEdit(edit))) return void tellChanged();
    } catch (error) {
      if (!(error instanceof ResponseError)) throw error;
      tellRefusal(error.message);
      return;
    }
    await showSignature(document, party.id);
    await did('signOff');
    const save = vscode.l10n.t('Save');
    const done = vscode.l10n.t('Signed for {0}. Save the file and share it with your partners.', party.name);
    void vscode.window
      .showInformationMessage(done, save)
      .then((choice) => (choice === save ? document.save() : undefined));
  }
}

const nameOf = ({ people }: Signing, person: string): string => people.find(({ id }) => id === person)?.name ?? person;

/** What is still open, and what speaks against it, is told before somebody signs it along. */
async function confirms({ objections, findings }: SignPreview, person: string): Promise<boolean> {
  // What speaks against signing may be a finding itself.
  const open = [...objections, ...findings.filter((text) => !objections.some((against) => against.includes(text)))];
  if (open.length === 0) return true;
  const sign = { label: vscode.l10n.t('Sign Anyway'), iconPath: new vscode.ThemeIcon('pencil') };
  const problems = { label: vscode.l10n.t('Show Problems'), iconPath: new vscode.ThemeIcon('warning') };
  const choice = await vscode.window.showQuickPick(
    [
      sign,
      problems,
      { label: vscode.l10n.t('Still open'), kind: vscode.QuickPickItemKind.Separator },
      ...open.map((label) => ({ label })),
    ],
    {
      title: vscode.l10n.t('This is still open. Does {0} sign it as it is?', person),
      ignoreFocusOut: true,
    },
  );
  if (choice === undefined || choice === sign) return choice === sign;
  await vscode.commands.executeCommand('workbench.actions.view.problems');
  return false;
}

/** Brings what was written into view, with the cursor on it: on the party's line in the signatures. */
async function showSignature(document: vscode.TextDocument, party: string): Promise<void> {
  const text = document.getText();
  const signatures = /^[ \t]*sign_off:/m.exec(text);
  const at = signatures ? text.indexOf(`${party}:`, signatures.index) : -1;
  if (at < 0) return;
  const position = document.positionAt(at);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function tellChanged(): void {
  void vscode.window.showWarningMessage(
    vscode.l10n.t('The agreement changed meanwhile. Read it again before you sign.'),
  );
}

/** A refusal says what to do first; the way to it is one click. */
function tellRefusal(reason: string): void {
  const problems = vscode.l10n.t('Show Problems');
  void vscode.window
    .showErrorMessage(reason, problems)
    .then((choice) => choice === problems && vscode.commands.executeCommand('workbench.actions.view.problems'));
}

async function chooseParty(parties: readonly Signing[]): Promise<Signing | undefined> {
  const items = parties.map((party) => ({ party, label: party.name, detail: party.state }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Sign off for which party?') });
  return picked?.party;
}

async function choosePerson({ name, people }: Signing): Promise<string | undefined> {
  const items = people.map((person) => ({
    id: person.id,
    label: person.name,
    description: person.signed ? vscode.l10n.t('{0} (has signed)', person.job).trim() : person.job,
  }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Who signs for {0}?', name) });
  return picked?.id;
}
