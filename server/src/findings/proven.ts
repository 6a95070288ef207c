import type { IsoDate } from '../agreement/date.ts';
import { AgreementDocument } from '../agreement/document.ts';
import { applyEdits, type Edit } from '../agreement/edit.ts';
import { pathKey } from '../agreement/path.ts';
import type { Problem } from '../agreement/problem.ts';
import { isNull, type Node } from '../agreement/tree/tree.ts';
import { check } from './check.ts';
import type { Finding } from './finding.ts';

/** Of a text of more characters, and of one with more mistakes, fixes are not proved: each takes a check. */
const longest = 20_000;
const mostProblems = 50;

/** On this day nothing is overdue yet: what compares with today is no error, and mended by nobody's spelling. */
const noDay: IsoDate = '2000-01-01';

/** What is there in any text that is being written: it says what is still to come, and stands in the way of nothing. */
const harmless: ReadonlySet<Problem['kind']> = new Set(['missing', 'placeholder', 'other-readers']);

/**
 * Whether a text has mistakes beside which a fix may do something else than it says, and is short enough to try: where keys
 * and values are not what they seem, a place for something may be none.
 */
export const asksForProof = ({ text, tolerated, problems }: AgreementDocument): boolean =>
  text.length <= longest &&
  problems.length <= mostProblems &&
  (tolerated || problems.some(({ kind }) => !harmless.has(kind)));

type Told = Pick<Finding, 'rule' | 'message' | 'path'>;

/** What is known of a text, to hold another one against it. */
class Standing {
  readonly agreement: AgreementDocument;
  readonly findings: readonly Finding[];

  constructor(agreement: AgreementDocument) {
    this.agreement = agreement;
    this.findings = check(agreement, { today: noDay });
  }

  has(kind: Problem['kind']): boolean {
    return this.agreement.problemsOf(kind).length > 0;
  }

  /** How often something is told, wherever in a list. */
  count(told: Told): number {
    const key = keyOf(told);
    return this.findings.filter((each) => each.message === told.message && keyOf(each) === key).length;
  }
}

const standings = new WeakMap<AgreementDocument, Standing>();

function standingOf(agreement: AgreementDocument): Standing {
  let standing = standings.get(agreement);
  if (!standing) {
    standing = new Standing(agreement);
    standings.set(agreement, standing);
  }
  return standing;
}

/**
 * Whether a fix does what it says: what it mends is told no more, nothing is less readable, no new error comes of it that
 * the fix itself makes, and all that it does not touch says what it said.
 */
export function isProven(agreement: AgreementDocument, told: Told, edits: readonly Edit[]): boolean {
  const before = standingOf(agreement);
  const after = new Standing(new AgreementDocument(applyEdits(agreement.text, edits)));
  const unreadable = ({ agreement }: Standing) => agreement.problemsOf('invalid-yaml').length;
  const count = before.count(told);
  return (
    unreadable(after) <= unreadable(before) &&
    (count === 0 || after.count(told) < count) &&
    bringsNoError(before, after, told) &&
    keepsTheRest(before, after, edits)
  );
}

/** Places in lists shift when an item goes. */
const keyOf = ({ rule, path }: Told): string => `${rule} ${pathKey(path.filter((step) => typeof step === 'string'))}`;

/** What asks to be filled in, and what was signed before it changed: no fix can avoid it. */
const unavoidable: ReadonlySet<string> = new Set([
  'general/placeholder',
  'governance/sign-off-stale',
  'governance/sign-off-incomplete',
]);
/** Fixes that let something be read that was not: what it adds up to is for its author to judge. */
const reveals: ReadonlySet<string> = new Set([
  'general/ambiguous-amount',
  'general/ambiguous-scalar',
  'schema/unknown-key',
  'schema/value',
]);
const sums: ReadonlySet<string> = new Set([
  'honesty/ceiling-exceeded',
  'honesty/willing-exceeds-able',
  'honesty/person-overloaded',
]);
/**
 * Fixes that give a key its name: what stands behind it is judged from then on, and so is all that could not be judged as long
 * as nobody knew what stands there.
 */
