import { printable } from '../terminal.ts';
import { type Reporter, told } from './reporter.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Text in a workflow command: line ends and `%` are escaped, so that nothing in a file can start a command of its own. */
const escapeData = (text: string) =>
  printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** `--format github`: annotations as workflow commands. Waived findings are left out. */
export const github: Reporter = (run) =>
  told(run)
    .flatMap(({ path, findings }) =>
      findings
        .filter(({ waived }) => !waived)
        .map(({ rule, severity, message, range }) => {
          const { start, end } = range;
          const properties = {
            file: path,
            line: start.line,
            ...(start.line === end.line ? { col: start.column, endColumn: end.column } : { endLine: end.line }),
            title: rule,
          };
          const told = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
          return `::${commands[severity]} ${told.join(',')}::${escapeData(message)}\n`;
        }),
    )
    .join('');
