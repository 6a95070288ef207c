import { type IsoDate, isIsoDate } from '../agreement/date.ts';
import { signedDigest } from '../agreement/digest.ts';
import { AgreementDocument } from '../agreement/document.ts';
import type { Change } from './change.ts';
import { changesBetween } from './changes-between.ts';
import type { Incomparable } from './doubt.ts';

/** A text of an agreement, and when it came. */
export interface DatedText {
  /** What the text is known by: the name of a commit. */
  readonly commit: string;
  /** The day of the commit. */
  readonly day: string;
  /** With forward slashes. */
  readonly path: string;
  readonly text: string;
  /** The day on which the file was taken away, where that came after this text. */
  readonly gone?: string;
}

/** A time without the agreement: from the day on which it was taken away to that on which it came back, if it did. */
export interface Absence {
  readonly from: string;
  readonly until?: string;
}

/** One version of an agreement: from the first text of its number to the last, before another number came. */
export interface HistoryVersion {
  /** Undefined where the texts have none that can be read. */
  readonly version: number | undefined;
  /** The last text of this version, and when it came. */
  readonly commit: string;
  readonly first: string;
  readonly last: string;
  readonly path: string;
  /** How many texts there were of it. */
  readonly texts: number;
  readonly agreement: AgreementDocument;
  /** What the version before this one was; undefined for the first. */
  readonly before: AgreementDocument | undefined;
  readonly changes: readonly Change[];
  readonly incomparable: readonly Incomparable[];
  /** When the agreement was gone, after a text of this version; the newest first. */
  readonly absences: readonly Absence[];
  readonly signatures: readonly HistorySignature[];
}

/** Who signed this version, and when, as the last text of it says. */
export interface HistorySignature {
  readonly party: string;
  readonly person: string;
  readonly date: IsoDate | undefined;
  /** Whether the last text of the version is the one that was signed; undefined without a digest, which alone can tell. */
  readonly holds: boolean | undefined;
}

export interface AgreementHistory {
  /** The newest first. */
  readonly versions: readonly HistoryVersion[];
  /** Whether older texts may be missing. */
  readonly isShallow: boolean;
}

/**
 * The life of an agreement, version by version, from its texts (the newest first). Texts between two versions are not read
 * but for their number: each version is compared with the one before it, by the last text of each.
 */
export function historyOf(texts: Iterable<DatedText>, isShallow: boolean): AgreementHistory {
  const groups: DatedText[][] = [];
  const absences = new Map<DatedText, Absence>();
  let number: string | undefined;
  let next: DatedText | undefined;
  for (const text of texts) {
    const found = numberIn(text.text);
    const group = groups.at(-1);
    if (group && found === number) group.push(text);
    else groups.push([text]);
    if (text.gone !== undefined) absences.set(text, { from: text.gone, ...(next ? { until: next.day } : {}) });
    number = found;
    next = text;
  }
  const read: AgreementDocument[] = [];
  for (const [newest] of groups) {
    const text = newest?.text ?? '';
    read.push(read.at(-1)?.rewritten(text) ?? new AgreementDocument(text));
  }
  const versions = groups.flatMap((group, index): HistoryVersion[] => {
    const [newest, oldest, agreement] = [group[0], group.at(-1), read[index]];
    if (!newest || !oldest || !agreement) return [];
    const before = read[index + 1];
    const came = before && changesBetween(before, agreement);
    return [
      {
        version: agreement.data.version,
        commit: newest.commit,
        first: oldest.day,
        last: newest.day,
        path: newest.path,
        texts: group.length,
        agreement,
        before,
        changes: came?.changes ?? [],
        incomparable: came?.incomparable ?? [],
        absences: group.flatMap((text) => absences.get(text) ?? []),
        signatures: signaturesIn(agreement),
      },
    ];
  });
  return { versions, isShallow };
}

/** The number of the version as it is written, without reading the rest. */
const numberIn = (text: string): string | undefined => /^version[ \t]*:[ \t]*(\S+)/m.exec(text)?.[1];

function signaturesIn(agreement: AgreementDocument): readonly HistorySignature[] {
  const { facts, data } = agreement;
  const given = facts.signatures.filter(({ value }) => value.version !== undefined && value.version === data.version);
  const digest = given.some(({ value }) => value.digest !== undefined) ? signedDigest(agreement) : undefined;
  return given.map(({ party, id: person, value: { date, digest: signed } }) => ({
    party,
    person,
    date: date !== undefined && isIsoDate(date) ? date : undefined,
    holds: signed === undefined ? undefined : signed === digest,
  }));
}
