import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import {
  type AgreementFiles,
  configurationName,
  decode,
  findAgreementFiles,
  gitRoot,
  isAgreement,
  isLeftOut,
  kindOf,
  misnamedConfiguration,
  realPath,
} from '../disk/files.ts';
import { GitError } from '../disk/git-error.ts';
import { Roots } from '../disk/roots.ts';
import { createTranslator } from '../l10n/translator.ts';
import { localDate } from '../local-date.ts';
import { findFilesOfClient, readFileOfClient } from './client-files.ts';
import { later, untilMidnight } from './clock.ts';
import type { FolderContent, Host } from './host.ts';
import { canonical } from './uri.ts';

const toUri = (file: string) => URI.file(file).toString();

/** What was found, with the repository that a folder lies in. */
function contentOf(contents: readonly AgreementFiles[], folder: string): FolderContent {
  const above = gitRoot(folder);
  const repositories = [
    ...contents.flatMap((content) => content.repositories),
    ...(above === undefined ? [] : [above]),
  ];
  const files = contents.flatMap(({ agreements, configurations }) => [...agreements, ...configurations]);
  return { files: [...new Set(files)].map(toUri), repositories: [...new Set(repositories)].map(toUri) };
}

/** Files of the disk; those of other schemes are read by the client, where it offers to. */
export const nodeHost = (
  connection: Connection,
  { clientReads = false }: { readonly clientReads?: boolean },
): Host => ({
  readFile: async (uri) => {
    const { scheme, fsPath } = URI.parse(uri);
    if (scheme !== 'file') return clientReads ? readFileOfClient(connection, uri) : undefined;
    try {
      return decode(await readFile(fsPath));
    } catch (error) {
      if (error instanceof Error && 'code' in error) return undefined;
      throw error;
    }
  },
  readFolder: async (folder): Promise<FolderContent> => {
    const { scheme, fsPath } = URI.parse(folder);
    if (scheme === 'file') {
      const root = new Roots(fsPath).of(path.join(fsPath, 'any.partnership.yaml')).folder;
      const contents = [findAgreementFiles(fsPath)];
      if (root !== fsPath) contents.push(findAgreementFiles(root, { into: 'own' }));
      return contentOf(contents, fsPath);
    }
    if (!clientReads) return { files: [], repositories: [] };
    const files = (await findFilesOfClient(connection)).map(canonical);
    return { files: files.filter((uri) => uri.startsWith(`${folder}/`)), repositories: [] };
  },
  readRootOf: async (file): Promise<FolderContent> => {
    const { scheme, fsPath } = URI.parse(file);
    if (scheme !== 'file') return { files: [], repositories: [] };
    const roots = new Roots(path.dirname(fsPath));
    const { folder, isAlone } = roots.rootOf(fsPath);
    return contentOf([findAgreementFiles(folder, { into: isAlone ? 'none' : 'own' })], path.dirname(fsPath));
  },
  isLeftOut: (uri, root) => {
    const { scheme, fsPath } = URI.parse(uri);
    return scheme === 'file' && isLeftOut(fsPath, URI.parse(root).fsPath);
  },
  realUri: (uri) => {
    const { scheme, fsPath } = URI.parse(uri);
    if (scheme !== 'file') return uri;
    const real = realPath(fsPath);
    return real !== fsPath && isAgreement(real) ? toUri(new Roots(path.dirname(fsPath)).placeOf(fsPath)) : uri;
  },
  configurationsAbove: async (folder) => {
    const { scheme, fsPath } = URI.parse(folder);
    const found: string[] = [];
    if (scheme !== 'file') return found;
    for (let at = fsPath; ; at = path.dirname(at)) {
      const candidates = [configurationName, misnamedConfiguration].map((name) => path.join(at, name));
      found.push(...candidates.filter((candidate) => kindOf(candidate) === 'file').map(toUri));
      if (path.dirname(at) === at) return found;
    }
  },
  committed: async (uri) => {
    const { scheme, fsPath } = URI.parse(uri);
    if (scheme !== 'file') return undefined;
    const { Repository } = await import('../disk/git.ts');
    const { readVersions } = await import('../disk/versions.ts');
    try {
      const repository = Repository.around(path.dirname(fsPath));
      if (!repository) return undefined;
      const { versions, isShallow } = repository.historyOf(fsPath);
      return { texts: readVersions(repository, versions), isShallow };
    } catch (error) {
      // git is not there, or cannot tell: then nothing is known.
      if (error instanceof GitError) return undefined;
      throw error;
    }
  },
  today: localDate,
  later,
  untilMidnight,
  report: (error) => connection.console.error(error instanceof Error ? error.message : String(error)),
  translator: async (language) => {
    if (!/^nl\b/i.test(language)) return createTranslator('en');
    const { dutch } = await import('../l10n/dutch.ts');
    return createTranslator('nl', dutch);
  },
});
