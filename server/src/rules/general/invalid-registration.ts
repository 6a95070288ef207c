import { replaceValue } from '../../agreement/edit.ts';
import { message } from '../../l10n/message.ts';
import { defineRule, type FixMaker } from '../rule.ts';

/** What people write round the eight digits or between them: blanks, points, quotes of a word processor, the word itself. */
const digitsIn = (kvk: string): string | undefined => {
  const bare = kvk.replace(/^\s*kvk(?:-?nummer)?\s*:?/i, '').replace(/[\s.\-'"‘’‚“”„`´]/g, '');
  return /^\d{8}$/.test(bare) ? bare : undefined;
};

const writeDigits: FixMaker = (agreement, { path, data: { digits } }) => {
  const edit = typeof digits === 'string' ? replaceValue(agreement, path, [`"${digits}"`]) : undefined;
  return edit ? [{ title: message('Write {value}', { value: `"${digits}"` }), edits: [edit], safe: false }] : [];
};

/** Who somebody is starts with a number that exists. */
export const invalidRegistration = defineRule({
  id: 'general/invalid-registration',
  severity: 'warning',
  messages: {
    'kvk-length': 'This KvK number has {count} digits; a KvK number has 8.',
    'kvk-digits': 'A KvK number has 8 digits and nothing else.',
    'kvk-written': 'A KvK number has 8 digits and nothing else. Write it as `"{digits}"`.',
    'lei-length': 'This LEI has {count} characters; an LEI has 20.',
    'lei-characters': 'An LEI has 18 capital letters or digits, and 2 digits that check them.',
    'lei-check': 'The check digits of this LEI do not add up. Is there a slip in it?',
  },
  docs: {
    what: 'A KvK number has 8 digits; an LEI has 20 characters with valid check digits.',
    why: 'The number in the register says which organisation signs, whatever it is called. People are also matched by it with other agreements of their organisation.',
    bad: `parties:
  noordlicht:
    registration: { kvk: "9000001" }
`,
    good: `parties:
  noordlicht:
    registration: { kvk: "90000001" }
`,
    since: '1.0.0',
  },
  *check({ facts }) {
    for (const { path, value } of facts.parties) {
      const { kvk, lei } = value.registration ?? {};
      const at = (scheme: string) => [...path, 'registration', scheme];
      if (kvk !== undefined && !/^\d{8}$/.test(kvk)) {
        const count = /^\d+$/.test(kvk) ? String(kvk.length) : undefined;
        const digits = digitsIn(kvk);
        if (digits !== undefined) yield { message: 'kvk-written', at: at('kvk'), args: { digits }, data: { digits } };
        else if (count === undefined) yield { message: 'kvk-digits', at: at('kvk') };
        else yield { message: 'kvk-length', at: at('kvk'), args: { count } };
      }
      if (lei === undefined) continue;
      if (lei.length !== 20) yield { message: 'lei-length', at: at('lei'), args: { count: String(lei.length) } };
      else if (!/^[A-Z0-9]{18}\d{2}$/.test(lei)) yield { message: 'lei-characters', at: at('lei') };
      else if (!checksOut(lei)) yield { message: 'lei-check', at: at('lei') };
    }
  },
  fixes: { 'kvk-written': writeDigits },
});

/** ISO 7064 mod 97-10: letters count as 10 to 35, and the whole number leaves 1. */
function checksOut(lei: string): boolean {
  let rest = 0;
  for (const character of lei) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
