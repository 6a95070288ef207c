import type { AgreementDocument } from '../agreement/document.ts';
import type { Path } from '../agreement/path.ts';
import type { Place } from './check.ts';
import type { Side } from './difference.ts';
import type { Move } from './moves.ts';
import type { Renames } from './renames.ts';
import { valueAt } from './value.ts';

/** Where a walk through both agreements stands, whatever either calls the place. */
export class Cursor {
  readonly base: AgreementDocument;
  readonly head: AgreementDocument;
  readonly #renames: Renames;
  readonly #moves: readonly Move[];
  /** In the ids of the head. */
  readonly #path: (string | number)[] = [];

  constructor(base: AgreementDocument, head: AgreementDocument, renames: Renames, moves: readonly Move[]) {
    this.base = base;
    this.head = head;
    this.#renames = renames;
    this.#moves = moves;
  }

  /** In the ids of the head; changes with every step. */
  get headPath(): Path {
    return this.#path;
  }

  enter(key: string): void {
    this.#path.push(key);
  }

  leave(): void {
    this.#path.pop();
  }

  /** In the ids of the base. */
  basePath(): Path {
    const path = this.#renames.basePath([...this.#path]);
    if (this.#path[0] !== 'honesty' || this.#path[1] !== 'commitments' || this.#path.length < 4) return path;
    const move = this.#moves.find(({ headPath }) => headPath[2] === this.#path[2] && headPath[3] === this.#path[3]);
    return move ? [...move.basePath, ...path.slice(4)] : path;
  }

  /** This place on one side, with that side's own ids. */
  place(side: Side): Place {
    const agreement = side === 'base' ? this.base : this.head;
    const path = side === 'base' ? this.basePath() : [...this.#path];
    return { agreement, path, value: valueAt(agreement.data, path) };
  }

  /** A key of the map that stands here in the base, as the head calls it. */
  headKey(key: string): string {
    return String(this.#renames.headPath([...this.basePath(), key]).at(-1));
  }
}
