import type { Role } from 'partnership-agreements-schema';
import type { Hundredths } from '../agreement/amount.ts';
import type { Resource } from '../agreement/budget.ts';
import type { IsoDate } from '../agreement/date.ts';
import type { Language } from '../l10n/translator.ts';
import type { Group, Severity } from '../rules/rule.ts';
import type { Open, PartyName, Place, Placed } from './placed.ts';
import type { Timeline } from './timeline.ts';
import type { Words } from './words.ts';

/**
 * A summary of an agreement: plain data, in the reader's language, ready to be drawn. Every text can be shown as it is:
 * control characters and those that turn the direction of text have been made visible. Amounts are in hundredths, and
 * positions between 0 and 1. What is not known is not there.
 */
export interface Summary {
  readonly version: 1;
  readonly language: Language;
  readonly today: IsoDate;
  /** The party whose view this is; all parties where there is none. */
  readonly party?: string;
  readonly words: Words;
  /** Why the file cannot be read as it is, where it cannot: then much of the rest may be missing. */
  readonly unreadable?: Fact;
  /** What changed since an older text, where one is compared with. */
  readonly changes?: Changes;
  readonly header: Header;
  /** Since when and why it rests or has ended, where it does. */
  readonly halt?: Card;
  /** What is told in words alone, by principle. Those that have nothing to tell are left out. */
  readonly chapters: readonly Chapter[];
  /** Every clause, where the whole agreement was asked for. */
  readonly full?: FullText;
  /** The digest of what is signed, where the summary is made as a document. */
  readonly digest?: string;
  readonly triangles: readonly Triangle[];
  readonly bars: readonly Bars[];
  readonly priorities: readonly Priority[];
  /** All parties, who rate the priorities. */
  readonly raters: readonly PartyName[];
  readonly matrix: Matrix;
  readonly success: readonly PartySuccess[];
  readonly differences: readonly DifferenceLine[];
  readonly stopCriteria: readonly StopLine[];
  readonly timeline: Timeline;
  readonly talk: Talk;
}

export type ChapterId = 'plans' | 'motives' | 'promises' | 'payments' | 'approvals' | 'governance' | 'waivers';
/** A part of the summary that is told in words. */
export interface Chapter {
  readonly id: ChapterId;
  /** The principle that it is about; none for what is about the whole. */
  readonly principle?: string;
  readonly title: string;
  readonly about: string;
  readonly cards: readonly Card[];
}
/** What is told of one party; of all of them where it has no title. */
export interface Card extends Placed {
  readonly title: string;
  readonly rows: readonly CardRow[];
}
export interface CardRow {
  /** What is told here; empty where the chapter says so. */
  readonly label: string;
  readonly lines: readonly Line[];
}
export interface Line extends Placed {
  readonly text: string;
  /** What belongs to it: who, when, how much. */
  readonly note?: string;
  /** Whether an answer is still to come. */
  readonly isOpen?: true;
}

