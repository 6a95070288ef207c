import { shapeAt } from 'partnership-agreements-schema';
import type { AgreementDocument } from '../../agreement/document.ts';
import { asScalar, replaceKey } from '../../agreement/edit.ts';
import type { Path } from '../../agreement/path.ts';
import { startOfLine } from '../../agreement/range.ts';
import { wholeTextAt } from '../../agreement/split-texts.ts';
import { list, message } from '../../l10n/message.ts';
import { misplacedFixes, misplacedIn, misplacedMessages } from '../misplaced.ts';
import { defineRule, type FixMaker } from '../rule.ts';

const rename: FixMaker = (agreement, { path, data }) => {
  const { suggestion } = data;
  if (typeof suggestion !== 'string') return [];
  const value = valueBehind(String(path.at(-1)), suggestion);
  // What cannot stand there as it is would be lost with the old key.
  if (value !== undefined && !/^[\p{L}\p{N}]/u.test(value)) return [];
  const edit = replaceKey(agreement, path, value === undefined ? suggestion : `${suggestion}: ${value}`);
  // Behind one colon stands no other on the same line.
  if (!edit || (value !== undefined && agreement.colonBehind(path) !== undefined)) return [];
  const title =
    value === undefined
      ? message('Rename it to `{key}`', { key: suggestion })
      : hasColon(String(path.at(-1)), suggestion)
        ? message('Put a space behind the colon')
        : message('Put a colon behind `{key}`', { key: suggestion });
  return [{ title, edits: [edit], safe: false }];
};

/** Whether a key runs on into its value behind a colon, which has no space behind it, or one that YAML takes for text. */
const hasColon = (key: string, known: string) => key.startsWith(`${known}:`);

/** What runs on behind a key that has no colon: `Founder` in `job Founder`. Signs alone say nothing. */
function valueBehind(key: string, known: string): string | undefined {
  if (!key.startsWith(known)) return undefined;
  const value = /^[\s:=]+([^\p{Cc}\p{Co}]+)$/u.exec(key.slice(known.length))?.[1];
  return value !== undefined && /[\p{L}\p{N}]/u.test(value) ? value : undefined;
}

/** The text between brackets that a comma ended too soon, of which a key is a piece. */
function textBefore(agreement: AgreementDocument, path: Path) {
  const whole = wholeTextAt(agreement, path);
  return whole && whole.piece > 0 ? whole : undefined;
}

/** Whether the value that a text begins with is told as none that can stand there, however it goes on. */
const isTold = (agreement: AgreementDocument, path: Path) =>
  agreement.problemAt('type', path) !== undefined || agreement.problemAt('value', path)?.why.kind === 'no-date';

const putKeyBefore: FixMaker = (agreement, { path, data }) => {
  const { suggestion } = data;
  const range = agreement.places.keyRange(path);
  if (typeof suggestion !== 'string' || !range) return [];
  const edit = { range: { start: range.start, end: range.start }, insert: [`${suggestion}: `] };
  return [{ title: message('Put `{key}:` before it', { key: suggestion }), edits: [edit], safe: false }];
};

/** Puts the line of a key of the file itself above the section that it stands in. */
const putAtTop: FixMaker = (agreement, { path }) => {
  const { places, text } = agreement;
  const [section = ''] = path;
  const range = agreement.entryRange(path);
  const above = places.keyRange([section]);
  if (!range || !above || places.keys([]).includes(String(path.at(-1)))) return [];
  const start = startOfLine(text, range.start);
  const line = /^[^\r\n]*(?:\r\n?|\n)/.exec(text.slice(start))?.[0];
  // Between braces it is no line of its own.
  if (line === undefined || range.end > start + line.length || text.slice(start, range.start).trim() !== '') return [];
  const edits = [
    { range: { start: above.start, end: above.start }, insert: [line.trimStart()] },
    { range: { start, end: start + line.length }, insert: [] },
  ];
  return [{ title: message('Put it above `{section}`', { section: String(section) }), edits, safe: false }];
};

const quote: FixMaker = (agreement, { path }) => {
  const text = textBefore(agreement, path);
  const shape = text && shapeAt([...path.slice(0, -1), text.key]);
  if (!text || (shape?.kind === 'scalar' && shape.scalar !== 'text' && shape.scalar !== 'text-or-number')) return [];
  // Between brackets, a line end in a text is a blank.
  const edit = { range: text.range, insert: [asScalar(text.source.replace(/\s*[\r\n]\s*/g, ' '))] };
  return [{ title: message('Put the text in quotes'), edits: [edit], safe: false }];
};

/** A slip in a key would take a promise out of the agreement without anybody noticing. */
export const unknownKey = defineRule({
  id: 'schema/unknown-key',
  severity: 'error',
  messages: {
    near: 'The key `{key}` is not known here. Did you mean `{suggestion}`?',
    'no-space':
      'To YAML all of `{key}` is one key: it asks for a colon with a plain space behind it. Did you mean `{suggestion}`?',
    elsewhere: 'The key `{key}` belongs under `{section}`, and stands somewhere else.',
    'no-key': 'Before `{key}` stands no key. Did you mean `{suggestion}: {key}`?',
    'at-top': 'The key `{key}` belongs at the very left, above `{section}`, and stands in it.',
    ...misplacedMessages,
    free: 'The key `{key}` is not known here. What can still be said here: {known}. Keys of your own begin with `x-`.',
    comma:
      'Between brackets YAML ends a text at each comma, so it takes `{key}` for a key. Put the whole text in quotes.',
    unknown: 'The key `{key}` is not known here. Keys of your own begin with `x-`.',
  },
  docs: {
    what: 'Every key is one that the format knows, or begins with `x-`.',
    why: 'What stands under a key that nobody knows is read by nobody: a slip of one letter, and a stop criterion is gone.',
    bad: `governance:
  reveiw: { every: 3 months, next: 2027-04-06 }
`,
    good: `governance:
  review: { every: 3 months, next: 2027-04-06 }
`,
    since: '1.0.0',
  },
  *check({ agreement }) {
    yield* misplacedIn(agreement, true);
    for (const { path, suggestion, known, belongs, atTop, isValue } of agreement.problemsOf('unknown-key')) {
      const key = String(path.at(-1));
      const at = { at: path, part: 'key' } as const;
      const text = textBefore(agreement, path);
      if (suggestion !== undefined) {
        const name = isValue ? 'no-key' : hasColon(key, suggestion) ? 'no-space' : 'near';
        yield { ...at, message: name, args: { key, suggestion }, data: { suggestion } };
      } else if (belongs !== undefined) yield { ...at, message: 'elsewhere', args: { key, section: belongs } };
      else if (atTop) yield { ...at, message: 'at-top', args: { key, section: String(path[0]) } };
      else if (text !== undefined) {
        // The pieces behind further commas belong to the same text.
        if (text.piece === 1 && !isTold(agreement, [...path.slice(0, -1), text.key]))
          yield { ...at, message: 'comma', args: { key } };
      } else if (known.length > 0)
        yield { ...at, message: 'free', args: { key, known: list(known.map((each) => `\`${each}\``)) } };
      else yield { ...at, message: 'unknown', args: { key } };
    }
  },
  fixes: {
    near: rename,
    'no-space': rename,
    comma: quote,
    'no-key': putKeyBefore,
    'at-top': putAtTop,
    ...misplacedFixes,
  },
});
