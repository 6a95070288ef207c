import { message } from '../../l10n/message.ts';
import { defineRule } from '../rule.ts';

/** An agreement says each thing once: of two values under one key, YAML readers keep either. */
export const duplicateKey = defineRule({
  id: 'syntax/duplicate-key',
  severity: 'error',
  messages: { twice: '`{key}` stands here twice. Which of the two holds?' },
  docs: {
    what: 'No key stands twice in a map.',
    why: 'With two values under one key, one reader takes the first and another the last: you would agree on different things.',
    bad: 'version: 3\nversion: 4\n',
    good: 'version: 3\n',
    since: '1.0.0',
  },
  *check({ agreement }) {
    for (const { path, range, first } of agreement.problemsOf('duplicate-key')) {
      const related = [{ at: path, range: first, text: message('It stands here first.') }];
      yield { message: 'twice', at: path, range, args: { key: String(path.at(-1)) }, related };
    }
  },
});
