import { type Claims, claimsOf } from '../agreement/claims.ts';
import { AgreementDocument } from '../agreement/document.ts';
import type { OtherAgreements } from '../agreement/others.ts';
import {
  type Configuration,
  type ConfigurationProblem,
  defaultConfiguration,
  extendedBy,
  type ReadConfiguration,
  readConfiguration,
} from '../configuration/configuration.ts';
import { configurationFor, isIgnored } from '../configuration/for-path.ts';
import { misnamed } from '../configuration/misnamed.ts';
import { check } from '../findings/check.ts';
import type { Finding } from '../findings/finding.ts';
import { isAgreementName } from '../workspace/agreement-name.ts';
import { Ledger } from '../workspace/ledger.ts';
import { Roots } from '../workspace/roots.ts';
import type { FolderContent, Host } from './host.ts';
import { canonical } from './uri.ts';

export const isAgreementUri = isAgreementName;
export const isConfigurationUri = (uri: string): boolean => /(^|\/)partnership\.config\.yaml$/.test(uri);
/** What is easily taken for a configuration, but is none. */
const isMisnamed = (uri: string): boolean => /(^|\/)partnership\.config\.yml$/.test(uri);
/** Whether a file is a configuration, or is easily taken for one. */
export const tellsConfiguration = (uri: string): boolean => isConfigurationUri(uri) || isMisnamed(uri);

/** A text that is open in the editor. */
interface Live {
  readonly version: number;
  readonly agreement: AgreementDocument;
  /** By which the ledger knows the file: where it really is. */
  readonly key: string;
}

/** The configuration of a folder. */
interface Configured extends ReadConfiguration {
  readonly uri: string;
  readonly text: string;
  /** The folder that paths of extended configurations count from. */
  readonly top: string;
}

/**
 * Everything the server knows of the workspace: open documents as they are in the editor, all other agreements as they
 * are on the disk, and the configuration files. What they ask of people is in the ledger.
 */
