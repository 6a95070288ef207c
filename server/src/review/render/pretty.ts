import type { AgreementDocument } from '../../agreement/document.ts';
import { printableLine } from '../../escape/printable.ts';
import type { Finding } from '../../findings/finding.ts';
import { type Message, message } from '../../l10n/message.ts';
import type { Translator } from '../../l10n/translator.ts';
import type { Change, Effect } from '../change.ts';
import { type Incomparable, incomparableWords } from '../doubt.ts';
import {
  type ChangeGroup,
  countEffects,
  groupChanges,
  incomparableOf,
  type Review,
  type ReviewedFile,
} from '../review.ts';
import {
  countWords,
  effectWords,
  headline,
  principleWords,
  severityWords,
  signAgainWords,
  statusWords,
} from './words.ts';

/** Wraps text in a colour, or leaves it as it is. */
export interface ReviewStyle {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
}

interface Teller {
  readonly style: ReviewStyle;
  /** A message as one line that can be shown. */
  readonly say: (text: Message) => string;
}

/** The review for a terminal. Nothing is told by colour alone. */
export function renderPretty(review: Review, translate: Translator, style: ReviewStyle): string {
  const teller: Teller = { style, say: (text) => printableLine(translate(text)) };
  const blocks = review.files.map((file) => fileBlock(file, teller));
  const total = style.bold(headline(review, teller.say));
  // What could not be compared is read first, however long the rest is.
  return [...(incomparableOf(review).length > 0 ? [`${total}\n`] : []), ...blocks, `${total}\n`].join('\n');
}

function fileBlock(file: ReviewedFile, teller: Teller): string {
  const { style, say } = teller;
  const signing = signAgainWords(file);
  const { changes, incomparable } = file.diff;
  const counts = countWords(countEffects(changes), incomparable.length).map(say).join(', ');
  return [
    `${style.bold(printableLine(file.path))} ${style.dim(`${say(statusWords[file.status])}: ${counts}`)}`,
    ...incomparableLines(incomparable, teller),
    ...groupChanges(file).flatMap((group) => groupLines(group, file, teller)),
    ...findingLines(message('New findings'), file.head, file.diff.findings.new, teller),
    ...findingLines(message('Solved findings'), file.base, file.diff.findings.solved, teller),
    ...(signing ? [`  ${style.bold(say(signing))}`] : []),
    '',
  ].join('\n');
}

const incomparableLines = (incomparable: readonly Incomparable[], { style, say }: Teller): readonly string[] =>
  incomparable.length === 0
    ? []
    : [
        `  ${style.bold(say(message('Could not be compared')))}`,
        ...incomparable.map((place) => `    ${style.yellow(say(incomparableWords(place)))}`),
      ];

function groupLines({ principle, party, changes }: ChangeGroup, file: ReviewedFile, teller: Teller): readonly string[] {
  const { style, say } = teller;
  const title = say(principleWords[principle]);
  return [
    `  ${style.bold(party === undefined ? title : `${title} · ${printableLine(party)}`)}`,
    ...changes.map((change) => {
      const effect = colourOf(change.effect, style)(say(effectWords[change.effect]));
      return `    ${effect} ${say(change.message)}${style.dim(placeOf(change, file))}`;
    }),
  ];
}

function findingLines(
  title: Message,
  agreement: AgreementDocument | undefined,
  findings: readonly Finding[],
  { style, say }: Teller,
): readonly string[] {
  if (!agreement || findings.length === 0) return [];
  return [
    `  ${style.bold(say(title))}`,
    ...findings.map((finding) => {
      const line = agreement.lines.positionAt(finding.range.start).line + 1;
      return `    ${say(severityWords[finding.severity])} ${say(finding.text)} ${style.dim(`${finding.rule} :${line}`)}`;
    }),
  ];
}

const colourOf = (effect: Effect, style: ReviewStyle) =>
  ({ weakens: style.red, strengthens: style.green, unclear: style.yellow, neutral: style.dim })[effect];

/** The line of a change: in the head, of what is gone in the base. */
function placeOf({ headRange, baseRange }: Change, { base, head }: ReviewedFile): string {
  if (headRange && head) return ` :${head.lines.positionAt(headRange.start).line + 1}`;
  if (baseRange && base) return ` -${base.lines.positionAt(baseRange.start).line + 1}`;
  return '';
}
