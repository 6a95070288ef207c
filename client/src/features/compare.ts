import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type OlderText, SignersRequest, type Signing } from '../../../server/src/lsp/protocol.ts';
import { fileName } from '../agreement-argument.ts';
import { chooseAgreement } from '../choose-agreement.ts';
import { type Repository, repositoryOf } from '../git.ts';
import type { Extension } from './feature.ts';
import { textLastSigned } from './since-signed.ts';

/** As many commits of a file as somebody looks through. */
const MOST_COMMITS = 50;

/**
 * The command `partnership.compare`: the summary of an agreement with what changed, and what that means, since a git revision,
 * or against another file where there is no git. It can be told the agreement, and the revision (text) or the file (a URI).
 */
export function registerCompare({ server: { client } }: Extension): vscode.Disposable {
  const compare = async (asked?: unknown, since?: unknown) => {
    const agreement = await chooseAgreement(asked);
    const base = agreement && (await baseOf(client, agreement, since));
    if (base) await vscode.commands.executeCommand('partnership.openSummary', agreement, base);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('partnership.compare', compare),
    vscode.commands.registerCommand('partnership.compareWithLastCommit', (asked?: unknown) => compare(asked, 'HEAD')),
  );
}

async function baseOf(
  client: BaseLanguageClient,
  agreement: vscode.Uri,
  since: unknown,
): Promise<OlderText | undefined> {
  if (since instanceof vscode.Uri) return fileBase(since);
  const repository = await repositoryOf(agreement);
  if (!repository) return askFile(agreement);
  const revision = typeof since === 'string' ? since : await askRevision(client, repository, agreement);
  if (revision === undefined) return undefined;
  if (typeof revision !== 'string') {
    const base = await textLastSigned(client, agreement, revision);
    if (!base || 'text' in base) return base;
    void vscode.window.showInformationMessage(base.reason);
    return undefined;
  }
  if (revision === OTHER_FILE) return askFile(agreement);
  try {
    const text = await repository.show(revision, agreement.fsPath);
    return { name: /^[0-9a-f]{40}$/.test(revision) ? revision.slice(0, 8) : revision, text };
  } catch {
    // Git says no more than that the command failed; as a rule this is why.
    void vscode.window.showErrorMessage(
      vscode.l10n.t('{0} is not there in revision {1}.', fileName(agreement), revision),
    );
    return undefined;
  }
}

/** Not the name of a revision: git allows no space in one. */
const OTHER_FILE = 'other file';

/** A revision, or the party since whose signature is compared. */
async function askRevision(
  client: BaseLanguageClient,
  repository: Repository,
  agreement: vscode.Uri,
): Promise<string | Signing | undefined> {
  await vscode.workspace.openTextDocument(agreement);
  const [parties, commits, refs] = await Promise.all([
    client.sendRequest(SignersRequest, { uri: client.code2ProtocolConverter.asUri(agreement) }),
    repository.log({ path: agreement.fsPath, maxEntries: MOST_COMMITS }),
    repository.getRefs({ sort: 'committerdate' }),
  ]);
  const separator = (label: string) => ({
    revision: '' as string | Signing,
    label,
    kind: vscode.QuickPickItemKind.Separator,
  });
  const picked = await vscode.window.showQuickPick(
    [
      { revision: 'HEAD', label: 'HEAD', description: vscode.l10n.t('what was committed last') },
      { revision: OTHER_FILE, label: vscode.l10n.t('Another file…') },
      ...(parties.length > 0 ? [separator(vscode.l10n.t('Since a party signed'))] : []),
      ...parties.map((party) => ({
        revision: party,
        label: vscode.l10n.t('Since {0} signed', party.name),
        description: party.state,
      })),
      separator(vscode.l10n.t('Commits of this agreement')),
      ...commits.map(({ hash, message, authorName = '', authorDate }) => ({
        revision: hash,
        label: message.split('\n', 1)[0] ?? hash,
        description: [hash.slice(0, 8), authorName, authorDate?.toLocaleDateString() ?? ''].filter(Boolean).join(' · '),
      })),
      separator(vscode.l10n.t('Branches and tags')),
      ...refs.flatMap(({ name, commit = '' }) =>
        name ? [{ revision: name, label: name, description: commit.slice(0, 8) }] : [],
      ),
    ],
    { title: vscode.l10n.t('Compare with which revision?'), matchOnDescription: true },
  );
  return picked?.revision;
}

async function askFile(agreement: vscode.Uri): Promise<OlderText | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Compare with which file?'),
      openLabel: vscode.l10n.t('Compare'),
      filters: { YAML: ['yaml', 'yml'] },
      ...(agreement.scheme === 'untitled' ? {} : { defaultUri: vscode.Uri.joinPath(agreement, '..') }),
    })) ?? [];
  return file && fileBase(file);
}

const fileBase = async (file: vscode.Uri): Promise<OlderText> => ({
  name: fileName(file),
  text: (await vscode.workspace.openTextDocument(file)).getText(),
});
