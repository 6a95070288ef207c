import type { AgreementDocument } from '../agreement/document.ts';
import type { OtherAgreements } from '../agreement/load.ts';
import { isAgreement } from '../disk/files.ts';
import type { Repository } from '../disk/git.ts';
import type { Root, Roots } from '../disk/roots.ts';
import { Portfolio } from '../workspace/portfolio.ts';
import { shownPath } from './files.ts';
import { readAgreement } from './read-agreement.ts';

/** The agreements of a root, each a full path with its text. */
type Members = (root: Root) => Iterable<readonly [file: string, text: string]>;

/** The agreements under each root, for what they ask of the same people. Read when they are asked for, and once. */
export class Portfolios {
  readonly #roots: Roots;
  readonly #members: Members;
  readonly #cwd: string;
  readonly #byFolder = new Map<string, Portfolio>();

  constructor(roots: Roots, members: Members, cwd: string) {
    this.#roots = roots;
    this.#members = members;
    this.#cwd = cwd;
  }

  /** What all other agreements ask of the people of the one in a file (a full path). They are named as reports do. */
  othersOf(file: string, agreement: AgreementDocument): OtherAgreements {
    const root = this.#roots.of(file);
    let portfolio = this.#byFolder.get(root.folder);
    if (!portfolio) {
      portfolio = new Portfolio();
      for (const [member, text] of this.#members(root)) portfolio.set(shownPath(member, this.#cwd), text);
      this.#byFolder.set(root.folder, portfolio);
    }
    return portfolio.othersOf(shownPath(file, this.#cwd), agreement);
  }
}

/** As the files are here. */
export const here =
  (roots: Roots): Members =>
  (root) =>
    roots.membersOf(root).map((file) => [file, readAgreement(file)] as const);

/** As the files are in a commit (by its object name). */
export function inCommit(repository: Repository, commit: string): Members {
  let agreements: readonly string[] | undefined;
  return ({ folder }) => {
    agreements ??= repository.filesOf(commit).filter(isAgreement);
    const below = folder.endsWith('/') ? folder : `${folder}/`;
    const members = agreements.filter((file) => file.replaceAll('\\', '/').startsWith(below.replaceAll('\\', '/')));
    return repository.contentsAt(commit, members);
  };
}
