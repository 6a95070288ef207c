import assert from 'node:assert/strict';
import type { AgreementDocument } from '../../../server/src/agreement/document.ts';
import { applyEdits, type Edit, plainText } from '../../../server/src/agreement/edit.ts';
import { pathKey } from '../../../server/src/agreement/path.ts';
import { isNull, type Node } from '../../../server/src/agreement/tree/tree.ts';
import type { Finding } from '../../../server/src/findings/finding.ts';
import { fixesOf } from '../../../server/src/findings/fixes.ts';
import { createTranslator } from '../../../server/src/l10n/translator.ts';
import { type Checked, checked, checkedAnew } from '../checked.ts';
import type { Property } from '../property.ts';

const english = createTranslator('en');

/** Every fix mends what it is for, and nothing else is touched or broken by it. */
export const fixes: Property = {
  name: 'fixes',
  asserts: 'every fix leaves readable YAML, takes its finding away, brings no new error, and changes only its place',
  holds(text) {
    const before = checked(text);
    for (const finding of someOfEach(before.findings, text.length)) {
      for (const { title, edits } of fixesOf(before.agreement, finding)) {
        const after = checkedAnew(applyEdits(text, edits));
        const where = `${finding.rule}, "${english(title)}" at ${finding.path.join('.')}, ${JSON.stringify(edits)}, gives\n${after.agreement.text}\n`;
        apart(edits, where);
        assert.ok(unreadable(after) <= unreadable(before), `${where}which cannot be read`);
        assert.ok(count(after, finding) < count(before, finding), `${where}which has the same finding`);
        assert.deepEqual(newErrors(before, after, finding), [], `${where}which has new errors`);
        keepsLineEnds(text, edits, where);
        keepsTheRest(before.agreement, after.agreement, edits, where);
      }
    }
  },
};

/** So many findings of one message are mended: a stretch of an agreement lacks a dozen keys, one like another. */
const mostAlike = 4;

