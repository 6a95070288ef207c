import { type Claims, claimsOf } from '../agreement/claims.ts';
import { AgreementDocument } from '../agreement/document.ts';
import type { OtherAgreements } from '../agreement/others.ts';
import { type Configuration, defaultConfiguration } from '../configuration/configuration.ts';
import { configurationFor, isIgnored } from '../configuration/for-path.ts';
import { isAgreementName } from '../workspace/agreement-name.ts';
import { Ledger } from '../workspace/ledger.ts';
import { Roots } from '../workspace/roots.ts';
import { type ConfigurationFile, Configurations, type Configured, tellsConfiguration } from './configurations.ts';
import type { FolderContent, Host } from './host.ts';
import { News } from './news.ts';
import { folderOf, isIn, nameIn, trimSlash } from './uri.ts';

/** A text that is open in the editor. */
interface Live {
  readonly version: number;
  readonly agreement: AgreementDocument;
  /** By which the ledger knows the file: where it really is. */
  readonly key: string;
}

/**
 * Everything the server knows of the workspace: open documents as they are in the editor, all other agreements as they
 * are on the disk, and the configuration files. What they ask of people is in the ledger.
 */
export class Workspace {
  readonly #host: Host;
  readonly #folders = new Set<string>();
  readonly #open = new Map<string, Live>();
  /** Agreements on the disk: those of the roots of what is open. */
  readonly #texts = new Map<string, string>();
  /** Roots of git repositories. */
  readonly #repositories = new Set<string>();
  readonly #configurations: Configurations;
  readonly #roots = new Roots({
    look: (folder) => ({
      configuration: this.#configurations.has(folder),
      repository: this.#repositories.has(folder),
    }),
    opened: () => this.#folders,
    isLeftOut: (uri, root) => !this.#texts.has(uri) && this.#host.isLeftOut(uri, root),
  });
  readonly #ledger = new Ledger((key) => this.#touch(key));
  /** Whoever wants to know what happens here asks for it there. */
  readonly news = new News();
  /** Goes up when the configuration or the roots have changed. */
  #revision = 0;
  /** All that is read from the disk, one after the other: what was read last is what counts. */
  #reading: Promise<void>;

  constructor(host: Host, begin: Promise<void>) {
    this.#host = host;
    this.#configurations = new Configurations(host, this.#repositories);
    this.#reading = begin;
  }

  /** Changes when something besides its text and the other agreements has changed that findings depend on. */
  circumstancesOf(uri: string): string {
    return `${this.#revision}/${this.today(uri)}`;
  }

  /** Changes when what the others say to a file may have changed; undefined as long as it is not known what it asks. */
  stampOf(uri: string): string | undefined {
    const key = this.#keyOf(uri);
    const claims = this.#ledger.claims(key);
    return claims && this.#ledger.stampOf({ key, root: this.#roots.rootOf(uri).folder, claims });
  }

  /** Resolves when all files of the workspace have been read, and those that changed since. */
  get ready(): Promise<void> {
    return this.#reading;
  }

  setFolders(added: readonly string[], removed: readonly string[]): void {
    for (const folder of removed) this.#folders.delete(trimSlash(folder));
    for (const folder of added) this.#folders.add(trimSlash(folder));
    this.#roots.forget();
    // What lay in a folder that is gone may lie below or above one that stays.
    if (removed.length > 0) this.readAgain();
    else void this.#read(() => this.#index(added.map(trimSlash)));
  }

  /** Reads all folders afresh, after files came or went that nobody told of one by one. */
  readAgain(): void {
    void this.#read(() => this.#index([...this.#folders], true));
  }

  /** Reads what lies under the root of a file outside the folders of the workspace: it is checked as on the command line. */
  reach(uri: string): void {
    if (this.#isInside(uri)) return;
    void this.#read(async () => this.#take([await this.#host.readRootOf(uri)], await this.#above(uri)));
  }

  /** Takes the text of an open document as the latest; parses it when it is another one than before. */
  open(uri: string, version: number, text: string): AgreementDocument {
    const live = this.#open.get(uri);
    if (live?.version === version && live.agreement.text === text) return live.agreement;
    const agreement = new AgreementDocument(text);
    const key = live?.key ?? this.#host.realUri(uri);
    this.#open.set(uri, { version, agreement, key });
    this.#touch(key);
    this.#book(key, agreement);
    this.news.tellChanged();
    return agreement;
  }

  /** A closed document falls back to the disk. */
  async close(uri: string): Promise<void> {
    const key = this.#keyOf(uri);
    this.#touch(key);
    this.#open.delete(uri);
    this.#ledger.delete(key);
    this.#texts.delete(key);
    await this.refresh(key);
  }

  /** Reads a file again, or a folder, after it was made, changed or deleted. What is none of ours is passed over. */
  refresh(uri: string): Promise<void> {
    return this.#read(async () => {
      if (tellsConfiguration(uri)) {
        await this.#configure(uri, await this.#host.readFile(uri));
        this.news.tellIndexed();
      } else if (!isAgreementName(uri)) this.#forgetBelow(uri);
      else {
        const isRead = this.#isInside(uri) || this.#texts.has(uri) || this.#isAround(uri);
        const text = isRead ? await this.#host.readFile(uri) : undefined;
        if (text === undefined || !this.#roots.includes(uri)) this.#forget(uri);
        else this.#remember(uri, text);
      }
    });
  }

  /** The last version of an open document that was parsed: it may lie some keystrokes back. */
  latest(uri: string): AgreementDocument | undefined {
    return this.#open.get(uri)?.agreement;
  }

  /** The document as it is in the editor, else as it is on the disk. */
  agreement(uri: string): AgreementDocument | undefined {
    const live = this.#open.get(uri);
    if (live) return live.agreement;
    const text = this.#texts.get(uri);
    return text === undefined ? undefined : new AgreementDocument(text);
  }

  /** Every agreement to report on: those in the folders of the workspace, and the open ones; sorted. */
  get uris(): readonly string[] {
    const opened = new Set([...this.#open.values()].map(({ key }) => key));
    const inside = [...this.#texts.keys()].filter((uri) => this.#isInside(uri) && !opened.has(uri));
    return [...inside, ...this.#open.keys()].sort();
  }

  /** The configuration files that were found, with their mistakes. */
  get configurations(): readonly ConfigurationFile[] {
    return this.#configurations.files;
  }

  configurationOf(uri: string): Configuration {
    const found = this.#configured(uri);
    return found ? configurationFor(found[1].configuration, nameIn(uri, found[0])) : defaultConfiguration;
  }

  /** The day where no configuration says another one. */
  get day(): string {
    return this.#host.today();
  }

  today(uri: string): string {
    return this.#configured(uri)?.[1].configuration.today ?? this.#host.today();
  }

  /** The text of an agreement as it is in the editor, else as it is on the disk. */
  text(uri: string): string | undefined {
    return this.#open.get(uri)?.agreement.text ?? this.#texts.get(uri);
  }

  /** What the other agreements under the same root say to one. */
  othersOf(uri: string, claims: Claims): OtherAgreements {
    return this.#ledger.othersOf({ key: this.#keyOf(uri), root: this.#roots.rootOf(uri).folder, claims });
  }

  /** Whether the configuration leaves a file out. */
  isIgnored(uri: string): boolean {
    const found = this.#configured(uri);
    return found !== undefined && isIgnored(found[1].configuration, nameIn(uri, found[0]));
  }

  /** What a closed file asks of people, once somebody has parsed it: then the ledger need not. */
  learn(uri: string, claims: Claims): void {
    if (!this.#open.has(uri) && this.#texts.has(uri) && !this.isIgnored(uri))
      this.#ledger.set(uri, this.#ledgerFile(uri), claims);
  }

  /** Takes the text of an open configuration for what it says; without one, what is on the disk counts again. */
  openConfiguration(uri: string, text: string | undefined): Promise<void> {
    return this.#configurations.setOpened(uri, text) ? this.refresh(uri) : this.#reading;
  }

  #keyOf(uri: string): string {
    return this.#open.get(uri)?.key ?? uri;
  }

  /** Reads when all that came before has been read. What cannot be read must not keep the rest waiting. */
  #read(read: () => Promise<void>): Promise<void> {
    this.#reading = this.#reading
      .then(read)
      .catch((error: unknown) => this.#host.report(error))
      .then(() => this.news.tellChanged());
    return this.#reading;
  }

  /** `key` is where a file really is. */
  #touch(key: string | undefined): void {
    const opened = [...this.#open].filter(([uri, live]) => live.key === key && uri !== key).map(([uri]) => uri);
    for (const uri of [key, ...opened]) this.news.tellTouched(uri);
  }

  /** Other configurations, roots or folders: anything may be otherwise. */
  #revise(): void {
    this.#revision++;
    this.#touch(undefined);
  }

  async #index(folders: readonly string[], afresh = false): Promise<void> {
    const contents = await Promise.all(folders.map((folder) => this.#host.readFolder(folder)));
    const above = await Promise.all(folders.map((folder) => this.#above(`${folder}/`)));
    if (afresh) {
      for (const uri of [...this.#open.keys()].filter((each) => !this.#isInside(each))) {
        contents.push(await this.#host.readRootOf(uri));
        above.push(await this.#above(uri));
      }
      this.#repositories.clear();
      this.#configurations.clear();
      const found = new Set(contents.flatMap(({ files }) => files));
      const gone = [...this.#texts.keys()].filter((uri) => !found.has(uri));
      this.#ledger.together(gone, (uri) => this.#forget(uri));
    }
    await this.#take(contents, above.flat());
  }

  /** The configuration files in the folders above a URI. */
  #above(uri: string): Promise<readonly string[]> {
    return this.#host.configurationsAbove(folderOf(uri));
  }

  async #take(contents: readonly FolderContent[], above: readonly string[]): Promise<void> {
    for (const { repositories } of contents)
      for (const repository of repositories) this.#repositories.add(trimSlash(repository));
    const files = [...new Set(contents.flatMap((content) => content.files))];
    this.#roots.forget();
    const configurations = [...new Set([...above, ...files.filter(tellsConfiguration)])];
    const read = await Promise.all(configurations.map(async (uri) => [uri, await this.#host.readFile(uri)] as const));
    for (const [uri, text] of read) await this.#configurations.set(uri, text);
    this.#roots.forget();
    this.#regroup();
    const agreements = files.filter(isAgreementName);
    // A few at a time: a workspace may hold thousands, and what is typed meanwhile has its turn between them.
    for (let at = 0; at < agreements.length; at += 8) {
      await Promise.all(
        agreements.slice(at, at + 8).map(async (uri) => {
          const text = await this.#host.readFile(uri);
          if (text !== undefined) this.#remember(uri, text);
        }),
      );
    }
    this.#revise();
    this.news.tellIndexed();
  }

  async #configure(uri: string, text: string | undefined): Promise<void> {
    await this.#configurations.set(uri, text);
    this.#revise();
    this.#regroup();
  }

  /** Other roots, or other configurations: files move from one to another, and some are left out. */
  #regroup(): void {
    this.#roots.forget();
    const closed = [...this.#texts].filter(([uri]) => !this.#isOpen(uri));
    this.#ledger.together(closed, (file) => this.#place(...file));
    for (const { key, agreement } of this.#open.values()) this.#book(key, agreement);
  }

  #place(uri: string, text: string): void {
    const claims = this.#ledger.claims(uri);
    if (this.isIgnored(uri)) this.#ledger.delete(uri);
    else if (claims) this.#ledger.set(uri, this.#ledgerFile(uri), claims);
    else this.#ledger.setUnread(uri, this.#ledgerFile(uri), text);
  }

  #remember(uri: string, text: string): void {
    const before = this.#texts.get(uri);
    this.#texts.set(uri, text);
    if (this.#isOpen(uri) || before === text) return;
    this.#touch(uri);
    if (this.isIgnored(uri)) this.#ledger.delete(uri);
    else this.#ledger.setUnread(uri, this.#ledgerFile(uri), text);
  }

  #forget(uri: string): void {
    this.#texts.delete(uri);
    this.#touch(uri);
    if (!this.#isOpen(uri)) this.#ledger.delete(uri);
  }

  /** A folder is gone, or something that is none of ours. */
  #forgetBelow(folder: string): void {
    const isGone = (uri: string) => uri.startsWith(`${trimSlash(folder)}/`);
    this.#ledger.together([...this.#texts.keys()].filter(isGone), (uri) => this.#forget(uri));
    const landmarks = [...this.#configurations.folders, ...this.#repositories].filter((each) => isGone(`${each}/`));
    for (const each of landmarks) {
      this.#configurations.delete(each);
      this.#repositories.delete(each);
    }
    if (landmarks.length === 0) return;
    this.#revise();
    this.#regroup();
  }

  #isOpen(key: string): boolean {
    return [...this.#open.values()].some((live) => live.key === key);
  }

  /** An open document that is no member of its root asks, and counts for nobody else. */
  #book(key: string, agreement: AgreementDocument): void {
    if (!this.isIgnored(key) && (this.#texts.has(key) || this.#roots.includes(key)))
      this.#ledger.set(key, this.#ledgerFile(key), claimsOf(agreement));
    else this.#ledger.delete(key);
  }

  #ledgerFile(uri: string) {
    const root = this.#roots.rootOf(uri).folder;
    return { file: uri, root, name: nameIn(uri, root) };
  }

  #configured(uri: string): readonly [folder: string, configured: Configured] | undefined {
    return this.#configurations.size === 0 ? undefined : this.#configurations.nearest(this.#roots.above(uri));
  }

  #isInside(uri: string): boolean {
    return [...this.#folders].some((folder) => isIn(uri, folder));
  }

  /** Whether a file lies under the root of something that is open. */
  #isAround(uri: string): boolean {
    const { folder, kind } = this.#roots.rootOf(uri);
    if (kind === 'landmark') return true;
    return [...this.#open.keys()].some((each) => this.#roots.rootOf(each).folder === folder);
  }
}
