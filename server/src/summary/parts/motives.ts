import { sound } from '../../agreement/known.ts';
import { list, type Message, message } from '../../l10n/message.ts';
import { motiveNames } from '../../l10n/names.ts';
import type { Card, Line } from '../model.ts';
import type { Telling } from '../telling.ts';
import { lineAt, listAt, rowsOf } from './lines.ts';

/** What the agreement means for the plan and the results of each party. */
export const plansOf = (telling: Telling): readonly Card[] =>
  telling.parties.map(({ party, name }) => {
    const path = ['priorities', 'business_plan', party];
    const plan = telling.agreement.data.priorities?.business_plan?.[party];
    return { title: name, rows: rowsOf({ label: '', lines: lineAt(telling, path, plan) }), at: telling.place(path) };
  });

/** Why each party does this, what it needs for it, and who meets that. */
export const motivesOf = (telling: Telling): readonly Card[] =>
  telling.parties.map(({ party, name }) => {
    const path = ['transparency', 'expectations', party];
    const { motives, benefits } = telling.agreement.data.transparency?.expectations?.[party] ?? {};
    const motive = (word: string) => {
      const known = Object.hasOwn(motiveNames, word) ? motiveNames[word] : undefined;
      return known ? telling.say(known) : telling.show(word.replaceAll('-', ' '));
    };
    return {
      title: name,
      rows: rowsOf(
        { label: telling.say(message('Motives')), lines: listAt(telling, [...path, 'motives'], motives, motive) },
        { label: telling.say(message('Benefits')), lines: listAt(telling, [...path, 'benefits'], benefits) },
        { label: telling.say(message('Needs')), lines: needsOf(telling, party) },
      ),
      at: telling.place(path),
    };
  });

const needsOf = (telling: Telling, party: string): readonly Line[] =>
  telling.agreement.facts.needs
    .filter((need) => need.party === party)
    .map(({ id, path, value }) => {
      const isOpen = telling.isOpen([...path, 'what']);
      return {
        text: isOpen ? telling.toFillIn : telling.phrase(value.what) || telling.show(id),
        ...(isOpen ? { isOpen } : {}),
        note: telling.say(
          value.met_by === undefined ? message('nobody named who meets it') : meeting(telling, party, value.met_by),
        ),
        at: telling.place(path),
      };
    });

/** Who meets a need, and with what: a commitment, a workstream, or a strength. */
function meeting(telling: Telling, needing: string, id: string): Message {
  const { facts } = telling.agreement;
  const commitment = facts.commitment(id);
  if (commitment) return met(telling, [commitment.party], telling.phrase(commitment.value.what) || id);
  const stream = facts.workstream(id);
  if (stream)
    return met(telling, sound([stream.value.lead]), telling.phrase(stream.value.title) || id.replaceAll('-', ' '));
  const strong = facts.strengths.filter((strength) => strength.id === id && strength.party !== needing);
  return met(
    telling,
    strong.map(({ party }) => party),
    id.replaceAll('-', ' '),
  );
}

const met = (telling: Telling, parties: readonly string[], what: string): Message =>
  parties.length === 0
    ? message('met by: {what}', { what })
    : message('met by {parties}: {what}', {
        parties: list(parties.map((party) => telling.agreement.facts.partyName(party))),
        what,
      });
