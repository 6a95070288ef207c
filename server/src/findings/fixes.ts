import { claimsOf } from '../agreement/claims.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import { applyEdits, type Edit, plainText } from '../agreement/edit.ts';
import { pathKey } from '../agreement/path.ts';
import type { Problem } from '../agreement/problem.ts';
import { readSyntax } from '../agreement/tree/syntax.ts';
import { mayTry } from '../agreement/tried.ts';
import { ruleById, rules } from '../rules/index.ts';
import type { Fix } from '../rules/rule.ts';
import type { Finding } from './finding.ts';
import { asksForProof, isProven } from './proven.ts';

/** The fixes that the rule of a finding offers for it. */
export function fixesOf(
  agreement: AgreementDocument,
  finding: Pick<Finding, 'rule' | 'message' | 'path' | 'range' | 'data'>,
): readonly Fix[] {
  const { path, range, data } = finding;
  // A line at another level first goes where it belongs: until then nobody can be sure of what stands round it.
  const isElsewhere = agreement.problemsOf('misplaced').some((slip) => pathKey(slip.path) !== pathKey(path));
  if (isElsewhere) return [];
  const fixes = ruleById(finding.rule)?.fixes?.[finding.message]?.(agreement, { path, range, data }) ?? [];
  const changing = fixes.filter(({ edits }) => edits.some((edit) => changes(agreement.text, edit)));
  if (changing.length === 0) return [];
  if (asksForProof(agreement)) return changing.filter(({ edits }) => isProven(agreement, finding, edits));
  return isOdd(agreement)
    ? changing.filter((fix) => isWord(agreement, fix) || leavesReadable(agreement, fix))
    : changing;
}

/** Whether an edit writes something else than what stands there: a number with a tag is written as it was. */
const changes = (text: string, { range: { start, end }, insert }: Edit): boolean =>
  plainText(insert) !== text.slice(start, end);

/** Where the text is not plain YAML already, what seems a place for something may be none. */
const isOdd = (agreement: AgreementDocument): boolean =>
  agreement.tolerated || oddities.some((kind) => agreement.problemsOf(kind).length > 0);
const oddities: readonly Problem['kind'][] = ['misplaced', 'not-plain', 'duplicate-key'];

/** Whether a fix writes a plain word or date where there was one: whatever stands round it, that is read as before. */
function isWord({ text }: AgreementDocument, { edits }: Fix): boolean {
  const word = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/i;
  const ends = /[\s,[\]{}]/;
  return edits.every(
    ({ range: { start, end }, insert }) =>
      word.test(plainText(insert)) &&
      /^[a-z0-9]+(?:[-./][a-z0-9]+)*$/i.test(text.slice(start, end)) &&
      ends.test(text[start - 1] ?? '\n') &&
      ends.test(text[end] ?? '\n'),
  );
}

/** By agreement, how many mistakes of YAML its text has as it is. */
const unreadableBefore = new WeakMap<AgreementDocument, number>();

/** Whether no more of a text is unreadable after a fix than before it. */
function leavesReadable(agreement: AgreementDocument, { edits }: Fix): boolean {
  if (!mayTry(agreement)) return false;
  const unreadable = (text: string) => readSyntax(text).problems.filter(({ kind }) => kind === 'invalid-yaml').length;
  let before = unreadableBefore.get(agreement);
  if (before === undefined) {
    const isMisplaced = agreement.problemsOf('misplaced').length > 0;
    before = isMisplaced ? unreadable(agreement.text) : agreement.problemsOf('invalid-yaml').length;
    unreadableBefore.set(agreement, before);
  }
  return unreadable(applyEdits(agreement.text, edits)) <= before;
}

/** What tells findings apart that are mended in different ways. */
export const fixesKey = ({ rule, message, path }: Pick<Finding, 'rule' | 'message' | 'path'>): string =>
  `${rule} ${message} ${pathKey(path)}`;

/**
 * The fixes of what may be found once other agreements are known, by `fixesKey`: made now, since the document may be gone
 * by then. Only those that there are.
 */
export function fixesAcross(agreement: AgreementDocument): ReadonlyMap<string, readonly Fix[]> {
  const all = new Map<string, readonly Fix[]>();
  for (const { id: rule, mayFindAcross } of rules) {
    for (const { message, at: path, range, data = {} } of mayFindAcross?.(claimsOf(agreement)) ?? []) {
      const fixes = fixesOf(agreement, { rule, message, path, range, data });
      if (fixes.length > 0) all.set(fixesKey({ rule, message, path }), fixes);
    }
  }
  return all;
}

/** Whether the rule of a finding knows fixes for what it says. */
export const mayHaveFixes = (finding: Pick<Finding, 'rule' | 'message'>): boolean =>
  ruleById(finding.rule)?.fixes?.[finding.message] !== undefined;
