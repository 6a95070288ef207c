/** What the page has to say, for the eye and for a screen reader. */
export interface Notice {
  readonly kind: 'said' | 'failed';
  readonly text: string;
}
