import type { Diagnostic } from 'vscode-languageserver-types';
import type { Claims } from '../agreement/claims.ts';
import { AgreementDocument } from '../agreement/document.ts';
import { LineIndex } from '../agreement/range.ts';
import { checkAcross, checkAlone } from '../findings/check.ts';
import { toDiagnostics } from './diagnostics.ts';
import { findingsOf } from './findings-of.ts';
import type { Server } from './session.ts';

/** What it takes to check files. */
type Means = Pick<Server, 'workspace' | 'translate'> & Partial<Pick<Server, 'takes'>>;

/** What a file gave when it was checked by itself, as plain data: the document is not kept. */
interface Alone {
  readonly text: string;
  readonly circumstances: string;
  readonly items: readonly Diagnostic[];
  readonly claims: Claims;
  /** What others say may be accepted by a waiver: then the file is checked whole. */
  readonly waivesAcross: boolean;
}

/** The diagnostics of a file, and a name for them that stays as long as they do. */
export interface Answer {
  readonly items: readonly Diagnostic[];
  readonly resultId: string;
}
interface Kept extends Answer {
  readonly text: string;
  readonly circumstances: string;
  readonly stamp: string | undefined;
}

/**
 * The diagnostics of files. Each is checked when it, or something that it depends on, has changed; a closed one is parsed
 * only when its own text has, for what the others bring is found without the document.
 */
export class CheckedFiles {
  readonly #server: Means;
  readonly #alone = new Map<string, Alone>();
  readonly #kept = new Map<string, Kept>();
  #results = 0;

  constructor(server: Means) {
    this.#server = server;
  }

  /** The diagnostics of a file (a canonical URI; `shown` is how the client writes it); undefined where there is none. */
  answer(uri: string, shown = uri): Answer | undefined {
    const { workspace } = this.#server;
    const text = workspace.text(uri);
    if (text === undefined) {
      this.#alone.delete(uri);
      this.#kept.delete(uri);
      return undefined;
    }
    const circumstances = workspace.circumstancesOf(uri);
    const stamp = workspace.stampOf(uri);
    const before = this.#kept.get(uri);
    if (before && isCurrent(before, text, circumstances) && stamp !== undefined && before.stamp === stamp)
      return before;
    const items = this.#check(uri, shown, text, circumstances);
    const same = before !== undefined && JSON.stringify(before.items) === JSON.stringify(items);
    const resultId = same ? before.resultId : String(++this.#results);
    const kept = { text, circumstances, stamp: workspace.stampOf(uri), items, resultId };
    this.#kept.set(uri, kept);
    return kept;
  }

  /** Checks a closed file by itself, so that what it asks of people is known before the first of all is answered. */
  prepare(uri: string): void {
    const { workspace } = this.#server;
    const text = workspace.text(uri);
    if (text !== undefined && !workspace.latest(uri)) this.#aloneOf(uri, uri, text, workspace.circumstancesOf(uri));
  }

  #check(uri: string, shown: string, text: string, circumstances: string): readonly Diagnostic[] {
    const { workspace, translate, takes } = this.#server;
    if (workspace.isIgnored(uri)) return [];
    const open = workspace.latest(uri);
    if (open) return toDiagnostics(shown, open.lines, findingsOf(workspace, uri, open), translate(), takes);
    const { items, claims, waivesAcross } = this.#aloneOf(uri, shown, text, circumstances);
    if (waivesAcross) {
      const agreement = new AgreementDocument(text);
      return toDiagnostics(shown, agreement.lines, findingsOf(workspace, uri, agreement), translate(), takes);
    }
    const options = { today: workspace.today(uri), configuration: workspace.configurationOf(uri) };
    const found = checkAcross(claims, { ...options, others: workspace.othersOf(uri, claims) });
    if (found.length === 0) return items;
    return [...items, ...toDiagnostics(shown, new LineIndex(text), found, translate(), takes)].sort(inOrder);
  }

  #aloneOf(uri: string, shown: string, text: string, circumstances: string): Alone {
    const before = this.#alone.get(uri);
    if (before && isCurrent(before, text, circumstances)) return before;
    const { workspace, translate, takes } = this.#server;
    const agreement = new AgreementDocument(text);
    const options = { today: workspace.today(uri), configuration: workspace.configurationOf(uri) };
    const { findings, claims, waivesAcross } = checkAlone(agreement, options);
    workspace.learn(uri, claims);
    const items = toDiagnostics(shown, agreement.lines, findings, translate(), takes);
    const alone = { text, circumstances, items, claims, waivesAcross };
    this.#alone.set(uri, alone);
    return alone;
  }
}

const isCurrent = (known: { text: string; circumstances: string }, text: string, circumstances: string) =>
  known.text === text && known.circumstances === circumstances;

/** The order of findings. */
function inOrder(a: Diagnostic, b: Diagnostic): number {
  const [from, to] = [a.range, b.range];
  return (
    from.start.line - to.start.line ||
    from.start.character - to.start.character ||
    from.end.line - to.end.line ||
    from.end.character - to.end.character ||
    (String(a.code) < String(b.code) ? -1 : String(a.code) > String(b.code) ? 1 : 0)
  );
}
