import * as vscode from 'vscode';
import type { Beginning } from '../../../server/src/language/new-agreement.ts';
import { NewAgreementRequest } from '../../../server/src/lsp/protocol.ts';
import type { Extension } from './feature.ts';

/** An agreement takes at least this many parties. */
const FEWEST_PARTIES = 2;
/** More parties than this nobody types into a row of questions. */
const MOST_PARTIES = 6;

/**
 * The command `partnership.newAgreement`: asks for title, parties and people, and opens a draft that holds what was told and
 * has tab stops for the rest. It is saved when the user saves it. Called with a beginning, it asks nothing.
 */
export function registerNewAgreement({ server: { client } }: Extension): vscode.Disposable {
  return vscode.commands.registerCommand('partnership.newAgreement', async (asked?: unknown) => {
    const beginning = isBeginning(asked) ? asked : await askBeginning();
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

async function askBeginning(): Promise<Beginning | undefined> {
  const title = await ask(vscode.l10n.t('What is the agreement called?'), vscode.l10n.t('Live ETA for our region'));
  if (title === undefined) return undefined;
  const parties: { readonly name: string; readonly people: readonly string[] }[] = [];
  while (parties.length < MOST_PARTIES) {
    const isOptional = parties.length >= FEWEST_PARTIES;
    const question = isOptional
      ? vscode.l10n.t('Is there a party {0}? Leave it empty when there is not.', parties.length + 1)
      : vscode.l10n.t('What is the legal name of party {0}?', parties.length + 1);
    const name = await ask(question, 'Noordlicht Software B.V.', isOptional);
    if (name === undefined) return undefined;
    if (name === '') break;
    const people = await ask(
      vscode.l10n.t('Who of {0} is the visionary, who the project lead, who the process owner?', name),
      vscode.l10n.t('Three names, with commas; leave out whom you do not know yet'),
      true,
    );
    if (people === undefined) return undefined;
    parties.push({
      name,
      people: people
        .split(/[,;]/)
        .map((person) => person.trim())
        .filter((person) => person !== ''),
    });
  }
  return { title, parties };
}

/** Asks for a line of text: undefined where the user gives up. */
async function ask(prompt: string, placeHolder: string, mayBeEmpty = false): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    title: vscode.l10n.t('New agreement'),
    prompt,
    placeHolder,
    ignoreFocusOut: true,
    validateInput: (text) => (mayBeEmpty || text.trim() !== '' ? undefined : vscode.l10n.t('Fill this in, please.')),
  });
  return answer?.trim();
}

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
