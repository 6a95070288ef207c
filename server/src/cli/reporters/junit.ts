import { dotted } from '../../agreement/path.ts';
import { printableLine } from '../../escape/printable.ts';
import type { ReportedFinding } from '../../findings/report.ts';
import { message } from '../../l10n/message.ts';
import type { CheckedFile } from '../checked-file.ts';
import { makesFail, type Reporter, type Run, told } from './reporter.ts';

/**
 * `--format junit`: a suite for each file, a case for each finding. What makes the run fail is a failure; what does not is
 * a case that passes and says so; what a waiver accepts is skipped. A file without findings is one case that passes.
 */
export const junit: Reporter = (run) => {
  const suites = told(run).map((file) => ({
    file,
    failed: file.findings.filter((one) => makesFail(file, one, run)).length,
  }));
  const cases = suites.reduce((sum, { file }) => sum + Math.max(1, file.findings.length), 0);
  const failures = suites.reduce((sum, { failed }) => sum + failed, 0);
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="partnership" tests="${cases}" failures="${failures}" errors="0">`,
    ...suites.flatMap(({ file, failed }) => suite(file, failed, run)),
    '</testsuites>',
  ].join('\n')}\n`;
};

function suite(file: CheckedFile, failed: number, run: Run): readonly string[] {
  const { path, findings } = file;
  const skipped = findings.filter(({ waived }) => waived).length;
  const name = attribute('name', path);
  return [
    `  <testsuite ${name} tests="${Math.max(1, findings.length)}" failures="${failed}" errors="0" skipped="${skipped}">`,
    ...(findings.length === 0
      ? [
          `    <testcase ${attribute('name', run.translate(message('no findings')))} ${attribute('classname', path)} ${attribute('file', path)}/>`,
        ]
      : findings.flatMap((finding) => testcase(file, finding, run))),
    '  </testsuite>',
  ];
}

function testcase(file: CheckedFile, finding: ReportedFinding, run: Run): readonly string[] {
  const { path } = file;
  const { translate } = run;
  const { rule, severity, range, waived } = finding;
  const place = dotted(finding.path);
  const { line, column } = range.start;
  const details = `${path}:${line}:${column} ${severity} ${finding.message}`;
  const open = `    <testcase ${attribute('name', place === '' ? rule : `${rule} ${place}`)} ${attribute('classname', path)} ${attribute('file', path)} line="${line}">`;
  if (waived) {
    const why = message('Accepted by waiver {waiver} until {date}.', {
      waiver: waived.by,
      date: { kind: 'date', date: waived.until },
    });
    return [open, `      <skipped ${attribute('message', translate(why))}/>`, '    </testcase>'];
  }
  return makesFail(file, finding, run)
    ? [
        open,
        `      <failure ${attribute('message', finding.message)} type="${severity}">${escapeXml(details)}</failure>`,
        '    </testcase>',
      ]
    : [open, `      <system-out>${escapeXml(details)}</system-out>`, '    </testcase>'];
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text in XML. Characters that XML cannot hold, not even escaped, become visible ones. */
const escapeXml = (text: string) =>
  printableLine(text.replace(/\p{Surrogate}|[\ufffe\uffff]/gu, '\ufffd')).replace(
    /[&<>"]/g,
    (char) => entities[char] ?? char,
  );

const attribute = (name: string, text: string) => `${name}="${escapeXml(text)}"`;
