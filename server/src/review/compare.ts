import {
  type ListShape,
  type MapShape,
  type ObjectShape,
  type ScalarShape,
  type Shape,
  shapeAt,
  shapeOfAgreement,
} from 'partnership-agreements-schema';
import type { AgreementDocument } from '../agreement/document.ts';
import { dotted, isWithin, type Path, pathKey, samePath } from '../agreement/path.ts';
import type { ChangeCheck, Place } from './check.ts';
import type { Difference, Side } from './difference.ts';
import {
  type Incomparable,
  incomparableAt,
  misplaced,
  openMistakes,
  sameInOtherNotation,
  sourceOf,
  toldOnce,
} from './doubt.ts';
import { findRenames } from './find-renames.ts';
import { compareLists } from './lists.ts';
import { findMoves, type Move, withoutMoved } from './moves.ts';
import type { Renames } from './renames.ts';
import { checkOf } from './table.ts';
import { findUnread, type Unread } from './unread.ts';
import { valueAt } from './value.ts';
import { WrittenOut } from './written-out.ts';

export interface Comparison {
  readonly differences: readonly Difference[];
  readonly renames: Renames;
  readonly moves: readonly Move[];
  /** What the base says under keys that were not read, and the head says or leaves out for certain. */
  readonly unread: readonly Unread[];
  readonly incomparable: readonly Incomparable[];
}

/** Finds all places in which two readable agreements differ, in the order in which an agreement is told. */
export function compare(base: AgreementDocument, head: AgreementDocument): Comparison {
  const renames = findRenames(base, head);
  const moves = findMoves(base, head, renames);
  const unread = findUnread(base, head, renames);
  const walk = new Walk(base, head, renames, moves, unread);
  const data = renames.translate(base.data, shapeOfAgreement(), []);
  walk.compare(shapeOfAgreement(), withoutMoved(data, moves), withoutMoved(head.data, moves));
  for (const { basePath, headPath } of moves) {
    walk.compareAt(headPath, valueAt(data, renames.headPath(basePath)), valueAt(head.data, headPath));
  }
  const { differences, incomparable, writtenOut } = walk;
  // What went as a whole took the keys along that nobody read.
  const isSettled = (path: Path) =>
    unread.some(({ basePath }) => samePath(basePath, path)) ||
    (base.problemAt('unknown-key', path) !== undefined &&
      differences.some(({ kind, base: { path: gone } }) => kind === 'removed' && isWithin(path, gone)));
  const open = [
    ...openMistakes('base', base, head, incomparable, writtenOut.settled('base')).filter(
      ({ path }) => !isSettled(path),
    ),
    ...openMistakes('head', head, base, incomparable, writtenOut.settled('head')),
  ];
  return { differences, renames, moves, unread, incomparable: toldOnce([...incomparable, ...open], { base, head }) };
}

type Data = Readonly<Record<string, unknown>>;
const asMap = (value: unknown): Data => (value !== null && typeof value === 'object' ? (value as Data) : {});
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

class Walk {
  readonly differences: Difference[] = [];
  readonly incomparable: Incomparable[] = [];
  readonly writtenOut: WrittenOut;
  readonly #base: AgreementDocument;
  readonly #head: AgreementDocument;
  readonly #renames: Renames;
  readonly #moves: readonly Move[];
  /** Places that are told already, as keys: what the base says under a key that was not read. */
  readonly #told: ReadonlySet<string>;
  /** Files without any problem need no look at what is malformed. */
  readonly #doubtful: { readonly base: boolean; readonly head: boolean };
  readonly #isDoubtfulAnywhere: boolean;
  /** In the ids of the head. */
  readonly #path: (string | number)[] = [];

  constructor(
    base: AgreementDocument,
    head: AgreementDocument,
    renames: Renames,
    moves: readonly Move[],
    unread: readonly Unread[],
  ) {
    this.#base = base;
    this.#head = head;
    this.writtenOut = new WrittenOut(base, head);
    this.#renames = renames;
    this.#moves = moves;
    const places = unread.flatMap(({ basePath, headPath }) => [
      renames.headPath(basePath),
      ...(headPath ? [headPath] : []),
    ]);
    this.#told = new Set(places.map(pathKey));
    this.#doubtful = { base: base.problems.length > 0, head: head.problems.length > 0 };
    this.#isDoubtfulAnywhere = this.#doubtful.base || this.#doubtful.head;
  }

