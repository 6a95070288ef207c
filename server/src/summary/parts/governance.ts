import type { approvalReasons } from 'partnership-agreements-schema';
import { sound } from '../../agreement/known.ts';
import { tellDuration, tellEvery } from '../../l10n/durations.ts';
import { date, list, type Message, message } from '../../l10n/message.ts';
import type { Card, CardRow, Line } from '../model.ts';
import type { Telling } from '../telling.ts';
import { lineAt, plainCard, rowsOf } from './lines.ts';
import { cornerNames } from './triangles.ts';

const reasons: Readonly<Record<(typeof approvalReasons)[number], Message>> = {
  legal: message('because of the law'),
  safety: message('because of safety'),
  budget: message('because of the budget'),
  ethics: message('because of ethics'),
  privacy: message('because of privacy'),
};
const isReason = (id: string): id is keyof typeof reasons => Object.hasOwn(reasons, id);

/** Who approves what, and why. */
export const approvalsOf = (telling: Telling): Card => {
  const { facts } = telling.agreement;
  const lines = facts.approvals.map(({ id, path, value: { what, by, workstream, because } }): Line => {
    const stream = facts.workstream(workstream)?.value.title ?? workstream?.replaceAll('-', ' ');
    const isOpen = telling.isOpen([...path, 'what']);
    const note = [
      ...(by === undefined ? [] : [telling.say(message('approved by {party}', { party: facts.partyName(by) }))]),
      ...(because === undefined
        ? []
        : [
            telling.say(
              isReason(because)
                ? reasons[because]
                : message('because of its strength: {competency}', { competency: because.replaceAll('-', ' ') }),
            ),
          ]),
      ...(stream === undefined ? [] : [telling.phrase(stream)]),
    ].join(' · ');
    return {
      text: isOpen ? telling.toFillIn : telling.phrase(what) || telling.show(id),
      ...(isOpen ? { isOpen } : {}),
      ...(note === '' ? {} : { note }),
      at: telling.place(path),
    };
  });
  return plainCard(telling, ['strengths', 'approvals'], lines);
};

/** How the agreement is kept alive, and how it is left. */
export function governanceOf(telling: Telling): Card {
  const { governance, legal_contract: contract } = telling.agreement.data;
  const { review, escalation, exit, signatories } = governance ?? {};
  const row = (label: Message, path: readonly string[], text: Message | string | undefined): CardRow => ({
    label: telling.say(label),
    lines: lineAt(telling, path, typeof text === 'object' ? telling.say(text) : text),
  });
  const next =
    review?.every === undefined
      ? undefined
      : review.next === undefined
        ? tellEvery(review.every)
        : message('{every}, next on {date}', { every: tellEvery(review.every), date: date(review.next) });
  const steps = sound(escalation);
  return {
    title: '',
    rows: rowsOf(
      row(message('Review'), ['governance', 'review', 'every'], telling.isHalted ? undefined : next),
      row(
        message('Escalation'),
        ['governance', 'escalation'],
        steps.length === 0
          ? undefined
          : steps.map((role) => telling.say(cornerNames[role])).join(telling.say(message(', then '))),
      ),
      {
        label: telling.say(message('Signatories')),
        lines: telling.parties.flatMap(({ party, name }) => {
          const people = sound(signatories?.[party]);
          return people.length === 0
            ? []
            : lineAt(telling, ['governance', 'signatories', party], `${name}: ${telling.people(people)}`);
        }),
      },
      row(
        message('Notice'),
        ['governance', 'exit', 'notice'],
        exit?.notice === undefined ? undefined : message('{duration}', { duration: tellDuration(exit.notice) }),
      ),
      row(message('Winding down'), ['governance', 'exit', 'wind_down'], exit?.wind_down),
      row(message('Legal contract'), ['legal_contract'], contract),
    ),
    at: telling.place(['governance']),
  };
}

/** What the parties accept for a while: which finding, where, why, who agreed, and until when. */
export const waiversOf = (telling: Telling): Card => {
  const lines = telling.agreement.facts.waivers.map(({ id, path, value }): Line => {
    const people = sound(value.agreed_by);
    const isOpen = telling.isOpen([...path, 'because']);
    const note = [
      ...(people.length === 0
        ? []
        : [
            telling.say(
              message('agreed by {people}', {
                people: list(people.map((person) => telling.agreement.facts.personName(person))),
              }),
            ),
          ]),
      ...(value.until === undefined ? [] : [telling.say(message('until {date}', { date: date(value.until) }))]),
      ...(value.rule === undefined ? [] : [telling.show(value.rule)]),
      ...(value.at === undefined ? [] : [telling.show(value.at)]),
    ].join(' · ');
    return {
      text: isOpen ? telling.toFillIn : telling.show(value.because) || telling.show(id),
      ...(isOpen ? { isOpen } : {}),
      ...(note === '' ? {} : { note }),
      at: telling.place(path),
    };
  });
  return plainCard(telling, ['waivers'], lines);
};
