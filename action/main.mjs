/**
 * The GitHub Action: checks, annotates, writes the job's summary and a Markdown file for a comment. It needs no secret and
 * uploads nothing, so it is safe on pull requests from forks; it runs no code of the repository it checks.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { baseOf } from './base.mjs';
import { install } from './install.mjs';
import { setOutputs } from './outputs.mjs';

const { env } = process;
const input = (/** @type {string} */ name) => (env[`INPUT_${name}`] ?? '').trim();
const isOn = (/** @type {string} */ name) => input(name) === 'true';
const folder = mkdtempSync(path.join(env.RUNNER_TEMP ?? '.', 'partnership-'));
const cwd = path.resolve(env.GITHUB_WORKSPACE ?? '.', input('WORKING_DIRECTORY') || '.');
const command = input('COMMAND') ? path.resolve(input('COMMAND')) : install(input('VERSION'), folder);
const lang = input('LANG') ? ['--lang', input('LANG')] : [];
const { commit: base, isMissing } = baseOf(env, cwd);

const report = { sarif: path.join(folder, 'partnership.sarif'), summary: path.join(folder, 'check.md') };
const checked = partnership([
  'check',
  ...['--format', 'github', '--format', `sarif=${report.sarif}`, '--format', `markdown=${report.summary}`],
  ...['--fail-on', input('FAIL_ON') || 'error'],
  ...lang,
  ...(input('SHARD') ? ['--shard', input('SHARD')] : []),
  ...(isOn('CHANGED_ONLY') && base ? ['--changed-since', base] : []),
  '--',
  ...input('PATHS')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim()),
]);
process.stdout.write(checked.stdout);
process.stderr.write(checked.stderr);

const compared = isOn('DIFF') && base ? compare(base) : undefined;
const diff = compared?.diff;
// What could not be compared is never no change.
const isUnknown = (isOn('DIFF') && isMissing) || compared?.isUnknown === true;
const failsOnUnknown = isUnknown && /(?:^|,)\s*(?:incomparable|weakening)\s*(?:,|$)/.test(gates());
const findings = existsSync(report.summary) ? readFileSync(report.summary, 'utf8') : '';
const markdown = path.join(folder, 'partnership.md');
const [counts = ''] = findings.split('\n');
const together = (/** @type {readonly (string | undefined)[]} */ parts) => parts.filter((part) => part).join('\n');
const text = together([diff?.markdown, findings]);
// GitHub rejects a comment of more than 65,536 characters. Each of the two parts by itself is shorter.
writeFileSync(markdown, text.length < 65_000 ? text : together([diff?.markdown, `${counts}\n`]));
if (env.GITHUB_STEP_SUMMARY) appendFileSync(env.GITHUB_STEP_SUMMARY, `${text}\n`);
setOutputs(env.GITHUB_OUTPUT, {
  'exit-code': String(checked.status),
  sarif: existsSync(report.sarif) ? report.sarif : '',
  markdown,
  weakens: diff ? String(diff.weakens) : '',
});
if (diff?.fails) {
  const closed = gates();
  console.log(`::error::What changed does not pass: ${closed}. The job's summary tells what.`);
}
if (failsOnUnknown)
  console.log('::error::What changed could not be compared, so nobody can tell whether it weakens. The log says why.');
process.exitCode = checked.status !== 0 ? checked.status : diff?.fails || failsOnUnknown ? 1 : 0;

/** What a comparison fails on. */
function gates() {
  const named = input('DIFF_FAIL_ON') || 'error,incomparable';
  return isOn('FAIL_ON_WEAKENING') ? (named === 'never' ? 'weakening' : `${named},weakening`) : named;
}

/** What the change means, or that it cannot be known: a comparison that cannot be made does not hide what the check found. */
function compare(/** @type {string} */ revision) {
  const [told, counted] = [path.join(folder, 'diff.md'), path.join(folder, 'diff.json')];
  const { status, stderr } = partnership([
    ...['diff', '--base', revision, '--format', `markdown=${told}`, '--format', `json=${counted}`],
    ...['--fail-on', gates(), ...lang],
  ]);
  if ((status !== 0 && status !== 1) || !existsSync(counted)) {
    console.log('::warning::What the change means could not be told; the log says why.');
    process.stderr.write(stderr);
    return { diff: undefined, isUnknown: true };
  }
  const { files, summary } = JSON.parse(readFileSync(counted, 'utf8'));
  if (files.length === 0) return { diff: undefined, isUnknown: false };
  const text = readFileSync(told, 'utf8');
  const markdown = text + sinceSigned(files, 55_000 - text.length);
  return { diff: { markdown, weakens: Number(summary.weakens), fails: status === 1 }, isUnknown: false };
}

/**
 * For each party that has to sign again: what changed since it did. What does not fit, or is not in the history that was
 * fetched, is left out.
 *
 * @param {readonly { path: string, status: string, signAgain: readonly string[] }[]} files
 * @param {number} room in characters
 */
function sinceSigned(files, room) {
  let text = '';
  for (const { path: file, status, signAgain } of files) {
    if (status === 'removed') continue;
    for (const party of signAgain) {
      // Nothing is asked for that would find no room.
      if (room - text.length < 500) return text;
      // Text of a file goes into the comment as an id only.
      if (!/^[a-z][a-z0-9-]{0,62}$/.test(party)) continue;
      const since = partnership(['diff', '--format', 'markdown', ...lang, '--since-signed', party, '--', file]);
      const title =
        input('LANG') === 'nl' ? `Sinds <code>${party}</code> ondertekende` : `Since <code>${party}</code> signed`;
      const part = `\n<details><summary>${title}</summary>\n\n${since.stdout}\n</details>\n`;
      if (since.status === 0 && text.length + part.length < room) text += part;
    }
  }
  return text;
}

function partnership(/** @type {readonly string[]} */ args) {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [command, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status: status ?? 4, stdout: stdout ?? '', stderr: `${stderr ?? ''}${error ? `${error.message}\n` : ''}` };
}
