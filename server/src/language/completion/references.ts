import { approvalReasons, isId, kindsOf, type ReferenceTarget } from 'partnership-agreements-schema';
import type { AgreementDocument } from '../../agreement/document.ts';
import type { Declaration } from '../../agreement/reading.ts';
import { candidates } from '../../agreement/references.ts';
import { list, type Message, message } from '../../l10n/message.ts';
import { oneLine } from '../one-line.ts';
import type { CompletionContext } from './context.ts';
import type { Offer } from './item.ts';

/** The most characters of a text that stand beside a label. */
const widest = 80;

/** An id that fits a reference, with what it stands for. */
interface Fitting {
  readonly id: string;
  readonly declarations: readonly Declaration[];
}

/** The ids that a reference can point to: of the right kind and the right party, and not what it stands in itself. */
export function fittingIds(context: CompletionContext, target: ReferenceTarget): readonly Fitting[] {
  const { agreement, path, party, beside } = context;
  const key = path.findLast((step) => typeof step === 'string');
  const own = key === 'replaced_by' ? 'own-person' : target;
  const found = candidates(own, party, agreement.declarations)
    .filter(isId)
    .map((id): Fitting => {
      const all = kindsOf(target).flatMap((kind) => agreement.declarations.get(kind, id));
      return { id, declarations: all };
    });
  switch (target) {
    case 'need-answer':
      return found.filter(({ declarations }) =>
        declarations.some((declaration) => answers(agreement, declaration, party)),
      );
    case 'person':
    case 'role-person': {
      const self = key === 'replaced_by' ? path.at(-2) : key === 'person' ? undefined : beside.get('person');
      return found.filter(({ id }) => id !== self);
    }
    case 'approver': {
      // Who leads a workstream needs no approval of its own.
      const lead = key === 'by' ? agreement.facts.workstream(beside.get('workstream'))?.value.lead : undefined;
      return found.filter(({ id }) => id !== lead);
    }
    default:
      return found;
  }
}

/** Whether this can meet a need of a party: another one promises it, leads it, or is strong in it. */
function answers(
  agreement: AgreementDocument,
  { kind, id, party, path }: Declaration,
  of: string | undefined,
): boolean {
  if (of === undefined) return true;
  if (kind === 'workstream') return agreement.facts.workstream(id)?.value.lead !== of;
  if (kind === 'competency') return party !== of && path[0] === 'strengths';
  return party !== of && agreement.facts.commitment(id)?.value.state !== 'dropped';
}

/** What a reference can point to, each with the name behind it. */
export function referenceOffers(context: CompletionContext, target: ReferenceTarget): readonly Offer[] {
  return fittingIds(context, target).map(({ id, declarations }) => ({
    label: id,
    kind: 'reference',
    detail: describe(context, id, declarations),
    documentation: undefined,
    insert: [id],
  }));
}

const reasons: Readonly<Record<(typeof approvalReasons)[number], string>> = {
  legal: 'because the law asks for it',
  safety: 'because safety asks for it',
  budget: 'because it costs this party money',
  ethics: 'because of what is right',
  privacy: "because of people's privacy",
};

/** What an id stands for. */
export function describe(
  { agreement }: CompletionContext,
  id: string,
  declarations: readonly Declaration[],
): Message | undefined {
  const [declaration] = declarations;
  if (!declaration) {
    const reason = approvalReasons.find((name) => name === id);
    return reason && message(reasons[reason]);
  }
  const { facts } = agreement;
  const { kind, party } = declaration;
  const partyName = party === undefined ? '' : facts.partyName(party);
  const of = (text: string) => message('{text} ({party})', { text: oneLine(text, widest), party: partyName });
  switch (kind) {
    case 'party':
    case 'third-party':
      return message('{text}', { text: oneLine(facts.partyName(id), widest) });
    case 'person':
      return of(facts.personName(id));
    case 'commitment':
      return of(facts.commitment(id)?.value.what ?? id);
    case 'priority':
      return message('{text}', {
        text: oneLine(facts.priorities.find((priority) => priority.id === id)?.value.what ?? id, widest),
      });
    case 'workstream': {
      const { title, lead } = facts.workstream(id)?.value ?? {};
      if (lead === undefined)
        return title === undefined ? undefined : message('{text}', { text: oneLine(title, widest) });
      return message('{text}, led by {party}', { text: oneLine(title ?? id, widest), party: facts.partyName(lead) });
    }
    case 'competency':
      return competency(agreement, declarations);
    default:
      return undefined;
  }
}

/** Who is strong in a competency, and who is weaker. */
export function competency({ facts }: AgreementDocument, declarations: readonly Declaration[]): Message | undefined {
  const names = (section: string) => {
    const parties = declarations.filter(({ path }) => path[0] === section).map(({ party }) => party ?? '');
    return [...new Set(parties)].map((party) => facts.partyName(party));
  };
  const [strong, weak] = [names('strengths'), names('honesty')];
  if (strong.length === 0)
    return weak.length === 0 ? undefined : message('weaker at {parties}', { parties: list(weak) });
  if (weak.length === 0) return message('a strength of {parties}', { parties: list(strong) });
  return message('a strength of {strong}, weaker at {weak}', { strong: list(strong), weak: list(weak) });
}
