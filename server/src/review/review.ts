import type { AgreementDocument } from '../agreement/document.ts';
import { type Change, type Effect, effects, type Principle } from './change.ts';
import type { AgreementDiff } from './diff.ts';
import type { Incomparable } from './doubt.ts';

/** One agreement that is otherwise in the head, as it is shown to a reviewer. */
export interface ReviewedFile {
  /** With forward slashes; in the head where it is there. */
  readonly path: string;
  readonly status: 'added' | 'removed' | 'changed' | 'renamed';
  readonly base?: AgreementDocument;
  readonly head?: AgreementDocument;
  readonly diff: AgreementDiff;
}

/** All agreements that are otherwise between two revisions, or two files. */
export interface Review {
  /** What is compared, as the reader named it. */
  readonly base: string;
  readonly head: string;
  readonly files: readonly ReviewedFile[];
}

/** How many changes there are of each effect. */
export function countEffects(changes: readonly Change[]): Readonly<Record<Effect, number>> {
  const counts: Record<Effect, number> = { weakens: 0, strengthens: 0, neutral: 0, unclear: 0 };
  for (const { effect } of changes) counts[effect]++;
  return counts;
}

export const countsOfReview = ({ files }: Review): Readonly<Record<Effect, number>> =>
  countEffects(files.flatMap(({ diff }) => diff.changes));

/** All that could not be compared. */
export const incomparableOf = ({ files }: Review): readonly Incomparable[] =>
  files.flatMap(({ diff }) => diff.incomparable);

/** Changes that are told together: one principle, one party or none. */
export interface ChangeGroup {
  readonly principle: Principle;
  /** The name of the party. */
  readonly party?: string;
  /** What weakens first, what needs no judging last. */
  readonly changes: readonly Change[];
}

/** Groups changes by principle and party, in the order in which they come; parties in that of the file. */
export function groupChanges({ base, head, diff }: ReviewedFile): readonly ChangeGroup[] {
  const groups = new Map<string, { principle: Principle; party: string | undefined; changes: Change[] }>();
  for (const change of diff.changes) {
    const { principle, kind, party } = change;
    const agreement = kind === 'removed' ? base : head;
    const name = party === undefined ? undefined : (agreement?.facts.partyName(party) ?? party);
    const key = `${principle}\u0000${name ?? ''}`;
    const group = groups.get(key);
    if (group) group.changes.push(change);
    else groups.set(key, { principle, party: name, changes: [change] });
  }
  const rank = ({ effect }: Change) => effects.indexOf(effect);
  const told = [...groups.values()].map(({ principle, party, changes }) => ({
    principle,
    ...(party === undefined ? {} : { party }),
    changes: [...changes].sort((a, b) => rank(a) - rank(b) || Number(a.reworded) - Number(b.reworded)),
  }));
  const names = [head, base].flatMap((one) => one?.facts.parties.map(({ id }) => one.facts.partyName(id)) ?? []);
  return inPartyOrder(told, names);
}

/** Groups of parties change places among themselves, within a principle; what concerns no party in particular stays. */
function inPartyOrder(groups: readonly ChangeGroup[], names: readonly string[]): readonly ChangeGroup[] {
  const place = ({ party }: ChangeGroup) => {
    const at = names.indexOf(party ?? '');
    return at < 0 ? names.length : at;
  };
  const waiting = new Map<Principle, ChangeGroup[]>();
  for (const group of groups)
    if (group.party !== undefined) waiting.set(group.principle, [...(waiting.get(group.principle) ?? []), group]);
  for (const some of waiting.values()) some.sort((a, b) => place(a) - place(b));
  return groups.map((group) => (group.party === undefined ? group : (waiting.get(group.principle)?.shift() ?? group)));
}
