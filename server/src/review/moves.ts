import type { AgreementDocument } from '../agreement/document.ts';
import type { Path } from '../agreement/path.ts';
import type { Renames } from './renames.ts';

/** A commitment that another party has taken over: commitments have ids that are unique in the whole file. */
export interface Move {
  readonly id: string;
  readonly basePath: Path;
  readonly headPath: Path;
}

/** The commitments that stand under another party in the head. */
export function findMoves(base: AgreementDocument, head: AgreementDocument, renames: Renames): readonly Move[] {
  if (base.declarations === head.declarations) return [];
  const moves: Move[] = [];
  for (const id of head.declarations.ids('commitment')) {
    const [now, twice] = head.declarations.get('commitment', id);
    if (!now || twice) continue;
    const baseId = String(renames.basePath(now.path).at(-1));
    const [old, oldTwice] = base.declarations.get('commitment', baseId);
    if (!old || oldTwice || renames.headPath(old.path)[2] === now.path[2]) continue;
    if (isOfParty(base, old.path) && isOfParty(head, now.path))
      moves.push({ id, basePath: old.path, headPath: now.path });
  }
  return moves;
}

/** Whether it can be read, and stands under a party: a key that is none may be a party's with a slip of the pen. */
const isOfParty = (agreement: AgreementDocument, path: Path): boolean =>
  agreement.state(path) === 'sound' && agreement.declarations.get('party', String(path[2])).length > 0;

/** Data of one of the agreements without the commitments that moved: those are compared by themselves. */
export function withoutMoved(data: unknown, moves: readonly Move[]): unknown {
  const { honesty } = (data ?? {}) as { readonly honesty?: { readonly commitments?: Commitments } };
  if (moves.length === 0 || !honesty?.commitments) return data;
  const moved = new Set(moves.map(({ id }) => id));
  // A map that held nothing else moved as a whole: that it is gone is no news.
  const left = Object.entries(honesty.commitments).flatMap(([party, entries]): [string, object][] => {
    const kept = Object.entries(entries).filter(([id]) => !moved.has(id));
    return kept.length === 0 && Object.keys(entries).length > 0 ? [] : [[party, Object.fromEntries(kept)]];
  });
  const { commitments: _, ...others } = honesty;
  return {
    ...(data as object),
    honesty: left.length > 0 ? { ...others, commitments: Object.fromEntries(left) } : others,
  };
}

type Commitments = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
