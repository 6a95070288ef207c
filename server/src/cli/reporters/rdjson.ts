import { jsonText } from '../../escape/json-text.ts';
import { printableLine } from '../../escape/printable.ts';
import type { ReportedRange, ReportedRelated } from '../../findings/report.ts';
import type { Severity } from '../../rules/rule.ts';
import { rulePage, site } from '../../rules/rule-page.ts';
import { type Reporter, toldUnwaived } from './reporter.ts';

const severities: Record<Severity, string> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' };

/**
 * `--format rdjson`: the Reviewdog Diagnostic Format. Its columns count bytes of UTF-8. A fix of one edit is a suggestion;
 * those of several edits are left out, for reviewdog would offer each edit by itself. Waived findings are left out too.
 */
export const rdjson: Reporter = (run) => {
  const linesOf = new Map<string, readonly string[]>();
  return jsonText({
    source: { name: 'partnership', url: site },
    diagnostics: toldUnwaived(run).map(({ file, finding }) => {
      let lines = linesOf.get(file.path);
      if (!lines) {
        lines = file.text.split(/\r\n|\n|\r/);
        linesOf.set(file.path, lines);
      }
      const range = inBytes(finding.range, lines);
      const suggestions = finding.fixes.flatMap(({ edits: [edit, ...others] }) =>
        edit && others.length === 0 ? [{ range: inBytes(edit.range, lines), text: edit.newText }] : [],
      );
      return {
        message: printableLine(finding.message),
        location: { path: file.path, range },
        severity: severities[finding.severity],
        code: { value: finding.rule, url: rulePage(finding.rule) },
        ...(suggestions.length > 0 ? { suggestions } : {}),
        ...(finding.related.length > 0
          ? { related_locations: finding.related.map((related) => relatedLocation(related, file.path, lines)) }
          : {}),
      };
    }),
  });
};

function relatedLocation({ file, range, message }: ReportedRelated, here: string, lines: readonly string[]) {
  // The bytes of another file are not known here: its lines have to do.
  const place =
    file === here ? inBytes(range, lines) : { start: { line: range.start.line }, end: { line: range.end.line } };
  return { message: printableLine(message), location: { path: file, range: place } };
}

function inBytes({ start, end }: ReportedRange, lines: readonly string[]) {
  const place = ({ line, column }: ReportedRange['start']) => ({
    line,
    column: Buffer.byteLength((lines[line - 1] ?? '').slice(0, column - 1)) + 1,
  });
  return { start: place(start), end: place(end) };
}
