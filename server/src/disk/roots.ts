import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import {
  type Configuration,
  type ConfigurationProblem,
  defaultConfiguration,
  readConfiguration,
} from '../configuration/configuration.ts';
import { configurationFor, isIgnored } from '../configuration/for-path.ts';
import { misnamed as misnamedProblem } from '../configuration/mistakes.ts';
import { configurationName, decode, findAgreements, gitRoot, kindOf, misnamedConfiguration } from './files.ts';

/** The folder whose agreements belong together, and what is configured for them. */
export interface Root {
  readonly folder: string;
  readonly configuration: Configuration;
  /** The configuration file, where there is one. */
  readonly file?: ConfigurationFile;
}
export interface ConfigurationFile {
  readonly path: string;
  readonly text: string;
  readonly problems: readonly ConfigurationProblem[];
  /** Those that it extends, with their own mistakes. */
  readonly extended: readonly ConfigurationFile[];
}

/**
 * Finds the root of files: the folder of `partnership.config.yaml`, else of the git repository, else the folder that is
 * checked.
 */
export class Roots {
  readonly #checked: string;
  readonly #given: Pick<Root, 'configuration' | 'file'> | undefined;
  readonly #byFolder = new Map<string, Root>();
  readonly #members = new Map<string, readonly string[]>();

  /**
   * `checked` is the folder that stands for everything where there is no other root. A configuration that is given counts
   * for all files, instead of those above them.
   */
  constructor(checked: string, configurationFile?: string) {
    this.#checked = checked;
    this.#given = configurationFile === undefined ? undefined : readConfigurationFile(configurationFile);
  }

  of(file: string): Root {
    const folder = path.dirname(file);
    let root = this.#byFolder.get(folder);
    if (!root) {
      root = { ...this.#find(folder), ...this.#given };
      this.#byFolder.set(folder, root);
    }
    return root;
  }

  /** What is configured for one file. */
  configurationOf(file: string): Configuration {
    const root = this.of(file);
    return configurationFor(root.configuration, nameInRoot(file, root));
  }

  /** Whether the configuration leaves a file out. */
  isIgnored(file: string): boolean {
    const root = this.of(file);
    return isIgnored(root.configuration, nameInRoot(file, root));
  }

  /** All agreements under a root that are not ignored, sorted; looked for once. */
  membersOf({ folder }: Root): readonly string[] {
    let members = this.#members.get(folder);
    if (!members) {
      members = findAgreements(folder).filter((file) => !this.isIgnored(file));
      this.#members.set(folder, members);
    }
    return members;
  }

  #find(folder: string): Root {
    for (let at = folder; ; at = path.dirname(at)) {
      const candidate = path.join(at, configurationName);
      if (kindOf(candidate) === 'file') {
        for (const known of this.#byFolder.values()) if (known.file?.path === candidate) return known;
        return { folder: at, ...readConfigurationFile(candidate) };
      }
      const misnamed = path.join(at, misnamedConfiguration);
      if (kindOf(misnamed) === 'file') return { folder: at, ...misnamedFile(misnamed) };
      if (path.dirname(at) === at) break;
    }
    const fallback = isBelow(folder, this.#checked) ? this.#checked : folder;
    return { folder: gitRoot(folder) ?? fallback, configuration: defaultConfiguration };
  }
}

/** A file as it is called from its root, with forward slashes. */
export const nameInRoot = (file: string, { folder }: Root): string =>
  path.relative(folder, file).split(path.sep).join('/');

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
    at: path.relative(top, folder).split(path.sep).join('/'),
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
  return isBelow(realpathSync(file), realpathSync(folder)) ? decode(readFileSync(file)) : undefined;
}
