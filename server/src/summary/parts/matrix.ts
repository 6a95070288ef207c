import { type Message, message } from '../../l10n/message.ts';
import type { Matrix, MatrixCell, Standing } from '../model.ts';
import type { PartyName } from '../placed.ts';
import type { Telling } from '../telling.ts';

const standingWords: Readonly<Record<Standing, Message>> = {
  strong: message('strong'),
  weak: message('weaker'),
  both: message('both strong and weaker'),
  undeclared: message('needed, not declared'),
  silent: message('not mentioned'),
};

/** Who is strong, who is weaker, who covers whom, and who needs what it has not declared. */
export function matrixOf(telling: Telling): Matrix {
  const { facts } = telling.agreement;
  const needed = neededBy(telling);
  const competencies = new Set([
    ...facts.strengths.map(({ id }) => id),
    ...facts.weaknesses.map(({ id }) => id),
    ...[...needed.values()].flatMap((ids) => [...ids]),
  ]);
  const rows = [...competencies].map((competency) => ({
    competency,
    name: telling.show(competency.replaceAll('-', ' ')),
    cells: telling.parties.map((party) =>
      cellOf(telling, party, competency, needed.get(party.party)?.has(competency) ?? false),
    ),
  }));
  return {
    parties: telling.parties,
    rows: rows.filter(({ cells }) => cells.some(({ standing }) => standing !== 'silent')),
  };
}

function cellOf(telling: Telling, { party, name }: PartyName, competency: string, isNeeded: boolean): MatrixCell {
  const { facts } = telling.agreement;
  const strength = facts.strengths.find((entry) => entry.party === party && entry.id === competency);
  const weakness = facts.weaknesses.find((entry) => entry.party === party && entry.id === competency);
  const standing: Standing =
    strength && weakness ? 'both' : strength ? 'strong' : weakness ? 'weak' : isNeeded ? 'undeclared' : 'silent';
  const found = weakness ?? strength;
  const cell = { party, name, standing, word: telling.say(standingWords[standing]) };
  if (!found) return isNeeded ? { ...cell, at: telling.place(['strengths', 'competencies', party]) } : cell;
  const { risk, covered_by: coveredBy } = weakness?.value ?? {};
  // Of a strength the value is the evidence itself.
  const evidence = strength && typeof strength.value === 'string' ? strength.value : undefined;
  const told = weakness ? [...weakness.path, 'risk'] : found.path;
  const isOpen = telling.isOpen(told);
  const detail = isOpen ? telling.toFillIn : telling.show(weakness ? risk : evidence);
  return {
    ...cell,
    ...(isOpen ? { isOpen } : {}),
    ...(detail === '' ? {} : { detail }),
    ...(coveredBy === undefined
      ? {}
      : { coveredBy: telling.say(message('covered by {party}', { party: telling.partyName(coveredBy) })) }),
    at: telling.place(found.path),
  };
}

/** What each party needs for what it promises and has not declared, as the check finds it. */
function neededBy(telling: Telling): ReadonlyMap<string, ReadonlySet<string>> {
  const needed = new Map<string, Set<string>>();
  for (const { data } of telling.findingsOf('honesty/competency-undeclared')) {
    const { party, competency } = data;
    if (typeof party !== 'string' || typeof competency !== 'string') continue;
    const own = needed.get(party);
    if (own) own.add(competency);
    else needed.set(party, new Set([competency]));
  }
  return needed;
}
