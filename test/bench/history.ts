import { spawnSync } from 'node:child_process';
import { command, inFolder } from '../support/command.ts';
import { git } from '../support/git.ts';
import { readBase } from '../support/markers.ts';
import { inTurns, type Row, row } from './measure.ts';

const commits = 200;
const name = 'live-eta.partnership.yaml';

/** A history of the reference agreement for `git fast-import`: each commit raises the version and lowers a ceiling. */
function history(): string {
  const base = readBase('two');
  const parts: string[] = [];
  for (let n = 1; n <= commits; n++) {
    const text = base
      .replace('version: 3\neffective', `version: ${n}\neffective`)
      .replace('able: 140000', `able: ${140_000 - n}`);
    parts.push(
      `commit refs/heads/main\ncommitter A <a@example.org> ${1_790_000_000 + n * 86_400} +0000\ndata 1\nx\n`,
      `M 100644 inline ${name}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
    );
  }
  return parts.join('');
}

/** The life of an agreement of 200 commits, against git printing the same texts. */
export function benchHistory(): Promise<readonly Row[]> {
  return inFolder({}, async (cwd) => {
    git(cwd, 'init', '-q', '-b', 'main');
    const imported = spawnSync('git', ['fast-import', '--quiet'], { cwd, input: history() });
    if (imported.status !== 0) throw new Error(`git fast-import: ${imported.stderr.toString('utf8')}`);
    git(cwd, 'reset', '-q', '--hard');
    const blobs = git(cwd, 'log', '--format=%H', 'main')
      .trim()
      .split('\n')
      .map((commit) => `${commit}:${name}`);
    const run = (program: string, args: readonly string[], input?: string) => {
      const { status, stderr } = spawnSync(program, args, { cwd, input, maxBuffer: 1 << 28 });
      if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${String(stderr)}`);
    };
    const times = await inTurns(
      {
        git: () => run('git', ['cat-file', '--batch'], `${blobs.join('\n')}\n`),
        history: () => run(process.execPath, [command, 'history', name, '--format', 'json']),
      },
      11,
    );
    return [row(`partnership history, ${commits} commits`, times.history, 'git cat-file --batch', times.git, '≤ 3 ×')];
  });
}
