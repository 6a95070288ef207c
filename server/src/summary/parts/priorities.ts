import { concernedBy } from '../../agreement/concerns.ts';
import { sound } from '../../agreement/known.ts';
import { isWithin } from '../../agreement/path.ts';
import { list, message } from '../../l10n/message.ts';
import type { Priority } from '../model.ts';
import type { Telling } from '../telling.ts';

/** The shared priorities, with how important each party calls them. All parties, also in the view of one. */
export function prioritiesOf(telling: Telling): readonly Priority[] {
  const { facts } = telling.agreement;
  return facts.priorities.map(({ id, path, value }) => {
    const concerned = concernedBy(telling.agreement, { id, path, value }) ?? facts.parties.map((party) => party.id);
    const ratings = concerned.map((party) => {
      const importance = value.importance?.[party];
      const isOpen = telling.isOpen([...path, 'importance', party]);
      return {
        party,
        name: telling.partyName(party),
        ...(importance === undefined ? {} : { importance }),
        ...(isOpen ? { isOpen } : {}),
        text: isOpen
          ? telling.toFillIn
          : importance === undefined
            ? telling.say(message('not said'))
            : telling.show(importance),
      };
    });
    const said = ratings.flatMap(({ importance }) => (importance === undefined ? [] : [importance]));
    const spread = said.length > 1 ? { low: Math.min(...said), high: Math.max(...said) } : undefined;
    const gap = spread ? spread.high - spread.low : undefined;
    const apart = telling.findingsOf('priorities/imbalance').find((finding) => isWithin(finding.path, path));
    const supporting = facts.workstreams.filter(({ value: stream }) => sound(stream.supports).includes(id));
    return {
      id,
      what: telling.answer([...path, 'what'], value.what) ?? telling.show(id),
      ...telling.openIn(path, 'what'),
      ratings,
      ...(spread ? { spread } : {}),
      wide: apart !== undefined,
      ...(apart && apart.severity !== 'error' ? { mild: true } : {}),
      ...(concerned.length < facts.parties.length
        ? {
            concerns: telling.say(
              message('concerns {parties}', { parties: list(concerned.map((party) => facts.partyName(party))) }),
            ),
          }
        : {}),
      gapText: telling.say(
        gap === undefined
          ? message('not yet to compare')
          : gap === 0
            ? message('equally important')
            : gap === 1
              ? message('1 point apart')
              : message('{count} points apart', { count: gap }),
      ),
      supportedBy:
        supporting.length === 0
          ? ''
          : telling.say(
              message('worked on in {workstreams}', {
                workstreams: list(supporting.map((stream) => stream.value.title ?? stream.id)),
              }),
            ),
      at: telling.place(path),
    };
  });
}
