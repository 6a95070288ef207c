import { type Claims, claimsOf } from '../agreement/claims.ts';
import { AgreementDocument } from '../agreement/document.ts';
import { LineIndex } from '../agreement/range.ts';
import { checkAcross, checkAlone } from '../findings/check.ts';
import type { PortfolioEntry } from '../portfolio/entry.ts';
import { type CountedFinding, counted, countFindings, entryOf } from '../portfolio/entry-of.ts';
import { isSameData } from '../portfolio/grouped.ts';
import { findingsOf } from './findings-of.ts';
import type { Workspace } from './workspace.ts';

/** What a file brings when it is checked by itself, as plain data: the document is not kept. */
interface Alone {
  readonly text: string;
  readonly circumstances: string;
  readonly entry: PortfolioEntry;
  readonly found: readonly CountedFinding[];
  readonly claims: Claims;
  /** What others say may be accepted by a waiver: then the file is checked whole. */
  readonly waivesAcross: boolean;
}
interface Kept {
  /** Of a file that is not open. */
  readonly alone: Alone | undefined;
  readonly stamp: string | undefined;
  readonly entry: PortfolioEntry;
}

/**
 * What each agreement of the workspace brings to the portfolio. A file is parsed when its own text has changed, and looked at
 * again when another one may say something else to it; all others stay as they are.
 */
export class PortfolioEntries {
  readonly #workspace: Workspace;
  readonly #alone = new Map<string, Alone>();
  readonly #kept = new Map<string, Kept>();
  /** Files to be looked at again. */
  readonly #stale = new Set<string>();
  /** Whether that is all of them, and none has been looked at since: many files in a row may tell so. */
  #areAllStale = false;
  #today = '';

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    workspace.news.onTouched((uri) => {
      if (uri !== undefined) this.#stale.add(uri);
      else if (!this.#areAllStale) for (const each of this.#kept.keys()) this.#stale.add(each);
      this.#areAllStale ||= uri === undefined;
    });
  }

  /** Which of these files are to be prepared, before anybody asks what all of them bring. */
  staleOf(uris: readonly string[]): readonly string[] {
    const today = this.#workspace.day;
    if (today !== this.#today) for (const uri of this.#kept.keys()) this.#stale.add(uri);
    this.#today = today;
    return uris.filter((uri) => this.#isStale(uri));
  }

  /** What these files bring: nothing where there is none, or where it is left out. */
  of(uris: readonly string[]): readonly PortfolioEntry[] {
    this.#areAllStale = false;
    return uris.flatMap((uri) => {
      const known = this.#isStale(uri) ? undefined : this.#kept.get(uri);
      this.#stale.delete(uri);
      return known?.entry ?? this.#entry(uri) ?? [];
    });
  }

  /** What counts for nobody else, as an open file that git leaves out, nobody tells of others: it is looked at each time. */
  #isStale(uri: string): boolean {
    return this.#stale.has(uri) || this.#kept.get(uri)?.stamp === undefined;
  }

  /** Reads a closed file by itself, if it has changed: what it asks of people is known then, as that of an open one is. */
  prepare(uri: string): void {
    if (!this.#workspace.latest(uri)) this.#aloneOf(uri);
  }

  #aloneOf(uri: string): Alone | undefined {
    const workspace = this.#workspace;
    const text = workspace.isIgnored(uri) ? undefined : workspace.text(uri);
    if (text === undefined) {
      this.#alone.delete(uri);
      return undefined;
    }
    const circumstances = workspace.circumstancesOf(uri);
    const before = this.#alone.get(uri);
    if (before?.text === text && before.circumstances === circumstances) return before;
    const agreement = new AgreementDocument(text);
    const options = { today: workspace.today(uri), configuration: workspace.configurationOf(uri) };
    const { findings, waivesAcross } = checkAlone(agreement, options);
    const claims = claimsOf(agreement);
    workspace.learn(uri, claims);
    const found = counted(findings, agreement.lines);
    const alone = { text, circumstances, entry: entryOf(uri, agreement, findings), found, claims, waivesAcross };
    this.#alone.set(uri, alone);
    return alone;
  }

  /** What a file brings, now that all others have been prepared. */
  #entry(uri: string): PortfolioEntry | undefined {
    const workspace = this.#workspace;
    const open = workspace.isIgnored(uri) ? undefined : workspace.latest(uri);
    if (open) return this.#keep(uri, entryOf(uri, open, findingsOf(workspace, uri, open)));
    const alone = this.#aloneOf(uri);
    if (!alone) {
      this.#kept.delete(uri);
      return undefined;
    }
    const stamp = workspace.stampOf(uri);
    const before = this.#kept.get(uri);
    if (before?.alone === alone && stamp !== undefined && before.stamp === stamp) return before.entry;
    return this.#keep(uri, { ...alone.entry, findings: countFindings(this.#findings(uri, alone)) }, alone);
  }

  /** What says the same stays the same, and nothing is made of it again. */
  #keep(uri: string, now: PortfolioEntry, alone?: Alone): PortfolioEntry {
    const before = this.#kept.get(uri);
    const entry = before ? asBefore(before.entry, now) : now;
    this.#kept.set(uri, { alone, stamp: this.#workspace.stampOf(uri), entry });
    return entry;
  }

  /** Forgets what is no agreement of the workspace any more. */
  keepOnly(uris: readonly string[]): void {
    if (this.#kept.size <= uris.length) return;
    const known = new Set(uris);
    for (const uri of [...this.#kept.keys()].filter((each) => !known.has(each))) {
      this.#alone.delete(uri);
      this.#kept.delete(uri);
    }
  }

  #findings(uri: string, { text, found, claims, waivesAcross }: Alone): Alone['found'] {
    const workspace = this.#workspace;
    if (waivesAcross) {
      const agreement = new AgreementDocument(text);
      return counted(findingsOf(workspace, uri, agreement), agreement.lines);
    }
    const options = { today: workspace.today(uri), configuration: workspace.configurationOf(uri) };
    const across = checkAcross(claims, { ...options, others: workspace.othersOf(uri, claims) });
    return across.length === 0 ? found : [...found, ...counted(across, new LineIndex(text))];
  }
}

/** What a file brings now, of what it brought before as far as that is the same. */
function asBefore(before: PortfolioEntry, now: PortfolioEntry): PortfolioEntry {
  const old = new Map<string, unknown>(Object.entries(before));
  const parts = Object.entries(now).map(([name, part]) => [
    name,
    isSameData(old.get(name), part) ? old.get(name) : part,
  ]);
  if (parts.every(([name, part]) => old.get(name) === part)) return before;
  // The names are those of an entry, and each has what it has in one of the two.
  return Object.fromEntries(parts) as unknown as PortfolioEntry;
}
