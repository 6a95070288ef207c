import type { AgreementDocument } from '../../agreement/document.ts';
import type { Path } from '../../agreement/path.ts';
import { type Message, message } from '../../l10n/message.ts';
import type { Bars, ChangeLine, Changes } from '../model.ts';
import { Telling } from '../telling.ts';
import { barsOf } from './bars.ts';

/** An older text of an agreement, and what changed since. */
export interface Comparison {
  /** What the older text is called. */
  readonly name: string;
  readonly base: AgreementDocument;
  /** What it comes to. */
  readonly told: readonly Message[];
  readonly changes: readonly {
    readonly group: Message;
    readonly effect: ChangeLine['effect'];
    readonly effectText: Message;
    readonly text: Message;
    readonly path: Path;
  }[];
}

/** The changes by the part that they are in. One of what is gone leads to what is left round it. */
export function changesOf(telling: Telling, { name, told, changes }: Comparison): Changes {
  const groups = new Map<string, ChangeLine[]>();
  for (const { group, effect, effectText, text, path } of changes) {
    const title = telling.say(group);
    const line = { effect, effectText: telling.say(effectText), text: telling.say(text), at: telling.place(path) };
    const lines = groups.get(title);
    if (lines) lines.push(line);
    else groups.set(title, [line]);
  }
  return {
    title: telling.say(message('Since {base}', { base: name })),
    told: told.map((text) => telling.say(text)),
    groups: [...groups].map(([title, lines]) => ({ title, changes: lines })),
  };
}

/** The bars, each with how it was where that is otherwise; the scale holds both. */
export function barsSince(telling: Telling, now: readonly Bars[], { base }: Comparison): readonly Bars[] {
  const older = barsOf(new Telling(base, telling.today, telling.translate, undefined));
  return now.map((group) => {
    const before = older.find(({ resource }) => resource === group.resource);
    const rows = group.rows.map((row) => {
      const was = before?.rows.find(({ party }) => party === row.party);
      if (!was || (was.promised === row.promised && was.ceiling === row.ceiling)) return row;
      const { promised, ceiling, promisedText, willingText } = was;
      const text = telling.say(
        message('before: promised {promised}, willing {willing}', { promised: promisedText, willing: willingText }),
      );
      return { ...row, before: { promised, ...(ceiling === undefined ? {} : { ceiling }), text } };
    });
    return { ...group, rows, scale: Math.max(group.scale, before?.scale ?? 0) };
  });
}
