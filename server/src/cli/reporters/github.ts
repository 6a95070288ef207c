import { message } from '../../l10n/message.ts';
import { printable } from '../terminal.ts';
import { countWords, errorWords, infoWords, warningWords } from './count-words.ts';
import { type Counts, countsOf, type Reporter, type Run, told, toldUnwaived } from './reporter.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;
/** Annotations of each kind that GitHub shows for one step; it drops the others without a word. */
const most = 10;

/** Text in a workflow command: line ends and `%` are escaped, so that nothing in a file can start a command of its own. */
const escapeData = (text: string) =>
  printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** `--format github`: annotations as workflow commands, and a closing line for the log. Waived findings are left out. */
export const github: Reporter = (run) => {
  const annotations = toldUnwaived(run).map(({ file, finding }) => {
    const { rule, severity, range } = finding;
    const { start, end } = range;
    const properties = {
      file: file.path,
      line: start.line,
      ...(start.line === end.line ? { col: start.column, endColumn: end.column } : { endLine: end.line }),
      title: rule,
    };
    const listed = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
    return `::${commands[severity]} ${listed.join(',')}::${escapeData(finding.message)}\n`;
  });
  return `${annotations.join('')}${closing(run)}\n`;
};

function closing(run: Run): string {
  const { translate } = run;
  const counts = countsOf(told(run));
  const summary = `${countWords(run).map(translate).join(', ')}.`;
  const hidden = beyond(counts);
  if (hidden.length === 0) return summary;
  const more = message('GitHub annotates the first {most} of each; in this log only: {hidden}.', {
    most,
    hidden: { kind: 'list', join: 'and', items: hidden },
  });
  return `${summary} ${translate(more)}`;
}

const beyond = ({ errors, warnings, infos }: Counts) => [
  ...(errors > most ? [errorWords(errors - most)] : []),
  ...(warnings > most ? [warningWords(warnings - most)] : []),
  ...(infos > most ? [infoWords(infos - most)] : []),
];
