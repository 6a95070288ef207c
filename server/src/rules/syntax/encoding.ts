import { defineRule } from '../rule.ts';

/** A name that cannot be read is nobody's name. */
export const encoding = defineRule({
  id: 'syntax/encoding',
  severity: 'error',
  messages: {
    one: 'This character could not be read: the file is not UTF-8. Save it as UTF-8, and put the character right.',
    several:
      'This character could not be read, nor could {others} more: the file is not UTF-8. Save it as UTF-8, and put them right.',
    forbidden: 'Here stands {code}, a character that cannot be seen and that no text may hold. Delete it.',
    'several-forbidden':
      'Here stands {code}, a character that cannot be seen and that no text may hold, and there are {others} more like it. Delete them.',
  },
  docs: {
    what: 'The file is valid UTF-8, without control characters.',
    why: 'In another encoding the accents in names and the euro signs get lost, and with them what was meant.',
    bad: 'title: Caf\ufffd Europa\n',
    good: 'title: Café Europa\n',
    since: '1.0.0',
  },
  *check({ agreement }) {
    for (const { range, character, count } of agreement.problemsOf('encoding')) {
      const others = String(count - 1);
      if (character === '\ufffd') yield { message: count === 1 ? 'one' : 'several', at: [], range, args: { others } };
      else {
        const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
        yield { message: count === 1 ? 'forbidden' : 'several-forbidden', at: [], range, args: { code, others } };
      }
    }
  },
});
