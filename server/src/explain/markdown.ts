import { message } from '../l10n/message.ts';
import type { Translator } from '../l10n/translator.ts';
import type { Severity } from '../rules/rule.ts';
import type { Explanation } from './explain.ts';

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'information' };

/** The page of a rule, as Markdown. */
export function explanationPage(explanation: Explanation, translate: Translator): string {
  const { id, severity, inDraft, bad, good, findings, options, fixable, settable, since } = explanation;
  const level = (name: Severity) => translate(message(levels[name]));
  const facts = [
    inDraft === undefined
      ? translate(message('Severity: {level}.', { level: level(severity) }))
      : translate(
          message('Severity: {level}; in a draft: {draft}.', { level: level(severity), draft: level(inDraft) }),
        ),
    translate(message(fixable ? 'It offers a fix.' : 'It offers no fix.')),
    ...(settable ? [] : [translate(message('It can be neither set nor waived.'))]),
    translate(message('Since version {version}.', { version: since })),
  ];
  const parts = [
    `# ${id}`,
    translate(explanation.what),
    `**${translate(explanation.principle)}** ${translate(explanation.sentence)}`,
    translate(explanation.why),
    facts.join(' '),
  ];
  if (bad !== '') {
    parts.push(`## ${translate(message('Not like this'))}`, fence('yaml', bad), translate(message('The check says:')));
    parts.push(
      fence(
        '',
        findings
          .map((finding) => `${finding.path || '.'}\n  ${level(finding.severity)}: ${translate(finding.text)}`)
          .join('\n'),
      ),
    );
  }
  if (good !== '') parts.push(`## ${translate(message('Like this'))}`, fence('yaml', good));
  if (options.length > 0) {
    parts.push(`## ${translate(message('Options'))}`, translate(message('In `partnership.config.yaml`:')));
    parts.push(
      fence('yaml', `rules:\n  ${id}:\n${options.map((option) => `    ${option.name}: ${option.default}`).join('\n')}`),
    );
  }
  return `${parts.join('\n\n')}\n`;
}

const fence = (language: string, text: string) => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
