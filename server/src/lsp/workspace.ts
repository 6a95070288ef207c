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
import { check } from '../findings/check.ts';
import type { Finding } from '../findings/finding.ts';
import { Ledger } from '../workspace/ledger.ts';
import type { Host } from './host.ts';
import { canonical } from './uri.ts';

export const isAgreementUri = (uri: string): boolean => /\.partnership\.ya?ml$/.test(uri);
export const isConfigurationUri = (uri: string): boolean => /(^|\/)partnership\.config\.yaml$/.test(uri);

/** A text that is open in the editor, or stands on the disk. */
interface Live {
  readonly version: number;
  readonly agreement: AgreementDocument;
}

/** The configuration of a folder. */
interface Configured extends ReadConfiguration {
  readonly text: string;
  /** The folder that paths of extended configurations count from. */
  readonly top: string;
}

/**
 * Everything the server knows of the workspace: open documents as they are in the editor, all other agreements as they
 * are on the disk, and the configuration files.
 */
export class Workspace {
  readonly #host: Host;
  readonly #folders = new Set<string>();
  readonly #open = new Map<string, Live>();
  readonly #configurations = new Map<string, Configured>();
  /** Configurations that are open in the editor. */
  readonly #configurationTexts = new Map<string, string>();
  /** What all agreements ask of people; a root is a folder URI. */
  #ledger = new Ledger();
  readonly #texts = new Map<string, string>();
  /** Roots of git repositories. */
  readonly #repositories = new Set<string>();
  readonly #indexed: (() => void)[] = [];
  /** Goes up when the configuration or the roots have changed. */
  #revision = 0;
  /** All that is read from the disk, one after the other: what was read last is what counts. */
  #reading: Promise<void>;

  constructor(host: Host, begin: Promise<void>) {
    this.#host = host;
    this.#reading = begin;
  }

  /** Changes when something besides its text has changed that the findings of an agreement depend on. */
  stampFor(uri: string, agreement: AgreementDocument): string {
    return `${this.#revision}/${this.today(uri)}/${this.#ledger.stampOf(this.#asking(uri, claimsOf(agreement)))}`;
  }

  /** Resolves when all files of the workspace have been read, and those that changed since. */
  get ready(): Promise<void> {
    return this.#reading;
  }

  /** Calls back each time folders have been read, or another configuration counts. */
  onIndexed(listener: () => void): void {
    this.#indexed.push(listener);
  }

  setFolders(added: readonly string[], removed: readonly string[]): void {
    for (const folder of removed) this.#folders.delete(trimSlash(folder));
    for (const folder of added) this.#folders.add(trimSlash(folder));
    // What lay in a folder that is gone may lie below or above one that stays.
    if (removed.length > 0) this.readAgain();
    else void this.#read(() => this.#index(added.map(trimSlash)));
  }

  /** Reads all folders afresh, after files came or went that nobody told of one by one. */
  readAgain(): void {
    void this.#read(() => this.#index([...this.#folders], true));
  }

  /**
   * Reads the configuration that holds for a file outside the folders of the workspace, so that it is checked in the editor
   * as it is on the command line.
   */
  reach(uri: string): void {
    if (this.#isInside(uri)) return;
    void this.#read(async () => {
      for (const configuration of await this.#host.configurationsAbove(folderOf(uri)))
        await this.#configure(configuration, await this.#host.readFile(configuration));
    });
  }

  /** Takes the text of an open document as the latest; parses it when it is another one than before. */
  open(uri: string, version: number, text: string): AgreementDocument {
    const live = this.#open.get(uri);
    if (live?.version === version && live.agreement.text === text) return live.agreement;
    const agreement = new AgreementDocument(text);
    this.#open.set(uri, { version, agreement });
    this.#book(uri, agreement);
    return agreement;
  }

  /** A closed document falls back to the disk. */
  async close(uri: string): Promise<void> {
    this.#open.delete(uri);
    this.#texts.delete(uri);
    await this.refresh(uri);
  }

