import { shapeAt } from 'partnership-agreements-schema';
import { replaceValue } from '../../agreement/edit.ts';
import { isList, isMap, type Node } from '../../agreement/tree/tree.ts';
import { type Message, message } from '../../l10n/message.ts';
import { defineRule, type FixMaker } from '../rule.ts';

const quote: FixMaker = (agreement, { path }) => {
  const shape = shapeAt(path);
  if (shape?.kind !== 'scalar' || shape.scalar !== 'text') return [];
  const node = agreement.places.node(path);
  // A tag would go on to say what the quoted text is.
  if (node?.tag !== undefined || node?.anchor !== undefined) return [];
  const range = agreement.places.valueRange(path);
  const source = range && agreement.text.slice(range.start, range.end);
  if (!source || /["\\\r\n]/.test(source) || /^[[{'|>]/.test(source)) return [];
  const edit = replaceValue(agreement, path, [`"${source}"`]);
  return edit ? [{ title: message('Put it in quotes'), edits: [edit], safe: true }] : [];
};

/** A list where a map is meant says something else than its author thinks. */
export const type = defineRule({
  id: 'schema/type',
  severity: 'error',
  messages: {
    file: 'An agreement begins with keys, such as `partnership: v1`. This is something else.',
    map: 'Here belong keys with a value each, not {found}.',
    list: 'Here belongs a list, such as `[a, b]`, not {found}.',
    text: 'Here belongs a text, not {found}.',
    number: 'Here belongs a number, such as `120`, not {found}.',
    'whole-number': 'Here belongs a whole number, such as `3`, not {found}.',
    date: 'Here belongs a date, such as `2027-06-30`, not {found}.',
    'text-or-number': 'Here belongs a text or a number, not {found}.',
  },
  docs: {
    what: 'A map, a list, a text or a number stands where the format asks for one.',
    why: 'A value of another kind is left out by whoever reads the file, or taken for something that you did not mean.',
    bad: `transparency:
  expectations:
    noordlicht:
      motives: market-access
`,
    good: `transparency:
  expectations:
    noordlicht:
      motives: [market-access]
`,
    since: '1.0.0',
  },
  *check({ agreement }) {
    for (const { path, expected, source } of agreement.problemsOf('type')) {
      const node = agreement.places.node(path);
      const range = agreement.places.valueRange(path);
      const written = range ? agreement.text.slice(range.start, range.end) : source;
      const found = foundIn(node, written);
      yield { message: path.length === 0 ? 'file' : expected, at: path, args: { found } };
    }
  },
  fixes: { text: quote },
});

/** What stands there instead, in the words of an author. */
function foundIn(node: Node | null | undefined, written: string): Message {
  if (isMap(node)) return message('keys with values');
  if (isList(node)) return message('a list');
  const [line = ''] = written.split(/[\r\n]/, 1);
  return message('`{source}`', { source: written.length > 60 || line !== written ? `${line.slice(0, 60)}…` : written });
}
