import { type Range, startOfLine } from '../../agreement/range.ts';
import {
  bulletCode,
  commentInBlockCode,
  commentInTextCode,
  deepBlankCode,
  goesOnCode,
  itemColumnCode,
  noHyphenCode,
  noSpaceCode,
  starCode,
  valueBelowCode,
} from '../../agreement/tree/amendment.ts';
import { takeOutOddSpaces } from '../../agreement/tree/odd-spaces.ts';
import { type Message, message } from '../../l10n/message.ts';
import { misplacedFixes, misplacedIn, misplacedMessages } from '../misplaced.ts';
import { defineRule, type FixMaker } from '../rule.ts';

/** Codes for which there are words of our own; the parser's words serve for the rest. */
const named = {
  UNCLOSED_QUOTE: 'quote',
  UNCLOSED_BRACKET: 'bracket',
  STRAY_BRACKET: 'stray',
  NO_COLON: 'colon',
  MISSING_CHAR: 'colon',
  BAD_INDENT: 'indentation',
  BLOCK_AS_IMPLICIT_KEY: 'nested',
  BLOCK_IN_FLOW: 'nested',
  BAD_SCALAR_START: 'start',
  BAD_DQ_ESCAPE: 'escape',
  NON_STRING_KEY: 'no-key',
  ODD_SPACE: 'odd-space',
  MULTILINE_IMPLICIT_KEY: 'comma',
  [noHyphenCode]: 'no-hyphen',
  [noSpaceCode]: 'no-space',
  [starCode]: 'star',
  [bulletCode]: 'bullet',
  [itemColumnCode]: 'item-column',
  [commentInTextCode]: 'comment-in-text',
  [commentInBlockCode]: 'comment-in-block',
  [deepBlankCode]: 'deep-blank',
} as const;

/** What the parser says of something behind the end of a value; its code serves for much else as well. */
const trailing = /^Unexpected .* at node end/;

