import {
  type ConfigurationProblem,
  defaultConfiguration,
  extendedBy,
  type ReadConfiguration,
  readConfiguration,
} from '../configuration/configuration.ts';
import { misnamed } from '../configuration/misnamed.ts';
import type { Host } from './host.ts';
import { folderOf, isIn, nameIn, uriIn } from './uri.ts';

export const isConfigurationUri = (uri: string): boolean => /(^|\/)partnership\.config\.yaml$/.test(uri);
/** What is easily taken for a configuration, but is none. */
const isMisnamed = (uri: string): boolean => /(^|\/)partnership\.config\.yml$/.test(uri);
/** Whether a file is a configuration, or is easily taken for one. */
export const tellsConfiguration = (uri: string): boolean => isConfigurationUri(uri) || isMisnamed(uri);

/** The configuration of a folder. */
export interface Configured extends ReadConfiguration {
  readonly uri: string;
  readonly text: string;
  /** The folder that paths of extended configurations count from. */
  readonly top: string;
}

/** A configuration file that was found, with its mistakes. */
export interface ConfigurationFile {
  readonly uri: string;
  readonly text: string;
  readonly problems: readonly ConfigurationProblem[];
}

/** The configurations of the workspace, by folder: as they are in the editor, else as they are on the disk. */
export class Configurations {
  readonly #host: Pick<Host, 'readFile'>;
  /** Roots of git repositories: what a configuration extends lies in the same one. */
  readonly #repositories: ReadonlySet<string>;
  readonly #found = new Map<string, Configured>();
  /** Those that are open in the editor. */
  readonly #opened = new Map<string, string>();

  constructor(host: Pick<Host, 'readFile'>, repositories: ReadonlySet<string>) {
    this.#host = host;
    this.#repositories = repositories;
  }

  get size(): number {
    return this.#found.size;
  }

  get folders(): readonly string[] {
    return [...this.#found.keys()];
  }

  has(folder: string): boolean {
    return this.#found.has(folder);
  }

  /** The configuration of the first of these folders that has one. */
  nearest(folders: Iterable<string>): readonly [folder: string, configured: Configured] | undefined {
    for (const folder of folders) {
      const configured = this.#found.get(folder);
      if (configured) return [folder, configured];
    }
    return undefined;
  }

  get files(): readonly ConfigurationFile[] {
    const found = [...this.#found.values()].flatMap(({ uri, text, problems, extended, top }) => [
      { uri, text, problems },
      ...extended.map(({ path, ...other }) => ({ uri: uriIn(path, top), ...other })),
    ]);
    // Several may extend the same one.
    return [...new Map(found.map((one) => [one.uri, one])).values()];
  }

  /** What a configuration says in the editor, or that it is closed; false where that is what was known. */
  setOpened(uri: string, text: string | undefined): boolean {
    if (text === undefined) return this.#opened.delete(uri);
    if (this.#opened.get(uri) === text) return false;
    this.#opened.set(uri, text);
    return true;
  }

  /** Reads a configuration file, as it is on the disk; undefined where it is not there any more. */
  async set(uri: string, saved: string | undefined): Promise<void> {
    const text = this.#opened.get(uri) ?? saved;
    const folder = folderOf(uri);
    const found = this.#found.get(folder);
    if (isMisnamed(uri)) {
      if (found === undefined || found.uri === uri) this.#setMisnamed(folder, text);
    } else if (text !== undefined) this.#found.set(folder, { uri, text, ...(await this.#read(folder, text)) });
    else this.#setMisnamed(folder, await this.#host.readFile(`${folder}/partnership.config.yml`));
  }

  delete(folder: string): void {
    this.#found.delete(folder);
  }

  clear(): void {
    this.#found.clear();
  }

  /** A file that nobody reads as a configuration is told: a setting that does nothing misleads. */
  #setMisnamed(folder: string, text: string | undefined): void {
    if (text === undefined) this.#found.delete(folder);
    else {
      const uri = `${folder}/partnership.config.yml`;
      const nothing = { configuration: defaultConfiguration, extended: [], top: folder };
      this.#found.set(folder, { uri, text, problems: [misnamed], ...nothing });
    }
  }

  /** Reads a configuration and what it extends, which lies in the same repository or, without one, below its folder. */
  async #read(folder: string, text: string) {
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
}