  /** Reads a file again, after it was made, changed or deleted. */
  refresh(uri: string): Promise<void> {
    return this.#read(async () => {
      const text = await this.#host.readFile(uri);
      if (isConfigurationUri(uri)) await this.#configure(uri, text);
      else if (text === undefined || !this.#isInside(uri)) this.#forget(uri);
      else this.#remember(uri, text);
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

  /** Every agreement of the workspace, open ones included, sorted. */
  get uris(): readonly string[] {
    return [...new Set([...this.#texts.keys(), ...this.#open.keys()])].sort();
  }

  /** The configuration files that were found, with their mistakes. */
  get configurations(): readonly {
    readonly uri: string;
    readonly text: string;
    readonly problems: readonly ConfigurationProblem[];
  }[] {
    const found = [...this.#configurations].flatMap(([folder, { text, problems, extended, top }]) => [
      { uri: `${folder}/partnership.config.yaml`, text, problems },
      ...extended.map(({ path, ...other }) => ({ uri: uriBelow(top, path), ...other })),
    ]);
    // Several may extend the same one.
    return [...new Map(found.map((one) => [one.uri, one])).values()];
  }

  configurationOf(uri: string): Configuration {
    const [folder, configured] = this.#configured(uri) ?? [];
    if (folder === undefined || !configured) return defaultConfiguration;
    return configurationFor(configured.configuration, nameBelow(folder, uri));
  }

  today(uri: string): string {
    return this.configurationOf(uri).today ?? this.#host.today();
  }

  /** The text of an agreement as it is in the editor, else as it is on the disk. */
  text(uri: string): string | undefined {
    return this.#open.get(uri)?.agreement.text ?? this.#texts.get(uri);
  }

  /** What the other agreements under the same root ask of people. */
  othersOf(uri: string, agreement: AgreementDocument): OtherAgreements {
    const claims = claimsOf(agreement);
    return this.#ledger.othersOf(this.#asking(uri, claims));
  }

  /** Whether the configuration leaves an agreement out. */
  isIgnored(uri: string): boolean {
    const [folder, configured] = this.#configured(uri) ?? [];
    return (
      folder !== undefined && configured !== undefined && isIgnored(configured.configuration, nameBelow(folder, uri))
    );
  }

  /** Takes the text of an open configuration for what it says; without one, what is on the disk counts again. */
  openConfiguration(uri: string, text: string | undefined): Promise<void> {
    if (text === undefined) this.#configurationTexts.delete(uri);
    else if (this.#configurationTexts.get(uri) === text) return this.#reading;
    else this.#configurationTexts.set(uri, text);
    return this.refresh(uri);
  }

  findings(uri: string, agreement: AgreementDocument): readonly Finding[] {
    if (this.isIgnored(uri)) return [];
    const configuration = this.configurationOf(uri);
    return check(agreement, {
      today: this.today(uri),
      configuration,
      others: this.othersOf(uri, agreement),
    });
  }

  /** Reads when all that came before has been read. What cannot be read must not keep the rest waiting. */
  #read(read: () => Promise<void>): Promise<void> {
    this.#reading = this.#reading.then(read).catch((error: unknown) => this.#host.report(error));
    return this.#reading;
  }

  async #index(folders: readonly string[], afresh = false): Promise<void> {
    const contents = await Promise.all(folders.map((folder) => this.#host.readFolder(folder)));
    const alone = afresh ? [...this.#open.keys()].filter((uri) => !this.#isInside(uri)).map(folderOf) : [];
    const above = await Promise.all([...folders, ...alone].map((folder) => this.#host.configurationsAbove(folder)));
    if (afresh) for (const known of [this.#texts, this.#repositories, this.#configurations]) known.clear();
    for (const { repositories } of contents)
      for (const repository of repositories) this.#repositories.add(trimSlash(repository));
    const files = [...new Set(contents.flatMap((content) => content.files))];
    for (const uri of new Set([...above.flat(), ...files.filter(isConfigurationUri)])) {
      await this.#configure(uri, await this.#host.readFile(uri), false);
    }
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

  async #configure(uri: string, saved: string | undefined, regroup = true): Promise<void> {
    const folder = folderOf(uri);
    const text = this.#configurationTexts.get(uri) ?? saved;
    if (text === undefined) this.#configurations.delete(folder);
    else this.#configurations.set(folder, await this.#readConfiguration(uri, text));
    this.#revision++;
    if (!regroup) return;
    this.#regroup();
    for (const listener of this.#indexed) listener();
  }

  /** Reads a configuration with those that it extends, which are asked for one after the other. */
  async #readConfiguration(uri: string, text: string): Promise<Configured> {
    const folder = folderOf(uri);
    const top = longestAbove(uri, this.#repositories) ?? folder;
    const at = nameBelow(top, folder);
    const found = new Map<string, string>();
    for (let path = extendedBy(text, at); path !== undefined && !found.has(path); ) {
      const other = await this.#host.readFile(uriBelow(top, path));
      if (other === undefined) break;
      found.set(path, other);
      path = extendedBy(other, folderOf(`/${path}`).slice(1));
    }
    return { text, top, ...readConfiguration(text, { at, find: (path) => found.get(path) }) };
  }

  /** A new configuration file makes a new root: files move from one portfolio to another. */
  #regroup(): void {
    this.#ledger = new Ledger();
    for (const [uri, text] of this.#texts)
      if (!this.#open.has(uri) && !this.isIgnored(uri)) this.#ledger.setUnread(uri, this.#ledgerFile(uri), text);
    for (const [uri, { agreement }] of this.#open) this.#book(uri, agreement);
  }

  #remember(uri: string, text: string): void {
    const before = this.#texts.get(uri);
    this.#texts.set(uri, text);
    if (!this.#open.has(uri) && before !== text && !this.isIgnored(uri))
      this.#ledger.setUnread(uri, this.#ledgerFile(uri), text);
  }

  #forget(uri: string): void {
    this.#texts.delete(uri);
    if (!this.#open.has(uri)) this.#ledger.delete(uri);
  }

  #book(uri: string, agreement: AgreementDocument): void {
    if (this.isIgnored(uri)) return;
    this.#ledger.set(uri, this.#ledgerFile(uri), claimsOf(agreement));
  }

  #asking(uri: string, claims: Claims) {
    return { key: uri, root: this.#rootOf(uri), claims };
  }

  #ledgerFile(uri: string) {
    const root = this.#rootOf(uri);
    return { file: uri, root, name: nameBelow(root, uri) };
  }

  /** The folder of the configuration, else of the git repository, else the workspace folder, else the file's own. */
  #rootOf(uri: string): string {
    const configured = this.#configured(uri)?.[0];
    if (configured !== undefined) return configured;
    const repository = longestAbove(uri, this.#repositories);
    return repository ?? longestAbove(uri, this.#folders) ?? folderOf(uri);
  }

  #configured(uri: string): readonly [folder: string, configured: Configured] | undefined {
    for (
      let folder = folderOf(uri);
      folder.length > 0;
      folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))
    ) {
      const configured = this.#configurations.get(folder);
      if (configured) return [folder, configured];
      if (folder.endsWith('/')) return undefined;
    }
    return undefined;
  }

  #isInside(uri: string): boolean {
    return longestAbove(uri, this.#folders) !== undefined || longestAbove(uri, this.#repositories) !== undefined;
  }
}

/** The innermost of some folders that a URI lies in. */
function longestAbove(uri: string, folders: ReadonlySet<string>): string | undefined {
  let found: string | undefined;
  for (const folder of folders) {
    if (uri.startsWith(`${folder}/`) && folder.length > (found?.length ?? 0)) found = folder;
  }
  return found;
}

/** The folder of a file. A document that was never saved lies in none, and is its own. */
function folderOf(uri: string): string {
  const end = uri.lastIndexOf('/');
  return end < 0 ? uri : uri.slice(0, end);
}

const trimSlash = (uri: string) => (uri.endsWith('/') ? uri.slice(0, -1) : uri);

/** A URI as it is called from a folder above it, not escaped; empty for the folder itself. */
const nameBelow = (folder: string, uri: string) => decodeURIComponent(uri.slice(folder.length + 1));

const uriBelow = (folder: string, name: string) =>
  canonical(`${folder}/${name.split('/').map(encodeURIComponent).join('/')}`);
