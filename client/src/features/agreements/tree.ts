import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { Standing } from '../../../../server/src/language/agreement-overview.ts';
import { AgreementsRequest, type ListedAgreement } from '../../../../server/src/lsp/protocol.ts';
import { AGREEMENT_FILES, isAgreementFile } from '../../agreement-argument.ts';
import { type AgreementEntry, childrenOf, type Entry, type GroupEntry, itemOf } from './entries.ts';

/** How long the tree waits for what follows, in milliseconds: files and diagnostics change in bursts. */
const DELAY = 200;
/** The same while somebody types: what an agreement is called and when is told when it has been said. */
const TYPING = 1000;

/**
 * The agreements of the workspace. Nothing is asked of the server until somebody looks; from then on, a change asks for the
 * agreements that changed, and for no other.
 */
export class AgreementTree implements vscode.TreeDataProvider<Entry>, vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #changed = new vscode.EventEmitter<Entry | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #subscriptions: vscode.Disposable;
  /** By URI; undefined until somebody looks, and when all has to be asked anew. */
  #listed: Map<string, ListedAgreement> | undefined;
  /** URIs to ask for again. */
  readonly #stale = new Set<string>();
  #words: readonly string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    const files = vscode.workspace.createFileSystemWatcher(AGREEMENT_FILES);
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      files,
      files.onDidCreate((uri) => this.#expire([uri])),
      files.onDidChange((uri) => this.#expire([uri])),
      files.onDidDelete((uri) => this.#expire([uri])),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => this.#expire(uris.filter((uri) => this.#isOurs(uri)))),
      vscode.workspace.onDidOpenTextDocument((document) => this.#expireDocument(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#expireDocument(document, TYPING)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#expireDocument(document)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.refresh()),
      // Of a folder that goes or is renamed, the watcher of files says nothing.
      vscode.workspace.onDidRenameFiles(() => this.refresh()),
      vscode.workspace.onDidDeleteFiles(() => this.refresh()),
      client.onDidChangeState(({ newState }) => newState === State.Running && this.refresh()),
    );
  }

  /** Asks for everything anew. */
  refresh(): void {
    this.#listed = undefined;
    this.#changed.fire(undefined);
  }

  async getChildren(entry?: Entry): Promise<Entry[]> {
    if (entry) return [...childrenOf(entry)];
    this.#listed ??= byUri(await this.#ask());
    const agreements = [...this.#listed.values()]
      .filter((listed) => this.#fits(listed))
      .map((listed): AgreementEntry => ({ kind: 'agreement', agreementUri: vscode.Uri.parse(listed.uri), listed }))
      .sort(byDateAndTitle);
    return ORDER.map(
      (standing): GroupEntry => ({
        kind: 'group',
        standing,
        agreements: agreements.filter(({ listed }) => listed.standing === standing),
      }),
    ).filter((group) => group.agreements.length > 0);
  }

  /** Lists only the agreements that have all of these words somewhere: in title, parties, status or path. */
  filter(text: string): void {
    this.#words = text.toLowerCase().split(/\s+/).filter(Boolean);
    this.#changed.fire(undefined);
  }

  #fits({ uri, title, parties, statusText }: ListedAgreement): boolean {
    if (this.#words.length === 0) return true;
    const text = [title, ...parties, statusText, vscode.workspace.asRelativePath(vscode.Uri.parse(uri))]
      .join('\n')
      .toLowerCase();
    return this.#words.every((word) => text.includes(word));
  }

  getTreeItem(entry: Entry): vscode.TreeItem {
    return itemOf(entry);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  #isOurs(uri: vscode.Uri): boolean {
    return isAgreementFile(uri) || this.#listed?.has(uri.toString()) === true;
  }

  #expireDocument({ languageId, uri }: vscode.TextDocument, delay = DELAY): void {
    if (languageId === 'partnership') this.#expire([uri], delay);
  }

  #expire(uris: readonly vscode.Uri[], delay = DELAY): void {
    if (!this.#listed || uris.length === 0) return;
    for (const uri of uris) this.#stale.add(uri.toString());
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#update(), delay);
  }

  async #update(): Promise<void> {
    const uris = [...this.#stale];
    this.#stale.clear();
    if (this.#client.state !== State.Running) return;
    const answers = byUri(await this.#ask(uris));
    if (!this.#listed) return;
    let isOtherwise = false;
    for (const uri of uris) {
      const answer = answers.get(uri);
      if (JSON.stringify(answer) === JSON.stringify(this.#listed.get(uri))) continue;
      if (answer) this.#listed.set(uri, answer);
      else this.#listed.delete(uri);
      isOtherwise = true;
    }
    if (isOtherwise) this.#changed.fire(undefined);
  }

  #ask(uris?: readonly string[]): Promise<readonly ListedAgreement[]> {
    return this.#client.sendRequest(AgreementsRequest, uris ? { uris } : {});
  }
}

/** In which the groups stand. */
const ORDER: readonly Standing[] = ['now', 'in-force', 'in-review', 'draft', 'ended'];

/** The server writes URIs as VS Code does. */
const byUri = (listed: readonly ListedAgreement[]) => new Map(listed.map((one) => [one.uri, one]));

/** What comes up first stands first; without a date, by title. */
const byDateAndTitle = ({ listed: a }: AgreementEntry, { listed: b }: AgreementEntry): number =>
  (a.next?.date ?? '~').localeCompare(b.next?.date ?? '~') ||
  a.title.localeCompare(b.title, undefined, { numeric: true });
