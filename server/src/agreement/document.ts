import type { Agreement } from 'partnership-agreements-schema';
import { Declarations } from './declarations.ts';
import { Facts } from './facts.ts';
import type { Known } from './known.ts';
import { readLevelled } from './level-slip.ts';
import { readHeaded } from './lost-heading.ts';
import { type Path, pathKey, pathSeparator } from './path.ts';
import { Places } from './places.ts';
import type { Problem } from './problem.ts';
import { LineIndex, type Range } from './range.ts';
import { isFirstVersion } from './read-scalar.ts';
import { readWhole } from './read-whole.ts';
import type { Reading } from './reading.ts';
import { type Rewritten, rewrite } from './rewritten.ts';
import { brokenMark } from './tree/marks.ts';
import { readSyntax, type Syntax } from './tree/syntax.ts';
import { isList, isMap, isNull, isScalar } from './tree/tree.ts';
import { Unsound } from './unsound.ts';

/** How a place stands: nothing there; something that cannot be used, or cannot be known; something that can. */
export type PlaceState = 'absent' | 'malformed' | 'sound';

/** A problem that stands at a path. */
type ProblemAtPath = Extract<Problem, { readonly path: Path }>;

/** A problem, and its number among all. */
interface Placed {
  readonly problem: ProblemAtPath;
  readonly order: number;
}

/** A text that was read as an agreement: its tree, its sound part as typed data, and where everything stands. */
export class AgreementDocument {
  readonly text: string;
  readonly places: Places;
  /** The sound part of the data. What was absent or malformed is not there; list elements keep their index. */
  readonly data: Known<Agreement>;
  /** What reading brought to light, in no particular order. */
  readonly problems: readonly Problem[];
  readonly declarations: Declarations;
  readonly references: Reading['references'];
  /** Whether the rules can say anything: false for a file that was refused or is of an unknown version. */
  readonly readable: boolean;
  readonly #malformed: ReadonlySet<string>;
  readonly #syntax: Syntax;
  #lines: LineIndex | undefined;
  #facts: Facts | undefined;
  #byKind: ReadonlyMap<Problem['kind'], readonly Problem[]> | undefined;
  #unsound: Unsound | undefined;
  #firstAt: ReadonlyMap<string, Placed> | undefined;
  readonly #byPath = new Map<Problem['kind'], Map<string, ProblemAtPath>>();

