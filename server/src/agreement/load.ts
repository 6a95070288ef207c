import { type Hundredths, hundredths } from './amount.ts';
import type { IsoDate } from './date.ts';
import type { AgreementDocument } from './document.ts';
import type { Path } from './path.ts';
import type { Range } from './range.ts';

/** What an agreement asks of one person: the days a month of one role, for the term of that agreement. */
export interface Load {
  /** The file, as the one who holds the other agreements names it. */
  readonly file: string;
  /** The agreement's title. */
  readonly title: string;
  readonly person: string;
  readonly party: string;
  /** Registrations of the party, `scheme:number`; what people of one party are matched on. */
  readonly registrations: readonly string[];
  readonly path: Path;
  readonly range: Range;
  /** The range as 0-based lines and UTF-16 columns of its own file. */
  readonly lines: readonly [startLine: number, startCharacter: number, endLine: number, endCharacter: number];
  readonly days: Hundredths;
  readonly effective: IsoDate;
  readonly expires: IsoDate;
}

/** What the other agreements under the root ask of people. */
export interface OtherAgreements {
  /** Loads of a person (by id) in agreements that are `in-review` or `agreed`. */
  loadsOf(person: string): readonly Load[];
}

/** For a check of one file by itself. */
export const noOtherAgreements: OtherAgreements = { loadsOf: () => [] };

/** What an agreement asks of people, where it counts: `in-review` or `agreed`, with a term. */
export function loadsIn(file: string, agreement: AgreementDocument): readonly Load[] {
  const { status, effective, expires, title } = agreement.data;
  if ((status !== 'in-review' && status !== 'agreed') || !effective || !expires) return [];
  return agreement.facts.roles.flatMap((role) => {
    const { person, days_per_month: days } = role.value;
    if (person === undefined || days === undefined) return [];
    const path = [...role.path, 'days_per_month'];
    const range = agreement.rangeOf(path);
    const start = agreement.lines.positionAt(range.start);
    const end = agreement.lines.positionAt(range.end);
    return [
      {
        file,
        title: title ?? file,
        person,
        party: role.party,
        registrations: registrationsOf(agreement, role.party),
        path,
        range,
        lines: [start.line, start.character, end.line, end.character] as const,
        days: hundredths(days),
        effective,
        expires,
      },
    ];
  });
}

/** A party's registrations as `scheme:number`. */
export function registrationsOf(agreement: AgreementDocument, party: string): readonly string[] {
  const registration = agreement.facts.party(party)?.value.registration ?? {};
  return Object.entries(registration).map(([scheme, number]) => `${scheme}:${String(number)}`);
}
