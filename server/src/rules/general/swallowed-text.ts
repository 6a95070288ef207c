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

/** Puts a text of which a comma between brackets made several in quotes. */
export const quoteSplit: FixMaker = (agreement, { range }) => {
  const edit = { range, insert: [asScalar(agreement.text.slice(range.start, range.end))] };
  return [{ title: message('Put the text in quotes'), edits: [edit], safe: false }];
};

/** Half a sentence that nobody sees is missing is worse than none. */
export const swallowedText = defineRule({
  id: 'general/swallowed-text',
  severity: 'warning',
  messages: {
    swallowed:
      'YAML stops reading at `{swallowed}` and takes it for a comment. Put the text in quotes if it belongs to it.',
    split: 'Between brackets YAML ends a text at each comma, so it cuts `{source}` up. Put the text in quotes.',
  },
  docs: {
    what: 'No text runs into a ` #` that YAML takes for a comment, or is cut up at the comma in a number.',
    why: 'Of `Become #1 in Benelux` only `Become` is left, and nobody sees it: the rest still stands there in the file.',
    bad: 'title: Become #1 in Benelux\n',
    good: 'title: "Become #1 in Benelux"\n',
    since: '1.0.0',
  },
  *check({ agreement }) {
    for (const { path, range, swallowed } of agreement.problemsOf('swallowed-text'))
      yield { message: 'swallowed', at: path, range, args: { swallowed }, data: { swallowed } };
    for (const { path, range, begins } of agreement.problemsOf('split-text')) {
      const source = agreement.text.slice(range.start, range.end);
      if (begins === 'text') yield { message: 'split', at: path, range, args: { source } };
    }
  },
  fixes: { swallowed: quote, split: quoteSplit },
});
