import type { AgreementDocument } from '../../agreement/document.ts';
import { markdownText } from '../../escape/markdown-text.ts';
import type { Finding } from '../../findings/finding.ts';
import { type Message, message } from '../../l10n/message.ts';
import type { Translator } from '../../l10n/translator.ts';
import { type Change, type Effect, effects } from '../change.ts';
import { incomparableWords } from '../doubt.ts';
import { type ChangeGroup, countEffects, groupChanges, type Review, type ReviewedFile } from '../review.ts';
import {
  countWords,
  effectWords,
  headline,
  principleWords,
  severityWords,
  signAgainWords,
  statusWords,
} from './words.ts';

/** A message as one line of Markdown. */
type Say = (text: Message) => string;

/** Characters that a comment on GitHub or GitLab can hold, with room for what others put around it. */
const most = 60_000;
/** Room for the last line, which says what does not fit. */
const lastLine = 300;

/**
 * The review as a comment on a pull request. What files hold is shown as text, whatever it is. Where not everything fits,
 * files are told in short, and then counted.
 */
export function renderMarkdown(review: Review, translate: Translator): string {
  const say: Say = (text) => markdownText(translate(text));
  const total = headline(review, say);
  const parts = [`**${total}**`];
  let room = most - total.length - lastLine;
  let shortened = 0;
  for (const file of review.files) {
    const head = headBlocks(file, say).join('\n\n');
    const whole = [head, ...bodyBlocks(file, say, findingTable)].join('\n\n');
    const part = [whole, head].find((text) => text.length + 2 <= room);
    if (part !== whole) shortened++;
    if (part === undefined) continue;
    parts.push(part);
    room -= part.length + 2;
  }
  if (shortened > 0) parts.push(`> ${say(notAll(shortened))}`);
  return `${parts.join('\n\n')}\n`;
}

/**
 * One file of a review by itself, as a page beside the agreement: its title is told elsewhere, and there is little room, so
 * that findings are a list.
 */
export function renderComparison(file: ReviewedFile, translate: Translator): string {
  const say: Say = (text) => markdownText(translate(text));
  const [, counts = '', ...signing] = headBlocks(file, say);
  return `${[`**${counts}**`, ...signing, ...bodyBlocks(file, say, findingList)].join('\n\n')}\n`;
}

const notAll = (count: number): Message =>
  count === 1
    ? message('1 agreement does not fit in here as a whole: run "partnership diff" to see all of it.')
    : message('{count} agreements do not fit in here as a whole: run "partnership diff" to see all of them.', {
        count,
      });

/** Signs in front of the words, so that a glance finds what weakens. */
const signs: Readonly<Record<Effect, string>> = { weakens: '🔻', strengthens: '🔺', unclear: '❔', neutral: '▫️' };

/** What it comes to. */
function headBlocks(file: ReviewedFile, say: Say): readonly string[] {
  const signing = signAgainWords(file);
  const { changes, incomparable } = file.diff;
  const counts = countWords(countEffects(changes), incomparable.length).map(say).join(', ');
  return [
    `### ${markdownText(file.path)}`,
    `${say(statusWords[file.status])}: ${counts}`,
    ...(signing ? [`✍️ **${say(signing)}**`] : []),
  ];
}

function bodyBlocks(file: ReviewedFile, say: Say, show: ShowFindings): readonly string[] {
  const groups = groupChanges(file);
  const judged = groups.flatMap((group) => groupBlock(group, ({ effect }) => effect !== 'neutral', say));
  const neutral = groups.flatMap((group) => groupBlock(group, ({ effect }) => effect === 'neutral', say));
  return [
    ...incomparableBlock(file, say),
    ...judged,
    ...(neutral.length > 0 ? details(say(message('Neutral changes')), neutral) : []),
    ...findingBlock(message('New findings'), file.head, file.diff.findings.new, say, show),
    ...findingBlock(message('Solved findings'), file.base, file.diff.findings.solved, say, show),
  ];
}

const incomparableBlock = ({ diff: { incomparable } }: ReviewedFile, say: Say): readonly string[] =>
  incomparable.length === 0
    ? []
    : [
        `#### ⚠️ ${say(message('Could not be compared'))}`,
        incomparable.map((place) => `- ${say(incomparableWords(place))}`).join('\n'),
      ];

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

function findingBlock(
  title: Message,
  agreement: AgreementDocument | undefined,
  findings: readonly Finding[],
  say: Say,
  show: ShowFindings,
): readonly string[] {
  if (!agreement || findings.length === 0) return [];
  return [`#### ${say(title)}`, show(agreement, findings, say).join('\n')];
}

/** The lines that show findings. */
type ShowFindings = (agreement: AgreementDocument, findings: readonly Finding[], say: Say) => readonly string[];

const lineOf = (agreement: AgreementDocument, { range }: Finding) => agreement.lines.positionAt(range.start).line + 1;

const findingTable: ShowFindings = (agreement, findings, say) => {
  const header = [message('Severity'), message('Finding'), message('Line'), message('Rule id')].map(say);
  const rows = findings.map((finding) => {
    const { severity, text, rule } = finding;
    return `| ${say(severityWords[severity])} | ${say(text)} | ${lineOf(agreement, finding)} | ${markdownText(rule)} |`;
  });
  return [`| ${header.join(' | ')} |`, '|---|---|---:|---|', ...rows];
};

const findingList: ShowFindings = (agreement, findings, say) =>
  findings.map((finding) => {
    const { severity, text, rule } = finding;
    const place = `${say(message('Line'))} ${lineOf(agreement, finding)} · ${markdownText(rule)}`;
    return `- **${say(severityWords[severity])}** – ${say(text)} (${place})`;
  });