/** What runs on as a comment, with no space behind its `#`, and has the bracket that the one at an offset waits for. */
function commentThatCloses(text: string, offset: number): string | undefined {
  const [line = ''] = text.slice(offset).split(/[\r\n]/, 1);
  const closing = line.startsWith('[') ? ']' : '}';
  const at = line.search(/\s#[^\s#]/);
  const comment = at < 0 ? '' : line.slice(at + 1).trimEnd();
  return comment.includes(closing) ? comment : undefined;
}

/** The quote or bracket that has ended a value, where something follows it that belongs nowhere: `"Cheap" ice`. */
function endBefore(text: string, offset: number): string | undefined {
  return /["'\]}](?=[ \t]*$)/.exec(text.slice(Math.max(0, offset - 100), offset))?.[0];
}

/** What the parser says of a text behind a key that begins with a sign of its own. */
const signs = /^(?:Anchor cannot be|Alias cannot be|The !! tag has no suffix|Not a YAML token|Block scalar header)/;

/** The sign that a text behind a colon, or in a list, begins with, where YAML takes it for one of its own: `> 95%`. */
function signOf(text: string, { start }: Range, detail: string): Range | undefined {
  if (!signs.test(detail)) return undefined;
  const line = startOfLine(text, start);
  const found = /[:[,{-] +([>|&*!]{1,2})[^\r\n]*$/.exec(text.slice(Math.max(line, start - 200), start + 1));
  const [whole = '', sign = ''] = found ?? [];
  if (found === null || sign === '') return undefined;
  const at = Math.max(line, start - 200) + found.index + whole.indexOf(sign);
  return { start: at, end: at + sign.length };
}

/** Whether a place lies between brackets. They are counted from the last key of the file itself on, and never from far. */
function isBetweenBrackets(text: string, offset: number): boolean {
  const above = text
    .slice(Math.max(0, offset - 10_000), offset)
    .split(/\r\n|\r|\n/)
    .slice(-40);
  const top = Math.max(
    0,
    above.findLastIndex((line) => /^[A-Za-z]/.test(line)),
  );
  const before = above.slice(top).join('\n');
  return (before.match(/[[{]/g)?.length ?? 0) > (before.match(/[\]}]/g)?.length ?? 0);
}

/** The word before the second colon, which may be a key that a comma is missing before: `b` in `{ a: 5 b: 6 }`. */
function keyInside(text: string, offset: number): string | undefined {
  return isBetweenBrackets(text, offset)
    ? /^[^:\r\n]*[ \t]([a-z][\w-]*):\s/.exec(text.slice(offset, offset + 200))?.[1]
    : undefined;
}

/** Whether a line begins as an item of a list and goes on as a key of a map: `- visionary: …`. */
const isItemOfKeys = (text: string, { start, end }: Range) =>
  /^- +[\p{L}\p{N}_.-]+ *:(?:\s|$)/u.test(text.slice(start, end));

const leaveOutHyphen: FixMaker = (agreement, { range }) => {
  const hyphen = /^- +/.exec(agreement.text.slice(range.start, range.end))?.[0] ?? '';
  const edit = { range: { start: range.start, end: range.start + hyphen.length }, insert: [] };
  return [{ title: message('Leave out the hyphen'), edits: [edit], safe: false }];
};

function goingOnMessage(line: string, code: string, key: string, isReadable: boolean) {
  if (key === '-') return 'item-goes-on';
  if (code === valueBelowCode) return 'value-below';
  return !isReadable && /:(?:\s|$)/.test(line) ? 'goes-on-colon' : 'goes-on';
}

const asMeant =
  (title: Message): FixMaker =>
  (agreement, { range }) => {
    const problem = agreement.problemsOf('invalid-yaml').find((each) => each.range.start === range.start);
    return problem?.mend ? [{ title, ...problem.mend }] : [];
  };
const indentBelow = asMeant(message('Indent it'));
const writeAsList = asMeant(message('Write it as a list'));

const takeOutSpaces: FixMaker = (_agreement, { range }) => [
  { title: message('Take out the spaces'), edits: [{ range, insert: [] }], safe: true },
];

const usePlainSpaces: FixMaker = (agreement, { range }) => {
  const { text } = takeOutOddSpaces(agreement.text);
  const edit = { range, insert: [text.slice(range.start, range.end)] };
  return [{ title: message('Use plain spaces'), edits: [edit], safe: true }];
};

/** A file that cannot be read says nothing to anybody. One finding a mistake, not one for each thing that follows. */
export const invalidYaml = defineRule({
  id: 'syntax/invalid-yaml',
  severity: 'error',
  messages: {
    quote: 'This quote ({character}) is never closed.',
    bracket: 'This `{character}` is never closed.',
    comment: 'This `{character}` is never closed: YAML takes `{comment}` for a comment. Put the text in quotes.',
    stray: 'This `{character}` closes nothing, or closes what was opened with another bracket.',
    colon: 'This is no `key: value`. Is there a colon with a space behind it?',
    indentation: 'This line is not indented as those round it, so nobody can tell where it belongs.',
    'odd-space':
      'Here stands a blank that YAML takes for a letter, such as a no-break space of a word processor. Put plain spaces there.',
    comma: 'Between brackets a comma stands behind each entry. Is one missing at the end of this line?',
    'hyphen-behind':
      'A hyphen behind a colon is no answer: YAML takes it for the first item of a list. Leave it out, or say what belongs here.',
    star: 'YAML takes a star for a sign of its own. An item of a list begins with a hyphen and a space.',
    bullet: 'An item of a list begins with a hyphen and a space, not with `{sign}`.',
    'comment-in-block':
      'A comment to the left of its lines ends this text. Indent it as far as they are, or put it above the text.',
    'deep-blank':
      'This text begins with a blank line that is indented further than those below it. Take out its spaces.',
    'goes-on': 'This line still belongs to `{key}`, but is not indented further than that. Indent it.',
    'goes-on-colon':
      'This line still belongs to `{key}`, but is not indented further than that, and has a colon. Indent it, and put the whole text in quotes.',
    'item-goes-on':
      'This line still belongs to the item above it, but is not indented further than its hyphen. Indent it.',
    'item-column': 'This item does not stand in the column of those above it. Indent it as they are.',
    'comment-in-text':
      'A text ends where a comment begins, and YAML takes `{comment}` for one. Put the whole text in quotes, or the comment above it.',
    'value-below': 'This is the value of `{key}`, but it is not indented further than that. Indent it.',
    'no-hyphen':
      'An item of a list begins with a hyphen and a space, as the line above does. Write them before this one.',
    'no-space': 'In a list a space stands behind each hyphen. Here it is missing.',
    item: 'A hyphen begins an item of a list, and the lines round this one are none. Can the hyphen go?',
    ...misplacedMessages,
    nested: 'A colon with a space behind it starts a value, but here is one already. Put the text in quotes.',
    'nested-key':
      'A colon with a space behind it starts a value, but here is one already. Put the text in quotes, or is a comma missing before `{key}`?',
    'comma-twice': 'Here is a comma too many: between two commas stands nothing.',
    opened: 'Between brackets a `{character}` cannot stand in a text that has no quotes. Put the text in quotes.',
    start: 'A text cannot begin with this character. Put the text in quotes.',
    escape: 'Between double quotes a `\\` stands for something special. Write it twice, or use single quotes.',
    'no-key':
      'This is no key. Between brackets YAML ends a value at each comma: write `60000` for `60.000,-`, and put a text in quotes.',
    quoted:
      'Behind this quote ({character}) the value has ended, so what follows belongs nowhere. Put the whole text in quotes of the other kind, or is a comma missing?',
    closed: 'Behind this `{character}` the value has ended, so what follows belongs nowhere. Is a comma missing?',
    other: 'YAML cannot read this: {detail}.',
  },
  docs: {
    what: 'The file can be read as YAML 1.2.',
    why: 'What cannot be read cannot be checked: a bracket or a quote too few, and a promise is gone. Everything else in the file goes on being checked.',
    bad: 'title: "Live ETA\n',
    good: 'title: "Live ETA"\n',
    since: '1.0.0',
  },
  *check({ agreement }) {
    yield* misplacedIn(agreement, false);
    for (const { range, code, detail, mend } of agreement.problemsOf('invalid-yaml')) {
      if (code === goesOnCode || code === valueBelowCode) {
        const name = goingOnMessage(agreement.text.slice(range.start, range.end), code, detail, mend !== undefined);
        yield { message: name, at: [], range, args: { key: detail }, data: { code } };
        continue;
      }
      const ended = code in named || !trailing.test(detail) ? undefined : endBefore(agreement.text, range.start);
      if (ended !== undefined) {
        const kind = /["']/.test(ended) ? 'quoted' : 'closed';
        yield { message: kind, at: [], range, args: { character: ended }, data: { code } };
        continue;
      }
      if (/^Unexpected block-seq-ind on same line/.test(detail)) {
        yield { message: 'hyphen-behind', at: [], range, data: { code } };
        continue;
      }
      const sign = signOf(agreement.text, range, detail);
      if (sign !== undefined) {
        yield { message: 'start', at: [], range: sign, data: { code } };
        continue;
      }
      if (/^Alias cannot be an empty string/.test(detail)) {
        yield { message: 'star', at: [], range, data: { code } };
        continue;
      }
      if (/^Unexpected , in flow/.test(detail)) {
        yield { message: 'comma-twice', at: [], range, data: { code } };
        continue;
      }
      const isOpened = /^Missing , or : between flow/.test(detail) && /[[{]/.test(agreement.text.charAt(range.start));
      if (isOpened || /^Unexpected flow-(?:seq|map)-start at node end/.test(detail)) {
        const character = agreement.text.charAt(range.start);
        yield { message: 'opened', at: [], range, args: { character }, data: { code } };
        continue;
      }
      const known = code in named ? named[code as keyof typeof named] : 'other';
      const name = known === 'comma' && !isBetweenBrackets(agreement.text, range.start) ? 'colon' : known;
      if (name === 'colon' && isItemOfKeys(agreement.text, range)) {
        yield { message: 'item', at: [], range, data: { code } };
        continue;
      }
      const key = name === 'nested' ? keyInside(agreement.text, range.start) : undefined;
      if (key !== undefined) {
        yield { message: 'nested-key', at: [], range, args: { key }, data: { code } };
        continue;
      }
      const comment = name === 'bracket' ? commentThatCloses(agreement.text, range.start) : undefined;
      const [first = ''] = agreement.text.slice(range.start, range.end).split(/[ \t\u00a0]/, 1);
      const args = { character: detail, detail, comment: detail, sign: /^\d/.test(first) ? first : first.slice(0, 1) };
      if (comment === undefined) yield { message: name, at: [], range, args, data: { code } };
      else yield { message: 'comment', at: [], range, args: { ...args, comment }, data: { code } };
    }
  },
  fixes: {
    ...misplacedFixes,
    'goes-on': indentBelow,
    'item-goes-on': indentBelow,
    'value-below': indentBelow,
    'item-column': indentBelow,
    'no-hyphen': writeAsList,
    'no-space': writeAsList,
    star: writeAsList,
    bullet: writeAsList,
    'deep-blank': takeOutSpaces,
    item: leaveOutHyphen,
    'odd-space': usePlainSpaces,
  },
});
