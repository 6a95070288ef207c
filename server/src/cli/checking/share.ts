import { type Claims, claimsOf, sumOfDays } from '../../agreement/claims.ts';
import { AgreementDocument } from '../../agreement/document.ts';
import { noOtherAgreements, type OtherAgreements } from '../../agreement/others.ts';
import { marksOf } from '../../agreement/party-identity.ts';
import { placeholdersOf, progressOf } from '../../agreement/progress.ts';
import { LineIndex } from '../../agreement/range.ts';
import { Roots } from '../../disk/roots.ts';
import { type CheckOptions, check, checkAcross, checkAlone } from '../../findings/check.ts';
import type { Finding } from '../../findings/finding.ts';
import { fixesAcross, fixesKey, mayHaveFixes } from '../../findings/fixes.ts';
import { inReportedOrder, reportFinding, reportWithFixes, tellingElsewhere } from '../../findings/report.ts';
import type { Language, Translator } from '../../l10n/translator.ts';
import { counted, entryOf } from '../../portfolio/entry-of.ts';
import type { Fix } from '../../rules/rule.ts';
import { Ledger, type LedgerFile } from '../../workspace/ledger.ts';
import { mayName } from '../../workspace/words.ts';
import type { CheckedFile } from '../checked-file.ts';
import { shownPath } from '../files.ts';
import { readAgreement } from '../read-agreement.ts';

/** How files are checked. Plain data, so that a worker can be told. */
export interface Checking {
  readonly cwd: string;
  /** The configuration that counts instead of those above the files. */
  readonly configurationFile: string | undefined;
  readonly language: Language;
  /** Overrides the date that is pinned in the configuration. */
  readonly today: string | undefined;
  readonly localDate: string;
  /** Reads no other agreement. */
  readonly isolated: boolean;
  /** Whether what each file brings to a portfolio is wanted, instead of reports. */
  readonly portfolio?: boolean;
}

/** A file to check: what is on the disk, or a text that stands for it. */
export interface Source {
  readonly file: string;
  readonly text?: string;
  /** What the file was before, where it is checked because it changed. */
  readonly base?: string;
}

/** An agreement that counts for others: a full path, and what the ledger holds of it. Plain data. */
export interface Member {
  readonly file: string;
  readonly of: LedgerFile;
  readonly claims: Claims;
}

/** What a file gives when it is checked by itself: plain data, which its thread keeps until it is known what others say. */
interface Outcome {
  readonly source: Source;
  readonly checked: CheckedFile;
  readonly claims: Claims;
  /** Whether the file has to be checked whole once the others are known. */
  readonly waivesAcross: boolean;
  /** The fixes of what may be found then, by `fixesKey`; undefined where nothing hints that anything will be. */
  readonly fixesAcross: ReadonlyMap<string, readonly Fix[]> | undefined;
}

/** Checks the files of one thread: each is read and parsed once, and nothing but plain data is kept of it. */
export class Share {
  readonly #checking: Checking;
  readonly #translate: Translator;
  readonly #tellElsewhere: ReturnType<typeof tellingElsewhere>;
  readonly #roots: Roots;
  /** Whom the files of this thread have asked for. */
  readonly #asked = new Set<string>();
  /** What was checked alone, by its index. */
  readonly #alone = new Map<number, Outcome>();

  constructor(checking: Checking, translate: Translator) {
    this.#checking = checking;
    this.#translate = translate;
    this.#tellElsewhere = tellingElsewhere(translate);
    this.#roots = new Roots(checking.cwd, checking.configurationFile);
  }

