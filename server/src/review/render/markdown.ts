import type { AgreementDocument } from '../../agreement/document.ts';
import type { Finding } from '../../finding.ts';
import { type Message, message } from '../../l10n/message.ts';
import type { Translator } from '../../l10n/translator.ts';
import { type Change, type Effect, effects } from '../change.ts';
import {
  type ChangeGroup,
  countEffects,
  countsOfReview,
  groupChanges,
  type Review,
  type ReviewedFile,
} from '../review.ts';
import { markdownText } from './markdown-text.ts';
import { countWords, effectWords, principleWords, remarks, signAgainWords, statusWords } from './words.ts';

/** A message as one line of Markdown. */
type Say = (text: Message) => string;

/** The review as a comment on a pull request. What files hold is shown as text, whatever it is. */
export function renderMarkdown(review: Review, translate: Translator): string {
  const say: Say = (text) => markdownText(translate(text));
  const total = countWords(countsOfReview(review)).map(say).join(', ');
  return `${[`**${total}**`, ...review.files.flatMap((file) => fileBlocks(file, say))].join('\n\n')}\n`;
}

/** Signs in front of the words, so that a glance finds what weakens. */
const signs: Readonly<Record<Effect, string>> = { weakens: '🔻', strengthens: '🔺', unclear: '❔', neutral: '▫️' };

function fileBlocks(file: ReviewedFile, say: Say): readonly string[] {
  const signing = signAgainWords(file);
  const counts = countWords(countEffects(file.diff.changes)).map(say).join(', ');
  const groups = groupChanges(file);
  const judged = groups.flatMap((group) => groupBlock(group, ({ effect }) => effect !== 'neutral', say));
  const neutral = groups.flatMap((group) => groupBlock(group, ({ effect }) => effect === 'neutral', say));
  return [
    `### ${markdownText(file.path)}`,
    `${say(statusWords[file.status])}: ${counts}`,
    ...(signing ? [`✍️ **${say(signing)}**`] : []),
    ...judged,
    ...(neutral.length > 0 ? details(say(message('Neutral changes')), neutral) : []),
    ...findingBlock(message('New findings'), file.head, file.diff.findings.new, say),
    ...findingBlock(message('Solved findings'), file.base, file.diff.findings.solved, say),
    ...remarks(file).map((remark) => `> ${say(remark)}`),
  ];
}

const details = (summary: string, blocks: readonly string[]): readonly string[] => [
  `<details><summary>${summary}</summary>`,
  ...blocks,
  '</details>',
];

function groupBlock(group: ChangeGroup, told: (change: Change) => boolean, say: Say): readonly string[] {
  const { principle, party } = group;
  const changes = group.changes.filter(told).sort((a, b) => effects.indexOf(a.effect) - effects.indexOf(b.effect));
  if (changes.length === 0) return [];
  const title = say(principleWords[principle]);
  const lines = changes.map(
    ({ effect, message: text }) => `- ${signs[effect]} **${say(effectWords[effect])}** – ${say(text)}`,
  );
  return [`#### ${party === undefined ? title : `${title} · ${markdownText(party)}`}`, lines.join('\n')];
}

const severityWords = { error: message('error'), warning: message('warning'), info: message('information') };

function findingBlock(
  title: Message,
  agreement: AgreementDocument | undefined,
  findings: readonly Finding[],
  say: Say,
): readonly string[] {
  if (!agreement || findings.length === 0) return [];
  const rows = findings.map(({ severity, text, rule, range }) => {
    const line = agreement.lines.positionAt(range.start).line + 1;
    return `| ${say(severityWords[severity])} | ${say(text)} | ${line} | ${markdownText(rule)} |`;
  });
  const header = [message('Severity'), message('Finding'), message('Line'), message('Rule id')].map(say);
  return [`#### ${say(title)}`, [`| ${header.join(' | ')} |`, '|---|---|---:|---|', ...rows].join('\n')];
}
