import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Configuration,
  type ConfigurationProblem,
  defaultConfiguration,
  readConfiguration,
} from '../configuration/configuration.ts';
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

  /** All agreements under a root, sorted; looked for once. */
  membersOf({ folder }: Root): readonly string[] {
    let members = this.#members.get(folder);
    if (!members) {
      members = findAgreements(folder);
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

const isBelow = (folder: string, ancestor: string) =>
  folder === ancestor || folder.startsWith(ancestor.endsWith(path.sep) ? ancestor : ancestor + path.sep);

const misnamedFile = (file: string): Pick<Root, 'configuration' | 'file'> => ({
  configuration: defaultConfiguration,
  file: { path: file, text: '', problems: [misnamedProblem] },
});

function readConfigurationFile(file: string): Pick<Root, 'configuration' | 'file'> {
  const text = decode(readFileSync(file));
  const { configuration, problems } = readConfiguration(text);
  return { configuration, file: { path: file, text, problems } };
}
