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
  'tba',
  'ntb',
  'nnb',
  'n.n.b.',
  'xx',
  'xxxx',
  '-',
  '--',
  '---',
  '_',
  '__',
  '___',
  '____',
  'to be agreed',
  'to be announced',
  'to be discussed',
  'to be defined',
  'to follow',
  'volgt',
  'volgt nog',
  'nog te bespreken',
  'nog af te spreken',
  'nader af te spreken',
  'nader te bespreken',
]);

/** A mark with a note behind it (`TBD - ask finance`, `TODO: figure`, `TBC.`); `TODO Group` is a name. */
const withNote = /^\s*(?:tbd|tbc|tba|todo|ntb|n\.t\.b\.)\s*(?:[:(;,!–—]|-\s|\.(?:\s|$))/i;
/** A place in a template: `<amount>`. */
const inAngles = /^\s*<[^<>=]+>\s*$/;

/** What the product writes where an answer is asked for: an ellipsis, and the question where there is one. */
export const openQuestion = (question?: string): string => (question === undefined ? '…' : `… ${question}`);

/** What a placeholder begins with: most values tell by it that they are none. */
const beginning = /^\s*[tnxv?.…<_-]/i;

/** Whether a value only keeps a place warm: `TBD`, `TODO`, `?`, `n.t.b.` and the like, or a question left open. */
export const isPlaceholder = (source: string): boolean =>
  beginning.test(source) &&
  (source.startsWith('… ') ||
    (source.length <= 20 && placeholders.has(source.trim().toLowerCase())) ||
    withNote.test(source) ||
    inAngles.test(source));