const renames: ReadonlySet<string> = new Set(['schema/unknown-key', 'schema/value', 'general/party-missing']);

function bringsNoError(before: Standing, after: Standing, told: Told): boolean {
  // What could not be read shows what it hid, and of a new party is asked what is asked of all.
  // Of another version of the format nothing else was looked at.
  if (told.rule === 'schema/unsupported-version') return true;
  const parties = ({ agreement }: Standing) => agreement.declarations.ids('party').length;
  if (before.has('invalid-yaml') || before.has('misplaced') || after.has('misplaced')) return true;
  if (told.rule.startsWith('syntax/') || parties(after) > parties(before)) return true;
  const known = new Set(before.findings.map(keyOf));
  const keys = new Set(pathsOf(before.agreement));
  const { length } = told.path;
  const beside = pathKey(told.path.slice(0, -1));
  // In what was missing is looked for what points there.
  const isAdded = before.agreement.state(told.path) === 'absent';
  const isRevealed = ({ path }: Told) =>
    renames.has(told.rule) &&
    (pathKey(path.slice(0, length - 1)) !== beside ||
      (path.length >= length && !keys.has(pathKey(path.slice(0, length)))));
  return after.findings.every(
    (finding) =>
      finding.severity !== 'error' ||
      unavoidable.has(finding.rule) ||
      known.has(keyOf(finding)) ||
      isRevealed(finding) ||
      (isAdded && finding.rule === 'general/unknown-reference') ||
      (told.rule === 'general/ambiguous-scalar' && pathKey(finding.path) === pathKey(told.path)) ||
      (reveals.has(told.rule) && sums.has(finding.rule)),
  );
}

function keepsTheRest(before: Standing, after: Standing, edits: readonly Edit[]): boolean {
  // Of what cannot be read, or is read as if it stood elsewhere, nobody can say what it said.
  if (before.has('invalid-yaml') || before.has('conflict-markers') || before.has('tab')) return true;
  if (before.has('misplaced') || after.has('misplaced')) return true;
  const left = new Map<string, number>();
  for (const leaf of leavesOf(after.agreement, [])) left.set(leaf, (left.get(leaf) ?? 0) + 1);
  return leavesOf(before.agreement, edits).every((leaf) => {
    const number = left.get(leaf) ?? 0;
    left.set(leaf, number - 1);
    return number > 0;
  });
}

/** The paths of all keys of a text. */
function pathsOf({ places }: AgreementDocument): readonly string[] {
  const found: string[] = [];
  const walk = (node: Node | undefined, path: readonly string[]): void => {
    if (node?.kind !== 'map') return;
    for (const { name, value } of node.pairs) {
      found.push(pathKey([...path, name]));
      walk(value, [...path, name]);
    }
  };
  walk(places.root, []);
  return found;
}

/** The texts and numbers of a text, with the keys above them, but those that an edit touches or whose key it does. */
function leavesOf({ places }: AgreementDocument, edits: readonly Edit[]): readonly string[] {
  const isTouched = ({ start, end }: Node) =>
    edits.some(
      ({ range }) => range.start <= end && start <= range.end && (range.start !== range.end || start < range.start),
    );
  const found: string[] = [];
  const walk = (node: Node | undefined, path: readonly string[]): void => {
    if (node === undefined || isNull(node)) return;
    if (node.kind === 'map') {
      for (const { name, key, value } of node.pairs) if (!key || !isTouched(key)) walk(value, [...path, name]);
    } else if (node.kind === 'list') for (const item of node.items) walk(item, path);
    else if (node.kind === 'scalar' && !isTouched(node)) found.push(JSON.stringify([path, node.source]));
  };
  walk(places.root, []);
  return found;
}
