import { message } from '../../../l10n/message.ts';
import { oneOf, readArguments } from '../../arguments.ts';
import { circumstances, readConfigurationFile, readToday } from '../../circumstances.ts';
import { UsageError } from '../../exit.ts';
import { type FormatOutput, readOutputs } from '../../outputs.ts';
import { type Format, formats } from '../../reporters/index.ts';
import { type FailLevel, failLevels } from '../../reporters/reporter.ts';

export interface CheckOptions {
  readonly paths: readonly string[];
  readonly stdinName: string | undefined;
  readonly changedSince: string | undefined;
  /** Globs. */
  readonly exclude: readonly string[];
  /** Known findings, to be left out; a path. */
  readonly baseline: string | undefined;
  /** Where the findings of this run are written to, as those that are known; a path. */
  readonly writeBaseline: string | undefined;
  readonly shard: Shard | undefined;
  readonly outputs: readonly Output[];
  readonly failOn: FailLevel;
  readonly maxWarnings: number | undefined;
  readonly quiet: boolean;
  readonly today: string | undefined;
  /** A full path. */
  readonly configurationFile: string | undefined;
  readonly isolated: boolean;
  readonly language: string | undefined;
  readonly fix: 'write' | 'dry-run' | undefined;
  readonly jobs: number | undefined;
}

/** Part `index` (from 1) of `count`. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}
export type Output = FormatOutput<Format>;

export function readCheckOptions(args: readonly string[], cwd: string): CheckOptions {
  const { values, positionals } = readArguments('check', args, {
    'changed-since': { type: 'string' },
    shard: { type: 'string' },
    exclude: { type: 'string', multiple: true },
    baseline: { type: 'string' },
    'write-baseline': { type: 'string' },
    'stdin-filename': { type: 'string' },
    isolated: { type: 'boolean', default: false },
    format: { type: 'string', multiple: true },
    quiet: { type: 'boolean', default: false },
    'fail-on': { type: 'string', default: 'error' },
    'max-warnings': { type: 'string' },
    fix: { type: 'boolean', default: false },
    'fix-dry-run': { type: 'boolean', default: false },
    jobs: { type: 'string' },
    ...circumstances,
  });
  if (values.fix && values['fix-dry-run'])
    throw new UsageError(message('--fix writes and --fix-dry-run does not: choose one of the two.'));
  if (values.fix && positionals.includes('-'))
    throw new UsageError(
      message('--fix writes to files, and standard input is none. --fix-dry-run shows what it would change.'),
    );
  if (values['fix-dry-run'] && values.format)
    throw new UsageError(
      message('--fix-dry-run prints a diff and no report: leave out --format, or run the check separately.'),
    );
  if (values['stdin-filename'] !== undefined && !positionals.includes('-'))
    throw new UsageError(message('--stdin-filename goes with "-", which reads standard input.'));
  if (values.baseline !== undefined && values['write-baseline'] !== undefined)
    throw new UsageError(message('--write-baseline writes anew what --baseline reads: choose one of the two.'));
  return {
    paths: positionals,
    stdinName: values['stdin-filename'],
    changedSince: values['changed-since'],
    exclude: values.exclude ?? [],
    baseline: values.baseline,
    writeBaseline: values['write-baseline'],
    shard: readShard(values.shard),
    outputs: readOutputs(values.format ?? ['pretty'], formats),
    failOn: oneOf('fail-on', values['fail-on'], failLevels),
    maxWarnings: readCount('max-warnings', values['max-warnings'], 0),
    quiet: values.quiet,
    today: readToday(values.today),
    configurationFile: readConfigurationFile(values.config, cwd),
    isolated: values.isolated,
    language: values.lang,
    fix: values.fix ? 'write' : values['fix-dry-run'] ? 'dry-run' : undefined,
    jobs: readCount('jobs', values.jobs, 1),
  };
}

function readShard(value: string | undefined): Shard | undefined {
  if (value === undefined) return undefined;
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(value)?.map(Number) ?? [];
  if (index === undefined || count === undefined || index < 1 || index > count)
    throw new UsageError(
      message('--shard takes a part and how many there are, such as 1/4 to 4/4; not "{value}".', { value }),
    );
  return { index, count };
}

function readCount(name: string, value: string | undefined, least: number): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value) || Number(value) < least)
    throw new UsageError(
      message('--{name} takes a whole number, {least} or more; not "{value}".', { name, least, value }),
    );
  return Number(value);
}
