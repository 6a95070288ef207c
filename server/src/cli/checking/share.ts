import { AgreementDocument } from '../../agreement/document.ts';
import {
  type Load,
  loadsIn,
  noOtherAgreements,
  type OtherAgreements,
  type PartyIdentity,
  partyIdentity,
} from '../../agreement/load.ts';
import { Roots } from '../../disk/roots.ts';
import { check } from '../../findings/check.ts';
import { reportFinding } from '../../findings/report.ts';
import type { Language, Translator } from '../../l10n/translator.ts';
import type { CheckedFile } from '../checked-file.ts';
import { shownPath } from '../files.ts';
import { readAgreement } from '../read-agreement.ts';
import { type Words, wordsIn } from './words.ts';

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
}

/** A file to check: what is on the disk, or a text that stands for it. */
export interface Source {
  readonly file: string;
  readonly text?: string;
}

/** What a file gives when it is checked by itself. */
export interface Outcome {
  readonly checked: CheckedFile;
  /** What it asks of people. */
  readonly loads: readonly Load[];
  /** Of whom it wanted to know what other agreements ask; undefined where it did not. */
  readonly asks?: Asks;
}
export interface Asks {
  readonly people: readonly string[];
  readonly parties: readonly PartyIdentity[];
}

/**
 * Checks the files of one thread. At first each by itself; then again those whose people are wanted elsewhere. Few are, so
 * that most files are parsed and checked just once. What was parsed is not kept for the second time: trees that live long
 * cost the garbage collector more than it takes to parse some of them again.
 */
export class Share {
  readonly #checking: Checking;
  readonly #translate: Translator;
  readonly #roots: Roots;

  constructor(checking: Checking, translate: Translator) {
    this.#checking = checking;
    this.#translate = translate;
    this.#roots = new Roots(checking.cwd, checking.configurationFile);
  }

  first(source: Source): Outcome {
    const agreement = new AgreementDocument(source.text ?? readAgreement(source.file));
    if (this.#checking.isolated) return { checked: this.#check(source.file, agreement, noOtherAgreements), loads: [] };
    const people = new Set<string>();
    const checked = this.#check(source.file, agreement, {
      loadsOf: (person) => {
        people.add(person);
        return [];
      },
    });
    const loads = loadsIn(source.file, agreement);
    if (people.size === 0) return { checked, loads };
    const parties = agreement.facts.parties.map(({ id }) => partyIdentity(agreement, id));
    return { checked, loads, asks: { people: [...people], parties } };
  }

  /** Checks a file knowing what other agreements ask of its people. */
  again(source: Source, loads: readonly Load[]): CheckedFile {
    const agreement = new AgreementDocument(source.text ?? readAgreement(source.file));
    return this.#check(source.file, agreement, {
      loadsOf: (person) => loads.filter((load) => load.person === person),
    });
  }

  /** What an agreement that is not checked itself asks of people. It is parsed only when it has some of these words. */
  loadsOf(file: string, words: Words): readonly Load[] {
    const text = readAgreement(file);
    return wordsIn(text, words) ? loadsIn(file, new AgreementDocument(text)) : [];
  }

  #check(file: string, agreement: AgreementDocument, others: OtherAgreements): CheckedFile {
    const { cwd, today, localDate } = this.#checking;
    const configuration = this.#roots.configurationOf(file);
    const shown = shownPath(file, cwd);
    const findings = check(agreement, { today: today ?? configuration.today ?? localDate, configuration, others });
    return {
      kind: 'agreement',
      path: shown,
      text: findings.length > 0 ? agreement.text : '',
      findings: findings.map((finding) => {
        const reported = reportFinding(shown, agreement, finding, this.#translate);
        const related = reported.related.map((place) =>
          place.file === shown ? place : { ...place, file: shownPath(place.file, cwd) },
        );
        return { ...reported, related };
      }),
    };
  }
}
