const placeholders = new Set([
  'tbd',
  'todo',
  'tbc',
  'n/a',
  '?',
  '...',
  '…',
  'xxx',
  'n.t.b.',
  'n.t.b',
  'nader te bepalen',
  '??',
  '???',
  'n.v.t.',
  'n.v.t',
  'nvt',
  'to be determined',
  'to be decided',
  'to be confirmed',
  'nog te bepalen',
  'nog in te vullen',
]);

/** What the product writes where an answer is asked for: an ellipsis, and the question where there is one. */
export const openQuestion = (question?: string): string => (question === undefined ? '…' : `… ${question}`);

/** What a placeholder begins with: most values tell by it that they are none. */
const beginning = /^\s*[tnx?.…]/i;

/** Whether a value only keeps a place warm: `TBD`, `TODO`, `?`, `n.t.b.` and the like, or a question left open. */
export const isPlaceholder = (source: string): boolean =>
  beginning.test(source) &&
  (source.startsWith('… ') || (source.length <= 20 && placeholders.has(source.trim().toLowerCase())));
