import { isAgreementName, skippedFolders } from './agreement-name.ts';

/** What makes a folder a root of its own: a configuration, or a git repository or worktree (a `.git` file or folder). */
export interface Landmarks {
  readonly configuration: boolean;
  readonly repository: boolean;
}

export interface RootFolder {
  /** Without a slash at its end. */
  readonly folder: string;
  /**
   * Where it comes from. What is `opened` stands for all that is below it; a file that lies in nothing of the kind is `alone`:
   * its root is its own folder, without those below.
   */
  readonly kind: 'landmark' | 'opened' | 'alone';
}

/** What the roots have to know of the world: of the disk, or of what a client has told. */
export interface Surroundings {
  readonly look: (folder: string) => Landmarks;
  /** Folders that stand for everything below them where there is no other root: those opened, or the one checked. */
  readonly opened: () => Iterable<string>;
  /** Whether a file is left out of everything that looks for files, as `.gitignore` says. Asked of agreements only. */
  readonly isLeftOut: (file: string, root: string) => boolean;
  /** What stands between the names of a path; URIs have slashes. */
  readonly separator?: string;
}

/**
 * Which files belong together: the root of a file is the innermost folder above it that has a configuration or is a git
 * repository or worktree, else the folder that was opened. Works for paths and URIs alike.
 */
export class Roots {
  readonly #surroundings: Surroundings;
  readonly #separator: string;
  readonly #byFolder = new Map<string, RootFolder>();

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    this.#separator = surroundings.separator ?? '/';
  }

  rootOf(file: string): RootFolder {
    const folder = this.#above(file) ?? file;
    let root = this.#byFolder.get(folder);
    if (!root) {
      root = this.#find(folder);
      this.#byFolder.set(folder, root);
    }
    return root;
  }

  /**
   * Whether a file is a member of its root, and so counts for the others there: it is called as agreements are, lies in no
   * folder that holds nobody's agreements, and is not left out. Whoever wants to know a file asks here: the search, a
   * document that is opened, an event, the command line.
   */
  includes(file: string): boolean {
    if (!isAgreementName(file)) return false;
    const { folder } = this.rootOf(file);
    const below = file.slice(folder.length + 1).split(this.#separator);
    if (below.some((step) => skippedFolders.has(step))) return false;
    return !this.#surroundings.isLeftOut(file, folder);
  }

  /** The folders above a file, the innermost first. */
  *above(file: string): Iterable<string> {
    for (let at = this.#above(file); at !== undefined; at = this.#above(at)) yield at;
  }

  /** Something was made or deleted that may make a root. */
  forget(): void {
    this.#byFolder.clear();
  }

  #find(folder: string): RootFolder {
    for (let at: string | undefined = folder; at !== undefined; at = this.#above(at)) {
      const { configuration, repository } = this.#surroundings.look(at);
      if (configuration || repository) return { folder: at, kind: 'landmark' };
    }
    let opened: string | undefined;
    for (const each of this.#surroundings.opened())
      if (this.#isBelow(folder, each) && each.length > (opened?.length ?? -1)) opened = each;
    return opened === undefined ? { folder, kind: 'alone' } : { folder: opened, kind: 'opened' };
  }

  #isBelow(folder: string, ancestor: string): boolean {
    return (
      folder === ancestor ||
      folder.startsWith(ancestor.endsWith(this.#separator) ? ancestor : ancestor + this.#separator)
    );
  }

  /** The folder that a file or folder lies in; the top of a disk keeps its slash. */
  #above(file: string): string | undefined {
    const end = file.lastIndexOf(this.#separator);
    if (end < 0) return undefined;
    const parent = file.slice(0, end);
    if (parent === '' || parent.endsWith(':')) return end + 1 < file.length ? file.slice(0, end + 1) : undefined;
    return parent.endsWith(this.#separator) ? undefined : parent;
  }
}
