import type { FileVersion, Repository } from './git.ts';

/** A file as a commit left it, with its text. */
export interface TextVersion extends FileVersion {
  readonly text: string;
}

/** As many texts as are read at once: few enough that somebody who looks for the newest waits for few. */
const batch = 256;

/** The versions of a file with their texts, in their order, read from git in batches. */
export function* readVersions(repository: Repository, versions: readonly FileVersion[]): Generator<TextVersion> {
  for (let at = 0; at < versions.length; at += batch) {
    const part = versions.slice(at, at + batch);
    const texts = repository.textsOf(part.map(({ blob }) => blob));
    for (const [index, version] of part.entries()) {
      const text = texts[index];
      if (text !== undefined) yield { ...version, text };
    }
  }
}
