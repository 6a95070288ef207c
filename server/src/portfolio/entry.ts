import type { Status } from 'partnership-agreements-schema';
import type { Hundredths } from '../agreement/amount.ts';
import type { Resource } from '../agreement/budget.ts';
import type { IsoDate } from '../agreement/date.ts';
import type { Path } from '../agreement/path.ts';
import type { Group, Severity } from '../rules/rule.ts';

/**
 * What one agreement brings to a portfolio: plain data, so that the document need not be kept, and a thread can hand it to
 * another. Texts are as the file has them. It is there for every file, half-broken ones too: what is absent or malformed
 * is not there.
 */
export interface PortfolioEntry {
  /** What the file is called: a path as reports give it, or a URI. */
  readonly file: string;
  readonly title: string | undefined;
  readonly status: Status | undefined;
  readonly version: number | undefined;
  readonly currency: string | undefined;
  /** Whether anything could be read of it: false for a file that is refused, or of an unknown version. */
  readonly isReadable: boolean;
  /** Equal in texts that are the same agreement; undefined where that cannot be told. */
  readonly sameness: string | undefined;
  readonly term: { readonly effective: IsoDate; readonly expires: IsoDate } | undefined;
  /** Where the status, the beginning of the term and the signatures stand. */
  readonly lines: { readonly status: number; readonly term: number; readonly signed: number };
  readonly parties: readonly EntryParty[];
  readonly findings: readonly EntryFinding[];
  readonly people: readonly EntryPerson[];
  readonly accounts: readonly EntryAccount[];
  readonly dates: readonly EntryDate[];
  readonly strengths: readonly EntryStrength[];
  readonly reliances: readonly EntryReliance[];
}

export interface EntryParty {
  readonly id: string;
  readonly name: string;
  /** What it is known by in other files; empty where that cannot be told. */
  readonly marks: readonly string[];
  /** Whether this version has been signed for it, and what was signed still stands. */
  readonly hasSigned: boolean;
  readonly line: number;
}

/** How many findings there are of one kind; waived ones are left out. */
export interface EntryFinding {
  readonly group: Group;
  readonly severity: Severity;
  readonly count: number;
  /** Where each of them stands, in the order of the file. */
  readonly lines: readonly number[];
}

/** Somebody of a party, what is asked in roles (of some nothing), and what there is. */
export interface EntryPerson {
  readonly id: string;
  readonly name: string;
  readonly party: string;
  /** Days a month for this and all other agreements; undefined where that is not sound. */
  readonly available: Hundredths | undefined;
  readonly asks: readonly EntryAsk[];
  readonly line: number;
}
export interface EntryAsk {
  /** Days a month. */
  readonly days: Hundredths;
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly line: number;
}

/** What a party puts in of one resource for the whole term, and its ceiling. Money is in the currency of the agreement. */
export interface EntryAccount {
  readonly party: string;
  readonly resource: Resource;
  readonly promised: Hundredths;
  /** Of what is promised, what is paid to other parties. */
  readonly paid: Hundredths;
  readonly received: Hundredths;
  readonly ceiling: Hundredths | undefined;
  readonly left: Hundredths | undefined;
  /** Whether everything that could have been promised is known. */
  readonly complete: boolean;
  /** Of the ceiling. */
  readonly line: number;
  /** Where what is promised stands, and of that what is paid, and what is received. */
  readonly promisedLines: readonly number[];
  readonly paidLines: readonly number[];
  readonly receivedLines: readonly number[];
}

export type DateKind =
  | 'start'
  | 'end'
  | 'review'
  | 'deadline'
  | 'commitment'
  | 'payment'
  | 'safeguard'
  | 'success'
  | 'notice'
  | 'settle'
  | 'waiver'
  | 'leaves'
  | 'suspension';

/** Something that happens on a day, or again and again. */
export interface EntryDate {
  readonly kind: DateKind;
  /** Where it stands: what tells it from all others of the agreement, whatever its date. */
  readonly path: Path;
  /** The first day. */
  readonly date: IsoDate;
  /** The days on which it comes again, behind the first one, in order. */
  readonly again: readonly IsoDate[];
  /** What it is about; empty where the kind says it all. */
  readonly what: string;
  readonly party: string | undefined;
  /** The party that receives a payment. */
  readonly to: string | undefined;
  /** The id of a person. */
  readonly person: string | undefined;
  /** Who takes that person's place, and from which day on; in order. */
  readonly followers: readonly { readonly from: IsoDate; readonly person: string }[];
  /** Done, or not to be done any more. */
  readonly isDone: boolean;
  /** Whether it is late once its day has passed: what comes again is not, nor what may be done for all that can be read. */
  readonly canBeLate: boolean;
  readonly amount: Hundredths | undefined;
  readonly line: number;
}

/** What a party is strong in. */
export interface EntryStrength {
  readonly party: string;
  readonly competency: string;
  readonly line: number;
}

/** That a party needs what another one is strong in. */
export interface EntryReliance {
  readonly party: string;
  readonly on: string;
  readonly competency: string;
  /** It calls itself weak and is covered, or needs it for a commitment and has not got it. */
  readonly because: 'covered' | 'required';
  readonly line: number;
}

/** The line of a place, from 1. */
export type LineOf = (path: Path) => number;
