import type { AgreementDocument } from '../agreement/document.ts';
import type { EntryReliance, EntryStrength, LineOf } from './entry.ts';

/** What each party is strong in, as it says. */
export const strengthsOf = ({ facts }: AgreementDocument, lineOf: LineOf): readonly EntryStrength[] =>
  facts.strengths.map(({ party, id, path }) => ({ party, competency: id, line: lineOf(path) }));

/**
 * Who relies on whom in what: a party on the one that covers its weaker competency, and on the one that leads the
 * workstream in which it needs what it has not got.
 */
export function reliancesOf({ facts }: AgreementDocument, lineOf: LineOf): readonly EntryReliance[] {
  const strong = new Set(facts.strengths.map(({ party, id }) => `${party} ${id}`));
  const found = new Map<string, EntryReliance>();
  const add = (reliance: EntryReliance) => {
    const { party, on, competency } = reliance;
    const key = `${party} ${on} ${competency}`;
    if (party !== on && !found.has(key)) found.set(key, reliance);
  };
  for (const { party, id, path, value } of facts.weaknesses)
    if (value.covered_by !== undefined)
      add({ party, on: value.covered_by, competency: id, because: 'covered', line: lineOf(path) });
  for (const { party, path, value } of facts.commitments) {
    if (value.state === 'dropped') continue;
    const lead = facts.workstream(value.workstream)?.value.lead;
    for (const competency of value.requires ?? [])
      if (lead !== undefined && competency !== undefined && !strong.has(`${party} ${competency}`))
        if (strong.has(`${lead} ${competency}`))
          add({ party, on: lead, competency, because: 'required', line: lineOf([...path, 'requires']) });
  }
  return [...found.values()];
}
