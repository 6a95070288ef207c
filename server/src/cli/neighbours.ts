import { claimsOf } from '../agreement/claims.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import type { OtherAgreements } from '../agreement/others.ts';
import { isAgreement } from '../disk/files.ts';
import type { Repository } from '../disk/git.ts';
import { nameInRoot, type Root, type Roots } from '../disk/roots.ts';
import { Ledger } from '../workspace/ledger.ts';
import { shownPath } from './files.ts';
import { readAgreement } from './read-agreement.ts';

/** The agreements of a root, each a full path with its text. */
type Members = (root: Root) => Iterable<readonly [file: string, text: string]>;

/** The agreements that stand beside others under their roots. Read when they are asked for, and once. */
export class Neighbours {
  readonly #roots: Roots;
  readonly #members: Members;
  readonly #cwd: string;
  readonly #ledger = new Ledger();
  readonly #known = new Set<string>();

  constructor(roots: Roots, members: Members, cwd: string) {
    this.#roots = roots;
    this.#members = members;
    this.#cwd = cwd;
  }

  /** What all other agreements say to the one in a file (a full path). They are named as reports do. */
  othersOf(file: string, agreement: AgreementDocument): OtherAgreements {
    const root = this.#roots.of(file);
    if (!this.#known.has(root.folder)) {
      this.#known.add(root.folder);
      for (const [member, text] of this.#members(root))
        this.#ledger.setUnread(member, ledgerFile(member, root, this.#cwd), text);
    }
    return this.#ledger.othersOf({ key: file, root: root.folder, claims: claimsOf(agreement) });
  }
}

/** A file (a full path) as the ledger of the command line holds it. */
export const ledgerFile = (file: string, root: Root, cwd: string) => ({
  file: shownPath(file, cwd),
  root: root.folder,
  name: nameInRoot(file, root),
});

/** As the files are here. */
export const here =
  (roots: Roots): Members =>
  (root) =>
    roots.membersOf(root).map((file) => [file, readAgreement(file)] as const);

/** As the files are in a commit (by its object name). Which root they belong to is told by the files here. */
export function inCommit(roots: Roots, repository: Repository, commit: string): Members {
  let agreements: readonly string[] | undefined;
  return ({ folder }) => {
    agreements ??= repository.filesOf(commit).filter((file) => isAgreement(file) && !roots.isIgnored(file));
    const members = agreements.filter((file) => roots.of(file).folder === folder);
    return repository.contentsAt(commit, members);
  };
}
