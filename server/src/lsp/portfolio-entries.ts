import { type Claims, claimsOf } from '../agreement/claims.ts';
import { AgreementDocument } from '../agreement/document.ts';
import { LineIndex } from '../agreement/range.ts';
import { checkAcross, checkAlone } from '../findings/check.ts';
import type { PortfolioEntry } from '../portfolio/entry.ts';
import { type CountedFinding, counted, countFindings, entryOf } from '../portfolio/entry-of.ts';
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
  readonly alone: Alone;
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
  #today = '';

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    workspace.news.onTouched((uri) => {
      if (uri === undefined) for (const each of this.#kept.keys()) this.#stale.add(each);
      else this.#stale.add(uri);
    });
  }

  /** Which of these files are to be prepared, before anybody asks what all of them bring. */
  staleOf(uris: readonly string[]): readonly string[] {
    const today = this.#workspace.day;
    if (today !== this.#today) for (const uri of this.#kept.keys()) this.#stale.add(uri);
    this.#today = today;
    return uris.filter((uri) => this.#stale.has(uri) || !this.#kept.has(uri));
  }

  /** What these files bring: nothing where there is none, or where it is left out. */
  of(uris: readonly string[]): readonly PortfolioEntry[] {
    return uris.flatMap((uri) => {
      const known = this.#stale.delete(uri) ? undefined : this.#kept.get(uri);
      return known?.entry ?? this.#entry(uri) ?? [];
    });
  }

  /** Reads a file by itself, if it has changed; undefined where there is none, or where it is left out. */
  prepare(uri: string): Alone | undefined {
    const workspace = this.#workspace;
    const text = workspace.isIgnored(uri) ? undefined : workspace.text(uri);
    if (text === undefined) {
      this.#alone.delete(uri);
      this.#kept.delete(uri);
      return undefined;
    }
    const circumstances = workspace.circumstancesOf(uri);
    const before = this.#alone.get(uri);
    if (before?.text === text && before.circumstances === circumstances) return before;
    const agreement = workspace.latest(uri) ?? new AgreementDocument(text);
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
    const alone = this.prepare(uri);
    if (!alone) return undefined;
    const stamp = workspace.stampOf(uri);
    const before = this.#kept.get(uri);
    if (before?.alone === alone && stamp !== undefined && before.stamp === stamp) return before.entry;
    const found = { ...alone.entry, findings: countFindings(this.#findings(uri, alone)) };
    // What says the same stays the same, and nothing is made of it again.
    const entry = before ? asBefore(before.entry, found) : found;
    this.#kept.set(uri, { alone, stamp: workspace.stampOf(uri), entry });
    return entry;
  }

  /** Forgets what is no agreement of the workspace any more. */
  keepOnly(uris: readonly string[]): void {
    if (this.#alone.size <= uris.length) return;
    const known = new Set(uris);
    for (const uri of [...this.#alone.keys()].filter((each) => !known.has(each))) {
      this.#alone.delete(uri);
      this.#kept.delete(uri);
    }
  }

  #findings(uri: string, { text, found, claims, waivesAcross }: Alone): Alone['found'] {
    const workspace = this.#workspace;
    if (waivesAcross) {
      const agreement = workspace.latest(uri) ?? new AgreementDocument(text);
      return counted(workspace.findings(uri, agreement), agreement.lines);
    }
    const options = { today: workspace.today(uri), configuration: workspace.configurationOf(uri) };
    const across = checkAcross(claims, { ...options, others: workspace.othersOf(uri, claims) });
    return across.length === 0 ? found : [...found, ...counted(across, new LineIndex(text))];
  }
}

/** What a file brings now, of what it brought before as far as that is the same. */
function asBefore(before: PortfolioEntry, now: PortfolioEntry): PortfolioEntry {
  const says = new Map(Object.entries(before).map(([name, part]) => [name, { part, text: JSON.stringify(part) }]));
  const parts = Object.entries(now).map(([name, part]) => {
    const old = says.get(name);
    return [name, old?.text === JSON.stringify(part) ? old.part : part] as const;
  });
  if (parts.every(([name, part]) => says.get(name)?.part === part)) return before;
  // The names are those of an entry, and each has what it has in one of the two.
  return Object.fromEntries(parts) as unknown as PortfolioEntry;
}
