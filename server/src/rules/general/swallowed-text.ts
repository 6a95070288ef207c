import { asScalar } from '../../agreement/edit.ts';
import { message } from '../../l10n/message.ts';
import { defineRule, type FixMaker } from '../rule.ts';

const quote: FixMaker = (agreement, { path, range }) => {
  const value = agreement.places.valueRange(path);
  if (!value) return [];
  const text = agreement.text.slice(value.start, range.end);
  const edits = [{ range: { start: value.start, end: range.end }, insert: [asScalar(text)] }];
  return [{ title: message('Put the text in quotes'), edits, safe: false }];
};

/** Half a sentence that nobody sees is missing is worse than none. */
export const swallowedText = defineRule({
  id: 'general/swallowed-text',
  severity: 'warning',
  messages: {
    swallowed:
      'YAML stops reading at `{swallowed}` and takes it for a comment. Put the text in quotes if it belongs to it.',
  },
  docs: {
    what: 'No text runs into a ` #` that YAML takes for a comment.',
    why: 'Of `Become #1 in Benelux` only `Become` is left, and nobody sees it: the rest still stands there in the file.',
    bad: 'title: Become #1 in Benelux\n',
    good: 'title: "Become #1 in Benelux"\n',
    since: '1.0.0',
  },
  *check({ agreement }) {
    for (const { path, range, swallowed } of agreement.problemsOf('swallowed-text'))
      yield { message: 'swallowed', at: path, range, args: { swallowed }, data: { swallowed } };
  },
  fixes: { swallowed: quote },
});
