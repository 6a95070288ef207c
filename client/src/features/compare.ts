import * as vscode from 'vscode';
import { DiffRequest } from '../../../server/src/lsp/protocol.ts';
import { fileName } from '../agreement-argument.ts';
import { chooseAgreement } from '../choose-agreement.ts';
import { type Repository, repositoryOf } from '../git.ts';
import { markdownText, showMarkdownPage } from '../markdown-page.ts';
import type { Extension } from './feature.ts';

/** Comparisons are documents of this scheme; they live as long as the window. */
const SCHEME = 'partnership-comparison';
/** As many commits of a file as somebody looks through. */
const MOST_COMMITS = 50;

/** An older text of an agreement, and what it is called. */
interface Base {
  readonly name: string;
  readonly text: string;
}

/**
 * The command `partnership.compare`: what changed in an agreement, and what that means, since a git revision, or against
 * another file where there is no git. It can be told the agreement, and the revision (text) or the file (a URI).
 */
export function registerCompare({ server: { client } }: Extension): vscode.Disposable {
  const pages = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) =>
        pages.get(uri.path) ?? vscode.l10n.t('This comparison is of an earlier window. Compare again.'),
    }),
    vscode.commands.registerCommand('partnership.compare', async (asked?: unknown, since?: unknown) => {
      const agreement = await chooseAgreement(asked);
      if (!agreement) return;
      const base = await baseOf(agreement, since);
      if (!base) return;
      const page = await compare(agreement, base);
      if (page) await showMarkdownPage(page);
    }),
  );

  async function compare(agreement: vscode.Uri, { name, text }: Base): Promise<vscode.Uri | undefined> {
    const file = fileName(agreement);
    // The server knows what is open; the diff is of what the user sees.
    await vscode.workspace.openTextDocument(agreement);
    const markdown = await client.sendRequest(DiffRequest, {
      uri: client.code2ProtocolConverter.asUri(agreement),
      baseText: text,
      base: name,
      head: file,
    });
    if (markdown === null) return undefined;
    const title = vscode.l10n.t('{0} since {1}', file, name);
    const page = vscode.Uri.from({ scheme: SCHEME, path: `/${title.replaceAll('/', '∕')}.md` });
    pages.set(page.path, `# ${markdownText(title)}\n\n${markdown}`);
    changed.fire(page);
    return page;
  }
}

async function baseOf(agreement: vscode.Uri, since: unknown): Promise<Base | undefined> {
  if (since instanceof vscode.Uri) return fileBase(since);
  const repository = await repositoryOf(agreement);
  if (!repository) return askFile(agreement);
  const revision = typeof since === 'string' ? since : await askRevision(repository, agreement);
  if (revision === undefined) return undefined;
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

async function askRevision(repository: Repository, agreement: vscode.Uri): Promise<string | undefined> {
  const [commits, refs] = await Promise.all([
    repository.log({ path: agreement.fsPath, maxEntries: MOST_COMMITS }),
    repository.getRefs({ sort: 'committerdate' }),
  ]);
  const separator = (label: string) => ({ revision: '', label, kind: vscode.QuickPickItemKind.Separator });
  const picked = await vscode.window.showQuickPick(
    [
      { revision: 'HEAD', label: 'HEAD', description: vscode.l10n.t('what was committed last') },
      { revision: OTHER_FILE, label: vscode.l10n.t('Another file…') },
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

async function askFile(agreement: vscode.Uri): Promise<Base | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Compare with which file?'),
      openLabel: vscode.l10n.t('Compare'),
      filters: { YAML: ['yaml', 'yml'] },
      ...(agreement.scheme === 'untitled' ? {} : { defaultUri: vscode.Uri.joinPath(agreement, '..') }),
    })) ?? [];
  return file && fileBase(file);
}

const fileBase = async (file: vscode.Uri): Promise<Base> => ({
  name: fileName(file),
  text: (await vscode.workspace.openTextDocument(file)).getText(),
});
