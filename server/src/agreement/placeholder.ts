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
  '??',
  '???',
  'n.v.t.',
  'n.v.t',
  'nvt',
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
  'to follow',
  'volgt',
  'volgt nog',
  'volgt later',
  't.b.d.',
  't.b.c.',
  't.b.a.',
  'not yet known',
  'not known yet',
  'not yet decided',
  'not decided yet',
  'not yet agreed',
  'not agreed yet',
  'nog niet bekend',
  'nog onbekend',
  'nog niet besloten',
  'nog niet afgesproken',
  'nog in overleg',
  'fill in',
  'please fill in',
  'invullen',
  'graag invullen',
]);

const either = (...words: readonly string[]): string => words.join(' ').replaceAll(' ', '|').replaceAll('_', ' ');

/**
 * What has to be done to have an answer, and nothing else beside it: `to be determined`, `nog nader te bepalen`. Of verbs
 * that keep an answer waiting alone, since `to be trusted` is a mission.
 */
const toBeDone = new RegExp(
  `^[([]?(?:(?:(?:still|yet) )?to be (?:${either(
    'determined decided confirmed agreed announced discussed defined completed specified advised negotiated clarified',
    'supplied filled_in worked_out agreed_on agreed_upon decided_on',
  )})|(?:(?:nog|nader) ){0,2}(?:${either(
    'te_bepalen te_bespreken te_beslissen te_benoemen te_onderzoeken af_te_spreken in_te_vullen uit_te_werken',
    'uit_te_zoeken overeen_te_komen vast_te_stellen aan_te_vullen',
  )}))[)\\].]?$`,
);

/** A mark with a note behind it (`TBD - ask finance`, `TODO: figure`, `TBC.`); `TODO Group` is a name. */
const withNote = /^\s*(?:tbd|tbc|tba|todo|ntb|n\.t\.b\.)\s*(?:[:(;,!–—]|-\s|\.(?:\s|$))/i;
/** A place in a template: `<amount>`. */
const inAngles = /^\s*<[^<>=]+>\s*$/;

/** What the product writes where an answer is asked for: an ellipsis, and the question where there is one. */
export const openQuestion = (question?: string): string => (question === undefined ? '…' : `… ${question}`);

/** What a placeholder begins with, and how long it is at most: most values tell by it that they are none. */
const beginning = /^\s*[tnxv?.…<_-]/i;
const beginningOfOthers = /^\s*[afgiopsuvy([]/i;
const longest = 32;

const keepsWarm = (source: string): boolean => {
  if (source.length > longest) return false;
  const words = source.trim().toLowerCase();
  return placeholders.has(words) || placeholders.has(words.replace(/\.$/, '')) || toBeDone.test(words);
};

/** Whether a value only keeps a place warm: `TBD`, `TODO`, `?`, `n.t.b.` and the like, or a question left open. */
export const isPlaceholder = (source: string): boolean =>
  beginning.test(source)
    ? source.startsWith('… ') || keepsWarm(source) || withNote.test(source) || inAngles.test(source)
    : beginningOfOthers.test(source) && keepsWarm(source);
