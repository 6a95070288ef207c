import type { AgreementDocument } from '../../agreement/document.ts';
import { dotted } from '../../agreement/path.ts';
import { list, type Message, message } from '../../l10n/message.ts';
import type { Effect, Principle } from '../change.ts';
import type { NotCompared } from '../compare.ts';
import type { ReviewedFile } from '../review.ts';

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

export const statusWords: Readonly<Record<ReviewedFile['status'], Message>> = {
  added: message('new file'),
  removed: message('file removed'),
  changed: message('file changed'),
  renamed: message('file renamed'),
};

/** How many changes there are, what weakens first. */
export function countWords(counts: Readonly<Record<Effect, number>>): readonly Message[] {
  const { weakens, strengthens, unclear, neutral } = counts;
  const told: readonly (readonly [number, Message])[] = [
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

/** Who must sign again, by name; undefined where nobody has to. */
export function signAgainWords({ head, diff }: ReviewedFile): Message | undefined {
  if (diff.signAgain.length === 0) return undefined;
  const parties = list(diff.signAgain.map((party) => head?.facts.partyName(party) ?? party));
  return message('Must sign again: {parties}', { parties });
}

/** What else a reviewer has to know: places that were not compared, and lists in another order. */
export function remarks({ base, head, diff }: ReviewedFile): readonly Message[] {
  const order = diff.signAgain.length > 0 ? diff.reordered : [];
  return [
    ...diff.notCompared.map((place) => notComparedWords(place, base, head)),
    ...order.map((path) =>
      message('The order of {path} changed. That changes no promise, and is part of what was signed.', {
        path: dotted(path),
      }),
    ),
  ];
}

function notComparedWords(
  { path, in: where }: NotCompared,
  base: AgreementDocument | undefined,
  head: AgreementDocument | undefined,
): Message {
  const at = path.length > 0 ? dotted(path) : message('the whole file');
  const line = (agreement: AgreementDocument | undefined) =>
    agreement ? agreement.lines.positionAt(agreement.rangeOf(path).start).line + 1 : 1;
  switch (where) {
    case 'base':
      return message('Not compared: {path}, which could not be read for certain before.', { path: at });
    case 'head':
      return message('Not compared: {path}, which cannot be read for certain (line {line}).', {
        path: at,
        line: line(head),
      });
    case 'both':
      return message(
        'Not compared: {path}, which cannot be read for certain, neither before (line {old}) nor now (line {line}).',
        {
          path: at,
          old: line(base),
          line: line(head),
        },
      );
  }
}
