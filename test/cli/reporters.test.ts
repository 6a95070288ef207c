import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { github } from '../../server/src/cli/reporters/github.ts';
import { markdown } from '../../server/src/cli/reporters/markdown.ts';
import { pretty } from '../../server/src/cli/reporters/pretty.ts';
import type { Run } from '../../server/src/cli/reporters/reporter.ts';
import { styleOf } from '../../server/src/cli/terminal.ts';
import type { ReportedFinding } from '../../server/src/findings/report.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { version } from '../../server/src/version.ts';
import { inFolder, partnership, repository } from '../support/command.ts';
import { golden } from '../support/golden.ts';

const fixtures = path.join(repository, 'test/fixtures/reporters');
const agreements = path.join(fixtures, 'agreements');
const extensions = {
  pretty: 'txt',
  json: 'json',
  sarif: 'sarif',
  junit: 'xml',
  github: 'txt',
  gitlab: 'json',
  markdown: 'md',
  rdjson: 'json',
} as const;
type Format = keyof typeof extensions;
const formats = Object.keys(extensions) as Format[];

/** All reports of the agreement with hostile text, written in one run. */
function reports(lang: 'en' | 'nl'): Record<Format, string> {
  return inFolder({}, (folder) => {
    const { status, stderr } = partnership(
      ['check', '--lang', lang, ...formats.flatMap((format) => ['--format', `${format}=${path.join(folder, format)}`])],
      { cwd: agreements },
    );
    assert.equal(status, 2, stderr);
    const read = (format: Format) =>
      readFileSync(path.join(folder, format), 'utf8').replaceAll(`${version}"`, 'VERSION"');
    return Object.fromEntries(formats.map((format) => [format, read(format)])) as Record<Format, string>;
  });
}

describe('reporters', () => {
  let english: Record<Format, string>;
  before(() => {
    english = reports('en');
  });

  for (const format of formats) {
    it(`${format} is as its golden file`, () => {
      golden(path.join(fixtures, `${format}.${extensions[format]}`), english[format]);
    });

    it(`${format} shows nothing that a terminal obeys`, () => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
      assert.doesNotMatch(english[format], /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    });
  }

  it('speaks Dutch in all of them', () => {
    const dutch = reports('nl');
    assert.match(dutch.markdown, /fouten/);
    assert.match(dutch.sarif, /"language": "nl"/);
    assert.match(dutch.sarif, /Aanvaard door ontheffing busy tot en met 30 juni 2027\./);
    assert.match(dutch.junit, /Aanvaard door ontheffing busy/);
    assert.doesNotMatch(dutch.pretty, /\b(errors|checked)\b/);
  });

  it('sarif is valid against the schema of SARIF 2.1.0', () => {
    const {
      $schema: _,
      id: __,
      ...schema
    } = JSON.parse(readFileSync(path.join(fixtures, 'sarif-schema-2.1.0.json'), 'utf8'));
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    const log = JSON.parse(english.sarif);
    const isValid: (data: unknown) => unknown = validate;
    assert.ok(isValid(log), JSON.stringify(validate.errors, null, 2));
    assert.ok(!isValid({ ...log, runs: [{ ...log.runs[0], columnKind: 'bytes' }] }), 'the schema says no to mistakes');
    const [run] = log.runs;
    for (const { ruleId, ruleIndex, partialFingerprints } of run.results) {
      assert.equal(run.tool.driver.rules[ruleIndex].id, ruleId);
      assert.match(partialFingerprints['partnership/v1'], /^[0-9a-f]{16}$/);
    }
    const suppressed = run.results.filter((result: { suppressions: unknown[] }) => result.suppressions.length > 0);
    assert.deepEqual(
      suppressed.map(({ ruleId }: { ruleId: string }) => ruleId),
      ['honesty/willing-exceeds-able'],
    );
  });

  it('rdjson counts columns in bytes', () => {
    const { diagnostics } = JSON.parse(english.rdjson);
    const finding = diagnostics.find(({ code }: { code: { value: string } }) => code.value === 'schema/value');
    // `è🚚é` takes 4 columns in UTF-16 and 8 bytes in UTF-8.
    assert.deepEqual(finding.location.range, { start: { line: 74, column: 5 }, end: { line: 74, column: 13 } });
  });

  it('gitlab tells every finding apart, in whatever file it is', () => {
    const findings: { fingerprint: string }[] = JSON.parse(english.gitlab);
    assert.equal(new Set(findings.map(({ fingerprint }) => fingerprint)).size, findings.length);
  });

  it('github says how many findings it does not show', () => {
    const text = github(manyFindings(25));
    assert.equal(text.split('\n').filter((line) => line.startsWith('::error')).length, 25);
    assert.match(
      text,
      /\n1 agreement checked, 25 errors\. GitHub annotates the first 10 of each; in this log only: 15 errors\.\n$/,
    );
    assert.match(github(manyFindings(10)), /\n1 agreement checked, 10 errors\.\n$/);
  });

  it('markdown fits into a comment, and says what does not', () => {
    const text = markdown(manyFindings(2000));
    assert.ok(text.length < 65_536, String(text.length));
    const shown = text.split('\n').filter((line) => line.startsWith('| 🔴')).length;
    assert.ok(shown > 100 && shown < 2000);
    assert.ok(text.includes(`${(2000 - shown).toLocaleString('en')} more findings do not fit in here`));
  });

  it('pretty lets no line of a file pass for one of its own', () => {
    const text = pretty(manyFindings(1, 'a\nb.partnership.yaml:1:1 error forged'));
    assert.ok(!text.split('\n').some((line) => line.startsWith('b.partnership.yaml')));
  });
});

function manyFindings(count: number, text = 'Something is amiss.'): Run {
  const finding = (line: number): ReportedFinding => ({
    rule: 'honesty/ceiling-missing',
    severity: 'error',
    message: text,
    path: ['honesty'],
    range: { start: { line, column: 1 }, end: { line, column: 2 } },
    related: [],
    fixes: [],
    fingerprint: line.toString(16).padStart(16, '0'),
  });
  const findings = Array.from({ length: count }, (_, index) => finding(index + 1));
  return {
    files: [{ kind: 'agreement', path: 'a.partnership.yaml', text: 'a\n'.repeat(count), findings }],
    version,
    style: styleOf({ env: { NO_COLOR: '1' }, isTerminal: false }),
    translate: createTranslator('en'),
    quiet: false,
    failing: new Set(['error']),
  };
}
