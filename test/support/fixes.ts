import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { applyEdits } from '../../server/src/agreement/edit.ts';
import { pathKey } from '../../server/src/agreement/path.ts';
import { check } from '../../server/src/findings/check.ts';
import type { Finding } from '../../server/src/findings/finding.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { ruleById } from '../../server/src/rules/index.ts';
import type { Fix } from '../../server/src/rules/rule.ts';
import { parseFixture } from './markers.ts';

const today = '2026-11-24';
const english = createTranslator('en');
const findingsIn = (text: string) => {
  const agreement = new AgreementDocument(text);
  return { agreement, findings: check(agreement, { today }) };
};
const identity = ({ rule, path: at, data }: Finding) => `${rule} ${pathKey(at)} ${JSON.stringify(data)}`;

const fixesOf = (agreement: AgreementDocument, finding: Finding): readonly Fix[] =>
  ruleById(finding.rule)?.fixes?.[finding.message]?.(agreement, finding) ?? [];

/** Applies a fix and holds that its finding is gone and that no error came in its place. */
function mend(text: string, finding: Finding, fix: Fix): string {
  const after = applyEdits(text, fix.edits);
  const before = new Set(findingsIn(text).findings.map(identity));
  const { findings } = findingsIn(after);
  const title = english(fix.title);
  assert.ok(!findings.some((other) => identity(other) === identity(finding)), `${title}: the finding is still there`);
  // What a fix leaves to fill in is a placeholder until somebody does.
  const errors = findings.filter(
    (other) => other.severity === 'error' && other.rule !== 'general/placeholder' && !before.has(identity(other)),
  );
  assert.deepEqual(
    errors.map(({ rule, text: said }) => `${rule}: ${english(said)}`),
    [],
    `${title}: new errors in\n${after}`,
  );
  return after;
}

/** The titles of the fixes that a rule offers for its first finding in a text. */
export function titlesOf(text: string, rule: string): readonly string[] {
  const { agreement, findings } = findingsIn(text);
  const finding = findings.find((found) => found.rule === rule);
  assert.ok(finding, `${rule} finds nothing`);
  return fixesOf(agreement, finding).map(({ title }) => english(title));
}

/** Applies the fix with this title to the first finding of a rule, and returns the text after it. */
export function fixed(text: string, rule: string, title: string): string {
  const { agreement, findings } = findingsIn(text);
  for (const finding of findings.filter((found) => found.rule === rule)) {
    const fix = fixesOf(agreement, finding).find((offered) => english(offered.title) === title);
    if (fix) return mend(text, finding, fix);
  }
  assert.fail(`${rule} offers no fix "${title}"`);
}

const fixtures = fileURLToPath(new URL('../fixtures/rules/', import.meta.url));

/** Holds for all fixtures of a group that each fix of each finding mends it, also with CRLF line ends. */
export function everyFixMends(group: string): void {
  const folder = path.join(fixtures, group);
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  )) {
    it(`each fix mends its finding: ${group}/${file.split(path.sep).join('/')}`, () => {
      const { text } = parseFixture(readFileSync(path.join(folder, file), 'utf8'));
      for (const source of [text, text.replaceAll('\n', '\r\n')]) {
        const { agreement, findings } = findingsIn(source);
        for (const finding of findings.filter(({ rule }) => rule.startsWith(`${group}/`))) {
          for (const fix of fixesOf(agreement, finding)) {
            const after = mend(source, finding, fix);
            if (source !== text) assert.ok(!/[^\r]\n/.test(after), `${english(fix.title)}: another line end`);
          }
        }
      }
    });
  }
}
