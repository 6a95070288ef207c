import type { AgreementDocument } from '../agreement/document.ts';
import { samePath } from '../agreement/path.ts';
import { message } from '../l10n/message.ts';
import { type Change, principles } from './change.ts';
import { compare } from './compare.ts';
import { withDivisions } from './divisions.ts';
import { type Incomparable, incomparableAt, incomparableFile } from './doubt.ts';
import { principleAt } from './judge.ts';
import { judgeAll } from './membership.ts';
import type { Move } from './moves.ts';
import { type Rename, Renames } from './renames.ts';
import { signAgain, signaturesMissing, signedContentChanged } from './signing.ts';
import { inOtherHands, withSwaps } from './swaps.ts';
import { tellUnread } from './unread.ts';
import { entryName, kindName, partyOf } from './wording.ts';

/** How an agreement became another one, without what rules find in either. */
export interface AgreementChanges {
  /** In the order in which an agreement is told; renames and moves first in their part. */
  readonly changes: readonly Change[];
  /** Finds the ids of the parties that must sign again, or for the first time. */
  readonly signAgain: () => readonly string[];
  /** What cannot be compared is told before all that changed. */
  readonly incomparable: readonly Incomparable[];
  readonly renames: Renames;
}

/** What changed between two agreements. Pure; either of them may be broken, or missing where a file came or went. */
export function changesBetween(
  base: AgreementDocument | undefined,
  head: AgreementDocument | undefined,
): AgreementChanges {
  if (!base || !head || !isReadable(base) || !isReadable(head)) return wholeFile(base, head);
  const comparison = compare(base, head);
  const changes = [
    ...comparison.renames.all.map((rename) => tellRename(rename, base, head)),
    ...comparison.moves.map((move) => tellMove(move, base, head)),
    ...comparison.unread.map((one) => tellUnread(one, base, head)),
    ...judgeAll(withDivisions(withSwaps(inOtherHands(comparison)), comparison.renames)),
  ];
  const asks = signedContentChanged(changes, comparison) ? signAgain : signaturesMissing;
  return {
    changes: inOrder(changes),
    signAgain: () => asks(base, head, (kind, id) => comparison.renames.baseId(kind, id)),
    incomparable: comparison.incomparable,
    renames: comparison.renames,
  };
}

/** Whether a file holds any of an agreement: one that was emptied, and keeps its brackets or `x-` keys, has nothing to compare. */
const isReadable = (agreement: AgreementDocument): boolean =>
  agreement.readable && (Object.keys(agreement.data).length > 0 || agreement.malformedPlaces.length > 0);

/** Where there is nothing to compare with: a file that came, went, or can't be read at all. */
function wholeFile(base: AgreementDocument | undefined, head: AgreementDocument | undefined): AgreementChanges {
  const same = base?.text === head?.text || [base, head].every((one) => one?.readable && !isReadable(one));
  const incomparable = same
    ? []
    : [
        ...(base && !isReadable(base) ? [incomparableFile('base', base)] : []),
        ...(base && isReadable(base) && !head && hadEnded(base) === undefined
          ? [incomparableAt('base', base, ['status'])]
          : []),
        ...(head && !isReadable(head) ? [incomparableFile('head', head)] : []),
      ];
  return {
    changes: [
      ...(head && !base ? [tellFile('added', head)] : []),
      ...(base && !head ? [tellFile('removed', base)] : []),
    ],
    signAgain: () => (head && isReadable(head) && !same ? signAgain(undefined, head, (_kind, id) => id) : []),
    incomparable,
    renames: new Renames(() => false),
  };
}

/** Whether an agreement had ended; undefined where that cannot be read for certain. */
function hadEnded(agreement: AgreementDocument): boolean | undefined {
  const { status } = agreement.data;
  const isTwice = agreement.problemsOf('duplicate-key').some(({ path }) => samePath(path, ['status']));
  if (!agreement.readable || agreement.isUncertainMap([]) || status === undefined || isTwice) return undefined;
  return status === 'ended';
}

/** An agreement that goes takes all that it promised along, unless it had ended; one that comes brings it. */
function tellFile(kind: 'added' | 'removed', agreement: AgreementDocument): Change {
  const { title } = agreement.data;
  const range = agreement.rangeOf([]);
  const ended = hadEnded(agreement);
  return {
    effect: ended ? 'neutral' : kind === 'added' ? 'strengthens' : 'weakens',
    kind,
    principle: 'agreement',
    path: [],
    ...(kind === 'added' ? { headRange: range } : { baseRange: range }),
    message: message(kind === 'added' ? 'A new agreement: “{title}”.' : goneWords(ended), { title: title ?? '–' }),
    reworded: false,
  };
}

function goneWords(ended: boolean | undefined): string {
  if (ended === undefined) return 'The agreement “{title}” is gone; whether it had ended cannot be read.';
  return ended
    ? 'The agreement “{title}”, which had ended, is gone.'
    : 'The agreement “{title}” is gone, and it had not ended.';
}

function tellRename(rename: Rename, base: AgreementDocument, head: AgreementDocument): Change {
  const { kind, baseId, headId, basePath, headPath } = rename;
  const party = partyOf(headPath);
  return {
    effect: 'neutral',
    kind: 'renamed',
    principle: principleAt(headPath[0]),
    ...(party === undefined ? {} : { party }),
    path: headPath,
    before: baseId,
    after: headId,
    message: message('{kind} “{entry}” has another id: “{after}” instead of “{before}”.', {
      kind: kindName(kind),
      entry: entryName(head, headPath),
      before: baseId,
      after: headId,
    }),
    reworded: false,
    baseRange: base.rangeOf(basePath, 'key'),
    headRange: head.rangeOf(headPath, 'key'),
  };
}

function tellMove({ basePath, headPath }: Move, base: AgreementDocument, head: AgreementDocument): Change {
  const [before, after] = [String(basePath[2]), String(headPath[2])];
  return {
    effect: 'unclear',
    kind: 'changed',
    principle: 'honesty',
    party: after,
    path: headPath,
    before,
    after,
    message: message('{after} takes over what {before} promised: “{entry}”.', {
      before: base.facts.partyName(before),
      after: head.facts.partyName(after),
      entry: entryName(head, headPath),
    }),
    reworded: false,
    baseRange: base.rangeOf(basePath, 'key'),
    headRange: head.rangeOf(headPath, 'key'),
  };
}

/** By principle; the sort is stable, so that within one the order is that of the file. */
const inOrder = (changes: readonly Change[]): readonly Change[] =>
  [...changes].sort((a, b) => principles.indexOf(a.principle) - principles.indexOf(b.principle));
