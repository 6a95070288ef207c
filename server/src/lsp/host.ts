import type { Translator } from '../l10n/translator.ts';

/** What lies below a folder, as URIs. */
export interface FolderContent {
  /** Agreements and configuration files. */
  readonly files: readonly string[];
  /** Folders that are the root of a git repository. */
  readonly repositories: readonly string[];
}

/** A text of a file that was committed once. */
export interface CommittedText {
  readonly commit: string;
  /** The day of the commit, `YYYY-MM-DD`. */
  readonly day: string;
  readonly text: string;
}
export interface CommittedTexts {
  /** The newest first, read as they are asked for. */
  readonly texts: Iterable<CommittedText>;
  /** Whether older ones may be missing. */
  readonly isShallow: boolean;
}

/** What the language server needs of the world round it; the entries for Node and the browser each bring their own. */
export interface Host {
  /** The text of a file, undefined where there is none. */
  readonly readFile: (uri: string) => Promise<string | undefined>;
  /** What lies below a folder and, beside it, under its root. */
  readonly readFolder: (folder: string) => Promise<FolderContent>;
  /** What lies under the root of a file. */
  readonly readRootOf: (file: string) => Promise<FolderContent>;
  /** Whether something is a folder with agreements or configuration files in it, or below. */
  readonly holdsAny: (uri: string) => boolean;
  /** Whether a file is left out where agreements are looked for, as `.gitignore` says; of its root (a folder). */
  readonly isLeftOut: (uri: string, root: string) => boolean;
  /** Where a file really is, symbolic links followed, if that is under the same root; else as it is named. */
  readonly realUri: (uri: string) => string;
  /** The configuration files in a folder and in those above it. */
  readonly configurationsAbove: (folder: string) => Promise<readonly string[]>;
  /** What a file was before, as far as version control knows; undefined where there is none. */
  readonly committed: (uri: string) => Promise<CommittedTexts | undefined>;
  /** The local date, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Calls back after a number of milliseconds; gives what cancels it. */
  readonly later: (milliseconds: number, callback: () => void) => () => void;
  /** Milliseconds until the next local midnight. */
  readonly untilMidnight: () => number;
  /** Tells of something that went wrong where nobody waits for an answer. */
  readonly report: (error: unknown) => void;
  readonly translator: (language: string) => Promise<Translator>;
}
