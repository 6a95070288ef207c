import type { AgreementDocument } from '../../agreement/document.ts';
import { htmlText } from '../../escape/html-text.ts';
import type { Finding } from '../../findings/finding.ts';
import { type Message, message } from '../../l10n/message.ts';
import type { Translator } from '../../l10n/translator.ts';
import type { Change } from '../change.ts';
import { incomparableWords } from '../doubt.ts';
import { countEffects, groupChanges, incomparableOf, type Review, type ReviewedFile } from '../review.ts';
import { page } from './page.ts';
import {
  countWords,
  effectWords,
  headline,
  principleWords,
  severityWords,
  signAgainWords,
  statusWords,
} from './words.ts';

/** A message as HTML. */
export type SayHtml = (text: Message) => string;

/** The review as a page for who decides: what could not be compared, what it comes to, and each change in a sentence. */
export function renderHtml(review: Review, translate: Translator): string {
  const say: SayHtml = (text) => htmlText(translate(text));
  const title = message('What changed from {base} to {head}', { base: review.base, head: review.head });
  const isWhole = incomparableOf(review).length === 0;
  const told = `<p class="added${isWhole ? '' : ' not-all'}">${headline(review, say)}</p>`;
  const head = `<header class="top"><h1>${say(title)}</h1>\n${told}</header>`;
  return page(
    translate.language,
    translate(title),
    [head, ...review.files.map((file) => section(file, say))].join('\n'),
  );
}

function section(file: ReviewedFile, say: SayHtml): string {
  const { path, status, head, base, diff } = file;
  const title = (head ?? base)?.data.title ?? path;
  const signing = signAgainWords(file);
  const counts = countWords(countEffects(diff.changes), diff.incomparable.length);
  const parts = [
    `<ul class="plain">${counts.map((words) => `<li>${say(words)}</li>`).join('')}</ul>`,
    diff.incomparable.length === 0
      ? ''
      : `<div class="open"><h3>${say(message('Could not be compared'))}</h3><ul>${diff.incomparable
          .map((place) => `<li>${say(incomparableWords(place))}</li>`)
          .join('')}</ul></div>`,
    signing ? `<p class="again">${say(signing)}</p>` : '',
    ...groupChanges(file).map(
      ({ principle, party, changes }) =>
        `<div class="group"><h3>${say(principleWords[principle])}${party === undefined ? '' : ` · ${htmlText(party)}`}</h3>${changeList(changes, say)}</div>`,
    ),
    findingList(message('New findings'), head, diff.findings.new, say),
    findingList(message('Solved findings'), base, diff.findings.solved, say),
  ];
  return `<section><header><h2>${htmlText(title)}</h2> <p class="about">${htmlText(path)}</p> <p class="about">${say(statusWords[status])}</p></header>
<div class="body">${parts.filter((part) => part !== '').join('\n')}</div></section>`;
}

/** Changes as a list, each with its effect in words. */
export const changeList = (changes: readonly Change[], say: SayHtml): string =>
  `<ul class="plain changes">${changes
    .map(
      ({ effect, message: text }) =>
        `<li class="${effect}"><span class="effect">${say(effectWords[effect])}</span> <span>${say(text)}</span></li>`,
    )
    .join('')}</ul>`;

function findingList(
  title: Message,
  agreement: AgreementDocument | undefined,
  findings: readonly Finding[],
  say: SayHtml,
): string {
  if (!agreement || findings.length === 0) return '';
  const items = findings.map(({ severity, text, rule, range }) => {
    const line = agreement.lines.positionAt(range.start).line + 1;
    return `<li class="${severity}"><span class="effect">${say(severityWords[severity])}</span> <span>${say(text)} <span class="quiet">${htmlText(rule)}, ${say(message('line {line}', { line }))}</span></span></li>`;
  });
  return `<div class="group"><h3>${say(title)}</h3><ul class="plain changes">${items.join('')}</ul></div>`;
}
