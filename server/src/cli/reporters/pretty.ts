import { printableLine } from '../../escape/printable.ts';
import type { ReportedFinding, ReportedRange, ReportedRelated } from '../../findings/report.ts';
import { message } from '../../l10n/message.ts';
import type { Severity } from '../../rules/rule.ts';
import type { CheckedFile } from '../checked-file.ts';
import { printable, type Style } from '../terminal.ts';
import { countWords } from './count-words.ts';
import { openWords } from './open-words.ts';
import { countsOf, type Reporter, type Run, told } from './reporter.ts';

const words: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'information' };

/** The default for people: each finding with its line, what is underlined, the places that belong to it and a hint. */
export const pretty: Reporter = (run) => {
  const tellRelated = relatedRows(run.style);
  const blocks = told(run).flatMap((file) => {
    const lines = file.findings.some(({ waived }) => !waived) ? file.text.split(/\r\n|\n|\r/) : [];
    return file.findings
      .filter(({ waived }) => !waived)
      .map((finding) => block(file, lines, finding, run, tellRelated));
  });
  const open = openWords(run.files).map((words) => `${printableLine(run.translate(words))}\n`);
  return [...blocks, ...open, closing(run)].join('\n');
};

function block(
  file: CheckedFile,
  lines: readonly string[],
  finding: ReportedFinding,
  { style, translate }: Run,
  tellRelated: (related: ReportedRelated) => string,
): string {
  const colour = colourOf(finding.severity, style);
  const { start } = finding.range;
  const rows = [
    `${style.bold(`${printableLine(file.path)}:${start.line}:${start.column}`)} ${colour(translate(message(words[finding.severity])))} ${printableLine(finding.message)} ${style.dim(finding.rule)}`,
    ...frame(lines, finding.range, style, colour),
    ...finding.related.map(tellRelated),
    ...hint(finding, style, translate(message('fix'))),
  ];
  return `${rows.join('\n')}\n`;
}

/** The row of a place that belongs to a finding. Many findings have the same ones in other files, which are written once. */
function relatedRows(style: Style): (related: ReportedRelated) => string {
  const written = new WeakMap<ReportedRelated, string>();
  return (related) => {
    const known = written.get(related);
    if (known !== undefined) return known;
    const at = `${printableLine(related.file)}:${related.range.start.line}:${related.range.start.column}`;
    const row = `  ${style.dim(`${at} ${printableLine(related.message)}`)}`;
    written.set(related, row);
    return row;
  };
}

const colourOf = (severity: Severity, style: Style) =>
  ({ error: style.red, warning: style.yellow, info: style.blue })[severity];

/** The first line of a range with what it underlines. Tabs keep their width, so that the carets stand below. */
function frame(
  lines: readonly string[],
  { start, end }: ReportedRange,
  style: Style,
  colour: (text: string) => string,
): readonly string[] {
  const line = lines[start.line - 1] ?? '';
  const number = String(start.line);
  const from = start.column - 1;
  const to = end.line === start.line ? end.column - 1 : line.length;
  const { shown, before, marked } = excerpt(line, from, Math.max(to, from + 1));
  const gutter = ' '.repeat(number.length);
  return [
    `  ${style.dim(`${number} |`)} ${shown}`,
    `  ${style.dim(`${gutter} |`)} ${before}${colour('^'.repeat(Math.max(1, marked)))}`,
  ];
}

/** A line of at most about 120 characters round what is marked. */
function excerpt(line: string, from: number, to: number) {
  const start = line.length > 140 ? Math.max(0, from - 60) : 0;
  const end = Math.min(line.length, Math.max(start + 120, Math.min(to, start + 160)));
  const lead = start > 0 ? '…' : '';
  const before = lead + printable(line.slice(start, from));
  return {
    shown: lead + printable(line.slice(start, end)) + (end < line.length ? '…' : ''),
    before: before.replace(/[^\t]/gu, ' '),
    marked: [...printable(line.slice(from, Math.min(to, end)))].length,
  };
}

function hint(finding: ReportedFinding, style: Style, word: string): readonly string[] {
  return finding.fixes.slice(0, 3).map(({ title }) => `  ${style.green(`${word}:`)} ${printableLine(title)}`);
}

function closing(run: Run): string {
  const { translate, style } = run;
  const { errors, warnings, infos } = countsOf(told(run));
  const [checked, ...found] = countWords(run).map(translate);
  const colours = [
    ...(errors > 0 ? [style.red] : []),
    ...(warnings > 0 ? [style.yellow] : []),
    ...(infos > 0 ? [style.blue] : []),
    ...(errors + warnings + infos === 0 ? [style.green] : []),
  ];
  return `${checked}: ${found.map((words, index) => colours[index]?.(words) ?? style.dim(words)).join(', ')}\n`;
}
