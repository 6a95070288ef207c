import { roles } from 'partnership-agreements-schema';
import type * as lsp from 'vscode-languageserver-protocol';
import { budgetsOf, resources } from '../agreement/budget.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import { sound } from '../agreement/known.ts';
import type { Path } from '../agreement/path.ts';
import { progressOf } from '../agreement/progress.ts';
import { verifySignatures } from '../agreement/signature-state.ts';
import type { Finding } from '../findings/finding.ts';
import { list, type Message, message } from '../l10n/message.ts';
import type { Translator } from '../l10n/translator.ts';
import { groupOf } from '../rules/index.ts';
import { toLines } from './lines.ts';

/** A line above a part of the agreement; what a click does is for the client to say. */
export interface Lens {
  readonly range: lsp.Range;
  readonly title: string;
  readonly action: 'show-summary' | 'next-hole' | 'sign-off';
}

const principles = ['priorities', 'transparency', 'honesty', 'talents', 'strengths'] as const;
type Principle = (typeof principles)[number];

/**
 * Above all, how far a draft is filled in; on each principle its findings and the figure that matters; on the sign-off, who
 * still has to sign.
 */
export function codeLenses(
  agreement: AgreementDocument,
  findings: readonly Finding[],
  tell: Translator,
): readonly Lens[] {
  const lenses: Lens[] = [];
  const add = (path: Path, action: Lens['action'], parts: readonly (Message | undefined)[]) => {
    const range = agreement.places.keyRange(path);
    const title = parts.flatMap((part) => (part ? [tell(part)] : [])).join(' · ');
    if (range && title) lenses.push({ range: toLines(agreement, range), title, action });
  };
  const top = agreement.isAbsent('title') ? 'partnership' : 'title';
  add([top], 'next-hole', [progress(agreement)]);
  const counts = countByPrinciple(findings);
  for (const principle of principles)
    add([principle], 'show-summary', [found(counts.get(principle) ?? 0), figures[principle](agreement)]);
  const signing = agreement.isAbsent('governance', 'sign_off') ? ['governance'] : ['governance', 'sign_off'];
  add(signing, 'sign-off', [signatures(agreement)]);
  return lenses;
}

function progress(agreement: AgreementDocument): Message | undefined {
  const { open, all } = progressOf(agreement);
  return open === 0 ? undefined : message('{answered} of {all} answered', { answered: all - open, all });
}

/** A finding belongs to the principle of its rule; one of a rule of no principle, to the one it stands in. */
function countByPrinciple(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const names: readonly string[] = principles;
  for (const { rule, path, waived } of findings) {
    if (waived) continue;
    const group = groupOf(rule);
    const principle = names.includes(group) ? group : String(path[0]);
    counts.set(principle, (counts.get(principle) ?? 0) + 1);
  }
  return counts;
}

function found(count: number): Message {
  if (count === 0) return message('nothing to talk about');
  return count === 1 ? message('1 finding') : message('{count} findings', { count });
}

const figures: Readonly<Record<Principle, (agreement: AgreementDocument) => Message | undefined>> = {
  priorities({ facts }) {
    let widest: { readonly gap: number; readonly priority: string } | undefined;
    for (const { id, value } of facts.priorities) {
      const ratings = facts.parties.flatMap(({ id: party }) => value.importance?.[party] ?? []);
      const gap = ratings.length > 1 ? Math.max(...ratings) - Math.min(...ratings) : undefined;
      if (gap !== undefined && gap > (widest?.gap ?? -1)) widest = { gap, priority: id };
    }
    if (!widest) return undefined;
    return widest.gap === 0
      ? message('all priorities are equally important to each of you')
      : message('widest gap: {gap}, in {priority}', widest);
  },

  transparency({ facts }) {
    const open = facts.differences.filter(({ value }) => value.verdict === 'open').length;
    const args = { criteria: facts.successCriteria.length, open };
    return message('success criteria: {criteria}, differences still open: {open}', args);
  },

  honesty(agreement) {
    let fullest: { readonly party: string; readonly resource: string; readonly share: number } | undefined;
    for (const [party, budget] of budgetsOf(agreement)) {
      for (const resource of resources) {
        const { promised, ceiling } = budget[resource];
        if (!ceiling || ceiling.amount === 0) continue;
        const share = Math.floor((promised * 100) / ceiling.amount);
        if (share > (fullest?.share ?? -1)) fullest = { party, resource, share };
      }
    }
    if (!fullest) return undefined;
    const args = { share: fullest.share, party: agreement.facts.partyName(fullest.party) };
    return fullest.resource === 'budget'
      ? message('{share}% of the budget of {party} is promised', args)
      : message('{share}% of the days of {party} are promised', args);
  },

  talents({ facts }) {
    const assigned = facts.roles.filter(({ value }) => value.person !== undefined).length;
    const all = facts.parties.length * roles.length;
    return all === 0 ? undefined : message('{assigned} of {all} roles filled', { assigned, all });
  },

  strengths({ facts }) {
    const strong = new Set(facts.strengths.map(({ party, id }) => `${party} ${id}`));
    const led = facts.workstreams.filter(({ value }) =>
      sound(value.uses).some((competency) => strong.has(`${value.lead} ${competency}`)),
    ).length;
    const all = facts.workstreams.length;
    return all === 0
      ? undefined
      : message('{led} of {all} workstreams led by a party that is strong in it', { led, all });
  },
};

function signatures(agreement: AgreementDocument): Message | undefined {
  const { facts, data } = agreement;
  const { version } = data;
  if (version === undefined || facts.parties.length === 0) return undefined;
  const states = verifySignatures(agreement);
  const named = (kinds: readonly string[]) => [
    ...new Set(states.filter(({ kind }) => kinds.includes(kind)).map(({ party }) => facts.partyName(party))),
  ];
  const changed = named(['changed']);
  const missing = named(['missing', 'other-version', 'unknown']);
  if (changed.length > 0)
    return message('Changed since version {version} was signed: to be signed again by {parties}', {
      version,
      parties: list([...new Set([...changed, ...missing])]),
    });
  if (missing.length > 0)
    return message('Sign off version {version}: still to be signed by {parties}', { version, parties: list(missing) });
  const blind = named(['no-digest']);
  return blind.length === 0
    ? message('All have signed version {version}', { version })
    : message(
        'Version {version} is signed without a digest by {parties}: whether the text changed since cannot be told',
        {
          version,
          parties: list(blind),
        },
      );
}