  /** Checks a file by itself, and tells what it asks of people. */
  alone(index: number, source: Source): Claims {
    const agreement = new AgreementDocument(textOf(source));
    const { findings, claims, waivesAcross } = checkAlone(agreement, this.#options(source));
    this.#alone.set(index, {
      source,
      checked: this.#report(source.file, agreement, findings),
      claims,
      waivesAcross,
      fixesAcross: !this.#checking.portfolio && this.#mayBeOverloaded(claims) ? fixesAcross(agreement) : undefined,
    });
    return claims;
  }

  /** The files that this thread has checked alone, by index, with what the others bring. */
  together(members: readonly Member[] | undefined): readonly (readonly [index: number, CheckedFile])[] {
    const ledger = new Ledger();
    for (const { file, of, claims } of members ?? []) ledger.set(file, of, claims);
    return Array.from(this.#alone, ([index, outcome]) => {
      const { file } = outcome.source;
      const asking = { key: file, root: this.#roots.of(file).folder, claims: outcome.claims };
      return [index, this.#withOthers(outcome, members ? ledger.othersOf(asking) : noOtherAgreements)];
    });
  }

  /** Adds what other agreements bring to a file. The document is needed only where a waiver asks for it. */
  #withOthers(
    { source, checked, claims, waivesAcross, fixesAcross: made }: Outcome,
    others: OtherAgreements,
  ): CheckedFile {
    const options = { ...this.#options(source), others };
    if (waivesAcross) {
      const agreement = new AgreementDocument(textOf(source));
      return this.#report(source.file, agreement, check(agreement, options));
    }
    const found = checkAcross(claims, options);
    if (found.length === 0) return checked;
    const text = checked.text === '' ? textOf(source) : checked.text;
    const lines = new LineIndex(text);
    const { brings } = checked;
    if (brings) return { ...checked, brings: { ...brings, found: [...brings.found, ...counted(found, lines)] } };
    const fixes = found.some(mayHaveFixes) ? (made ?? fixesAcross(new AgreementDocument(text))) : undefined;
    const added = found.map((finding) => {
      const made = fixes?.get(fixesKey(finding)) ?? [];
      return reportWithFixes(checked.path, lines, finding, made, this.#translate, this.#tellElsewhere);
    });
    return { ...checked, text, findings: [...checked.findings, ...added].sort(inReportedOrder) };
  }

  /**
   * Whether somebody is asked for too much here alone, or was asked for by another file before. Fixes that are made for
   * nothing take time; for the first of those who ask for a person, they are made when they are wanted, from the text.
   */
  #mayBeOverloaded({ parties, people }: Claims): boolean {
    const marks = new Map(parties.map((party) => [party.party, marksOf(party)]));
    let may = false;
    for (const { id, party, asks, available } of people) {
      may ||= available !== undefined && sumOfDays(asks) > available;
      for (const mark of marks.get(party) ?? []) {
        const person = `${mark} ${id}`;
        may ||= this.#asked.has(person);
        this.#asked.add(person);
      }
    }
    return may;
  }

  /** What an agreement that is not checked itself asks of people. It is parsed only when it has some of these words. */
  claimsOf(file: string, words: ReadonlySet<string>): Claims | undefined {
    const text = readAgreement(file);
    return mayName(text, words) ? claimsOf(new AgreementDocument(text)) : undefined;
  }

  #options({ file, base }: Source): CheckOptions {
    const { today, localDate } = this.#checking;
    const configuration = this.#roots.configurationOf(file);
    const options = { today: today ?? configuration.today ?? localDate, configuration };
    return base === undefined ? options : { ...options, base: new AgreementDocument(base) };
  }

  #report(file: string, agreement: AgreementDocument, findings: readonly Finding[]): CheckedFile {
    const shown = shownPath(file, this.#checking.cwd);
    if (this.#checking.portfolio) {
      const brings = { entry: entryOf(shown, agreement, findings), found: counted(findings, agreement.lines) };
      return { kind: 'agreement', path: shown, text: agreement.text, findings: [], brings };
    }
    const progress = placeholdersOf(agreement).length > 0 ? { progress: progressOf(agreement) } : {};
    return {
      kind: 'agreement',
      path: shown,
      text: findings.length > 0 ? agreement.text : '',
      findings: findings.map((finding) => reportFinding(shown, agreement, finding, this.#translate)),
      ...progress,
    };
  }
}

const textOf = ({ file, text }: Source): string => text ?? readAgreement(file);