/** An agreement from its first clause to its last, in readable order, and who has signed it. */
export interface FullText {
  readonly title: string;
  readonly clauses: readonly Clause[];
  readonly signatures: {
    readonly title: string;
    /** Party, name, date, version and digest. */
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
}
/** A thing that an agreement says: a text, or what stands below it. */
export interface Clause extends Placed {
  readonly label: string;
  readonly text?: string;
  readonly isOpen?: true;
  /** Several texts, one below the other. */
  readonly items?: readonly string[];
  readonly clauses?: readonly Clause[];
}

export interface Header extends Open<'title' | 'effective' | 'expires'> {
  readonly title: string;
  /** Whose view it is, where it is that of one party. */
  readonly view?: string;
  /** Where the contract is. */
  readonly contract?: Placed & { readonly text: string };
  /** Status, version and confidentiality. */
  readonly facts: readonly string[];
  readonly parties: readonly (PartyName & Placed & Open<'name'>)[];
  readonly addedValue?: Placed & { readonly text: string; readonly isOpen?: true };
  readonly term?: Placed & {
    readonly from: IsoDate;
    readonly to: IsoDate;
    readonly text: string;
    readonly length: string;
  };
  readonly signatures: readonly SignatureLine[];
  /** At most three. */
  readonly next: readonly NextDate[];
  /** How much there is to talk about. */
  readonly talk: string;
}
export interface SignatureLine extends PartyName, Placed {
  readonly state: 'signed' | 'older' | 'unsigned';
  readonly text: string;
}
export interface NextDate extends Placed {
  readonly date: IsoDate;
  readonly dateText: string;
  readonly what: string;
  /** `in 12 days`. */
  readonly away: string;
}

export interface Triangle extends PartyName, Placed {
  /** Visionary, project lead, process owner. */
  readonly corners: readonly Corner[];
  /** What the picture shows, in words. */
  readonly text: string;
}
export interface Corner extends Placed, Open<'days_per_month'> {
  readonly role: Role;
  readonly roleName: string;
  /** `open` where an answer is still to come. */
  readonly state: 'named' | 'empty' | 'open' | 'unknown';
  readonly person?: string;
  /** The person's name; where there is none, what to say instead. */
  readonly name: string;
  readonly initials: string;
  readonly days?: string;
  readonly deputy?: string;
  readonly escalates?: string;
  /** Who follows, and from when. */
  readonly follows?: string;
  /** Whether this person stands in another corner of the triangle too. */
  readonly doubled: boolean;
}

export interface Bars {
  readonly resource: Resource;
  readonly title: string;
  /** The end of the scale that all parties share; more than 0. */
  readonly scale: Hundredths;
  readonly rows: readonly BarRow[];
}
export interface BarRow extends PartyName, Placed, Open<'willing' | 'able'> {
  readonly promised: Hundredths;
  readonly willing?: Hundredths;
  readonly able?: Hundredths;
  readonly ceiling?: Hundredths;
  /** `over` and `no-ceiling` where a check says so. */
  readonly state: 'within' | 'over' | 'no-ceiling' | 'unsaid';
  readonly promisedText: string;
  readonly willingText: string;
  readonly ableText: string;
  /** How much is left, or too much. */
  readonly verdict: string;
  /** What the picture shows, in words. */
  readonly text: string;
  /** As it stood in the text that is compared with, where it stood otherwise. */
  readonly before?: {
    readonly promised: Hundredths;
    readonly ceiling?: Hundredths;
    readonly text: string;
  };
}

/** What changed since an older text, and what that means. */
export interface Changes {
  /** Since when. */
  readonly title: string;
  /** What it comes to, and who signs again. */
  readonly told: readonly string[];
  readonly groups: readonly { readonly title: string; readonly changes: readonly ChangeLine[] }[];
}
export interface ChangeLine extends Placed {
  readonly effect: 'weakens' | 'strengthens' | 'unclear' | 'neutral';
  readonly effectText: string;
  readonly text: string;
}

export interface Priority extends Placed, Open<'what'> {
  readonly id: string;
  readonly what: string;
  readonly ratings: readonly Rating[];
  /** The lowest and the highest rating, where two parties have rated it. */
  readonly spread?: { readonly low: number; readonly high: number };
  /** Whether a check finds the ratings out of balance. */
  readonly wide: boolean;
  /** Whether a check only warns of that. */
  readonly mild?: true;
  /** Whom it concerns, where that is not everybody. */
  readonly concerns?: string;
  readonly gapText: string;
  readonly supportedBy: string;
}
export interface Rating extends PartyName {
  readonly importance?: number;
  readonly text: string;
  readonly isOpen?: true;
}

export type Standing = 'strong' | 'weak' | 'both' | 'undeclared' | 'silent';
export interface Matrix {
  readonly parties: readonly PartyName[];
  readonly rows: readonly MatrixRow[];
}
export interface MatrixRow {
  readonly competency: string;
  readonly name: string;
  readonly cells: readonly MatrixCell[];
}
export interface MatrixCell extends PartyName {
  readonly standing: Standing;
  readonly word: string;
  /** The evidence of a strength, the risk of a weakness. */
  readonly detail?: string;
  /** Whether that is still to be filled in. */
  readonly isOpen?: true;
  readonly coveredBy?: string;
  readonly at?: Place;
}

export interface PartySuccess extends PartyName, Placed {
  readonly criteria: readonly SuccessLine[];
}
export interface SuccessLine extends Placed, Open<'measure' | 'target' | 'by'> {
  readonly measure: string;
  readonly target: string;
  readonly by?: IsoDate;
  readonly byText: string;
}

export type Verdict = 'none' | 'bridged' | 'open' | 'unbridgeable';
export interface DifferenceLine extends Placed, Open<'topic' | 'verdict' | 'approach' | 'discussed_on'> {
  readonly topic: string;
  readonly verdict?: Verdict;
  readonly verdictText: string;
  readonly approach?: string;
  readonly discussed: string;
  readonly settleBy?: string;
}

export interface StopLine extends Placed, Open<'when'> {
  readonly when: string;
  readonly decidedBy: string;
}

export interface Talk {
  readonly title: string;
  readonly intro: string;
  readonly groups: readonly TalkGroup[];
  /** What the parties have accepted for a while. */
  readonly accepted: readonly Fact[];
}
export interface TalkGroup {
  readonly group: Group;
  readonly title: string;
  readonly topics: readonly Topic[];
}
export interface Topic {
  readonly rule: string;
  /** Numbered through the whole agenda, from 1. */
  readonly number: number;
  readonly question: string;
  readonly facts: readonly Fact[];
}
export interface Fact extends Placed {
  readonly severity: Severity;
  readonly severityText: string;
  readonly text: string;
  /** `line 12`. */
  readonly line: string;
}
