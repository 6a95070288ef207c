import type { ReportedFinding } from '../../findings/report.ts';
import type { Translator } from '../../l10n/translator.ts';
import type { Severity } from '../../rules/rule.ts';
import type { CheckedFile } from '../checked-file.ts';
import type { Style } from '../terminal.ts';

/** What a run of the check found. */
export interface Run {
  /** Every checked file, those without findings too, in a fixed order. */
  readonly files: readonly CheckedFile[];
  readonly version: string;
  readonly style: Style;
  readonly translate: Translator;
  /** Whether only errors are told, and what makes the run fail. */
  readonly quiet: boolean;
  /** The severities that make the run fail. */
  readonly failing: ReadonlySet<Severity>;
  /** Which part of a check that is shared out this is; undefined for the whole. */
  readonly part?: string | undefined;
}

export const failLevels = ['error', 'warning', 'info', 'never'] as const;
export type FailLevel = (typeof failLevels)[number];

const atOrAbove: Readonly<Record<FailLevel, readonly Severity[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  info: ['error', 'warning', 'info'],
  never: [],
};

/** The severities that make a run fail: from a level on and, where there are more warnings than may be, from warnings on. */
export function failingSeverities(level: FailLevel, tooManyWarnings: boolean): ReadonlySet<Severity> {
  return new Set([...atOrAbove[level], ...(tooManyWarnings ? atOrAbove.warning : [])]);
}

/** Whether a finding makes the run fail. A mistake in a configuration always does. */
export const makesFail = (file: CheckedFile, { severity, waived }: ReportedFinding, { failing }: Run): boolean =>
  !waived && (file.kind === 'configuration' || failing.has(severity));

/** Turns a run into the text of a report. Pure: one file a reporter. */
export type Reporter = (run: Run) => string;

/** Findings that count, by severity, and those that a waiver accepts. */
export interface Counts {
  /** Agreements; a configuration is none. */
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly waived: number;
}

export function countsOf(files: readonly CheckedFile[]): Counts {
  const of = { error: 0, warning: 0, info: 0 } satisfies Record<Severity, number>;
  let waived = 0;
  for (const { findings } of files) {
    for (const finding of findings) {
      if (finding.waived) waived++;
      else of[finding.severity]++;
    }
  }
  const agreements = files.filter(({ kind }) => kind === 'agreement').length;
  return { files: agreements, errors: of.error, warnings: of.warning, infos: of.info, waived };
}

/** The findings that a report tells: with `quiet`, errors and what makes the run fail. */
export const told = (run: Run): readonly CheckedFile[] =>
  run.quiet
    ? run.files.map((file) => ({
        ...file,
        findings: file.findings.filter(({ severity }) => severity === 'error' || run.failing.has(severity)),
      }))
    : run.files;

/** A finding with the file it is in. */
export interface Told {
  readonly file: CheckedFile;
  readonly finding: ReportedFinding;
}

/** The findings to tell, without those that a waiver accepts. */
export const toldUnwaived = (run: Run): readonly Told[] =>
  told(run).flatMap((file) =>
    file.findings.filter(({ waived }) => !waived).map((finding): Told => ({ file, finding })),
  );
