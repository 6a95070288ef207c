import type { Status } from 'partnership-agreements-schema';
import type { Hundredths } from '../agreement/amount.ts';
import type { IsoDate } from '../agreement/date.ts';
import type { Language } from '../l10n/translator.ts';
import type { DateKind } from './entry.ts';
import type { Words } from './words.ts';

/**
 * All agreements of an organisation as a picture: plain data, in the reader's language, ready to be drawn. Every text can
 * be shown as it is. Amounts are in hundredths.
 */
export interface Portfolio {
  readonly version: 1;
  readonly language: Language;
  readonly today: IsoDate;
  /** The first and the last day that it tells of. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The organisation and the person whose view it is; all where there is none. */
  readonly party?: string;
  readonly person?: string;
  readonly words: Words;
  readonly title: string;
  /** What it is about, from when to when, and how the agreements stand. */
  readonly facts: readonly string[];
  /** What stands out: overloaded people, too much promised, lone support, what could not be read or matched. */
  readonly notices: readonly Notice[];
  readonly agreements: readonly AgreementRow[];
  readonly months: readonly Month[];
  readonly people: readonly PersonRow[];
  readonly accounts: readonly AccountRow[];
  readonly calendar: readonly CalendarRow[];
  readonly supports: readonly SupportRow[];
}

/** Where something stands: a file, as reports call it, and a line from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Places in a file, by lines from 1. */
export interface Places {
  readonly file: string;
  readonly lines: readonly number[];
}

export interface Notice {
  readonly kind: 'overloaded' | 'exceeded' | 'alone' | 'broken' | 'unmatched' | 'copy';
  readonly text: string;
  readonly at: Place | undefined;
}

export interface AgreementRow {
  readonly at: Place;
  readonly title: string;
  readonly status: Status | undefined;
  readonly statusText: string;
  readonly version: number | undefined;
  readonly parties: readonly string[];
  readonly from: IsoDate | undefined;
  readonly to: IsoDate | undefined;
  readonly termText: string;
  /** Who has signed this version, in words. */
  readonly signedText: string;
  readonly isSigned: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly findingsText: string;
  /** The principles with findings, in order. */
  readonly principles: readonly { readonly title: string; readonly text: string; readonly lines: readonly number[] }[];
  readonly next:
    | { readonly date: IsoDate; readonly dateText: string; readonly what: string; readonly line: number }
    | undefined;
  /** Where the status, the beginning of the term and the signatures stand. */
  readonly lines: { readonly status: number; readonly term: number; readonly signed: number };
  /** The file that this one is a copy of; a copy counts nowhere. */
  readonly copyOf?: string;
}

export interface Month {
  /** `2027-01`. */
  readonly id: string;
  /** `Jan 2027`. */
  readonly text: string;
}

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  /** The organisation. */
  readonly party: string;
  /** Days a month; the least where files differ. */
  readonly available: Hundredths | undefined;
  readonly availableText: string;
  readonly availableAt: Place;
  /** A cell a month. */
  readonly cells: readonly PersonCell[];
  readonly isOverloaded: boolean;
  /** The agreements that ask for this person, within the months told. */
  readonly agreements: readonly (Place & {
    readonly title: string;
    readonly days: Hundredths;
    readonly daysText: string;
  })[];
  /** What roles ask: one agreement may ask several times. */
  readonly asks: readonly (Place & { readonly title: string; readonly daysText: string })[];
  readonly text: string;
  readonly at: Place;
}
export interface PersonCell {
  /** Days a month that are asked at once, on the fullest day of the month. */
  readonly asked: Hundredths;
  /** The days as a number in the reader's language; empty where there are none. */
  readonly askedText: string;
  /** What it is the sum of, as indexes of the asks of the person. */
  readonly of: readonly number[];
  readonly state: 'none' | 'within' | 'full' | 'over' | 'unknown';
  readonly text: string;
}

/** What an organisation puts in, in all agreements together, of one currency or of days. */
export interface AccountRow {
  readonly party: string;
  readonly partyId: string;
  readonly resource: 'budget' | 'days';
  /** Of money; empty where no agreement says it. */
  readonly currency: string;
  readonly agreements: number;
  /** Undefined where some agreement has no ceiling. */
  readonly ceiling: Hundredths | undefined;
  readonly promised: Hundredths;
  /** Whether all that is promised is known: where it is not, `promised` is the least, and `left` the most. */
  readonly complete: boolean;
  readonly left: Hundredths | undefined;
  readonly paid: Hundredths;
  readonly received: Hundredths;
  readonly ceilingText: string;
  readonly promisedText: string;
  readonly leftText: string;
  readonly paidText: string;
  readonly receivedText: string;
  readonly state: 'within' | 'over' | 'no-ceiling';
  readonly parts: readonly AccountPart[];
}
/** What one agreement adds to an account; its place is that of the ceiling. */
export interface AccountPart extends Place {
  readonly title: string;
  /** As in the row. */
  readonly complete: boolean;
  readonly promisedText: string;
  readonly ceilingText: string;
  readonly leftText: string;
  readonly paidText: string;
  readonly receivedText: string;
  /** Where what is promised stands, and of that what is paid, and what is received. */
  readonly promisedLines: readonly number[];
  readonly paidLines: readonly number[];
  readonly receivedLines: readonly number[];
  readonly state: AccountRow['state'];
}

export interface CalendarRow {
  /** What it is a day of: the same whatever the date, so that a calendar that is read again moves it. */
  readonly event: string;
  readonly date: IsoDate;
  readonly dateText: string;
  readonly kind: DateKind;
  readonly kindText: string;
  readonly what: string;
  /** The agreement. */
  readonly title: string;
  readonly party: string;
  readonly person: string;
  readonly amountText: string;
  readonly state: 'ahead' | 'late';
  /** In words; empty where it lies ahead. */
  readonly stateText: string;
  readonly at: Place;
}

/** What an organisation is strong in, and who relies on it. */
export interface SupportRow {
  readonly competency: string;
  readonly party: string;
  /** Agreements that name the strength. */
  readonly carries: number;
  readonly carriesText: string;
  readonly carriedIn: readonly (Place & { readonly title: string })[];
  /** Organisations that rely on it, and in how many agreements. */
  readonly relying: readonly { readonly name: string; readonly agreements: number }[];
  readonly relyingText: string;
  /** Where that is said; the title is that of the agreement. */
  readonly reliedOnIn: readonly (Place & { readonly name: string; readonly title: string })[];
  /** Whether nobody else of the portfolio has it, and more than one agreement relies on it. */
  readonly isAlone: boolean;
  readonly at: Place;
}