/** All findings, but of those that say the same some only: other ones in a text of another length. */
function someOfEach(findings: readonly Finding[], from: number): readonly Finding[] {
  const alike = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.message}`;
    const all = alike.get(key);
    if (all) all.push(finding);
    else alike.set(key, [finding]);
  }
  return [...alike.values()].flatMap((all) => all.filter((_, index) => (index + from) % all.length < mostAlike));
}

function apart(edits: readonly Edit[], where: string): void {
  assert.ok(edits.length > 0, `${where}without an edit`);
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start);
  for (const [index, { range }] of sorted.entries())
    assert.ok(
      (sorted[index - 1]?.range.end ?? 0) <= range.start && range.start <= range.end,
      `${where}by edits that meet`,
    );
}

const unreadable = ({ agreement }: Checked) => agreement.problemsOf('invalid-yaml').length;

/** Places of lists shift when an item goes, so that a finding is told apart by what it says. */
const identity = ({ rule, message, path, text }: Finding) =>
  JSON.stringify([rule, message, path.filter((step) => typeof step === 'string'), text.args]);
const count = ({ findings }: Checked, finding: Finding) =>
  findings.filter((each) => identity(each) === identity(finding)).length;

/** What asks to be filled in, what was signed before it changed, and who has not signed yet, no fix can avoid. */
const unavoidable = new Set(['general/placeholder', 'governance/sign-off-stale', 'governance/sign-off-incomplete']);
/** What a number adds up to is for its author to judge: one that nobody could read, or that stood under no key. */
const sums = new Set(['honesty/ceiling-exceeded', 'honesty/willing-exceeds-able', 'honesty/person-overloaded']);
const revealsNumbers = new Set(['general/ambiguous-amount', 'schema/unknown-key']);

function newErrors(before: Checked, after: Checked, { rule, path }: Finding): readonly string[] {
  // What could not be read, or is not read since it is of a version that is not known, shows what it hides. Of a new party is
  // asked what is asked of all; in what was missing is looked for what points there; and a key with its right name shows
  // what stands behind it, and lets others be judged.
  const isBroken = before.agreement.problemsOf('invalid-yaml').length > 0;
  // Of a line at another level one thing is told, and all that follows from it where something else is wrong as well.
  const isOffLevel = [before, after].some(({ agreement }) => agreement.problemsOf('misplaced').length > 0);
  const isUnread = rule.startsWith('syntax/') || rule === 'schema/unsupported-version';
  if (isBroken || isOffLevel || isUnread || partiesOf(after) > partiesOf(before)) return [];
  const old = new Set(keyPaths(before.agreement));
  const beside = pathKey(path.slice(0, -1));
  const isRenamed = (each: Finding) => {
    const parent = each.path.slice(0, path.length);
    const isElsewhere = pathKey(parent.slice(0, path.length - 1)) !== beside;
    return (
      /unknown-key|party-missing|schema\/value/.test(rule) &&
      (isElsewhere || (parent.length === path.length && !old.has(pathKey(parent))))
    );
  };
  // A ceiling that is passed is told where it is lowest: at `able`, or at `willing` once that is lowered to it.
  const place = ({ rule, path }: Finding) => (rule === 'honesty/ceiling-exceeded' ? path.slice(0, -1) : path);
  const key = (finding: Finding) =>
    `${finding.rule} ${pathKey(place(finding).filter((step) => typeof step === 'string'))}`;
  const known = new Set(before.findings.map(key));
  return after.findings
    .filter(({ rule, severity }) => severity === 'error' && !unavoidable.has(rule))
    .filter((finding) => !known.has(key(finding)) && !isRenamed(finding))
    .filter((finding) => !(before.agreement.state(path) === 'absent' && finding.rule === 'general/unknown-reference'))
    .filter((finding) => !(rule === 'general/ambiguous-scalar' && pathKey(finding.path) === pathKey(path)))
    .filter((finding) => !(revealsNumbers.has(rule) && sums.has(finding.rule)))
    .map((finding) => `${finding.rule} at ${finding.path.join('.')}: ${english(finding.text)}`);
}

const partiesOf = ({ agreement }: Checked) => agreement.declarations.ids('party').length;

/** The paths of all keys of a tree. */
function keyPaths({ places }: AgreementDocument): readonly string[] {
  const found: string[] = [];
  const walk = (node: Node | undefined, path: readonly string[]): void => {
    if (node?.kind === 'map')
      for (const { name, value } of node.pairs) {
        found.push(pathKey([...path, name]));
        walk(value, [...path, name]);
      }
  };
  walk(places.root, []);
  return found;
}

function keepsLineEnds(text: string, edits: readonly Edit[], where: string): void {
  const ends = new Set(text.match(/\r\n|\r|\n/g));
  if (ends.size !== 1) return;
  for (const { insert } of edits)
    for (const [end] of plainText(insert).matchAll(/\r\n|\r|\n/g))
      assert.ok(ends.has(end), `${where}with another line end`);
}

/** The texts and numbers of a tree, with the keys above them, but those that an edit touches or whose key it does. */
function leaves(agreement: AgreementDocument, edits: readonly Edit[]): readonly string[] {
  const isTouched = ({ start, end }: Node) =>
    edits.some(
      ({ range }) => range.start <= end && start <= range.end && (range.start !== range.end || start < range.start),
    );
  const found: string[] = [];
  const walk = (node: Node | undefined, path: readonly string[]): void => {
    if (isNull(node) || !node) return;
    if (node.kind === 'map') {
      for (const { name, key, value } of node.pairs) if (!key || !isTouched(key)) walk(value, [...path, name]);
    } else if (node.kind === 'list') for (const item of node.items) walk(item, path);
    else if (node.kind === 'scalar' && !isTouched(node)) found.push(JSON.stringify([path, node.source]));
  };
  walk(agreement.places.root, []);
  return found;
}

function keepsTheRest(
  before: AgreementDocument,
  after: AgreementDocument,
  edits: readonly Edit[],
  where: string,
): void {
  if (before.problems.some(({ kind }) => kind === 'invalid-yaml' || kind === 'conflict-markers' || kind === 'tab'))
    return;
  // Where a line is read as if it stood elsewhere, so is what stands in it.
  if ([before, after].some((agreement) => agreement.problemsOf('misplaced').length > 0)) return;
  const left = new Map<string, number>();
  for (const leaf of leaves(after, [])) left.set(leaf, (left.get(leaf) ?? 0) + 1);
  for (const leaf of leaves(before, edits)) {
    const number = left.get(leaf) ?? 0;
    assert.ok(number > 0, `${where}without ${leaf}`);
    left.set(leaf, number - 1);
  }
}
