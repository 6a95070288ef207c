import type { Path } from '../agreement/path.ts';
import type { Range } from '../agreement/range.ts';
import type { Message } from '../l10n/message.ts';

/** What a change does to what the parties promised each other; `unclear` where only a reader can tell. */
export const effects = ['weakens', 'strengthens', 'unclear', 'neutral'] as const;
export type Effect = (typeof effects)[number];
export type ChangeKind = 'added' | 'removed' | 'changed' | 'renamed';

/** The parts that changes are grouped by, in the order in which an agreement is told. */
export const principles = [
  'agreement',
  'parties',
  'priorities',
  'transparency',
  'honesty',
  'talents',
  'strengths',
  'governance',
] as const;
export type Principle = (typeof principles)[number];

/** One thing that is otherwise in the head than in the base. */
export interface Change {
  readonly effect: Effect;
  readonly kind: ChangeKind;
  readonly principle: Principle;
  /** The party under whose id it stands. */
  readonly party?: string;
  /** In the head; of what was removed, in the base. */
  readonly path: Path;
  /** Plain data, as it stood in the base. */
  readonly before?: unknown;
  readonly after?: unknown;
  readonly message: Message;
  /** Whether only words differ, and no figure: told after all else that is to judge. */
  readonly reworded: boolean;
  /** What comes or goes for no other reason than that this does, and is told by it. */
  readonly including?: readonly Change[];
  /** UTF-16 offsets in the text of the base. */
  readonly baseRange?: Range;
  /** UTF-16 offsets in the text of the head. */
  readonly headRange?: Range;
}

const oppositeEffects: Record<Effect, Effect> = {
  weakens: 'strengthens',
  strengthens: 'weakens',
  neutral: 'neutral',
  unclear: 'unclear',
};

/** What the same change does when it is undone. */
export const opposite = (effect: Effect): Effect => oppositeEffects[effect];

/** Changes, and what some of them tell besides themselves: each behind the one that tells it. */
export const withIncluded = (changes: readonly Change[]): readonly Change[] =>
  changes.flatMap((change) => [change, ...(change.including ?? [])]);
