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
import { isWithin, type Path, pathKey, samePath } from '../agreement/path.ts';
import { Certainty } from './certainty.ts';
import type { ChangeCheck } from './check.ts';
import { Cursor } from './cursor.ts';
import type { Difference, Side } from './difference.ts';
import { type Incomparable, openMistakes, toldOnce } from './doubt.ts';
import { emptiness, isEmptied } from './emptiness.ts';
import { findRenames } from './find-renames.ts';
import { isAlike } from './items.ts';
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
  const walk = new Walk(new Cursor(base, head, renames, moves), renames, unread);
  const data = renames.translate(base.data, shapeOfAgreement(), () => []);
  walk.compare(shapeOfAgreement(), withoutMoved(data, moves), withoutMoved(head.data, moves));
  for (const { basePath, headPath } of moves) {
    walk.compareAt(headPath, valueAt(data, renames.headPath(basePath)), valueAt(head.data, headPath));
  }
  const { differences, writtenOut } = walk;
  const { incomparable } = walk.certainty;
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
  readonly certainty: Certainty;
  readonly writtenOut: WrittenOut;
  readonly #cursor: Cursor;
  readonly #renames: Renames;
  /** Places that are told already, as keys: what the base says under a key that was not read. */
  readonly #told: ReadonlySet<string>;
  readonly #isDoubtfulAnywhere: boolean;

  constructor(cursor: Cursor, renames: Renames, unread: readonly Unread[]) {
    this.#cursor = cursor;
    this.certainty = new Certainty(cursor, (difference) => this.differences.push(difference));
    this.writtenOut = new WrittenOut(cursor.base, cursor.head);
    this.#renames = renames;
    const places = unread.flatMap(({ basePath, headPath }) => [
      renames.headPath(basePath),
      ...(headPath ? [headPath] : []),
    ]);
    this.#told = new Set(places.map(pathKey));
    this.#isDoubtfulAnywhere = this.certainty.mayBeMalformed();
  }

  /** Compares a value of the base, in the ids of the head, with one of the head. */
  compare(shape: Shape, before: unknown, after: unknown): void {
    if (this.#told.size > 0 && this.#told.has(pathKey(this.#cursor.headPath))) return;
    if (before === after && before !== undefined && this.#isSettled(shape)) return;
    if (this.writtenOut.isNeeded && this.writtenOut.isSame(this.#cursor.basePath(), [...this.#cursor.headPath])) return;
    if (this.certainty.isDoubtful(shape, before, after)) return;
    if (before === undefined && after === undefined && !this.#isDoubtfulAnywhere) return;
    const check = checkOf(shape);
    switch (shape.kind) {
      case 'scalar':
        if (check && before !== after && !this.#follows(shape, after)) this.#differs(check, shape, before, after);
        return;
      case 'list':
        if (isEmptied(before, after)) this.#differs(emptiness(this.#cursor.headPath, check), shape, before, after);
        else if (check?.unsaid && (before === undefined || after === undefined))
          this.#differs(check, shape, before, after);
        else if (check) this.#list(check, shape, before, after);
        return;
      case 'object':
        this.certainty.tellUncertain();
        if (check && (before === undefined || after === undefined)) this.#differs(check, shape, before, after);
        else if (isEmptied(before, after)) this.#differs(emptiness(this.#cursor.headPath, check), shape, before, after);
        else this.#fields(shape, before, after);
        return;
      case 'map':
        this.certainty.tellUncertain();
        if (isEmptied(before, after))
          this.#differs(check ?? emptiness(this.#cursor.headPath, check), shape, before, after);
        else this.#entries(shape, before, after);
    }
  }

  /** Whether nothing is left to look at where both sides hold the very same value. */
  #isSettled(shape: Shape): boolean {
    return shape.kind === 'scalar' || !this.#isDoubtfulAnywhere;
  }

  /** Compares what stands at a path of the head with something that stood elsewhere. */
  compareAt(headPath: Path, before: unknown, after: unknown): void {
    const shape = shapeAt(headPath);
    if (!shape) return;
    for (const key of headPath) this.#cursor.enter(String(key));
    this.compare(shape, before, after);
    for (const _ of headPath) this.#cursor.leave();
  }

  #fields({ fields }: ObjectShape, before: unknown, after: unknown): void {
    const [old, now] = [asMap(before), asMap(after)];
    const inBase = this.certainty.unsoundHere('base', before);
    const inHead = this.certainty.unsoundHere('head', after);
    const isKnown = inBase !== undefined && inHead !== undefined && !this.writtenOut.isNeeded;
    for (const { key, shape } of fields.values()) {
      const [was, is] = [own(old, key), own(now, key)];
      // Most fields hold nothing on either side, or the same: no step is taken to them.
      const isNowhere = was === undefined && is === undefined;
      if (isNowhere ? isKnown && !inBase.has(key) && !inHead.has(key) : was === is && this.#isSettled(shape)) continue;
      this.#cursor.enter(key);
      this.compare(shape, was, is);
      this.#cursor.leave();
    }
  }

  #entries(shape: MapShape, before: unknown, after: unknown): void {
    const [old, now] = [asMap(before), asMap(after)];
    const keys = new Set([...Object.keys(now), ...Object.keys(old)]);
    if (this.certainty.mayBeMalformed('head')) for (const key of this.#unsound('head')) keys.add(key);
    if (this.certainty.mayBeMalformed('base'))
      for (const key of this.#unsound('base')) keys.add(this.#cursor.headKey(key));
    for (const key of keys) {
      this.#cursor.enter(key);
      this.compare(shape.value, own(old, key), own(now, key));
      this.#cursor.leave();
    }
  }

  /** The keys that a map has in the text of one side, and not in its data. */
  #unsound(side: Side): readonly string[] {
    const { agreement, path, value } = this.#cursor.place(side);
    const data = asMap(value);
    return agreement.places.keys(path).filter((key) => own(data, key) === undefined);
  }

  #list(check: ChangeCheck, shape: ListShape, before: unknown, after: unknown): void {
    const [old, now] = [asList(before), asList(after)];
    const holes = this.certainty.holes(old, now);
    if (holes ? !holes.areQuestions : isAlike(old, now)) return;
    const lists = { base: this.#cursor.place('base'), head: this.#cursor.place('head') };
    const items = compareLists({ check, shape, lists, old, renames: this.#renames });
    // Nobody is told that nothing changed where a question came or went.
    if (holes && (items === 'ordered' || items.length === 0)) this.certainty.cannotCompare(holes.inBase, holes.inHead);
    else if (items === 'ordered') this.#differs(check, shape, before, after);
    else this.differences.push(...items);
  }

  /** Whether it is a reference that follows a rename, though another kind has its id as well. */
  #follows({ refers }: ScalarShape, after: unknown): boolean {
    if (refers === undefined || typeof after !== 'string') return false;
    const { value } = this.#cursor.place('base');
    return typeof value === 'string' && this.#renames.follows(value, after, refers);
  }

  #differs(check: ChangeCheck, shape: Shape, before: unknown, after: unknown): void {
    if (before === undefined && after === undefined) return;
    const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
    const open = {
      base: kind === 'added' && this.certainty.isStillWritten('base'),
      head: kind === 'removed' && this.certainty.isStillWritten('head'),
    };
    if (check.isKey && kind !== 'changed') {
      this.certainty.cannotCompare(kind === 'added', kind === 'removed');
      return;
    }
    if (open.base || open.head) {
      this.certainty.cannotCompare(open.base, open.head);
      return;
    }
    this.differences.push({
      kind,
      check,
      shape,
      item: false,
      base: this.#cursor.place('base'),
      head: this.#cursor.place('head'),
    });
  }
}

const own = (data: Data, key: string): unknown => (Object.hasOwn(data, key) ? data[key] : undefined);
