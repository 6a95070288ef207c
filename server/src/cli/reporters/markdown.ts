import { markdownText } from '../../escape/markdown-text.ts';
import type { ReportedFinding } from '../../findings/report.ts';
import { type Message, message } from '../../l10n/message.ts';
import type { Severity } from '../../rules/rule.ts';
import { rulePage } from '../../rules/rule-page.ts';
import type { CheckedFile } from '../checked-file.ts';
import { countWords } from './count-words.ts';
import { openWords } from './open-words.ts';
import { type Reporter, type Run, told } from './reporter.ts';

/** Characters that a comment on GitHub or GitLab can hold, with room for what others put around it. */
const most = 60_000;

const signs: Record<Severity, string> = { error: '🔴', warning: '🟠', info: '🔵' };
const words = { error: message('error'), warning: message('warning'), info: message('information') };

/** `--format markdown`: for a job's summary or a comment on a pull request. What files hold is shown as text. */
export const markdown: Reporter = (run) => {
  const files = told(run);
  const say = (text: Message) => markdownText(run.translate(text));
  const head = `**${countWords(run).map(say).join(', ')}**`;
  const budget = new Budget(most - head.length);
  const blocks = files.flatMap((file) => fileBlocks(file, budget, run, say));
  const left = budget.refused;
  return `${[
    head,
    ...openWords(run.files).map(say),
    ...blocks,
    ...(left > 0
      ? [
          `> ${say(
            left === 1
              ? message('1 more finding does not fit in here: run "partnership check" to see it.')
              : message('{count} more findings do not fit in here: run "partnership check" to see them.', {
                  count: left,
                }),
          )}`,
        ]
      : []),
  ].join('\n\n')}\n`;
};

/** Takes rows for as long as there is room, and counts those that found none. */
class Budget {
  #room: number;
  refused = 0;

  constructor(room: number) {
    this.#room = room;
  }

  /** `frame` counts the characters round a table, which its first row pays for. */
  take(row: string, frame: number): boolean {
    if (this.refused > 0 || row.length + frame > this.#room) {
      this.refused++;
      return false;
    }
    this.#room -= row.length + 1 + frame;
    return true;
  }
}

function fileBlocks(file: CheckedFile, budget: Budget, run: Run, say: (text: Message) => string): readonly string[] {
  const open = file.findings.filter(({ waived }) => !waived);
  const waived = file.findings.filter((finding) => finding.waived);
  const frame = markdownText(file.path).length + 120;
  const tables = [open, waived].map((findings) =>
    findings
      .map((finding) => row(finding, run, say))
      .filter((text, index) => budget.take(text, index === 0 ? frame : 0)),
  );
  const [openRows = [], waivedRows = []] = tables;
  if (openRows.length + waivedRows.length === 0) return [];
  const header = [message('Severity'), message('Finding'), message('Line'), message('Rule')].map(say).join(' | ');
  const table = (rows: readonly string[]) => [`| ${header} |`, '|---|---|---:|---|', ...rows].join('\n');
  return [
    `### ${markdownText(file.path)}`,
    ...(openRows.length > 0 ? [table(openRows)] : []),
    ...(waivedRows.length > 0
      ? [
          `<details><summary>${say(message('{count} waived', { count: waived.length }))}</summary>`,
          table(waivedRows),
          '</details>',
        ]
      : []),
  ];
}

function row(finding: ReportedFinding, { translate }: Run, say: (text: Message) => string): string {
  const { severity, rule, range, waived } = finding;
  const accepted = waived
    ? ` ${say(message('Accepted by waiver {waiver} until {date}.', { waiver: waived.by, date: { kind: 'date', date: waived.until } }))}`
    : '';
  return `| ${signs[severity]} ${markdownText(translate(words[severity]))} | ${markdownText(finding.message)}${accepted} | ${range.start.line} | [${markdownText(rule)}](${rulePage(rule)}) |`;
}
