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
import { skippedFolders } from '../workspace/agreement-name.ts';
import { findFilesOfClient, readFileOfClient } from './client-files.ts';
import { later, untilMidnight } from './clock.ts';
import type { FolderContent, Host } from './host.ts';
import { canonical } from './uri.ts';

const toUri = (file: string) => URI.file(file).toString();

/** The file or folder of this disk that a URI names. A drive of Windows is none of any other system. */
function onDisk(uri: string): string | undefined {
  const { scheme, fsPath } = URI.parse(uri);
  return scheme === 'file' && path.isAbsolute(fsPath) ? fsPath : undefined;
}

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
    const file = onDisk(uri);
    if (file === undefined) return clientReads ? readFileOfClient(connection, uri) : undefined;
    try {
      return decode(await readFile(file));
    } catch (error) {
      if (error instanceof Error && 'code' in error) return undefined;
      throw error;
    }
  },
  readFolder: async (uri): Promise<FolderContent> => {
    const folder = onDisk(uri);
    if (folder !== undefined) {
      const root = new Roots(folder).of(path.join(folder, 'any.partnership.yaml')).folder;
      const contents = [findAgreementFiles(folder)];
      if (root !== folder) contents.push(findAgreementFiles(root, { into: 'own' }));
      return contentOf(contents, folder);
    }
    if (!clientReads) return { files: [], repositories: [] };
    const files = (await findFilesOfClient(connection)).map(canonical);
    return { files: files.filter((each) => each.startsWith(`${uri}/`)), repositories: [] };
  },
  readRootOf: async (uri): Promise<FolderContent> => {
    const file = onDisk(uri);
    if (file === undefined) return { files: [], repositories: [] };
    // It lies in no folder that was opened: where it has no root either, those below its folder may be a whole disk.
    const { folder, isAlone } = new Roots(undefined).rootOf(file);
    return contentOf([findAgreementFiles(folder, { into: isAlone ? 'none' : 'own' })], path.dirname(file));
  },
  holdsAny: (uri) => {
    const folder = onDisk(uri);
    if (folder === undefined || kindOf(folder) !== 'folder') return false;
    if (folder.split(path.sep).some((step) => skippedFolders.has(step))) return false;
    const { agreements, configurations } = findAgreementFiles(folder);
    return agreements.length > 0 || configurations.length > 0;
  },
  isLeftOut: (uri, root) => {
    const [file, folder] = [onDisk(uri), onDisk(root)];
    return file !== undefined && folder !== undefined && isLeftOut(file, folder);
  },
  realUri: (uri) => {
    const file = onDisk(uri);
    if (file === undefined) return uri;
    const real = realPath(file);
    return real !== file && isAgreement(real) ? toUri(new Roots(path.dirname(file)).placeOf(file)) : uri;
  },
  configurationsAbove: async (uri) => {
    const folder = onDisk(uri);
    const found: string[] = [];
    if (folder === undefined) return found;
    for (let at = folder; ; at = path.dirname(at)) {
      const candidates = [configurationName, misnamedConfiguration].map((name) => path.join(at, name));
      found.push(...candidates.filter((candidate) => kindOf(candidate) === 'file').map(toUri));
      if (path.dirname(at) === at) return found;
    }
  },
  committed: async (uri) => {
    const file = onDisk(uri);
    if (file === undefined) return undefined;
    const { Repository } = await import('../disk/git.ts');
    const { readVersions } = await import('../disk/versions.ts');
    try {
      const repository = Repository.around(path.dirname(file));
      if (!repository) return undefined;
      const { versions, isShallow } = repository.historyOf(file);
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
