/** A stretch of a document, as the summary names it: lines and columns from 1. */
export interface SummaryRange {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** What the picture is compared with, in words, and what the button is called that ends it. */
export interface Compared {
  readonly text: string;
  readonly end: string;
}

/** What the extension tells the view. The summary itself is made by the server, and only passed on. */
export type ToView =
  | { readonly kind: 'show'; readonly uri: string; readonly summary: unknown; readonly compared?: Compared }
  | { readonly kind: 'cursor'; readonly line: number; readonly column: number }
  /** The language server does not run, in words, with what the button is called that starts it; or it runs again. */
  | { readonly kind: 'server'; readonly gone?: { readonly text: string; readonly restart: string } };

/** What the view tells the extension. */
export type FromView =
  | { readonly kind: 'ready' }
  | { readonly kind: 'open'; readonly range: SummaryRange }
  | { readonly kind: 'restart' }
  | { readonly kind: 'endComparison' };

/** What is remembered of a view, for when the window is loaded again. */
export interface ViewState {
  readonly uri: string;
  /** Pixels from the top. */
  readonly scroll: number;
}
