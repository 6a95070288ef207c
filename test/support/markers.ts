/**
 * Fixtures of findings. A fixture is a whole agreement, or the top-level sections in which it differs from a base
 * (`# base: two` or `# base: three` as its first line): those sections replace, or join, the sections of the base.
 *
 * Every finding is marked on a comment line below its line, with carets under exactly what it underlines:
 *
 *       budget: { willing: 140000, able: 120000 }
 *     #                    ^^^^^^ error honesty/willing-exceeds-able
 *
 * The `#` of a marker stands in column 0. Where the finding starts in column 0 as well, the caret line begins `#^`.
 * A finding that ends on a later line has `...` behind its carets. Directives at the top: `# base:`, `# without: a, b`
 * (sections of the base to leave out), `# beside: two` (a base that stands beside it under the same root), `# today: 2027-01-01`, `# config: {"honesty/due-dates-pile-up": {"severity": "error"}}`.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { claimsOf } from '../../server/src/agreement/claims.ts';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import type { OtherAgreements } from '../../server/src/agreement/others.ts';
import type { RuleSetting } from '../../server/src/configuration/configuration.ts';
import { check } from '../../server/src/findings/check.ts';
import type { Finding } from '../../server/src/findings/finding.ts';
import { Ledger } from '../../server/src/workspace/ledger.ts';
import { withoutDigests } from './without-digests.ts';

const bases = {
  two: '../../examples/live-eta.partnership.yaml',
  three: '../../examples/neighbourhood-heat.partnership.yaml',
};

export interface Fixture {
  readonly text: string;
  readonly today: string;
  readonly settings: ReadonlyMap<string, RuleSetting>;
  readonly expected: readonly string[];
  /** Another agreement under the same root. */
  readonly beside?: string;
}

export const readBase = (name: keyof typeof bases): string =>
  withoutDigests(readFileSync(fileURLToPath(new URL(bases[name], import.meta.url)), 'utf8'));

/** Another agreement of the same parties and people as an example, which asks the same of them. */
export const alike = (text: string, title = 'Cold chain'): string => text.replace(/^title: .*$/m, `title: ${title}`);

/** Top-level sections of a text, each with the lines that follow its key. */
function sections(text: string): Map<string, string> {
  const found = new Map<string, string>();
  let key = '';
  for (const line of text.split(/(?<=\n)/)) {
    key = /^([A-Za-z_][\w-]*):/.exec(line)?.[1] ?? key;
    found.set(key, (found.get(key) ?? '') + line);
  }
  return found;
}

export function parseFixture(source: string): Fixture {
  const directive = (name: string) => new RegExp(`^# ${name}: (.*)$`, 'm').exec(source)?.[1]?.trim();
  const base = directive('base') as keyof typeof bases | undefined;
  let text = source;
  if (base) {
    const merged = sections(readBase(base));
    for (const [key, lines] of sections(source))
      if (key !== '') merged.set(key, lines.endsWith('\n') ? lines : `${lines}\n`);
    for (const key of (directive('without') ?? '').split(/, */)) merged.delete(key);
    text = [...merged.values()].join('');
  }
  const beside = directive('beside') as keyof typeof bases | undefined;
  const settings = new Map(Object.entries(JSON.parse(directive('config') ?? '{}') as Record<string, RuleSetting>));
  return {
    text,
    today: directive('today') ?? '2026-11-24',
    settings,
    expected: markers(text),
    ...(beside ? { beside: readBase(beside) } : {}),
  };
}

const marker = /^#( *)(\^+)(\.\.\.)? (error|warning|info) (\S+)/;

/** The findings that the marker lines of a text ask for, as `line:start-end severity rule`. */
function markers(text: string): string[] {
  const expected: string[] = [];
  let lineNumber = 0;
  let marked = 0;
  for (const line of text.split(/\r?\n/)) {
    lineNumber++;
    const match = marker.exec(line);
    if (!match) {
      marked = lineNumber;
      continue;
    }
    const [, spaces = '', carets = '', open, severity, rule] = match;
    const start = spaces.length + (spaces === '' ? 0 : 1);
    const end = start + carets.length + (spaces === '' ? 1 : 0);
    expected.push(`${marked}:${start + 1}-${open ? '...' : end + 1} ${severity} ${rule}`);
  }
  return expected.sort();
}

/** A finding in the notation of the markers. */
export function notation(agreement: AgreementDocument, finding: Finding): string {
  const start = agreement.lines.positionAt(finding.range.start);
  const end = agreement.lines.positionAt(finding.range.end);
  const to = end.line === start.line ? end.character + 1 : '...';
  const waived = finding.waived ? ' (waived)' : '';
  return `${start.line + 1}:${start.character + 1}-${to} ${finding.severity} ${finding.rule}${waived}`;
}

/** Checks a fixture; what it found in the notation of the markers, sorted, beside the findings themselves. */
export function checkFixture(fixture: Fixture, given?: OtherAgreements) {
  const agreement = new AgreementDocument(fixture.text);
  const others = given ?? (fixture.beside === undefined ? undefined : besideIt(agreement, fixture.beside));
  const findings = check(agreement, {
    today: fixture.today,
    configuration: { rules: fixture.settings },
    ...(others ? { others } : {}),
  });
  return { agreement, findings, actual: findings.map((finding) => notation(agreement, finding)).sort() };
}

function besideIt(agreement: AgreementDocument, text: string): OtherAgreements {
  const ledger = new Ledger();
  const name = 'a.partnership.yaml';
  ledger.setUnread(name, { file: name, root: '/', name }, text);
  return ledger.othersOf({ key: 'fixture.partnership.yaml', root: '/', claims: claimsOf(agreement) });
}
