import * as vscode from 'vscode';
import { ResponseError } from 'vscode-languageclient';
import { SignersRequest, type Signing, SignRequest } from '../../../server/src/lsp/protocol.ts';
import { chooseAgreement } from '../choose-agreement.ts';
import type { Extension } from './feature.ts';
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
      if (person !== undefined) await sign(document, uri, party, person);
    },
  );

  async function sign(document: vscode.TextDocument, uri: string, party: Signing, person: string): Promise<void> {
    const { version } = document;
    try {
      const signed = await client.sendRequest(SignRequest, { uri, party: party.id, person });
      if (!signed || document.version !== version) return void tellChanged();
      const edit = new vscode.WorkspaceEdit();
      edit.set(document.uri, await client.protocol2CodeConverter.asTextEdits(signed.edits));
      if (!(await vscode.workspace.applyEdit(edit))) return void tellChanged();
    } catch (error) {
      if (!(error instanceof ResponseError)) throw error;
      tellRefusal(error.message);
      return;
    }
    await did('signOff');
    const save = vscode.l10n.t('Save');
    const done = vscode.l10n.t('Signed for {0}. Save the file and share it with your partners.', party.name);
    void vscode.window
      .showInformationMessage(done, save)
      .then((choice) => (choice === save ? document.save() : undefined));
  }
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