  /** Compares a value of the base, in the ids of the head, with one of the head. */
  compare(shape: Shape, before: unknown, after: unknown): void {
    if (this.#told.size > 0 && this.#told.has(pathKey(this.#path))) return;
    if (before === after && before !== undefined && (shape.kind === 'scalar' || !this.#isDoubtfulAnywhere)) return;
    if (this.writtenOut.isNeeded && this.writtenOut.isSame(this.#basePath(), [...this.#path])) return;
    if (this.#isDoubtful(shape, before, after)) return;
    if (before === undefined && after === undefined) {
      if (!this.#doubtful.base && !this.#doubtful.head) return;
    }
    const check = checkOf(shape);
    switch (shape.kind) {
      case 'scalar':
        if (check && before !== after && !this.#follows(shape, after)) this.#differs(check, shape, before, after);
        return;
      case 'list':
        if (isEmptied(before, after)) this.#differs(emptiness(this.#path, check), shape, before, after);
        else if (check?.unsaid && (before === undefined || after === undefined))
          this.#differs(check, shape, before, after);
        else if (check) this.#list(check, shape, before, after);
        return;
      case 'object':
        this.#tellUncertain();
        if (check && (before === undefined || after === undefined)) this.#differs(check, shape, before, after);
        else if (isEmptied(before, after)) this.#differs(emptiness(this.#path, check), shape, before, after);
        else this.#fields(shape, before, after);
        return;
      case 'map':
        this.#tellUncertain();
        if (isEmptied(before, after)) this.#differs(check ?? emptiness(this.#path, check), shape, before, after);
        else this.#entries(shape, before, after);
    }
  }

  /** Compares what stands at a path of the head with something that stood elsewhere. */
  compareAt(headPath: Path, before: unknown, after: unknown): void {
    const shape = shapeAt(headPath);
    if (!shape) return;
    this.#path.push(...headPath);
    this.compare(shape, before, after);
    this.#path.length = 0;
  }

  #fields({ fields }: ObjectShape, before: unknown, after: unknown): void {
    const [old, now] = [asMap(before), asMap(after)];
    for (const { key, shape } of fields.values()) {
      this.#path.push(key);
      this.compare(shape, own(old, key), own(now, key));
      this.#path.pop();
    }
  }

  #entries(shape: MapShape, before: unknown, after: unknown): void {
    const [old, now] = [asMap(before), asMap(after)];
    const keys = new Set([...Object.keys(now), ...Object.keys(old)]);
    if (this.#doubtful.head) for (const key of this.#unsound('head')) keys.add(key);
    if (this.#doubtful.base) for (const key of this.#unsound('base')) keys.add(this.#headKey(key));
    for (const key of keys) {
      this.#path.push(key);
      this.compare(shape.value, own(old, key), own(now, key));
      this.#path.pop();
    }
  }

  /** The keys that a map has in the text of one side, and not in its data. */
  #unsound(side: Side): readonly string[] {
    const { agreement, path, value } = this.#place(side);
    const data = asMap(value);
    return agreement.places.keys(path).filter((key) => own(data, key) === undefined);
  }

  #list(check: ChangeCheck, shape: ListShape, before: unknown, after: unknown): void {
    const holes = this.#holes(asList(before), asList(after));
    if (holes && !holes.areQuestions) return;
    const lists = { base: this.#place('base'), head: this.#place('head') };
    const items = compareLists({ check, shape, lists, old: asList(before), renames: this.#renames });
    // Nobody is told that nothing changed where a question came or went.
    if (holes && (items === 'ordered' || items.length === 0)) this.#cannotCompare(holes.inBase, holes.inHead);
    else if (items === 'ordered') this.#differs(check, shape, before, after);
    else this.differences.push(...items);
  }

  /** Whether it is a reference that follows a rename, though another kind has its id as well. */
  #follows({ refers }: ScalarShape, after: unknown): boolean {
    if (refers === undefined || typeof after !== 'string') return false;
    const { value } = this.#place('base');
    return typeof value === 'string' && this.#renames.follows(value, after, refers);
  }

  #differs(check: ChangeCheck, shape: Shape, before: unknown, after: unknown): void {
    if (before === undefined && after === undefined) return;
    const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
    const open = {
      base: kind === 'added' && this.#isStillWritten('base'),
      head: kind === 'removed' && this.#isStillWritten('head'),
    };
    if (check.isKey && kind !== 'changed') {
      this.#cannotCompare(kind === 'added', kind === 'removed');
      return;
    }
    if (open.base || open.head) {
      this.#cannotCompare(open.base, open.head);
      return;
    }
    this.differences.push({
      kind,
      check,
      shape,
      item: false,
      base: this.#place('base'),
      head: this.#place('head'),
    });
  }

  /** Whether what is not there on a side stands in its text all the same, where a syntax error leaves open what it means. */
  #isStillWritten(side: Side): boolean {
    const [there, away] = side === 'head' ? [this.#base, this.#head] : [this.#head, this.#base];
    const path = side === 'head' ? this.#basePath() : this.#path;
    if (away.isCertain && !misplaced(away, path.at(-1))) return false;
    const range = there.entryRange(path);
    const line = range && /^.*/.exec(there.text.slice(range.start, range.end))?.[0].trim();
    return line !== undefined && line !== '' && countOf(line, away.text) >= countOf(line, there.text);
  }

  /** This place on one side, with that side's own ids. */
  #place(side: Side): Place {
    const agreement = side === 'base' ? this.#base : this.#head;
    const path = side === 'base' ? this.#basePath() : [...this.#path];
    return { agreement, path, value: valueAt(agreement.data, path) };
  }

  #basePath(): Path {
    const path = this.#renames.basePath([...this.#path]);
    if (this.#path[0] !== 'honesty' || this.#path[1] !== 'commitments' || this.#path.length < 4) return path;
    const move = this.#moves.find(({ headPath }) => headPath[2] === this.#path[2] && headPath[3] === this.#path[3]);
    return move ? [...move.basePath, ...path.slice(4)] : path;
  }

  /** A key of the map that stands here in the base, as the head calls it. */
  #headKey(key: string): string {
    return String(this.#renames.headPath([...this.#basePath(), key]).at(-1));
  }

  /** Whether it can't be known what stands here on one of the sides; said once, unless both say the same. */
  #isDoubtful(shape: Shape, before: unknown, after: unknown): boolean {
    const inBase = this.#doubtful.base && before === undefined && this.#isMalformed(this.#base, this.#basePath());
    const inHead = this.#doubtful.head && after === undefined && this.#isMalformed(this.#head, this.#path);
    if (!inBase && !inHead) return false;
    // A question that is answered said nothing, and one that comes instead of an answer says nothing any more.
    if ((before === undefined) !== (after === undefined) && this.#isQuestion(inBase)) return false;
    const [old, now] = [sourceOf(this.#base, this.#basePath()), sourceOf(this.#head, this.#path)];
    // Where both are written the same, or show nothing, the place changed nothing; what is wrong there is told elsewhere.
    if (old !== now && !this.#isOnlyNotation(shape, inBase, inHead)) this.#cannotCompare(inBase, inHead);
    return true;
  }

  /** Whether both sides say the same, one of them as it may not be written: nobody misreads it. */
  #isOnlyNotation(shape: Shape, inBase: boolean, inHead: boolean): boolean {
    const [base, head] = [this.#place('base'), this.#place('head')];
    const same = shape.kind === 'scalar' ? sameInOtherNotation(base, head) : undefined;
    if (!same) return false;
    const check = checkOf(shape);
    if (check && inBase !== inHead)
      this.differences.push({
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
  #tellUncertain(): void {
    if (this.#base.isCertain && this.#head.isCertain) return;
    const [path, basePath] = [this.#path, this.#basePath()];
    const inBase = this.#doubtful.base && this.#base.isUncertainMap(basePath);
    const inHead = this.#doubtful.head && this.#head.isUncertainMap(path);
    if (!inBase && !inHead) return;
    const isTold = (side: Side, at: Path) =>
      this.incomparable.some((one) => one.side === side && isWithin(at, one.path));
    if (sourceOf(this.#base, basePath) !== sourceOf(this.#head, path))
      this.#cannotCompare(inBase && !isTold('base', basePath), inHead && !isTold('head', path));
  }

  #isMalformed(agreement: AgreementDocument, path: Path): boolean {
    return path.length > 0 && agreement.state(path) === 'malformed';
  }

  /**
   * A list with items that can't be read is not compared, unless both lists are written the same; where one of them has
   * open questions, those say nothing.
   */
  #holes(before: readonly unknown[], after: readonly unknown[]) {
    const inBase = before.includes(undefined);
    const inHead = after.includes(undefined);
    if (!inBase && !inHead) return undefined;
    const areQuestions =
      inBase !== inHead &&
      (inBase ? before : after).every((item, index) => item !== undefined || this.#isQuestion(inBase, index));
    if (!areQuestions && sourceOf(this.#base, this.#basePath()) !== sourceOf(this.#head, this.#path))
      this.#cannotCompare(inBase, inHead);
    return { areQuestions, inBase, inHead };
  }

  /** Whether a place, or an item of it, is a placeholder that waits for an answer. */
  #isQuestion(inBase: boolean, ...item: readonly number[]): boolean {
    const [agreement, path] = inBase ? [this.#base, this.#basePath()] : [this.#head, this.#path];
    return agreement.problemAt('placeholder', [...path, ...item]) !== undefined;
  }

  #cannotCompare(inBase: boolean, inHead: boolean): void {
    if (inBase) this.incomparable.push(incomparableAt('base', this.#base, this.#basePath()));
    if (inHead) this.incomparable.push(incomparableAt('head', this.#head, [...this.#path]));
  }
}

/** On how many lines a text stands, whatever the indentation. */
const countOf = (line: string, text: string): number =>
  text.split(/\r\n|\r|\n/).filter((each) => each.trim().startsWith(line)).length;

const own = (data: Data, key: string): unknown => (Object.hasOwn(data, key) ? data[key] : undefined);

/** Whether a map or list that holds nothing came or went: to say so is to say something. */
function isEmptied(before: unknown, after: unknown): boolean {
  if ((before === undefined) === (after === undefined)) return false;
  const there = before ?? after;
  return typeof there === 'object' && there !== null && Object.keys(there).length === 0;
}

/** What is told of a map or list that holds nothing, where no row of the table says more. */
function emptiness(at: Path, check: ChangeCheck | undefined): ChangeCheck {
  const path = dotted(at);
  const words = check?.empty ?? {
    added: '{path} is there now, and holds nothing.',
    removed: '{path}, which held nothing, is gone.',
  };
  return { at: check?.at ?? path, label: '{path}', presence: 'neutral', args: () => ({ path }), ...words };
}
