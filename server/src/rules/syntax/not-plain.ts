import { asScalar } from '../../agreement/edit.ts';
import { nextLine, startOfLine } from '../../agreement/range.ts';
import { dividesOne } from '../../agreement/tree/divided.ts';
import { isScalar, type Node, nodesIn } from '../../agreement/tree/tree.ts';
import { message } from '../../l10n/message.ts';
import { defineRule, type FixMaker } from '../rule.ts';

const writeOut: FixMaker = (agreement, { range }) => {
  const name = agreement.text.slice(range.start + 1, range.end);
  const anchored = agreement.places.anchored(name, range.start);
  const value = anchored.at(-1);
  const text = value && writtenOut(agreement.text, value, range.start);
  if (text === undefined) return [];
  // An anchor that was given twice may be meant either way.
  const safe = anchored.length === 1;
  return [{ title: message('Write the value out'), edits: [{ range, insert: [text] }], safe }];
};

/** An anchor that no alias asks for says nothing. */
const removeAnchor: FixMaker = (agreement, { range }) => {
  const name = agreement.text.slice(range.start + 1, range.end);
  const isAsked = agreement
    .problemsOf('not-plain')
    .some(({ what, source }) => what === 'alias' && source === `*${name}`);
  if (isAsked) return [];
  const { text } = agreement;
  const behind = /^ */.exec(text.slice(range.end, nextLine(text, range.end)))?.[0].length ?? 0;
  // What is below it stays; at the end of a line, so does no blank.
  const isLast = /[\r\n]/.test(text.charAt(range.end + behind));
  const before = isLast ? (/ *$/.exec(text.slice(startOfLine(text, range.start), range.start))?.[0].length ?? 0) : 0;
  const edit = { range: { start: range.start - before, end: range.end + behind }, insert: [] };
  return [{ title: message('Remove the anchor'), edits: [edit], safe: true }];
};

const removeLine: FixMaker = (agreement, { range }) => {
  const end = nextLine(agreement.text, range.end);
  const edit = { range: { start: range.start, end }, insert: [] };
  return [{ title: message('Remove this line'), edits: [edit], safe: true }];
};

/** A value as it can stand in another place, on one line; undefined where it cannot. */
function writtenOut(text: string, value: Node, offset: number): string | undefined {
  const source = text.slice(value.start, value.end);
  if (
    source === '' ||
    /[\r\n]/.test(source) ||
    value.tag !== undefined ||
    (value.start <= offset && offset < value.end)
  )
    return undefined;
  if (isScalar(value)) {
    // Between brackets, a comma or a bracket would end it there.
    return value.style === 'plain' && /[,[\]{}]/.test(source) ? asScalar(value.source) : source;
  }
  const isPlain = [...nodesIn(value)].every((node) => node === value || (node.anchor ?? node.tag) === undefined);
  const isFlow = value.kind !== 'alias' && value.flow && [...nodesIn(value)].every(({ kind }) => kind !== 'alias');
  return isFlow && isPlain ? source : undefined;
}

/** An agreement says each thing once, in words: what YAML can do besides is for machines. */
export const notPlain = defineRule({
  id: 'syntax/not-plain',
  severity: 'error',
  messages: {
    anchor: 'An agreement has no anchors (`{source}`). Say it in words, where it belongs.',
    alias: 'An agreement has no aliases (`{source}`). Write the value out, so that everybody can read it here.',
    'merge-key': 'An agreement has no merge keys (`<<`). Write out what is meant here.',
    tag: 'An agreement has no tags (`{source}`). Write the value as it is, in quotes if it is a text.',
    directive: 'An agreement has no directives (`{source}`). This line can go.',
    divided: 'To YAML a line of three hyphens ends the agreement, and nothing below it is read. Can the line go?',
    'second-document':
      'A file holds one agreement. What follows here is a second document; put it in a file of its own.',
  },
  docs: {
    what: 'The file is plain YAML: no anchors, aliases, merge keys, tags, directives or second document.',
    why: 'People who are no programmers sign this file. What stands somewhere else under a symbol is overlooked.',
    bad: `transparency:
  culture:
    noordlicht:
      mission: &mission Software people dare to rely on
    van-rijn:
      mission: *mission
`,
    good: `transparency:
  culture:
    noordlicht:
      mission: Software people dare to rely on
    van-rijn:
      mission: Delivered is delivered
`,
    since: '1.0.0',
  },
  *check({ agreement }) {
    for (const { path, range, what, source } of agreement.problemsOf('not-plain'))
      yield {
        message: what === 'second-document' && dividesOne(agreement.text, range.start) ? 'divided' : what,
        at: path,
        range,
        args: { source },
        data: { source },
      };
  },
  fixes: {
    alias: writeOut,
    anchor: removeAnchor,
    directive: removeLine,
    divided: (agreement, finding) => removeLine(agreement, finding).map((fix) => ({ ...fix, safe: false })),
  },
});
