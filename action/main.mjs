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
const base = baseOf(env, cwd);

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

const diff = isOn('DIFF') && base ? compare(base) : undefined;
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
const weakened = isOn('FAIL_ON_WEAKENING') && (diff?.weakens ?? 0) > 0;
if (weakened) console.log(`::error::${diff?.weakens} changes weaken what was agreed. The job's summary tells which.`);
process.exitCode = checked.status !== 0 ? checked.status : weakened ? 1 : 0;

/** What the change means; a comparison that fails does not hide what the check found. */
function compare(/** @type {string} */ revision) {
  const told = partnership(['diff', '--base', revision, '--format', 'markdown', ...lang]);
  const counted = partnership(['diff', '--base', revision, '--format', 'json', ...lang]);
  if (told.status !== 0 || counted.status !== 0) {
    console.log('::warning::What the change means could not be told; the log says why.');
    process.stderr.write(told.stderr || counted.stderr);
    return undefined;
  }
  const { files, summary } = JSON.parse(counted.stdout);
  return files.length === 0 ? undefined : { markdown: told.stdout, weakens: Number(summary.weakens) };
}

function partnership(/** @type {readonly string[]} */ args) {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [command, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status: status ?? 4, stdout: stdout ?? '', stderr: `${stderr ?? ''}${error ? `${error.message}\n` : ''}` };
}
