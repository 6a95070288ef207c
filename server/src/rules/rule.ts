import type { Status } from 'partnership-agreements-schema';
import type { Claims, Lines } from '../agreement/claims.ts';
import type { IsoDate } from '../agreement/date.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import type { Edit } from '../agreement/edit.ts';
import type { Facts } from '../agreement/facts.ts';
import type { OtherAgreements } from '../agreement/others.ts';
import type { Path } from '../agreement/path.ts';
import type { Range } from '../agreement/range.ts';
import type { Args, Message } from '../l10n/message.ts';
import type { Thresholds } from './threshold.ts';

export type Severity = 'error' | 'warning' | 'info';
/** The groups of rules, in the order in which an agreement is told. */
export const groups = [
  'internal',
  'syntax',
  'schema',
  'general',
  'priorities',
  'transparency',
  'honesty',
  'talents',
  'strengths',
  'governance',
] as const;
export type Group = (typeof groups)[number];
export type RuleId = `${Group}/${string}`;

/** A rule: what it is called, how it is explained, what it finds and how that is mended. One object in one file. */
export interface Rule<M extends string = string, O extends string = never> {
  readonly id: RuleId;
  readonly severity: Severity;
  /** Essential (★): the agreement is hollow without it; in a draft it is a warning where others are information. */
  readonly essential?: boolean;
  /** Milder (†) while the agreement is a draft. */
  readonly milderInDraft?: boolean;
  /** Compares with today: never an error, and silent while the agreement is suspended. */
  readonly comparesWithToday?: boolean;
  /** Compares with what the agreement was before: runs only where that is known. */
  readonly needsBase?: boolean;
  /** Runs for an ended agreement too, as `syntax`, `schema` and `general` do. */
  readonly runsWhenEnded?: boolean;
  readonly options?: Thresholds<O>;
  /** English texts by name; the same name always means the same thing. */
  readonly messages: Readonly<Record<M, string>>;
  readonly docs: RuleDocs;
  /** Yields what it finds in one agreement. */
  readonly check?: (context: RuleContext<O>) => Iterable<Report<M>>;
  /**
   * Yields what it finds by what other agreements say. It knows no document, so that no file is read again for it: its
   * reports bring their ranges.
   */
  readonly checkAcross?: (context: AcrossContext<O>) => Iterable<PlacedReport<M>>;
  /**
   * What `checkAcross` may come to find, whatever the others say, where its findings can be mended: the fixes are made while
   * the document is there.
   */
  readonly mayFindAcross?: (claims: Claims) => Iterable<Pick<PlacedReport<M>, 'message' | 'at' | 'range' | 'data'>>;
  /** How a finding is mended, by the name of its message. */
  readonly fixes?: Readonly<Partial<Record<M, FixMaker>>>;
}

/** A rule as the registry holds it, whatever its options are: they are held against its thresholds before it runs. */
export interface AnyRule extends Omit<Rule, 'options' | 'check' | 'checkAcross'> {
  readonly options?: Thresholds;
  readonly check?: (context: RuleContext & { readonly options: never }) => Iterable<Report>;
  readonly checkAcross?: (context: AcrossContext & { readonly options: never }) => Iterable<PlacedReport>;
}

export interface RuleDocs {
  /** One sentence: what holds when the rule is content. */
  readonly what: string;
  /** Why it matters, with the sentence of the principle behind it in mind. */
  readonly why: string;
  /**
   * What brings a finding of this rule, as a fragment from the top of the file: laid over a sound agreement of
   * Noordlicht and Van Rijn (`docs-base`), key by key; a key without a value takes the key away.
   */
  readonly bad: string;
  /** The same, mended. */
  readonly good: string;
  readonly since: string;
}

export interface RuleContext<O extends string = never> {
  readonly agreement: AgreementDocument;
  readonly facts: Facts;
  /** Undefined where it is absent or malformed. */
  readonly status: Status | undefined;
  readonly today: IsoDate;
  readonly options: Readonly<Record<O, number>>;
  /** What the agreement was before, where a change is checked. */
  readonly base?: AgreementDocument;
  /** The ids of all rules whose findings can be waived, for those that look at what a waiver names. */
  readonly waivable?: readonly string[];
}

/** What a rule knows that looks across files. */
export interface AcrossContext<O extends string = never> {
  readonly claims: Claims;
  readonly others: OtherAgreements;
  readonly today: IsoDate;
  readonly options: Readonly<Record<O, number>>;
}

/** What a rule yields: the framework adds the range, the severity and the order. */
export interface Report<M extends string = string> {
  readonly message: M;
  /** The place it is about; the thing that is missing, where something is. */
  readonly at: Path;
  /** Which part of the place to underline; by itself a scalar's value and a collection's key. */
  readonly part?: 'key' | 'value';
  /** Where it stands, for a finding that is about a stretch of text and no place. */
  readonly range?: Range;
  readonly args?: Args;
  readonly severity?: Severity;
  readonly related?: readonly RelatedReport[];
  /** What the finding is about besides rule and path, for its fingerprint and its fixes. Never wording or line numbers. */
  readonly data?: FindingData;
}
/** A report that says where each of its places is. */
export interface PlacedReport<M extends string = string> extends Report<M> {
  readonly range: Range;
  readonly related?: readonly PlacedRelated[];
}
export type PlacedRelated = RelatedReport & ({ readonly range: Range } | { readonly elsewhere: Elsewhere });

export type FindingData = Readonly<Record<string, string | number | readonly string[]>>;

export interface RelatedReport {
  readonly at: Path;
  /** The other file it stands in, as `OtherAgreements` names it, with the range there. */
  readonly elsewhere?: Elsewhere;
  readonly range?: Range;
  readonly text: Message;
}

export interface Elsewhere {
  readonly file: string;
  readonly lines: Lines;
}

/** A finding that a fix is asked for. */
export interface Fixable {
  readonly path: Path;
  readonly range: Range;
  readonly data: FindingData;
}
export type FixMaker = (agreement: AgreementDocument, finding: Fixable) => readonly Fix[];

/** A way to mend a finding. */
export interface Fix {
  readonly title: Message;
  readonly edits: readonly Edit[];
  /** Whether it can be applied unseen: it invents no content and leaves no choice. `check --fix` applies only these. */
  readonly safe: boolean;
}

/** Defines a rule; only infers its types. */
export const defineRule = <const M extends string, const O extends string = never>(rule: Rule<M, O>): Rule<M, O> =>
  rule;
