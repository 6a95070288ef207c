import { realpathSync } from 'node:fs';
import path from 'node:path';
import { gitRoot } from '../../disk/files.ts';
import { relativeName } from '../../disk/relative-name.ts';
import type { CheckedFile } from '../checked-file.ts';
import type { Terminal } from '../terminal.ts';
import type { Format } from './index.ts';

/** Reports that a service reads, which knows files by their path in the repository, wherever the check ran. */
const readByServices: ReadonlySet<Format> = new Set(['github', 'gitlab', 'sarif', 'rdjson', 'junit']);

/**
 * The way from the top of the repository to the folder of a run, with forward slashes, where it runs in the workspace of
 * GitHub Actions, GitLab CI or Azure Pipelines; empty anywhere else, and at the top.
 */
export function wayFromTop({ cwd, env }: Pick<Terminal, 'cwd' | 'env'>): string {
  const workspaces = [env.GITHUB_WORKSPACE, env.CI_PROJECT_DIR, env.BUILD_SOURCESDIRECTORY];
  const here = realOf(cwd);
  const workspace = workspaces.map((folder) => folder && realOf(folder)).find((folder) => folder && isIn(here, folder));
  if (here === undefined || !workspace) return '';
  const repository = gitRoot(here);
  const top = repository && isIn(repository, workspace) ? repository : workspace;
  return relativeName(here, top);
}

/** Names files as a format wants them. */
export function namedFor(format: Format, files: readonly CheckedFile[], way: string): readonly CheckedFile[] {
  if (way === '' || !readByServices.has(format)) return files;
  const named = (file: string) => (path.isAbsolute(file) ? file : path.posix.join(way, file));
  return files.map((file) => ({
    ...file,
    path: named(file.path),
    findings: file.findings.map((finding) => ({
      ...finding,
      related: finding.related.map((related) => ({ ...related, file: named(related.file) })),
    })),
  }));
}

const isIn = (folder: string | undefined, above: string) =>
  folder !== undefined && (folder === above || folder.startsWith(above.endsWith(path.sep) ? above : above + path.sep));

function realOf(folder: string): string | undefined {
  try {
    return realpathSync(folder);
  } catch {
    return undefined; // A variable that names no folder here says nothing of where this is.
  }
}
