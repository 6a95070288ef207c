import { AgreementDocument } from '../../agreement/document.ts';
import { check } from '../../findings/check.ts';
import { diffAgreements } from '../../review/diff.ts';
import { renderComparison } from '../../review/render/markdown.ts';
import { tellSignature, verifySignatures } from '../../review/signatures.ts';
import { DiffRequest, SignersRequest } from '../protocol.ts';
import type { Server } from '../session.ts';
import { shown } from '../shown.ts';
import { canonical } from '../uri.ts';

/** Own requests about what the parties agreed: what a change means, and who can sign. */
export function registerReview(server: Server): void {
  const { connection, workspace, translate } = server;

  connection.onRequest(DiffRequest, async ({ uri, baseText, base, head }) => {
    // A file that is not open may not have been read yet.
    await workspace.ready;
    const agreement = server.agreement(uri);
    if (!agreement) return null;
    const key = canonical(uri);
    const [today, configuration] = [workspace.today(key), workspace.configurationOf(key)];
    const before = new AgreementDocument(baseText);
    const diff = diffAgreements(before, agreement, {
      today,
      configuration,
      baseFindings: check(before, { today, configuration, others: workspace.othersOf(key, before) }),
      headFindings: check(agreement, {
        today,
        configuration,
        others: workspace.othersOf(key, agreement),
        base: before,
      }),
    });
    const file = { path: `${base} → ${head}`, status: 'changed', base: before, head: agreement, diff } as const;
    return renderComparison(file, translate());
  });

  connection.onRequest(SignersRequest, async ({ uri }) => {
    await workspace.ready;
    const agreement = server.agreement(uri);
    if (!agreement) return [];
    const { facts, data } = agreement;
    const all = verifySignatures(agreement);
    return facts.parties.map(({ id, value }) => {
      const states = all.filter(({ party }) => party === id);
      const visionary = data.talents?.triangle?.[id]?.visionary?.person;
      const signed = new Set(states.flatMap((state) => (state.kind === 'holds' ? [state.person] : [])));
      const people = facts.people
        .filter(({ party }) => party === id)
        .map((person) => ({
          id: person.id,
          name: shown(person.value.name ?? person.id),
          job: shown(person.value.job ?? ''),
          signed: signed.has(person.id),
        }));
      return {
        id,
        name: shown(value.name ?? id),
        state: states.map((state) => shown(translate()(tellSignature(state, agreement)))).join(' '),
        people: people.sort((a, b) => Number(b.id === visionary) - Number(a.id === visionary)),
      };
    });
  });
}
