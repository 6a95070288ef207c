import { list, type Message, message } from '../../l10n/message.ts';
import type { Severity } from '../../rules/rule.ts';
import type { Effect, Principle } from '../change.ts';
import { incomparableWords } from '../doubt.ts';
import { countsOfReview, incomparableOf, type Review, type ReviewedFile } from '../review.ts';

/** What an effect is called in front of a change. */
export const effectWords: Readonly<Record<Effect, Message>> = {
  weakens: message('weakens'),
  strengthens: message('strengthens'),
  unclear: message('changed: judge for yourself'),
  neutral: message('neutral'),
};

export const principleWords: Readonly<Record<Principle, Message>> = {
  agreement: message('The agreement as a whole'),
  parties: message('Parties and people'),
  priorities: message('1. Priorities in balance'),
  transparency: message('2. Transparency of needs, expectations and culture'),
  honesty: message('3. Honesty about what you can and cannot do'),
  talents: message('4. The triangle of talents'),
  strengths: message('5. Cobbler, stick to your last'),
  governance: message('Governance'),
};

export const severityWords: Readonly<Record<Severity, Message>> = {
  error: message('error'),
  warning: message('warning'),
  info: message('information'),
};

export const statusWords: Readonly<Record<ReviewedFile['status'], Message>> = {
  added: message('new file'),
  removed: message('file removed'),
  changed: message('file changed'),
  renamed: message('file renamed'),
};

/** How many places could not be compared, and how many changes there are, what weakens first. */
export function countWords(
  { weakens, strengthens, unclear, neutral }: Readonly<Record<Effect, number>>,
  incomparable: number,
): readonly Message[] {
  const told: readonly (readonly [number, Message])[] = [
    [incomparable, message('could not be compared: {count}', { count: incomparable })],
    [weakens, weakens === 1 ? message('1 change weakens') : message('{count} changes weaken', { count: weakens })],
    [
      strengthens,
      strengthens === 1
        ? message('1 change strengthens')
        : message('{count} changes strengthen', { count: strengthens }),
    ],
    [
      unclear,
      unclear === 1 ? message('1 to judge for yourself') : message('{count} to judge for yourself', { count: unclear }),
    ],
    [neutral, message('{count} neutral', { count: neutral })],
  ];
  const some = told.filter(([count]) => count > 0).map(([, words]) => words);
  return some.length > 0 ? some : [message('no change of what was agreed')];
}

/** As many places that could not be compared as a headline names; all of them are told below it. */
const mostNamed = 3;

/** What a review comes to: first what could not be compared, by name, then the counts. */
export function headline(review: Review, say: (text: Message) => string): string {
  const incomparable = incomparableOf(review);
  const counts = countWords(countsOfReview(review), 0).map(say).join(', ');
  if (incomparable.length === 0) return counts;
  const named = incomparable.slice(0, mostNamed).map(incomparableWords);
  const left = incomparable.length - named.length;
  const places = list(left > 0 ? [...named, message('{count} more', { count: left })] : named);
  const open = say(message('Not everything could be compared: {places}', { places }));
  return review.files.some(({ diff }) => diff.changes.length > 0) ? `${open}; ${counts}` : open;
}

/** Who must sign again, by name; undefined where nobody has to. */
export function signAgainWords({ head, diff }: ReviewedFile): Message | undefined {
  if (diff.signAgain.length === 0) return undefined;
  const parties = list(diff.signAgain.map((party) => head?.facts.partyName(party) ?? party));
  return message('Must sign again: {parties}', { parties });
}
