import type { Status } from 'partnership-agreements-schema';
import { type Message, message } from './message.ts';

/** How far an agreement is, within a sentence. */
export const statusNames: Readonly<Record<Status, Message>> = {
  draft: message('draft'),
  'in-review': message('in review'),
  agreed: message('agreed'),
  suspended: message('suspended'),
  ended: message('ended'),
};

/** And by itself. */
export const statusTitles: Readonly<Record<Status, Message>> = {
  draft: message('Draft'),
  'in-review': message('In review'),
  agreed: message('Agreed'),
  suspended: message('Suspended'),
  ended: message('Ended'),
};

/** Why a party does this, of the motives that are known. */
export const motiveNames: Readonly<Record<string, Message>> = {
  reselling: message('reselling'),
  'missing-expertise': message('missing expertise'),
  'market-access': message('market access'),
  'time-to-market': message('time to market'),
  'market-share': message('market share'),
};

/** Why an approval is needed, where it is for no competency. */
export const approvalReasonNames: Readonly<Record<string, Message>> = {
  legal: message('the law'),
  safety: message('safety'),
  budget: message('the budget'),
  ethics: message('ethics'),
  privacy: message('privacy'),
};

/** What a date in an agreement is. */
export const dateNames = {
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
} as const satisfies Readonly<Record<string, Message>>;

/** Months as they stand above a column, from January. */
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
