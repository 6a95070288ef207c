import { sound } from '../../agreement/known.ts';
import { date, type Message, message } from '../../l10n/message.ts';
import type { Card, CardRow } from '../model.ts';
import type { Telling } from '../telling.ts';

/** Since when and why an agreement rests or has ended, who decided it, and when it goes on; undefined where it is neither. */
export function haltOf(telling: Telling): Card | undefined {
  const { status, suspended, ended } = telling.agreement.data;
  if (status === 'suspended')
    return card(telling, message('Suspended'), ['suspended'], {
      since: suspended?.since,
      because: suspended?.because,
      decidedBy: sound(suspended?.decided_by),
      resumesWhen: suspended?.resumes_when,
      until: suspended?.until,
    });
  if (status === 'ended')
    return card(telling, message('Ended'), ['ended'], {
      on: ended?.date,
      because: ended?.because,
      decidedBy: sound(ended?.decided_by),
    });
  return undefined;
}

interface Halt {
  readonly since?: string | undefined;
  readonly on?: string | undefined;
  readonly because: string | undefined;
  readonly decidedBy: readonly string[];
  readonly resumesWhen?: string | undefined;
  readonly until?: string | undefined;
}

function card(telling: Telling, title: Message, path: readonly string[], halt: Halt): Card {
  const row = (label: Message, key: string, text: string | undefined): readonly CardRow[] => {
    const at = [...path, key];
    const isOpen = telling.isOpen(at);
    if (text === undefined && !isOpen) return [];
    const line = isOpen ? { text: telling.toFillIn, isOpen: true as const } : { text: text ?? '' };
    return [{ label: telling.say(label), lines: [{ ...line, at: telling.place(at) }] }];
  };
  const day = (value: string | undefined) => value && telling.date(value);
  const { since, on, because, decidedBy, resumesWhen, until } = halt;
  return {
    title: telling.say(title),
    rows: [
      ...row(message('Since'), 'since', day(since)),
      ...row(message('On'), 'date', day(on)),
      ...row(message('Because'), 'because', because && telling.show(because)),
      ...row(message('Decided by'), 'decided_by', decidedBy.length > 0 ? telling.people(decidedBy) : undefined),
      ...row(message('Resumes when'), 'resumes_when', resumesWhen && telling.show(resumesWhen)),
      ...row(message('Until'), 'until', until && telling.say(message('{date}', { date: date(until) }))),
    ],
    at: telling.place(path),
  };
}