  /** `like` is an agreement that says the same but for some values. */
  constructor(text: string, like?: { readonly agreement: AgreementDocument; readonly rewritten: Rewritten }) {
    this.text = text;
    if (like) {
      const { agreement, rewritten } = like;
      this.#syntax = { ...agreement.#syntax, root: rewritten.root };
      this.places = new Places(rewritten.root);
      this.data = rewritten.data as Known<Agreement>;
      this.problems = [];
      this.declarations = agreement.declarations;
      this.references = agreement.references;
      this.readable = true;
      this.#malformed = agreement.#malformed;
      return;
    }
    this.#syntax = readSyntax(text);
    const refusal = this.#refusal();
    if (refusal) {
      this.places = new Places(this.#syntax.root);
      this.data = {};
      this.problems = [
        ...this.#syntax.problems.filter(({ kind }) => refusal.length === 0 || kind !== 'encoding'),
        ...refusal,
      ];
      this.declarations = new Declarations([]);
      this.references = [];
      this.readable = false;
      this.#malformed = new Set();
      return;
    }
    const plain = readWhole(text, this.#syntax);
    const levelled = readLevelled(text, plain);
    const whole = levelled === plain ? readHeaded(text, plain) : levelled;
    this.#syntax = whole.syntax;
    this.places = whole.places;
    this.data = whole.data;
    this.problems = whole.problems;
    this.declarations = whole.declarations;
    this.references = whole.references;
    this.readable = true;
    this.#malformed = whole.malformed;
  }

  /** Another text as an agreement, which takes little where it is this one with other values. */
  rewritten(text: string): AgreementDocument {
    if (text === this.text) return this;
    const rewritten = rewrite(this, text);
    return new AgreementDocument(text, rewritten && { agreement: this, rewritten });
  }

  /** Whether the text has a mistake of YAML, or something in it that people hardly write. */
  get tolerated(): boolean {
    return this.#syntax.tolerated;
  }

  /** The facts of the sound part, flat. */
  get facts(): Facts {
    this.#facts ??= new Facts(this);
    return this.#facts;
  }

  get lines(): LineIndex {
    this.#lines ??= new LineIndex(this.text);
    return this.#lines;
  }

  /** How a place stands. What is below a malformed place is malformed; what is below an absent one, absent. */
  state(path: Path): PlaceState {
    if (this.#malformed.size > 0 && this.unsound.covers(path)) return 'malformed';
    let node = this.places.root;
    for (const step of path) {
      if (node === undefined) return 'absent';
      const next = this.places.below(node, step);
      if (next === undefined || next === null || isNull(next)) {
        if (!isMap(node)) return isList(node) ? 'absent' : 'malformed';
        // Nothing is known of what a map round a syntax error does not show.
        return this.#syntax.uncertain.has(node) ? 'malformed' : 'absent';
      }
      node = next;
    }
    return node === undefined ? 'absent' : 'sound';
  }

  /** The places that cannot be used. */
  get unsound(): Unsound {
    this.#unsound ??= new Unsound(this.#malformed);
    return this.#unsound;
  }

  /** Whether a syntax error stands in the map at a path: what is missing or unknown in it cannot be known. */
  isUncertainMap(path: Path): boolean {
    const map = this.places.map(path);
    return map !== undefined && this.#syntax.uncertain.has(map);
  }

  /** Whether no syntax error leaves open what is missing or unknown in a map. */
  get isCertain(): boolean {
    return this.#syntax.uncertain.size === 0;
  }

  isAbsent(...path: Path): boolean {
    return this.state(path) === 'absent';
  }

  /** The places that cannot be used, or cannot be known; what is below them is not listed. */
  get malformedPlaces(): readonly Path[] {
    return [...this.#malformed].map((key) => key.split(pathSeparator));
  }

  /** Whether a section is told to be missing, though its key may stand there: what it lacks is not told besides. */
  lacks(section: string): boolean {
    return this.places.map([section]) === undefined || this.problemAt('missing', [section]) !== undefined;
  }

  /** The problems of one kind. */
  problemsOf<K extends Problem['kind']>(kind: K): readonly Extract<Problem, { kind: K }>[] {
    this.#byKind ??= inGroups(this.problems, (problem) => problem.kind);
    return (this.#byKind.get(kind) ?? []) as readonly Extract<Problem, { kind: K }>[];
  }

  /** The first problem of one kind at a path. However many there are, each is found at once. */
  problemAt<K extends ProblemAtPath['kind']>(kind: K, path: Path): Extract<ProblemAtPath, { kind: K }> | undefined {
    let byPath = this.#byPath.get(kind);
    if (!byPath) {
      byPath = new Map();
      for (const problem of this.problemsOf<ProblemAtPath['kind']>(kind)) {
        const key = pathKey(problem.path);
        if (!byPath.has(key)) byPath.set(key, problem);
      }
      this.#byPath.set(kind, byPath);
    }
    if (byPath.size === 0) return undefined;
    return byPath.get(pathKey(path)) as Extract<ProblemAtPath, { kind: K }> | undefined;
  }

  /** The first of the problems at a path or above it. However many there are, it is found at once. */
  problemOver(path: Path): ProblemAtPath | undefined {
    this.#firstAt ??= firstByPath(this.problems);
    let first: Placed | undefined;
    let key = '';
    for (let length = 0; length <= path.length; length++) {
      if (length > 0) key = length === 1 ? `${path[0]}` : `${key}${pathSeparator}${path[length - 1]}`;
      const found = this.#firstAt.get(key);
      if (found && (!first || found.order < first.order)) first = found;
    }
    return first?.problem;
  }

  /**
   * Where a place stands in the text: the key, the value, or by itself (a scalar's value, a collection's key). For a
   * place that is not there, the nearest key above it that is.
   */
  rangeOf(path: Path, part: 'key' | 'value' | 'auto' = 'auto'): Range {
    const node = part === 'key' ? undefined : this.places.node(path);
    if (node && (part === 'value' || isScalar(node))) return { start: node.start, end: node.end };
    const range = this.places.keyRange(path);
    if (range) return range;
    if (path.length > 0) return this.rangeOf(path.slice(0, -1), 'key');
    return this.#firstKeyRange();
  }

  /** The whole entry at a path, from its key to the end of its value. */
  entryRange(path: Path): Range | undefined {
    const key = this.places.keyRange(path);
    if (!key) return this.places.valueRange(path);
    const value = this.places.pair(path)?.value;
    // A word for nothing belongs to its entry, and where nothing stands at all, the colon does.
    const isWritten = value !== undefined && value.end > key.end;
    return { start: key.start, end: isWritten ? value.end : (this.colonBehind(path) ?? key.end) };
  }

  /** Where the colon behind the key at a path ends; between braces it may stand on a line below. */
  colonBehind(path: Path): number | undefined {
    const key = this.places.keyRange(path);
    if (!key) return undefined;
    const blanks = this.places.map(path.slice(0, -1))?.flow ? /(?:\s|(?<=\s)#[^\r\n]*[\r\n])*:/y : /[ \t]*:/y;
    blanks.lastIndex = key.end;
    return blanks.test(this.text) ? blanks.lastIndex : undefined;
  }

  #firstKeyRange(): Range {
    const { root } = this.places;
    const first = isMap(root) ? root.pairs[0]?.key : undefined;
    const node = isScalar(first) ? first : root;
    if (node) return { start: node.start, end: node.end };
    const start = this.text.charCodeAt(0) === 0xfeff ? 1 : 0;
    const line = /^[^\r\n]*/.exec(this.text.slice(start))?.[0] ?? '';
    return { start, end: start + line.length };
  }

  /** Why nothing but this can be said of the file; undefined when it can be read. */
  #refusal(): readonly Problem[] | undefined {
    const { root, readable, problems } = this.#syntax;
    if (!readable) return [];
    if (root === undefined) return problems.some(({ kind }) => kind === 'invalid-yaml') ? [] : [{ kind: 'empty-file' }];
    if (!isMap(root)) {
      // In another encoding, no file begins as an agreement does: that is what has to be mended.
      if (problems.some(({ kind }) => kind === 'invalid-yaml' || kind === 'encoding')) return [];
      const source = isScalar(root) ? root.source : '';
      return [{ kind: 'type', path: [], expected: 'map', source }];
    }
    const version = root.pairs.find(({ name }) => name === 'partnership')?.value;
    if (
      isScalar(version) &&
      version.value !== null &&
      version.value !== brokenMark &&
      !isFirstVersion(version.source)
    ) {
      return [{ kind: 'unsupported-version', path: ['partnership'], source: version.source }];
    }
    return undefined;
  }
}

/** The first problem of each path. */
function firstByPath(problems: readonly Problem[]): ReadonlyMap<string, Placed> {
  const found = new Map<string, Placed>();
  for (const [order, problem] of problems.entries()) {
    if (!('path' in problem)) continue;
    const key = pathKey(problem.path);
    if (!found.has(key)) found.set(key, { problem, order });
  }
  return found;
}

/** Things by what they have in common, in their order. */
function inGroups<K, T>(things: readonly T[], groupOf: (thing: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const group = groups.get(groupOf(thing));
    if (group) group.push(thing);
    else groups.set(groupOf(thing), [thing]);
  }
  return groups;
}
