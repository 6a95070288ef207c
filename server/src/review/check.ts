import type { AgreementDocument } from '../agreement/document.ts';
import type { Path } from '../agreement/path.ts';
import type { Args, Message } from '../l10n/message.ts';
import type { Effect } from './change.ts';

/** A place in one of the two agreements, in its own words: its ids, its values. */
export interface Place {
  readonly agreement: AgreementDocument;
  readonly path: Path;
  /** Undefined where it is not there. */
  readonly value: unknown;
}

/** What it means that something is there: `strength` weakens when it goes, `burden` when it comes. */
export type Presence = 'strength' | 'burden' | 'neutral' | 'unclear';

/** A sentence, or one for each effect. */
export type Words = string | Readonly<Partial<Record<Effect, string>>>;

/** How a change at one kind of place is judged and told. One row of the table. */
export interface ChangeCheck {
  /** The place, from the top; `*` stands for an id. A list's row speaks of its items. */
  readonly at: string;
  /** What it is called, at the start of a sentence; `{party}`, `{entry}` and `{id}` are filled in. */
  readonly label: string;
  /** What it means that it is there; `unclear` by itself. `other` is the same place in the other agreement. */
  readonly presence?: Presence | ((place: Place, other: Place) => Presence);
  /**
   * How strong the value is: where it is lower than before, the change weakens. Undefined where that can't be known.
   * `other` is the same place in the other agreement.
   */
  readonly strength?: (place: Place, other: Place) => number | undefined;
  /** Above 0 where the change strengthens, below 0 where it weakens; for what has no strength by itself. */
  readonly compare?: (before: unknown, after: unknown) => number | undefined;
  /** The effect of a change where its strength tells nothing; `unclear` by itself. */
  readonly otherwise?: 'neutral' | 'unclear' | ((base: Place, head: Place) => 'neutral' | 'unclear');
  /** What holds where nothing is said. */
  readonly unsaid?: Message;
  /** Whether nothing of the agreement can be read for certain without it: that it came or went cannot be compared. */
  readonly isKey?: true;
  /** Whether the order of a list's items means something. */
  readonly ordered?: boolean;
  /** The party that a change is about, where that is not the one under whose id it stands. */
  readonly concerns?: (place: Place) => string | undefined;
  /** Words of its own, where those made of the label don't do. */
  readonly added?: Words;
  readonly removed?: Words;
  readonly changed?: Words;
  /** Words for a list that holds nothing, and says something by that, when it comes or goes. */
  readonly empty?: { readonly added: string; readonly removed: string };
  /** What it is called where one party pays or promises it and another did: no party does more of it, or less. */
  readonly handed?: string;
  /** What fills further placeholders. */
  readonly args?: (base: Place, head: Place) => Args;
}
