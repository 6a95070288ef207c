import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Configuration,
  type ConfigurationProblem,
  defaultConfiguration,
  readConfiguration,
} from '../configuration/configuration.ts';
import { configurationFor, isIgnored } from '../configuration/for-path.ts';
import { misnamed as misnamedProblem } from '../configuration/misnamed.ts';
import { Roots as RootFinder } from '../workspace/roots.ts';
import {
  configurationName,
  decode,
  findAgreementFiles,
  gitRoot,
  isAgreement,
  isLeftOut,
  kindOf,
  misnamedConfiguration,
  realPath,
} from './files.ts';
import { relativeName } from './relative-name.ts';

/** The folder whose agreements belong together, and what is configured for them. */
export interface Root {
  readonly folder: string;
  readonly configuration: Configuration;
  /** The folder that the configuration counts its paths from. */
  readonly configured: string;
  /** The configuration file, where there is one. */
  readonly file?: ConfigurationFile;
}
type Configured = Pick<Root, 'configuration' | 'configured' | 'file'>;
export interface ConfigurationFile {
  readonly path: string;
  readonly text: string;
  readonly problems: readonly ConfigurationProblem[];
  /** Those that it extends, with their own mistakes. */
  readonly extended: readonly ConfigurationFile[];
}

/** The roots of files on the disk, and what is configured there. */
export class Roots {
  readonly #finder: RootFinder;
  readonly #given: Pick<Root, 'configuration' | 'file'> | undefined;
  readonly #byFolder = new Map<string, Root>();
  readonly #configured = new Map<string, Configured>();
  readonly #members = new Map<string, readonly string[]>();

  /**
   * `checked` is the folder that stands for everything where there is no other root; without it, a file outside of all roots
   * stands alone. A configuration that is given counts for all files, instead of those above them.
   */
  constructor(checked: string | undefined, configurationFile?: string) {
    const opened = checked === undefined ? [] : [checked];
    this.#finder = new RootFinder({ look, opened: () => opened, isLeftOut, separator: path.sep });
    this.#given = configurationFile === undefined ? undefined : readConfigurationFile(configurationFile);
  }

  of(file: string): Root {
    const parent = path.dirname(file);
    let root = this.#byFolder.get(parent);
    if (!root) {
      const { folder } = this.#finder.rootOf(file);
      const configured = this.#given ? { ...this.#given, configured: folder } : this.#configurationAbove(parent);
      root = { folder, ...configured };
      this.#byFolder.set(parent, root);
    }
    return root;
  }

  /**
   * Where a file that somebody names stands: a way through symbolic links to what lies under the same root is another name
   * for it.
   */
  placeOf(named: string): string {
    const file = path.join(realPath(path.dirname(named)), path.basename(named));
    const real = realPath(file);
    return real !== file && isAgreement(real) && isBelow(real, this.of(file).folder) ? real : file;
  }

  /** The root folder of a file, and whether it stands for the files directly in it alone. */
  rootOf(file: string): { readonly folder: string; readonly isAlone: boolean } {
    const { folder, kind } = this.#finder.rootOf(file);
    return { folder, isAlone: kind === 'alone' };
  }

  /** What is configured for one file. */
  configurationOf(file: string): Configuration {
    const { configuration, configured } = this.of(file);
    return configurationFor(configuration, relativeName(file, configured));
  }

  /** Whether the configuration leaves a file out. */
  isIgnored(file: string): boolean {
    const { configuration, configured } = this.of(file);
    return isIgnored(configuration, relativeName(file, configured));
  }

  /** All agreements whose root it is, those left out aside, sorted; looked for once. */
  membersOf({ folder }: Root): readonly string[] {
    let members = this.#members.get(folder);
    if (!members) {
      const { isAlone } = this.rootOf(path.join(folder, 'any.partnership.yaml'));
      const found = findAgreementFiles(folder, { into: isAlone ? 'none' : 'own' });
      members = found.agreements.filter((file) => !this.isIgnored(file));
      this.#members.set(folder, members);
    }
    return members;
  }

  #configurationAbove(folder: string): Configured {
    let found = this.#configured.get(folder);
    if (!found) {
      found = this.#readConfiguration(folder);
      this.#configured.set(folder, found);
    }
    return found;
  }

  #readConfiguration(folder: string): Configured {
    const candidate = path.join(folder, configurationName);
    if (kindOf(candidate) === 'file') return { configured: folder, ...readConfigurationFile(candidate) };
    const misnamed = path.join(folder, misnamedConfiguration);
    if (kindOf(misnamed) === 'file') return { configured: folder, ...misnamedFile(misnamed) };
    const above = path.dirname(folder);
    return above === folder
      ? { configured: folder, configuration: defaultConfiguration }
      : this.#configurationAbove(above);
  }
}

/** What stands in a folder that makes it a root. */
const look = (folder: string) => ({
  configuration: [configurationName, misnamedConfiguration].some((name) => kindOf(path.join(folder, name)) === 'file'),
  repository: kindOf(path.join(folder, '.git')) !== undefined,
});

/** A file as it is called from its root, with forward slashes. */
export const nameInRoot = (file: string, { folder }: Root): string => relativeName(file, folder);

const isBelow = (folder: string, ancestor: string) =>
  folder === ancestor || folder.startsWith(ancestor.endsWith(path.sep) ? ancestor : ancestor + path.sep);

const misnamedFile = (file: string): Pick<Root, 'configuration' | 'file'> => ({
  configuration: defaultConfiguration,
  file: { path: file, text: '', problems: [misnamedProblem], extended: [] },
});

/** Reads a configuration and what it extends, which lies in the same git repository or, without one, below its folder. */
function readConfigurationFile(file: string): Pick<Root, 'configuration' | 'file'> {
  const text = decode(readFileSync(file));
  const folder = path.dirname(file);
  const top = gitRoot(folder) ?? folder;
  const { configuration, problems, extended } = readConfiguration(text, {
    at: relativeName(folder, top),
    name: path.basename(file),
    find: (name) => textInside(path.join(top, name), top),
  });
  return {
    configuration,
    file: {
      path: file,
      text,
      problems,
      extended: extended.map((other) => ({ ...other, path: path.join(top, other.path), extended: [] })),
    },
  };
}

/** The text of a file; undefined where there is none, also where a link leads out of the folder. */
function textInside(file: string, folder: string): string | undefined {
  if (kindOf(file) !== 'file') return undefined;
  return isBelow(realPath(file), realPath(folder)) ? decode(readFileSync(file)) : undefined;
}
