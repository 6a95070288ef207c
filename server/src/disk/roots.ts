import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Configuration, defaultConfiguration, readConfiguration } from '../configuration.ts';
import { configurationName, gitRoot } from './files.ts';

/** The folder whose agreements belong together, and what is configured for them. */
export interface Root {
  readonly folder: string;
  readonly configuration: Configuration;
  /** The configuration file, with its text, where there is one. */
  readonly file?: {
    readonly path: string;
    readonly text: string;
    readonly problems: ReturnType<typeof readConfiguration>['problems'];
  };
}

/**
 * Finds the root of files: the folder of `partnership.config.yaml`, else of the git repository, else the folder that is
 * checked.
 */
export class Roots {
  readonly #checked: string;
  readonly #given: Root | undefined;
  readonly #byFolder = new Map<string, Root>();

  /** `checked` is the folder that stands for everything where there is no other root. */
  constructor(checked: string, configurationFile?: string) {
    this.#checked = checked;
    this.#given = configurationFile === undefined ? undefined : readRoot(configurationFile);
  }

  of(file: string): Root {
    if (this.#given) return this.#given;
    const folder = path.dirname(file);
    let root = this.#byFolder.get(folder);
    if (!root) {
      root = this.#find(folder);
      this.#byFolder.set(folder, root);
    }
    return root;
  }

  #find(folder: string): Root {
    for (let at = folder; ; at = path.dirname(at)) {
      const candidate = path.join(at, configurationName);
      if (existsSync(candidate)) {
        for (const known of this.#byFolder.values()) if (known.file?.path === candidate) return known;
        return readRoot(candidate);
      }
      if (path.dirname(at) === at) break;
    }
    const fallback = isBelow(folder, this.#checked) ? this.#checked : folder;
    return { folder: gitRoot(folder) ?? fallback, configuration: defaultConfiguration };
  }
}

const isBelow = (folder: string, ancestor: string) =>
  folder === ancestor || folder.startsWith(ancestor.endsWith(path.sep) ? ancestor : ancestor + path.sep);

function readRoot(file: string): Root {
  const text = readFileSync(file, 'utf8');
  const { configuration, problems } = readConfiguration(text);
  return { folder: path.dirname(file), configuration, file: { path: file, text, problems } };
}
