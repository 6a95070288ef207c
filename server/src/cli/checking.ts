import { readFileSync } from 'node:fs';
import { AgreementDocument } from '../agreement/document.ts';
import { noOtherAgreements } from '../agreement/load.ts';
import { check } from '../check.ts';
import { decode, findAgreements } from '../disk/files.ts';
import type { Root, Roots } from '../disk/roots.ts';
import type { Translator } from '../l10n/translator.ts';
import { Portfolio } from '../portfolio.ts';
import { type ReportedFile, reportFinding } from '../report.ts';
import { shownPath } from './files.ts';

/** What is checked, and how. */
export interface Checking {
  readonly roots: Roots;
  readonly cwd: string;
  readonly translate: Translator;
  /** Overrides the date that is pinned in the configuration. */
  readonly today: string | undefined;
  readonly localDate: string;
  /** Reads no other agreement. */
  readonly isolated: boolean;
}

/** A checked file, with the lines of its text that reports may quote. */
export interface CheckedFile extends ReportedFile {
  readonly file: string;
  readonly text: string;
}

/** A file to check: what is on the disk, or a text that stands for it. */
export interface Source {
  readonly file: string;
  readonly text?: string;
}

/** Checks files one after the other; the agreements of each root are read once. */
export class Checker {
  readonly #checking: Checking;
  readonly #portfolios = new Map<string, Portfolio>();

  constructor(checking: Checking) {
    this.#checking = checking;
  }

  check(source: Source): CheckedFile {
    const { cwd, roots, translate, today, localDate, isolated } = this.#checking;
    const root = roots.of(source.file);
    const text = source.text ?? decode(readFileSync(source.file));
    const agreement = new AgreementDocument(text);
    const shown = shownPath(source.file, cwd);
    const others = isolated ? noOtherAgreements : this.#portfolio(root, source).othersOf(source.file, agreement);
    const findings = check(agreement, {
      today: today ?? root.configuration.today ?? localDate,
      configuration: root.configuration,
      others,
    });
    return {
      file: source.file,
      path: shown,
      text,
      findings: findings.map((finding) => {
        const reported = reportFinding(shown, agreement, finding, translate);
        return {
          ...reported,
          related: reported.related.map((related) => ({ ...related, file: shownPath(related.file, cwd) })),
        };
      }),
    };
  }

  /** All agreements under a root. */
  #portfolio(root: Root, source: Source): Portfolio {
    let portfolio = this.#portfolios.get(root.folder);
    if (!portfolio) {
      portfolio = new Portfolio();
      for (const file of findAgreements(root.folder)) {
        if (file !== source.file) portfolio.set(file, decode(readFileSync(file)));
      }
      this.#portfolios.set(root.folder, portfolio);
    }
    if (source.text !== undefined) portfolio.set(source.file, source.text);
    return portfolio;
  }
}
