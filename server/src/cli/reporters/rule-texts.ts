import { configurationRule } from '../../configuration-rule.ts';
import { explain } from '../../explain/explain.ts';
import { explanationPage } from '../../explain/markdown.ts';
import { message } from '../../l10n/message.ts';
import type { Translator } from '../../l10n/translator.ts';
import { ruleById } from '../../rules/index.ts';
import type { Severity } from '../../rules/rule.ts';

/** What a report tells of a rule besides its findings. */
export interface RuleTexts {
  readonly what: string;
  readonly why: string;
  readonly severity: Severity;
  /** All of it, as Markdown. */
  readonly page: string;
}

export function aboutRule(id: string, translate: Translator): RuleTexts {
  const rule = ruleById(id);
  if (!rule) {
    const what = translate(message(configurationRule.what));
    const why = translate(message(configurationRule.why));
    return { what, why, severity: configurationRule.severity, page: `# ${id}\n\n${what}\n\n${why}\n` };
  }
  return {
    what: translate(message(rule.docs.what)),
    why: translate(message(rule.docs.why)),
    severity: rule.severity,
    page: explanationPage(explain(rule), translate),
  };
}
