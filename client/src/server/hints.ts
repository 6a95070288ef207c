import type * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { endOf, movedBy } from './moved.ts';

type ProvideHints = NonNullable<Middleware['provideInlayHints']>;

/** The hints that a part of a document has, which move with its text. */
interface Told {
  range: vscode.Range;
  hints: readonly vscode.InlayHint[];
  /** Whether what was told last was only moved, so that the server has still to be asked. */
  isMoved: boolean;
}

/** How hints know that somebody is typing, and whom they ask. */
interface Asking {
  readonly isBurst: (document: vscode.TextDocument) => boolean;
  /** Resolves when nobody has typed in a document for a while. */
  readonly rest: (document: vscode.TextDocument) => Promise<void>;
  readonly ask: ProvideHints;
  /** Has VS Code ask anew. */
  readonly refresh: (document: vscode.TextDocument) => void;
}

/**
 * Hints stand still while somebody types. VS Code asks for them at each key, and takes the question back at the next one,
 * which the extension host tells as an error, with its stack: that cost more than all else that a key does in an agreement. So
 * in a burst of keys, as `isBurst` tells, the hints that are there are told at once, moved with the text; when somebody has
 * paused VS Code asks again, and `ask` asks the server. Where it asked for the last time while the burst went on, as on a busy
 * machine, to which a change comes late, it is told to ask.
 */
export function hintsInBursts({ isBurst, rest, ask, refresh }: Asking) {
  const all = new WeakMap<vscode.TextDocument, Told>();
  const whenRested = async (document: vscode.TextDocument, told: Told): Promise<void> => {
    await rest(document);
    if (all.get(document) !== told || !told.isMoved || document.isClosed) return;
    // Once told, VS Code may ask when somebody types again: then it has to be told again, too.
    told.isMoved = false;
    refresh(document);
  };

  return {
    /** Moves the hints of a document as its text has changed. */
    move: ({ document, contentChanges }: vscode.TextDocumentChangeEvent): void => {
      const told = all.get(document);
      if (told) for (const change of contentChanges) move(told, change);
    },
    provideInlayHints: async (document, range, token, next) => {
      const told = all.get(document);
      if (told?.range.contains(range) && isBurst(document)) {
        if (!told.isMoved) void whenRested(document, told);
        told.isMoved = true;
        return [...told.hints];
      }
      if (told) told.isMoved = false;
      const { version } = document;
      const hints = await ask(document, range, token, next);
      if (hints && document.version === version) all.set(document, { range, hints, isMoved: false });
      return hints;
    },
  } satisfies Middleware & { readonly move: unknown };
}

function move(told: Told, change: vscode.TextDocumentContentChangeEvent): void {
  told.hints = told.hints.filter((hint) => {
    const moved = movedBy(hint.position, change);
    if (moved) hint.position = hint.position.with(moved);
    return moved !== undefined;
  });
  const { start, end } = told.range;
  // What is typed at either end of the part belongs to it.
  const isInside = start.isAfter(change.range.start);
  const first = isInside ? start.with(movedBy(start, change) ?? endOf(change)) : start;
  told.range = told.range.with(first, end.with(movedBy(end, change) ?? endOf(change)));
}
