import { type Args, type Message, message } from '../l10n/message.ts';
import { type Change, type ChangeKind, type Effect, opposite, type Principle } from './change.ts';
import type { ChangeCheck, Presence } from './check.ts';
import type { Difference } from './compare.ts';
import { partyOf, placeArgs, wordsOf } from './wording.ts';

/** A difference with its effect, its places and its words. */
export function judge(difference: Difference): Change {
  const { kind, base, head, check } = difference;
  const effect = effectOf(difference);
  const { path } = kind === 'removed' ? base : head;
  const party = partyOf(path);
  return {
    effect,
    kind,
    principle: principleOf(check),
    ...(party === undefined ? {} : { party }),
    path,
    ...(kind === 'added' ? {} : { before: base.value, baseRange: base.agreement.rangeOf(base.path) }),
    ...(kind === 'removed' ? {} : { after: head.value, headRange: head.agreement.rangeOf(head.path) }),
    message: tell(difference, effect),
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

function effectOf({ kind, check, base, head, item, lists }: Difference): Effect {
  const { presence = 'unclear', otherwise = 'unclear' } = check;
  if (kind === 'changed') {
    const difference = item ? undefined : gain(check, { base, head });
    if (difference === undefined || difference === 0) return otherwise;
    return difference > 0 ? 'strengthens' : 'weakens';
  }
  const [there, away] = kind === 'added' ? [head, lists?.base ?? base] : [base, lists?.head ?? head];
  const meaning = byPresence[typeof presence === 'function' ? presence(there, away) : presence];
  return kind === 'added' ? meaning : opposite(meaning);
}

/** How much stronger it became; undefined where that can't be known. */
function gain(
  { strength, compare }: ChangeCheck,
  { base, head }: Pick<Difference, 'base' | 'head'>,
): number | undefined {
  if (compare) return compare(base.value, head.value);
  const [before, after] = [strength?.(base), strength?.(head)];
  return before === undefined || after === undefined ? undefined : after - before;
}

function tell({ kind, check, shape, item, base, head }: Difference, effect: Effect): Message {
  const place = kind === 'removed' ? base : head;
  const own = check.args?.(base, head) ?? {};
  const args: Args = {
    ...placeArgs(place),
    ...own,
    ...(base.value === undefined ? {} : { before: wordsOf(base, shape) }),
    ...(head.value === undefined ? {} : { after: wordsOf(head, shape) }),
  };
  const text = ownWords(check, kind, effect);
  if (text !== undefined) return message(text, args);
  return message(template(kind, item, shape.kind === 'object', isText(shape)), {
    ...args,
    label: message(check.label, args),
  });
}

function ownWords({ added, removed, changed }: ChangeCheck, kind: ChangeKind, effect: Effect): string | undefined {
  if (kind === 'added') return added;
  if (kind === 'removed') return removed;
  return typeof changed === 'string' ? changed : changed?.[effect];
}

const isText = (shape: Difference['shape']) =>
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
