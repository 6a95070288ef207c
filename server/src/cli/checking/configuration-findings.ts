import { LineIndex } from '../../agreement/range.ts';
import { configurationRule } from '../../configuration/rule.ts';
import type { ConfigurationFile, Roots } from '../../disk/roots.ts';
import { fingerprint } from '../../findings/fingerprint.ts';
import type { ReportedFinding } from '../../findings/report.ts';
import type { Translator } from '../../l10n/translator.ts';
import type { CheckedFile } from '../checked-file.ts';
import { shownPath } from '../files.ts';
import type { Source } from './share.ts';

/** The configurations of the files that are checked, as far as there are mistakes in them. */
export function checkConfigurations(
  sources: readonly Source[],
  roots: Roots,
  cwd: string,
  translate: Translator,
): readonly CheckedFile[] {
  const files = new Map<string, ConfigurationFile>();
  for (const { file } of sources) {
    const configuration = roots.of(file).file;
    for (const one of configuration ? [configuration, ...configuration.extended] : [])
      if (one.problems.length > 0) files.set(one.path, one);
  }
  return [...files.values()].map(({ path, text, problems }) => {
    const lines = new LineIndex(text);
    const place = (offset: number) => {
      const { line, character } = lines.positionAt(offset);
      return { line: line + 1, column: character + 1 };
    };
    return {
      kind: 'configuration',
      path: shownPath(path, cwd),
      text,
      findings: problems.map(({ range, message }): ReportedFinding => {
        const names = Object.entries(message.args).filter((arg): arg is [string, string] => typeof arg[1] === 'string');
        return {
          rule: configurationRule.id,
          severity: configurationRule.severity,
          message: translate(message),
          path: [],
          range: { start: place(range.start), end: place(range.end) },
          related: [],
          fixes: [],
          fingerprint: fingerprint({
            rule: configurationRule.id,
            message: '',
            path: [],
            data: Object.fromEntries(names),
          }),
        };
      }),
    };
  });
}
