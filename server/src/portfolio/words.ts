import type { Status } from 'partnership-agreements-schema';
import { type Message, message } from '../l10n/message.ts';
import type { DateKind } from './entry.ts';

/** The fixed texts of the picture. */
export const wordMessages = {
  agreements: message('Agreements'),
  agreementsAbout: message('Each with its state, its term, its signatures and what there is to talk about.'),
  people: message('People and months'),
  peopleAbout: message('Days a month that roles ask, beside what each has for them. Counted: in review and agreed.'),
  money: message('Money and days'),
  moneyAbout: message('What each puts in for the whole terms. Counted: in review, agreed and suspended.'),
  calendar: message('Calendar'),
  calendarAbout: message('What comes up, in all agreements.'),
  supports: message('Who relies on whom'),
  supportsAbout: message('Which strength carries which agreements, and who has no other support.'),
  notices: message('What stands out'),
  agreement: message('Agreement'),
  status: message('Status'),
  parties: message('Parties'),
  term: message('Term'),
  signed: message('Signatures'),
  findings: message('Findings'),
  next: message('Next date'),
  person: message('Person'),
  available: message('Available'),
  party: message('Party'),
  currency: message('Currency'),
  ceiling: message('Ceiling'),
  promised: message('Promised'),
  left: message('Left'),
  paid: message('Paid to others'),
  received: message('Received'),
  date: message('Date'),
  what: message('What'),
  who: message('Who'),
  competency: message('Competency'),
  carries: message('Carries'),
  relying: message('Relied on by'),
  nothing: message('Nothing.'),
  days: message('days'),
  over: message('too much'),
  all: message('All'),
  filter: message('Filter'),
  line: message('line'),
  page: message('page'),
} as const satisfies Readonly<Record<string, Message>>;

export type Words = Readonly<Record<keyof typeof wordMessages, string>>;

export const statusNames: Readonly<Record<Status, Message>> = {
  draft: message('draft'),
  'in-review': message('in review'),
  agreed: message('agreed'),
  suspended: message('suspended'),
  ended: message('ended'),
};

export const kindNames: Readonly<Record<DateKind, Message>> = {
  start: message('Start of the term'),
  end: message('End of the term'),
  review: message('Review'),
  deadline: message('Deadline'),
  commitment: message('Commitment'),
  payment: message('Payment'),
  safeguard: message('Safeguard goes live'),
  success: message('Success criterion'),
  notice: message('Last day to give notice'),
  settle: message('Difference to be settled'),
  waiver: message('End of a waiver'),
  leaves: message('Last day'),
  suspension: message('End of the suspension'),
};

export const monthNames: readonly Message[] = [
  message('Jan'),
  message('Feb'),
  message('Mar'),
  message('Apr'),
  message('May'),
  message('Jun'),
  message('Jul'),
  message('Aug'),
  message('Sep'),
  message('Oct'),
  message('Nov'),
  message('Dec'),
];
