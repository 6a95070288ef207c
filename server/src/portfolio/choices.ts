import type { Status } from 'partnership-agreements-schema';
import { printableLine } from '../escape/printable.ts';
import { statusNames } from '../l10n/names.ts';
import type { Translator } from '../l10n/translator.ts';
import type { PortfolioEntry } from './entry.ts';
import { Kept } from './kept.ts';
import { organisationsOf } from './organisations.ts';

/** What a portfolio can be narrowed to: values of its options, with the words for them. */
export interface PortfolioChoices {
  readonly parties: readonly Choice[];
  readonly people: readonly Choice[];
  readonly statuses: readonly Choice<Status>[];
}
export interface Choice<Id extends string = string> {
  readonly id: Id;
  readonly text: string;
}

/**
 * Everything that these agreements can be narrowed to: parties and people by name, statuses in the order of a life. `kept` is
 * what was kept of the portfolio of the same agreements.
 */
export function choicesOf(
  entries: readonly PortfolioEntry[],
  translate: Translator,
  kept: Kept = new Kept(),
): PortfolioChoices {
  const from: unknown[] = [];
  for (const { parties, people, status } of entries) from.push(parties, people, status);
  return kept.part('choices', from, () => {
    const organisations = organisationsOf(entries);
    const people = new Map<string, string>();
    for (const entry of entries)
      for (const { id, name, party } of entry.people)
        if (!people.has(id)) people.set(id, `${name} (${organisations.of(entry.file, party).name})`);
    const found = new Set(entries.map(({ status }) => status));
    const choice = ([id, text]: readonly [string, string]): Choice => ({ id, text: printableLine(text).trim() });
    return {
      parties: organisations.all.map(({ id, name }) => choice([id, name])).sort(byText),
      people: [...people].map(choice).sort(byText),
      statuses: statuses
        .filter((status) => found.has(status))
        .map((status) => ({ id: status, text: printableLine(translate(statusNames[status])) })),
    };
  });
}

const statuses = ['draft', 'in-review', 'agreed', 'suspended', 'ended'] as const satisfies readonly Status[];
const byText = (a: Choice, b: Choice): number => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);
