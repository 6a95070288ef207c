import type { ScalarShape } from 'partnership-agreements-schema';
import { sameDuration } from '../agreement/date.ts';
import { type Arg, type Args, list, type Message, message } from '../l10n/message.ts';
import { type Change, type Effect, opposite, type Principle } from './change.ts';
import type { ChangeCheck, Place, Presence } from './check.ts';
import type { Difference } from './difference.ts';
import { excerpts } from './excerpt.ts';
import { compareTexts, type TextDifference } from './texts.ts';
import { type Landmarks, landmarksOf, placeArgs, quoted, wordsOf } from './wording.ts';

/** A difference with its effect, its places and its words. */
export function judge(difference: Difference): Change {
  const { kind, base, head, check } = difference;
  const text = textDifferenceOf(difference);
  const effect = effectWith(text, difference);
  const { path } = kind === 'removed' ? base : head;
  const landmarks = landmarksOf(path);
  const party = check.concerns?.(kind === 'removed' ? base : head) ?? landmarks.party;
  return {
    effect,
    kind,
    principle: principleOf(check),
    ...(party === undefined ? {} : { party }),
    path,
    ...(kind === 'added' ? {} : { before: base.value, baseRange: base.agreement.rangeOf(base.path) }),
    ...(kind === 'removed' ? {} : { after: head.value, headRange: head.agreement.rangeOf(head.path) }),
    message: tell(difference, effect, text, landmarks),
    reworded: text?.kind === 'words',
  };
}

const principleBySection: Readonly<Record<string, Principle>> = {
  parties: 'parties',
  priorities: 'priorities',
  transparency: 'transparency',
  honesty: 'honesty',
  talents: 'talents',
  strengths: 'strengths',
  governance: 'governance',
  waivers: 'governance',
};

/** The part of the agreement that a place belongs to. */
export const principleAt = (section: unknown): Principle => principleBySection[String(section)] ?? 'agreement';
const principleOf = ({ at }: ChangeCheck): Principle => principleAt(at.split('.')[0]);

const byPresence: Record<Presence, Effect> = {
  strength: 'strengthens',
  burden: 'weakens',
  neutral: 'neutral',
  unclear: 'unclear',
};

/** Another order or layout changes nothing; other figures may, also where words are only a name. */
function effectWith(text: TextDifference | undefined, difference: Difference): Effect {
  if (difference.same === 'mended') return 'unclear';
  if (difference.same || text?.kind === 'layout') return 'neutral';
  const effect = effectOf(difference);
  return effect === 'neutral' && text?.kind === 'figures' ? 'unclear' : effect;
}

function effectOf({ kind, check, shape, base, head, item, lists }: Difference): Effect {
  const { presence = 'unclear', otherwise = 'unclear' } = check;
  if (kind === 'changed') {
    const difference = item ? undefined : gain({ check, shape, base, head });
    if (difference === undefined || difference === 0)
      return typeof otherwise === 'function' ? otherwise(base, head) : otherwise;
    return difference > 0 ? 'strengthens' : 'weakens';
  }
  const [there, away] = kind === 'added' ? [head, lists?.base ?? base] : [base, lists?.head ?? head];
  const meaning = byPresence[typeof presence === 'function' ? presence(there, away) : presence];
  return kind === 'added' ? meaning : opposite(meaning);
}

/** How much stronger it became; undefined where that can't be known. */
function gain({ check, shape, base, head }: Pick<Difference, 'check' | 'shape' | 'base' | 'head'>): number | undefined {
  const { strength, compare } = check;
  if (shape.kind === 'scalar' && shape.scalar === 'money' && !isOneMoney(base, head)) return undefined;
  if (compare) return compare(base.value, head.value);
  const [before, after] = [strength?.(base, head), strength?.(head, base)];
  return before === undefined || after === undefined ? undefined : after - before;
}

/** Whether two amounts can be held against each other: more of another currency may be worth less. Nothing is nothing in any. */
function isOneMoney(base: Place, head: Place): boolean {
  const [before, after] = [base.agreement.data.currency, head.agreement.data.currency];
  const isSame = before === undefined || after === undefined || before === after;
  return isSame || base.value === 0 || head.value === 0;
}

/** How the two texts of a place differ; undefined where it holds something else than text. */
function textDifferenceOf({ kind, shape, base, head, same }: Difference): TextDifference | undefined {
  if (kind !== 'changed' || same || shape.kind !== 'scalar') return undefined;
  const [before, after] = [base.value, head.value];
  if (shape.scalar === 'duration')
    return sameDuration(String(before), String(after)) ? { kind: 'layout', how: 'notation' } : undefined;
  if (!isText(shape) || isKnownWord(shape, before) || isKnownWord(shape, after)) return undefined;
  return isTextOrNumber(before) && isTextOrNumber(after) ? compareTexts(before, after) : undefined;
}

/** One known word instead of another is no rewording. */
const isKnownWord = ({ suggests }: ScalarShape, value: unknown) => suggests?.includes(String(value)) ?? false;
const isTextOrNumber = (value: unknown) => typeof value === 'string' || typeof value === 'number';

