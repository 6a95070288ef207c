import { message } from '../../l10n/message.ts';
import { defineRule } from '../rule.ts';

/** Who owns what is told by ids: one id that stands for two people leaves it open whose promise it is. */
export const duplicateId = defineRule({
  id: 'general/duplicate-id',
  severity: 'error',
  messages: {
    person: 'The id `{id}` stands for two people, so nobody can tell who is meant. Give one of them another.',
    commitment:
      'The id `{id}` stands for two commitments, so nobody can tell which is meant. Give one of them another.',
  },
  docs: {
    what: 'The ids of people and of commitments are unique in the whole file.',
    why: 'Owners, deputies and deadlines point to people and commitments by their id, from wherever they stand. With two of one id it is open whose promise it is.',
    bad: `parties:
  van-rijn:
    people:
      eva: { name: Eva Blom, days_per_month: 3 }
`,
    good: `parties:
  van-rijn:
    people:
      eva-blom: { name: Eva Blom, days_per_month: 3 }
`,
    since: '1.0.0',
  },
  *check({ agreement }) {
    for (const { path, id, of, first } of agreement.problemsOf('duplicate-id')) {
      const related = [{ at: first, text: message('It stands here first.') }];
      const name = of === 'commitment' ? 'commitment' : 'person';
      yield { message: name, at: path, part: 'key', args: { id }, related, data: { id } };
    }
  },
});
