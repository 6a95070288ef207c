import type { Shape } from 'partnership-agreements-schema';
import type { AgreementDocument } from '../agreement/document.ts';
import { isWithin, type Path } from '../agreement/path.ts';
import { allSound, type Unsound } from '../agreement/unsound.ts';
import type { Cursor } from './cursor.ts';
import type { Difference, Side } from './difference.ts';
import { type Incomparable, incomparableAt, misplaced, sameInOtherNotation, sourceOf } from './doubt.ts';
import { linesWith } from './lines-with.ts';
import { checkOf } from './table.ts';

/** What can be known of the places that a walk comes by, and which of them cannot be compared. */
export class Certainty {
  readonly incomparable: Incomparable[] = [];
  readonly #cursor: Cursor;
  readonly #tell: (difference: Difference) => void;
  /** Files without any problem need no look at what is malformed. */
  readonly #doubtful: Readonly<Record<Side, boolean>>;

  /** `tell` takes a value that is only written otherwise. */
  constructor(cursor: Cursor, tell: (difference: Difference) => void) {
    this.#cursor = cursor;
    this.#tell = tell;
    this.#doubtful = { base: cursor.base.problems.length > 0, head: cursor.head.problems.length > 0 };
  }

  /** Whether anything on a side, or on either, may be malformed. */
  mayBeMalformed(side?: Side): boolean {
    return side === undefined ? this.#doubtful.base || this.#doubtful.head : this.#doubtful[side];
  }

  /**
   * The fields of an object that are malformed on a side, or hold what is: all others that have no value are not there.
   * `value` is the object that stands here; undefined where it is not known in full what it lacks.
   */
  unsoundHere(side: Side, value: unknown): Unsound | undefined {
    if (!this.#doubtful[side]) return allSound;
    const agreement = this.#cursor[side];
    if (value === undefined || !agreement.isCertain) return undefined;
    return agreement.unsound.under(side === 'base' ? this.#cursor.basePath() : this.#cursor.headPath);
  }

  /** Whether what is not there on a side stands in its text all the same, where a syntax error leaves open what it means. */
  isStillWritten(side: Side): boolean {
    const [there, away] =
      side === 'head' ? [this.#cursor.base, this.#cursor.head] : [this.#cursor.head, this.#cursor.base];
    const path = side === 'head' ? this.#cursor.basePath() : this.#cursor.headPath;
    if (away.isCertain && !misplaced(away, path.at(-1))) return false;
    const range = there.entryRange(path);
    const line = range && /^.*/.exec(there.text.slice(range.start, range.end))?.[0].trim();
    return line !== undefined && line !== '' && linesWith(line, away) >= linesWith(line, there);
  }

  /** Whether it can't be known what stands here on one of the sides; said once, unless both say the same. */
  isDoubtful(shape: Shape, before: unknown, after: unknown): boolean {
    const inBase =
      this.#doubtful.base && before === undefined && this.#isMalformed(this.#cursor.base, this.#cursor.basePath());
    const inHead =
      this.#doubtful.head && after === undefined && this.#isMalformed(this.#cursor.head, this.#cursor.headPath);
    if (!inBase && !inHead) return false;
    // A question that is answered said nothing, and one that comes instead of an answer says nothing any more.
    if ((before === undefined) !== (after === undefined) && this.#isQuestion(inBase)) return false;
    const [old, now] = [
      sourceOf(this.#cursor.base, this.#cursor.basePath()),
      sourceOf(this.#cursor.head, this.#cursor.headPath),
    ];
    // Where both are written the same, or show nothing, the place changed nothing; what is wrong there is told elsewhere.
    if (old !== now && !this.#isOnlyNotation(shape, inBase, inHead)) this.cannotCompare(inBase, inHead);
    return true;
  }

  /** Whether both sides say the same, one of them as it may not be written: nobody misreads it. */
  #isOnlyNotation(shape: Shape, inBase: boolean, inHead: boolean): boolean {
    const [base, head] = [this.#cursor.place('base'), this.#cursor.place('head')];
    const same = shape.kind === 'scalar' ? sameInOtherNotation(base, head) : undefined;
    // What stands for nothing now either is mended by nobody.
    if (!same || (same.same === 'mended' && inHead)) return false;
    const check = checkOf(shape);
    if (check && inBase !== inHead)
      this.#tell({
        kind: 'changed',
        check,
        shape,
        item: false,
        same: same.same,
        base: { ...base, value: same.before },
        head: { ...head, value: same.after },
      });
    return true;
  }

  /** A map round a syntax error may hold anything: told where it is written otherwise on the other side. */
  tellUncertain(): void {
    if (this.#cursor.base.isCertain && this.#cursor.head.isCertain) return;
    const [path, basePath] = [this.#cursor.headPath, this.#cursor.basePath()];
    const inBase = this.#doubtful.base && this.#cursor.base.isUncertainMap(basePath);
    const inHead = this.#doubtful.head && this.#cursor.head.isUncertainMap(path);
    if (!inBase && !inHead) return;
    const isTold = (side: Side, at: Path) =>
      this.incomparable.some((one) => one.side === side && isWithin(at, one.path));
    if (sourceOf(this.#cursor.base, basePath) !== sourceOf(this.#cursor.head, path))
      this.cannotCompare(inBase && !isTold('base', basePath), inHead && !isTold('head', path));
  }

  #isMalformed(agreement: AgreementDocument, path: Path): boolean {
    return path.length > 0 && agreement.state(path) === 'malformed';
  }

  /**
   * A list with items that can't be read is not compared, unless both lists are written the same; where one of them has
   * open questions, those say nothing.
   */
  holes(before: readonly unknown[], after: readonly unknown[]) {
    const inBase = before.includes(undefined);
    const inHead = after.includes(undefined);
    if (!inBase && !inHead) return undefined;
    const areQuestions =
      inBase !== inHead &&
      (inBase ? before : after).every((item, index) => item !== undefined || this.#isQuestion(inBase, index));
    if (
      !areQuestions &&
      sourceOf(this.#cursor.base, this.#cursor.basePath()) !== sourceOf(this.#cursor.head, this.#cursor.headPath)
    )
      this.cannotCompare(inBase, inHead);
    return { areQuestions, inBase, inHead };
  }

  /** Whether a place, or an item of it, is a placeholder that waits for an answer. */
  #isQuestion(inBase: boolean, ...item: readonly number[]): boolean {
    const [agreement, path] = inBase
      ? [this.#cursor.base, this.#cursor.basePath()]
      : [this.#cursor.head, this.#cursor.headPath];
    return agreement.problemAt('placeholder', [...path, ...item]) !== undefined;
  }

  cannotCompare(inBase: boolean, inHead: boolean): void {
    if (inBase) this.incomparable.push(incomparableAt('base', this.#cursor.base, this.#cursor.basePath()));
    if (inHead) this.incomparable.push(incomparableAt('head', this.#cursor.head, [...this.#cursor.headPath]));
  }
}
