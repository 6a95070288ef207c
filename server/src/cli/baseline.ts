import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { relativeName } from '../disk/relative-name.ts';
import { systemReason } from '../disk/system-reason.ts';
import { jsonText } from '../escape/json-text.ts';
import { printableLine } from '../escape/printable.ts';
import type { ReportedFinding } from '../findings/report.ts';
import { type Message, message } from '../l10n/message.ts';
import type { CheckedFile } from './checked-file.ts';
import { UsageError } from './exit.ts';
import type { Terminal } from './terminal.ts';

/**
 * The known findings of agreements: by file, from the folder of the baseline itself, each with its rule, so that people can
 * read it, and its fingerprint, which stays the same when lines move.
 */
const schema = () =>
  z.object({
    version: z.literal(1),
    files: z.record(z.string(), z.array(z.object({ rule: z.string(), fingerprint: z.string() }))),
  });
type Known = z.infer<ReturnType<typeof schema>>['files'];

/** The text of a baseline with all that was found, but for what a waiver accepts and what a configuration has wrong. */
export function baselineOf(files: readonly CheckedFile[], folder: string, cwd: string): string {
  const known: [string, Known[string]][] = files
    .filter(({ kind }) => kind === 'agreement')
    .map((file) => [
      nameFrom(folder, file.path, cwd),
      file.findings.filter(isOpen).map(({ rule, fingerprint }) => ({ rule, fingerprint })),
    ]);
  return jsonText({ version: 1, files: Object.fromEntries(known.filter(([, findings]) => findings.length > 0)) });
}

/** Takes what is known out of what was found, and tells on standard error of what is no longer found. */
export function withoutKnown(files: readonly CheckedFile[], baseline: string, terminal: Terminal) {
  const known = readBaseline(baseline, terminal.cwd);
  const folder = path.dirname(path.resolve(terminal.cwd, baseline));
  let taken = 0;
  const gone: Message[] = [];
  const left = files.map((file) => {
    if (file.kind !== 'agreement') return file;
    const here = [...(known[nameFrom(folder, file.path, terminal.cwd)] ?? [])];
    const findings = file.findings.filter((finding) => {
      const at = here.findIndex(({ fingerprint }) => fingerprint === finding.fingerprint);
      // Each known finding stands for one. One that a waiver has accepted since is still there.
      if (at < 0) return true;
      here.splice(at, 1);
      if (!isOpen(finding)) return true;
      taken++;
      return false;
    });
    gone.push(
      ...here.map(({ rule }) =>
        message('{file}: {rule} is in the baseline, and no longer found.', {
          file: printableLine(file.path),
          rule: printableLine(rule),
        }),
      ),
    );
    return { ...file, findings };
  });
  const checked = new Set(files.map((file) => nameFrom(folder, file.path, terminal.cwd)));
  for (const [name, findings] of Object.entries(known))
    if (!checked.has(name) && findings.length > 0 && !existsSync(path.join(folder, name)))
      gone.push(message('{file} is in the baseline, and is not there any more.', { file: printableLine(name) }));
  for (const text of gone) terminal.notice(text);
  if (gone.length > 0)
    terminal.notice(
      message('Write the baseline anew, so that they stay away: partnership check --write-baseline {file}', {
        file: JSON.stringify(baseline),
      }),
    );
  if (taken > 0)
    terminal.notice(
      taken === 1
        ? message('1 finding is known, in {file}.', { file: printableLine(baseline) })
        : message('{count} findings are known, in {file}.', { count: taken, file: printableLine(baseline) }),
    );
  return left;
}

const isOpen = ({ waived }: ReportedFinding) => !waived;

const nameFrom = (folder: string, shown: string, cwd: string) => relativeName(path.resolve(cwd, shown), folder);

function readBaseline(file: string, cwd: string): Known {
  let text: string;
  try {
    text = readFileSync(path.resolve(cwd, file), 'utf8');
  } catch (error) {
    throw new UsageError(
      message('The baseline could not be read: {reason}. --write-baseline {file} makes one.', {
        reason: systemReason(error),
        file,
      }),
    );
  }
  const read = z.safeParse(schema(), parse(text));
  if (!read.success)
    throw new UsageError(
      message('{file} is no baseline of this version. --write-baseline {file} makes it anew.', { file }),
    );
  return read.data.files;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // No JSON is no baseline.
  }
}
