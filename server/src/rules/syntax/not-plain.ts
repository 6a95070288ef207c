import { message } from '../../l10n/message.ts';
import { defineRule, type FixMaker } from '../rule.ts';

const writeOut: FixMaker = (agreement, { range }) => {
  const name = agreement.text.slice(range.start + 1, range.end);
  const value = agreement.places.anchored(name);
  if (!value) return [];
  const text = agreement.text.slice(value.start, value.end);
  if (/[\r\n]/.test(text)) return [];
  return [{ title: message('Write the value out'), edits: [{ range, insert: [text] }], safe: true }];
};

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
      yield { message: what, at: path, range, args: { source }, data: { source } };
  },
  fixes: { alias: writeOut },
});
