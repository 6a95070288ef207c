import { kindsOf } from 'partnership-agreements-schema';
import type { AgreementDocument } from '../../agreement/document.ts';
import type { Commitment, PartyEntry } from '../../agreement/facts.ts';
import { nearest } from '../../agreement/nearest.ts';
import type { Path } from '../../agreement/path.ts';
import { Strong } from '../strengths/strong.ts';
import { Weak } from './weak.ts';

/** A competency that a party promises with, and has called neither strong nor weak. */
export interface Undeclared {
  readonly party: string;
  readonly competency: string;
  /** The commitments that require it; at least one. */
  readonly uses: readonly { readonly commitment: string; readonly path: Path }[];
  /** A competency that the party does name, and that this may be a slip of, or the other way round. */
  readonly suggestion: string | undefined;
  /** Where the party names that one, if nothing else speaks of it: then the slip was made there. */
  readonly declared: Path | undefined;
}

const known = new WeakMap<AgreementDocument, readonly Undeclared[]>();

/** One for each party and competency, however many commitments require it. */
export function undeclaredOf(agreement: AgreementDocument): readonly Undeclared[] {
  let found = known.get(agreement);
  if (!found) {
    found = find(agreement);
    known.set(agreement, found);
  }
  return found;
}

/** Whether a party is asked about a competency already, because it promises something that requires it. */
export const isAsked = (agreement: AgreementDocument, party: string, competency: string): boolean =>
  undeclaredOf(agreement).some((one) => one.party === party && one.competency === competency);

function find(agreement: AgreementDocument): readonly Undeclared[] {
  const weak = new Weak(agreement);
  const strong = new Strong(agreement);
  // What nobody names has been told where it is referred to.
  const unknown = new Set(
    agreement
      .problemsOf('unknown-reference')
      .filter(({ target }) => kindsOf(target).includes('competency'))
      .map(({ id }) => id),
  );
  const questions = new Map<string, Undeclared & { readonly uses: Undeclared['uses'][number][] }>();
  for (const commitment of agreement.facts.commitments) {
    const { id, party, path, value } = commitment;
    const own = strong.of(party);
    if (value.requires === undefined || value.state === 'dropped' || !own || !weak.isKnown(party)) continue;
    for (const [index, competency] of value.requires.entries()) {
      if (competency === undefined || unknown.has(competency)) continue;
      if (own.has(competency) || weak.of(party, competency)) continue;
      const leading = leadOf(agreement, strong, commitment);
      if (leading === 'unknown') break;
      if (leading.lead !== undefined && strong.of(leading.lead)?.has(competency)) continue;
      const use = { commitment: id, path: [...path, 'requires', index] };
      const question = questions.get(`${party} ${competency}`);
      if (question) question.uses.push(use);
      else
        questions.set(`${party} ${competency}`, {
          party,
          competency,
          uses: [use],
          ...meant(agreement, party, competency),
        });
    }
  }
  return [...questions.values()];
}

/** Who leads the workstream of a commitment; `unknown` where that, or what the lead is strong in, cannot be told. */
function leadOf(
  agreement: AgreementDocument,
  strong: Strong,
  { path, value }: PartyEntry<Commitment>,
): { readonly lead: string | undefined } | 'unknown' {
  if (value.workstream === undefined)
    return agreement.isAbsent(...path, 'workstream') ? { lead: undefined } : 'unknown';
  const lead = agreement.facts.workstream(value.workstream)?.value.lead;
  return lead !== undefined && strong.of(lead) ? { lead } : 'unknown';
}

/** What a party names that is nearly this competency. */
function meant(
  { facts, declarations, references }: AgreementDocument,
  party: string,
  competency: string,
): Pick<Undeclared, 'suggestion' | 'declared'> {
  const own = [...facts.strengths, ...facts.weaknesses].filter((each) => each.party === party);
  const suggestion = nearest(
    competency,
    own.map(({ id }) => id),
  );
  if (suggestion === undefined) return { suggestion, declared: undefined };
  const isReferredTo = references.some(({ id, target }) => id === suggestion && kindsOf(target).includes('competency'));
  const [declaration, ...others] = declarations.get('competency', suggestion);
  const isAlone = !isReferredTo && others.length === 0;
  return { suggestion, declared: isAlone ? declaration?.path : undefined };
}