function tell(difference: Difference, effect: Effect, text: TextDifference | undefined, landmarks: Landmarks): Message {
  const { kind, check, shape, item, base, head } = difference;
  const place = kind === 'removed' ? base : head;
  const args: Args = Object.assign(placeArgs(place, landmarks), check.args?.(base, head), valuesOf(difference));
  const labelled = (words: string, more?: Args) =>
    message(words, Object.assign({}, args, more, { label: message(check.label, args) }));
  if (difference.same === 'order') return labelled('{label}: the same in another order, which changes no promise.');
  if (difference.same === 'again') return labelled(kind === 'added' ? againWords.added : againWords.removed);
  if (difference.same === 'mended') return labelled(mendedWords, { before: written(base.value) });
  if (difference.same === 'notation')
    return labelled(layoutWords.notation, { before: written(base.value), after: written(head.value) });
  if (text?.kind === 'layout' && text.how === 'notation') return labelled(layoutWords.notation);
  if (text?.kind === 'layout') {
    const places = list(
      text.places.map(([was, is]) => message('“{after}” instead of “{before}”', { after: is, before: was })),
    );
    return labelled(layoutWords[text.how], { places });
  }
  if (kind === 'changed' && shape.kind === 'scalar' && shape.refers === 'place' && base.value === head.value)
    return labelled(elsewhereWords);
  // Where the label says the new text already, only what it was is new.
  const { entry, after } = args;
  const saysItself = entry !== undefined && `“${entry}”` === after && check.label.includes('{entry}');
  const own = ownWords(check, kind, effect);
  if (own !== undefined) return message(own, args);
  if (text?.kind === 'figures' && typeof head.value === 'string') {
    const figures = list(
      text.figures.map(([was, is]) => message('{after} instead of {before}', { after: is, before: was })),
    );
    return labelled(
      saysItself ? '{label}: other figures, {figures}.' : '{label}: other figures, {figures}, in {after}.',
      { figures },
    );
  }
  if (check.unsaid && kind !== 'changed' && !item)
    return effect === 'neutral'
      ? labelled(sameUnsaidWords[kind])
      : labelled(unsaidWords[kind], { unsaid: check.unsaid });
  const isReworded = text?.kind === 'words' && !item;
  if (isReworded && saysItself) return labelled('{label} is worded differently: it was {before}.');
  return labelled(template(kind, item, shape.kind === 'object', isReworded));
}

/** What it was and what it is, in words; of two with one name, with the ids that tell them apart. */
function valuesOf({ base, head, shape }: Difference): Args {
  // Of long texts, what differs: the beginning may be the same.
  const texts = [base.value, head.value].filter((value) => typeof value === 'string');
  const [old, now] = texts;
  if (old !== undefined && now !== undefined && isText(shape) && !texts.some((value) => isKnownWord(shape, value))) {
    const [was, is] = excerpts(old, now);
    return { before: `“${was}”`, after: `“${is}”` };
  }
  const [before, after] = [base, head].map((place) => (place.value === undefined ? undefined : wordsOf(place, shape)));
  const isOneName =
    shape.kind === 'scalar' && shape.refers !== undefined && before === after && base.value !== head.value;
  const told = (words: Arg, value: unknown) =>
    isOneName && typeof words === 'string' ? `${words} (${String(value)})` : words;
  return {
    ...(before === undefined ? {} : { before: told(before, base.value) }),
    ...(after === undefined ? {} : { after: told(after, head.value) }),
  };
}

/** As it stands in the text, where that is all that differs. */
const written = (value: unknown) => (typeof value === 'string' ? quoted(value) : String(value));

/** What is written otherwise, and says the same. */
const layoutWords = {
  blanks: '{label}: only the blanks differ, {places}, in {after}.',
  characters: '{label}: other characters, which look the same, {places}, in {after}.',
  notation: '{label}: {after} instead of {before}, which says the same.',
} as const;

/** For an id with a slip of the pen that was put right. */
const mendedWords = '{label}: {after} instead of {before}, which stood for nothing; it counts from now on.';

/** For a place that is written as before, while its ids went to others. */
const elsewhereWords = '{label}: still {after}, where something else stands now.';

/** For what a list holds more than once. */
const againWords = {
  added: '{label}: {after} stands there once more, which says the same.',
  removed: '{label}: {before} stands there once less, which says the same.',
} as const;

/** For what means something where nothing is said. */
const unsaidWords = {
  added: '{label}: {after} instead of {unsaid}, which holds where nothing is said.',
  removed: '{label}: {unsaid}, which holds where nothing is said, instead of {before}.',
} as const;

/** Where what is said is what holds where nothing is. */
const sameUnsaidWords = {
  added: '{label}: {after}, as it was while nothing was said.',
  removed: '{label}: no longer said, and still {before}.',
} as const;

function ownWords(check: ChangeCheck, kind: Difference['kind'], effect: Effect): string | undefined {
  const words = check[kind];
  return typeof words === 'string' ? words : words?.[effect];
}

const isText = (shape: Difference['shape']): shape is ScalarShape =>
  shape.kind === 'scalar' && (shape.scalar === 'text' || shape.scalar === 'text-or-number');

/** The words for a change that has none of its own. */
function template(kind: Difference['kind'], item: boolean, whole: boolean, text: boolean): string {
  if (kind === 'changed')
    return text
      ? '{label} is worded differently: {after} instead of {before}.'
      : '{label}: {after} instead of {before}.';
  if (whole) return kind === 'added' ? '{label} is new.' : '{label} is gone.';
  if (item) return kind === 'added' ? '{label}: now also {after}.' : '{label}: no longer {before}.';
  return kind === 'added' ? '{label}: {after}, where nothing was said.' : '{label}: no longer said; it was {before}.';
}