export class Workspace {
  readonly #host: Host;
  readonly #folders = new Set<string>();
  readonly #open = new Map<string, Live>();
  readonly #configurations = new Map<string, Configured>();
  /** Agreements on the disk: those of the roots of what is open. */
  readonly #texts = new Map<string, string>();
  /** Roots of git repositories. */
  readonly #repositories = new Set<string>();
  readonly #roots = new Roots({
    look: (folder) => ({
      configuration: this.#configurations.has(folder),
      repository: this.#repositories.has(folder),
    }),
    opened: () => this.#folders,
    isLeftOut: (uri, root) => !this.#texts.has(uri) && this.#host.isLeftOut(uri, root),
  });
  readonly #ledger = new Ledger();
  readonly #indexed: (() => void)[] = [];
  /** Configurations that are open in the editor. */
  readonly #configurationTexts = new Map<string, string>();
  readonly #changed = new Set<() => void>();
  /** Goes up when the configuration or the roots have changed. */
  #revision = 0;
  /** All that is read from the disk, one after the other: what was read last is what counts. */
  #reading: Promise<void>;

  constructor(host: Host, begin: Promise<void>) {
    this.#host = host;
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

  /** Calls back each time folders have been read, or another configuration counts. */
  onIndexed(listener: () => void): void {
    this.#indexed.push(listener);
  }

  /** Calls back once, at the next change of anything that findings depend on; gives what takes that back. */
  onceChanged(listener: () => void): () => void {
    this.#changed.add(listener);
    return () => this.#changed.delete(listener);
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
    this.#book(key, agreement);
    this.#tellChange();
    return agreement;
  }

  /** A closed document falls back to the disk. */
  async close(uri: string): Promise<void> {
    const key = this.#keyOf(uri);
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
        for (const listener of this.#indexed) listener();
      } else if (!isAgreementUri(uri)) this.#forgetBelow(uri);
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
  get configurations(): readonly {
    readonly uri: string;
    readonly text: string;
    readonly problems: readonly ConfigurationProblem[];
  }[] {
    const found = [...this.#configurations.values()].flatMap(({ uri, text, problems, extended, top }) => [
      { uri, text, problems },
      ...extended.map(({ path, ...other }) => ({ uri: uriIn(path, top), ...other })),
    ]);
    // Several may extend the same one.
    return [...new Map(found.map((one) => [one.uri, one])).values()];
  }

  configurationOf(uri: string): Configuration {
    const found = this.#configured(uri);
    return found ? configurationFor(found[1].configuration, nameIn(uri, found[0])) : defaultConfiguration;
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

  /** All findings of an agreement; none where the configuration leaves it out. */
  findings(uri: string, agreement: AgreementDocument): readonly Finding[] {
    if (this.isIgnored(uri)) return [];
    const configuration = this.configurationOf(uri);
    const others = this.othersOf(uri, claimsOf(agreement));
    return check(agreement, { today: this.today(uri), configuration, others });
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
    if (text === undefined) {
      if (!this.#configurationTexts.delete(uri)) return this.#reading;
    } else if (this.#configurationTexts.get(uri) === text) return this.#reading;
    else this.#configurationTexts.set(uri, text);
    return this.refresh(uri);
  }

  #keyOf(uri: string): string {
    return this.#open.get(uri)?.key ?? uri;
  }

  /** Reads when all that came before has been read. What cannot be read must not keep the rest waiting. */
  #read(read: () => Promise<void>): Promise<void> {
    this.#reading = this.#reading
      .then(read)
      .catch((error: unknown) => this.#host.report(error))
      .then(() => this.#tellChange());
    return this.#reading;
  }

  #tellChange(): void {
    const listeners = [...this.#changed];
    this.#changed.clear();
    for (const listener of listeners) listener();
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
      for (const uri of [...this.#texts.keys()]) if (!found.has(uri)) this.#forget(uri);
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
    for (const [uri, text] of read) await this.#setConfiguration(uri, text);
    this.#regroup();
    const agreements = files.filter(isAgreementUri);
    // A few at a time: a workspace may hold thousands.
    for (let at = 0; at < agreements.length; at += 64) {
      await Promise.all(
        agreements.slice(at, at + 64).map(async (uri) => {
          const text = await this.#host.readFile(uri);
          if (text !== undefined) this.#remember(uri, text);
        }),
      );
    }
    this.#revision++;
    for (const listener of this.#indexed) listener();
  }

  async #configure(uri: string, text: string | undefined): Promise<void> {
    await this.#setConfiguration(uri, text);
    this.#revision++;
    this.#regroup();
  }

  async #setConfiguration(uri: string, saved: string | undefined): Promise<void> {
    const text = this.#configurationTexts.get(uri) ?? saved;
    const folder = folderOf(uri);
    const found = this.#configurations.get(folder);
    if (isMisnamed(uri)) {
      if (found === undefined || found.uri === uri) this.#setMisnamed(folder, text);
    } else if (text !== undefined)
      this.#configurations.set(folder, { uri, text, ...(await this.#readConfiguration(folder, text)) });
    else this.#setMisnamed(folder, await this.#host.readFile(`${folder}/partnership.config.yml`));
    this.#roots.forget();
  }

  /** A file that nobody reads as a configuration is told: a setting that does nothing misleads. */
  #setMisnamed(folder: string, text: string | undefined): void {
    if (text === undefined) this.#configurations.delete(folder);
    else {
      const uri = `${folder}/partnership.config.yml`;
      const nothing = { configuration: defaultConfiguration, extended: [], top: folder };
      this.#configurations.set(folder, { uri, text, problems: [misnamed], ...nothing });
    }
  }

  /** Reads a configuration and what it extends, which lies in the same repository or, without one, below its folder. */
  async #readConfiguration(folder: string, text: string) {
    const above = [...this.#repositories].filter((each) => isIn(folder, each)).sort((a, b) => b.length - a.length);
    const top = above[0] ?? folder;
    const at = nameIn(`${folder}/`, top).replace(/\/$/, '');
    const texts = new Map<string, string>();
    for (let from = at, name = extendedBy(text, from); name !== undefined && !texts.has(name); ) {
      const found = await this.#host.readFile(uriIn(name, top));
      if (found === undefined) break;
      texts.set(name, found);
      from = name.slice(0, Math.max(0, name.lastIndexOf('/')));
      name = extendedBy(found, from);
    }
    return { top, ...readConfiguration(text, { at, find: (name) => texts.get(name) }) };
  }

  /** Other roots, or other configurations: files move from one to another, and some are left out. */
  #regroup(): void {
    this.#roots.forget();
    for (const [uri, text] of this.#texts) if (!this.#isOpen(uri)) this.#place(uri, text);
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
    if (this.isIgnored(uri)) this.#ledger.delete(uri);
    else this.#ledger.setUnread(uri, this.#ledgerFile(uri), text);
  }

  #forget(uri: string): void {
    this.#texts.delete(uri);
    if (!this.#isOpen(uri)) this.#ledger.delete(uri);
  }

  /** A folder is gone, or something that is none of ours. */
  #forgetBelow(folder: string): void {
    const isGone = (uri: string) => uri.startsWith(`${trimSlash(folder)}/`);
    for (const uri of [...this.#texts.keys()].filter(isGone)) this.#forget(uri);
    const landmarks = [...this.#configurations.keys(), ...this.#repositories].filter((each) => isGone(`${each}/`));
    for (const each of landmarks) {
      this.#configurations.delete(each);
      this.#repositories.delete(each);
    }
    if (landmarks.length === 0) return;
    this.#revision++;
    this.#regroup();
  }

  #isOpen(key: string): boolean {
    for (const live of this.#open.values()) if (live.key === key) return true;
    return false;
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
    if (this.#configurations.size === 0) return undefined;
    for (const folder of this.#roots.above(uri)) {
      const configured = this.#configurations.get(folder);
      if (configured) return [folder, configured];
    }
    return undefined;
  }

  #isInside(uri: string): boolean {
    for (const folder of this.#folders) if (isIn(uri, folder)) return true;
    return false;
  }

  /** Whether a file lies under the root of something that is open. */
  #isAround(uri: string): boolean {
    const { folder, kind } = this.#roots.rootOf(uri);
    if (kind === 'landmark') return true;
    return [...this.#open.keys()].some((each) => this.#roots.rootOf(each).folder === folder);
  }
}

const isIn = (uri: string, folder: string) => uri.startsWith(`${folder}/`) || uri === folder;

/** A URI as a path from a folder. */
const nameIn = (uri: string, folder: string) => decodeURIComponent(uri.slice(folder.length + 1));

/** The URI of a path from a folder. */
const uriIn = (name: string, folder: string) =>
  canonical(`${folder}/${name.split('/').map(encodeURIComponent).join('/')}`);

/** The folder of a file. A document that was never saved lies in none, and is its own. */
function folderOf(uri: string): string {
  const end = uri.lastIndexOf('/');
  return end < 0 ? uri : uri.slice(0, end);
}

const trimSlash = (uri: string) => (uri.endsWith('/') ? uri.slice(0, -1) : uri);
