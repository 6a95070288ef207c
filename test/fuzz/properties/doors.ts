import assert from 'node:assert/strict';
import { reportWithFixes } from '../../../server/src/findings/report.ts';
import { createTranslator } from '../../../server/src/l10n/translator.ts';
import { toDiagnostics } from '../../../server/src/lsp/diagnostics.ts';
import { checked } from '../checked.ts';
import type { Property } from '../property.ts';

const english = createTranslator('en');
const levels = ['', 'error', 'warning', 'info'];

export const doors: Property = {
  name: 'doors',
  asserts: 'the editor is told the same findings as a report, at the same places, in the same order',
  holds(text) {
    const { agreement, findings } = checked(text);
    const shown = toDiagnostics('file:///a', agreement.lines, findings, english).map(
      ({ range: { start, end }, severity = 0, code, message, relatedInformation = [] }) => ({
        range: [start.line + 1, start.character + 1, end.line + 1, end.character + 1],
        severity: levels[severity],
        rule: code,
        message,
        related: relatedInformation.map((each) => [each.location.range.start.line + 1, each.message]),
      }),
    );
    const reported = findings
      .filter(({ waived }) => !waived)
      // Fixes have a property of their own, and cost more than all else.
      .map((finding) => reportWithFixes('a', agreement.lines, finding, [], english))
      .map(({ range: { start, end }, severity, rule, message, related }) => ({
        range: [start.line, start.column, end.line, end.column],
        severity,
        rule,
        message,
        related: related.map((each) => [each.range.start.line, each.message]),
      }));
    assert.deepEqual(shown, reported);
  },
};
