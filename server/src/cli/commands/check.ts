import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isIsoDate } from '../../agreement/date.ts';
import { decode } from '../../disk/files.ts';
import { Roots } from '../../disk/roots.ts';
import type { Severity } from '../../rules/rule.ts';
import { version } from '../../version.ts';
import { oneOf, readArguments } from '../arguments.ts';
import { type CheckedFile, Checker, type Source } from '../checking.ts';
import { type ExitCode, exitCodes, UsageError } from '../exit.ts';
import { chooseFiles } from '../files.ts';
import { chooseTranslator } from '../language.ts';
import { type Format, formats, reporters } from '../reporters/index.ts';
import { countsOf } from '../reporters/reporter.ts';
import { styleOf, type Terminal } from '../terminal.ts';

export const help = `partnership check [path or glob …]

Checks agreements. Without a path: every *.partnership.yaml and *.partnership.yml from here, .gitignore respected.
"-" reads one agreement from standard input.

  --format NAME[=FILE]     ${formats.join(', ')}; several at once, each but one to a file (default: pretty)
  --fail-on LEVEL          error, warning, info or never: from where on the exit code is 1 (default: error)
  --max-warnings N         more warnings than N: exit code 1
  --quiet                  tells errors only
  --today DATE             the day to check for, YYYY-MM-DD (default: today, or the date pinned in the configuration)
  --config FILE            this configuration instead of the partnership.config.yaml above each file
  --isolated               reads no other agreement, so people's load elsewhere is not counted
  --stdin-filename FILE    what standard input is called, and where it would stand
  --lang en|nl             language of messages (default: the configuration's, else the environment's)

Exit codes: 0 clean, 1 findings at or above --fail-on, 2 wrong usage or configuration, 3 nothing matched, 4 internal.

Examples:
  partnership check
  partnership check examples --format pretty --format sarif=out.sarif
  git show HEAD:a.partnership.yaml | partnership check - --stdin-filename a.partnership.yaml
`;

const failLevels = ['error', 'warning', 'info', 'never'] as const;

export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments('check', args, {
    format: { type: 'string', multiple: true },
    'fail-on': { type: 'string', default: 'error' },
    'max-warnings': { type: 'string' },
    quiet: { type: 'boolean', default: false },
    today: { type: 'string' },
    config: { type: 'string' },
    isolated: { type: 'boolean', default: false },
    'stdin-filename': { type: 'string' },
    lang: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    terminal.out(help);
    return exitCodes.clean;
  }
  const failOn = oneOf('fail-on', values['fail-on'], failLevels);
  const outputs = readOutputs(values.format ?? ['pretty']);
  const maxWarnings = readCount('max-warnings', values['max-warnings']);
  if (values.today !== undefined && !isIsoDate(values.today)) {
    throw new UsageError(`--today takes a date such as 2027-04-06; not "${values.today}".`);
  }
  const { cwd } = terminal;
  const roots = new Roots(cwd, values.config === undefined ? undefined : path.resolve(cwd, values.config));
  const sources = await chooseSources(positionals, values['stdin-filename'], terminal);
  const first = sources[0];
  if (!first) {
    throw new UsageError(
      'No agreement matched. Agreements are files named *.partnership.yaml or *.partnership.yml; name a file or a folder, or go to the folder that holds them.',
      exitCodes.nothingMatched,
    );
  }
  const translate = await chooseTranslator(values.lang, roots.of(first.file).configuration.language, terminal.env);
  const checker = new Checker({
    roots,
    cwd,
    translate,
    today: values.today,
    localDate: terminal.today(),
    isolated: values.isolated,
  });
  const files = sources.map((source) => checker.check(source));
  for (const { format, file } of outputs) {
    const style = styleOf(file === undefined ? terminal : { env: { NO_COLOR: '1' }, isTerminal: false });
    const text = reporters[format]({ files, version, style, translate, quiet: values.quiet });
    if (file === undefined) terminal.out(text);
    else writeWhole(path.resolve(cwd, file), text);
  }
  return verdict(files, failOn, maxWarnings);
}

async function chooseSources(
  paths: readonly string[],
  stdinName: string | undefined,
  terminal: Terminal,
): Promise<readonly Source[]> {
  if (!paths.includes('-')) return (await chooseFiles(paths, terminal.cwd)).map((file) => ({ file }));
  if (paths.length > 1) throw new UsageError('"-" reads standard input, and goes alone: name no other path beside it.');
  const text = decode(await terminal.readInput());
  return [{ file: path.resolve(terminal.cwd, stdinName ?? 'stdin.partnership.yaml'), text }];
}

interface Output {
  readonly format: Format;
  readonly file: string | undefined;
}

function readOutputs(asked: readonly string[]): readonly Output[] {
  const outputs = asked.map((text): Output => {
    const at = text.indexOf('=');
    const format = oneOf('format', at < 0 ? text : text.slice(0, at), formats);
    return { format, file: at < 0 ? undefined : text.slice(at + 1) };
  });
  if (outputs.filter(({ file }) => file === undefined).length > 1) {
    throw new UsageError(
      'Only one --format can go to standard output; send the others to a file: --format json=report.json.',
    );
  }
  if (outputs.some(({ file }) => file === ''))
    throw new UsageError('--format NAME= lacks the name of the file behind the "=".');
  return outputs;
}

function readCount(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(value)) throw new UsageError(`--${name} takes a whole number, 0 or more; not "${value}".`);
  return Number(value);
}

/** Writes a report so that nobody ever reads half of it. */
function writeWhole(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `The report could not be written to ${file}: ${reason}. Does the folder exist, and may you write there?`,
    );
  }
}

function verdict(files: readonly CheckedFile[], failOn: Severity | 'never', maxWarnings: number | undefined): ExitCode {
  const { errors, warnings, infos } = countsOf(files);
  const counted = { error: errors, warning: errors + warnings, info: errors + warnings + infos, never: 0 }[failOn];
  return counted > 0 || (maxWarnings !== undefined && warnings > maxWarnings) ? exitCodes.findings : exitCodes.clean;
}
