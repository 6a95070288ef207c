import { defineRule } from '../rule.ts';

/** Speaks for a rule that broke down, so that all others still report. It is yielded by the check itself. */
export const ruleFailed = defineRule({
  id: 'internal/rule-failed',
  severity: 'error',
  messages: {
    failed:
      'The rule {rule} broke down on this file: {reason}. All other rules were checked. Please report it; until then, set "{rule}: off" in partnership.config.yaml.',
  },
  docs: {
    what: 'Every rule gets to the end of its work.',
    why: 'A mistake in one rule must not hide what the others have to say. When a rule breaks down, that is said aloud, with its name, instead of being passed over.',
    bad: '',
    good: '',
    since: '1.0.0',
  },
  *check() {},
});
