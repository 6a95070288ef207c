import { knownMotives } from 'partnership-agreements-schema';
import { replaceValue } from '../../agreement/edit.ts';
import { distance } from '../../agreement/nearest.ts';
import { message } from '../../l10n/message.ts';
import { defineRule } from '../rule.ts';

const folded = (motive: string) =>
  motive
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');

/**
 * The known motive that this one is a slip of: two letters off at most, with the first one right. The list is open, so
 * words that only look alike are the author's own.
 */
function slipOf(motive: string): string | undefined {
  if (motive.length > 40 || (knownMotives as readonly string[]).includes(motive)) return undefined;
  const word = folded(motive);
  return knownMotives.find((known) => known[0] === word[0] && distance(word, known, 2) <= 2);
}

/** Principle 2: motives are compared between partners, which works when the same motive has the same name. */
export const motiveUnfamiliar = defineRule({
  id: 'transparency/motive-unfamiliar',
  severity: 'info',
  messages: { slip: '`{motive}`: did you mean `{known}`?' },
  docs: {
    what: 'A motive is a known one, or clearly in a party’s own words: not one letter off a known one.',
    why: 'The list of motives is open, and own words are welcome. A slip of the pen only keeps a known motive from being recognised.',
    bad: `transparency:
  expectations:
    noordlicht:
      motives: [market-acces, reselling]
`,
    good: `transparency:
  expectations:
    noordlicht:
      motives: [market-access, reselling]
`,
    since: '1.0.0',
  },
  *check({ facts }) {
    for (const { path, value } of facts.expectations) {
      for (const [index, motive] of (value.motives ?? []).entries()) {
        const known = motive === undefined ? undefined : slipOf(motive);
        if (motive !== undefined && known !== undefined)
          yield { message: 'slip', at: [...path, 'motives', index], args: { motive, known }, data: { known } };
      }
    }
  },
  fixes: {
    slip: (agreement, { path, data }) => {
      const known = String(data.known);
      const edit = replaceValue(agreement, path, [known]);
      return edit ? [{ title: message('Write `{known}`', { known }), edits: [edit], safe: false }] : [];
    },
  },
});
