import type { PortfolioAnswer } from '../../../../server/src/lsp/protocol.ts';

/** What the view is narrowed to: the ids of a party and of a person, and a status; everything where it is empty. */
export interface Filter {
  readonly party?: string;
  readonly person?: string;
  readonly status?: string;
}

/** What the extension tells the view. The portfolio itself is made by the server, and only passed on. */
export type ToView =
  | { readonly kind: 'show'; readonly answer: PortfolioAnswer }
  | { readonly kind: 'server'; readonly gone?: { readonly text: string; readonly restart: string } };

/** What the view tells the extension; `uri` as the language server writes it, `line` from 1. */
export type FromView =
  | { readonly kind: 'ready' | 'filter'; readonly filter: Filter }
  | { readonly kind: 'open'; readonly uri: string; readonly line: number }
  | { readonly kind: 'restart' };

/** What is remembered of the view, for when the window is loaded again. */
export interface ViewState {
  readonly filter: Filter;
  /** Pixels from the top. */
  readonly scroll: number;
}
