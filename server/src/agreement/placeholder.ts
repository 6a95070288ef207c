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
]);

/** Whether a value only keeps a place warm: `TBD`, `TODO`, `?`, `n.t.b.` and the like. */
export const isPlaceholder = (source: string): boolean =>
  source.length <= 20 && placeholders.has(source.trim().toLowerCase());
