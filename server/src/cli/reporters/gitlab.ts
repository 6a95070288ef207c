import { createHash } from 'node:crypto';
import { jsonText } from '../../escape/json-text.ts';
import { printableLine } from '../../escape/printable.ts';
import type { Severity } from '../../rules/rule.ts';
import { type Reporter, toldUnwaived } from './reporter.ts';

const severities: Record<Severity, string> = { error: 'major', warning: 'minor', info: 'info' };

/** `--format gitlab`: GitLab's Code Quality report. Waived findings are left out, for GitLab cannot show them as such. */
export const gitlab: Reporter = (run) => {
  const seen = new Map<string, number>();
  return jsonText(
    toldUnwaived(run).map(({ file, finding }) => {
      const { rule, severity, range, fingerprint } = finding;
      // GitLab drops all but one of those with the same fingerprint, in whatever file they are.
      const key = `${file.path}\0${fingerprint}`;
      const nth = seen.get(key) ?? 0;
      seen.set(key, nth + 1);
      return {
        description: printableLine(finding.message),
        check_name: rule,
        fingerprint: createHash('sha256').update(`${key}\0${nth}`).digest('hex'),
        severity: severities[severity],
        location: { path: file.path, lines: { begin: range.start.line, end: range.end.line } },
      };
    }),
  );
};
