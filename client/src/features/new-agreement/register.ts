import * as vscode from 'vscode';
import type { Beginning } from '../../../../server/src/language/new-agreement.ts';
import { NewAgreementRequest } from '../../../../server/src/lsp/protocol.ts';
import type { Extension } from '../feature.ts';
import { did } from '../walkthrough.ts';
import { askBeginning, FEWEST_PARTIES } from './wizard.ts';

/**
 * The command `partnership.newAgreement`: asks for title, parties, people, term and currency, and opens a draft that holds what
 * was told, with the cursor in the first place that is still to be filled in. It is saved when the user saves it. Called with
 * a beginning, it asks nothing.
 */
export function registerNewAgreement({ server: { client } }: Extension): vscode.Disposable {
  return vscode.commands.registerCommand('partnership.newAgreement', async (asked?: unknown) => {
    const beginning = isBeginning(asked) ? asked : await askBeginning(new Date());
    if (!beginning) return;
    const folder = asked instanceof vscode.Uri ? asked : vscode.workspace.workspaceFolders?.[0]?.uri;
    const { snippet } = await client.sendRequest(NewAgreementRequest, {
      ...(folder ? { uri: `${client.code2ProtocolConverter.asUri(folder)}/new.partnership.yaml` } : {}),
      beginning,
    });
    const document = await vscode.workspace.openTextDocument(await untitled(folder, beginning.title ?? ''));
    const language = await vscode.languages.setTextDocumentLanguage(document, 'partnership');
    const editor = await vscode.window.showTextDocument(language, { preview: false });
    await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(0, 0));
    await did('newAgreement');
  });
}

/** A name for the new file, beside what is there: VS Code proposes it when the file is saved. */
async function untitled(folder: vscode.Uri | undefined, title: string): Promise<vscode.Uri> {
  const slug =
    title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'agreement';
  for (let number = 1; ; number++) {
    const name = `${slug}${number === 1 ? '' : `-${number}`}.partnership.yaml`;
    const path = folder && vscode.Uri.joinPath(folder, name);
    const uri = path?.with({ scheme: 'untitled' }) ?? vscode.Uri.from({ scheme: 'untitled', path: name });
    const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
    if (!isOpen && !(path && (await exists(path)))) return uri;
  }
}

const exists = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );

function isBeginning(asked: unknown): asked is Beginning {
  if (typeof asked !== 'object' || asked === null || !('title' in asked) || !('parties' in asked)) return false;
  const { title, parties } = asked;
  return (
    typeof title === 'string' &&
    Array.isArray(parties) &&
    parties.length >= FEWEST_PARTIES &&
    parties.every((party) => typeof party?.name === 'string' && Array.isArray(party.people))
  );
}
