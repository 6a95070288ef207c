import { addDays, type IsoDate, lastDay } from './date.ts';
import type { AgreementDocument } from './document.ts';
import { termOf } from './term.ts';

/** Who stands in somebody's place from a day on, up to and with another one. */
export interface Stint {
  readonly person: string;
  /** Undefined where it has no beginning, or no end. */
  readonly from: IsoDate | undefined;
  readonly until: IsoDate | undefined;
}

/**
 * Who stands where a person is named, one after the other: from the day after `until` on, whoever replaces that person.
 * The chain ends where nobody follows, where the follower is nobody of this file, or where it would begin again: from
 * then on nobody stands there.
 */
export function stintsOf(agreement: AgreementDocument, person: string): readonly Stint[] {
  const { facts } = agreement;
  // Most people stay.
  if (facts.person(person)?.value.until === undefined) return [{ person, from: undefined, until: undefined }];
  const stints: Stint[] = [];
  const seen = new Set<string>();
  let current = person;
  let from: IsoDate | undefined;
  for (;;) {
    seen.add(current);
    const { until, replaced_by: next } = facts.person(current)?.value ?? {};
    const follows =
      until !== undefined &&
      until < lastDay &&
      next !== undefined &&
      !seen.has(next) &&
      facts.person(next) !== undefined;
    if (!follows) {
      if (from === undefined || until === undefined || from <= until) stints.push({ person: current, from, until });
      return stints;
    }
    // Who has left before coming in has no time here.
    if (from === undefined || from <= until) {
      stints.push({ person: current, from, until });
      from = addDays(until, 1);
    }
    current = next;
  }
}

/** Who stands on a day where a person is named; undefined where that person has left, and nobody follows. */
export const standsIn = (agreement: AgreementDocument, person: string, day: IsoDate): string | undefined =>
  stintsOf(agreement, person).find(({ until }) => until === undefined || day <= until)?.person;

/** Those who stand where a person is named within a period, both days included. */
export const stintsWithin = (
  agreement: AgreementDocument,
  person: string,
  period: { readonly effective: IsoDate; readonly expires: IsoDate },
): readonly Stint[] =>
  stintsOf(agreement, person).filter(
    ({ from, until }) =>
      (from === undefined || from <= period.expires) && (until === undefined || until >= period.effective),
  );

/** The day on which to look who stands where: today, or the first or the last of the term where that is nearer. */
export function dayInTerm(agreement: AgreementDocument, today: IsoDate): IsoDate {
  const { effective = today, expires = today } = termOf(agreement) ?? {};
  return today < effective ? effective : today > expires ? expires : today;
}
