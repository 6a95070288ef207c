import path from 'node:path';
import { Roots } from '../../disk/roots.ts';
import type { ReportedFinding } from '../../findings/report.ts';
import { message } from '../../l10n/message.ts';
import type { Severity } from '../../rules/rule.ts';
import { version } from '../../version.ts';
import type { CheckedFile } from '../checked-file.ts';
import { checkFiles } from '../checking/check-files.ts';
import { checkConfigurations } from '../checking/configuration-findings.ts';
import { gather } from '../checking/gather.ts';
import { type Checking, Share } from '../checking/share.ts';
import { type ExitCode, exitCodes } from '../exit.ts';
import { chooseLanguage, translatorFor } from '../language.ts';
import { refuseOverwriting } from '../outputs.ts';
import { namedFor, wayFromTop } from '../reporters/from-top.ts';
import { loadReporter } from '../reporters/index.ts';
import { countsOf, failingSeverities } from '../reporters/reporter.ts';
import { styleOf, type Terminal } from '../terminal.ts';
import { writeFile } from '../write-file.ts';
import { readCheckOptions } from './check/options.ts';
import { chooseSources } from './check/sources.ts';

export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = readCheckOptions(args, terminal.cwd);
  const { cwd } = terminal;
  const roots = new Roots(cwd, options.configurationFile);
  const sources = await chooseSources(options, roots, terminal);
  refuseOverwriting(
    [
      ...options.outputs.flatMap(({ format, file }) =>
        file === undefined ? [] : [{ option: `--format ${format}=${file}`, file }],
      ),
      ...(options.writeBaseline === undefined
        ? []
        : [{ option: `--write-baseline ${options.writeBaseline}`, file: options.writeBaseline }]),
    ],
    sources.map(({ file }) => file),
    cwd,
  );
  const configured = sources[0] && roots.of(sources[0].file).configuration.language;
  const language = chooseLanguage(options.language, configured, terminal.env);
  const { today, configurationFile, isolated } = options;
  const checking: Checking = { cwd, configurationFile, language, today, localDate: terminal.today(), isolated };
  let unwritten = false;
  if (options.fix) {
    const { fixFiles } = await import('./check/fix.ts');
    const fixing = fixFiles(sources, roots, checking, options.fix, terminal);
    if (options.fix === 'dry-run') return fixing.changes ? exitCodes.findings : exitCodes.clean;
    unwritten = fixing.unwritten;
  }
  const translate = await translatorFor(language);
  const share = new Share(checking, translate);
  const crew = await gather(share, checking, sources, options.jobs, terminal);
  let files: readonly CheckedFile[];
  try {
    files = [
      ...checkConfigurations(sources, roots, cwd, translate),
      ...(await checkFiles(sources, roots, checking, crew)),
    ];
  } finally {
    await crew.end();
  }
  if (options.writeBaseline !== undefined || options.baseline !== undefined) {
    const { baselineOf, withoutKnown } = await import('../baseline.ts');
    if (options.writeBaseline !== undefined) {
      const file = path.resolve(cwd, options.writeBaseline);
      writeFile(message('The baseline'), file, baselineOf(files, path.dirname(file), cwd));
    }
    const baseline = options.writeBaseline ?? options.baseline;
    if (baseline !== undefined) files = withoutKnown(files, baseline, terminal);
  }
  const { warnings } = countsOf(files);
  const { maxWarnings } = options;
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
  const failing = failingSeverities(options.failOn, tooMany);
  const way = wayFromTop(terminal);
  const part = options.shard && `${options.shard.index}-of-${options.shard.count}`;
  for (const { format, file } of options.outputs) {
    const style = styleOf(file === undefined ? terminal : { env: { NO_COLOR: '1' }, isTerminal: false });
    const report = await loadReporter(format);
    const named = namedFor(format, files, way);
    const text = report({ files: named, version, style, translate, quiet: options.quiet, failing, part });
    if (file === undefined) terminal.out(text);
    else writeFile(message('The report'), path.resolve(cwd, file), text);
  }
  if (tooMany)
    terminal.notice(
      warnings === 1
        ? message('partnership: 1 warning, and --max-warnings allows {most}.', { most: maxWarnings })
        : message('partnership: {warnings} warnings, and --max-warnings allows {most}.', {
            warnings,
            most: maxWarnings,
          }),
    );
  return unwritten ? exitCodes.usage : verdict(files, failing);
}

/** What a run ends with, of which only the severities of what was found matter. */
export function verdict(files: readonly Judged[], failing: ReadonlySet<Severity>): ExitCode {
  if (files.some(({ kind }) => kind === 'configuration')) return exitCodes.usage;
  const fails = files.some(({ findings }) => findings.some(({ severity, waived }) => !waived && failing.has(severity)));
  return fails ? exitCodes.findings : exitCodes.clean;
}

interface Judged extends Pick<CheckedFile, 'kind'> {
  readonly findings: readonly Pick<ReportedFinding, 'severity' | 'waived'>[];
}
