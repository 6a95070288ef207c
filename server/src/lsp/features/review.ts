import { claimsOf } from '../../agreement/claims.ts';
import { AgreementDocument } from '../../agreement/document.ts';
import { verifySignatures } from '../../agreement/signature-state.ts';
import { check } from '../../findings/check.ts';
import { message } from '../../l10n/message.ts';
import { diffAgreements } from '../../review/diff.ts';
import { objectionsTo, openFindings } from '../../review/objections.ts';
import { renderComparison } from '../../review/render/markdown.ts';
import { tellSignature } from '../../review/signatures.ts';
import { lastSigned, type Signer, signerOf } from '../../review/since-signed.ts';
import { findingsOf } from '../findings-of.ts';
import { DiffRequest, SignersRequest, SignPreviewRequest, SinceSignedRequest } from '../protocol.ts';
import type { Server } from '../session.ts';
import { shown } from '../shown.ts';
import { canonical } from '../uri.ts';

const rank = { error: 0, warning: 1, info: 2 } as const;

/** Own requests about what the parties agreed: what a change means, and who can sign. */
export function registerReview(server: Server): void {
  const { connection, host, workspace, translate } = server;

  /** What an older text of an agreement became, with the findings of both. */
  const compare = (
    uri: string,
    agreement: AgreementDocument,
    baseText: string,
    [base, head]: readonly [string, string],
  ) => {
    const key = canonical(uri);
    const [today, configuration] = [workspace.today(key), workspace.configurationOf(key)];
    const before = new AgreementDocument(baseText);
    const findings = (one: AgreementDocument, was?: AgreementDocument) =>
      check(one, {
        today,
        configuration,
        others: workspace.othersOf(key, claimsOf(one)),
        ...(was ? { base: was } : {}),
      });
    const diff = diffAgreements(before, agreement, {
      today,
      configuration,
      baseFindings: findings(before),
      headFindings: findings(agreement, before),
    });
    const file = { path: `${base} → ${head}`, status: 'changed', base: before, head: agreement, diff } as const;
    return renderComparison(file, translate());
  };

  connection.onRequest(DiffRequest, async ({ uri, baseText, base, head }) => {
    // A file that is not open may not have been read yet.
    await workspace.ready;
    const agreement = server.agreement(uri);
    return agreement ? compare(uri, agreement, baseText, [base, head]) : null;
  });

  /** The last text on which a signature held; or why there is none. */
  const signedBy = async (uri: string, agreement: AgreementDocument, signer: Signer) => {
    const committed = await host.committed(uri);
    if (!committed) return message('There is no history to compare with.');
    const found = lastSigned(committed.texts, signer, agreement.data.version);
    const who = signer.kind === 'party' ? agreement.facts.partyName(signer.id) : agreement.facts.personName(signer.id);
    if (found) return found;
    return committed.isShallow
      ? message('{who} has not signed in the part of the history that is here: this clone is shallow.', { who })
      : message('{who} has not signed in any commit of it.', { who });
  };

  connection.onRequest(SinceSignedRequest, async ({ uri, who }) => {
    await workspace.ready;
    const agreement = server.agreement(uri);
    if (!agreement) return null;
    const signer = signerOf(agreement, who);
    const found = signer
      ? await signedBy(uri, agreement, signer)
      : message('There is nobody “{who}” in this agreement.', { who });
    if (!('commit' in found)) return { kind: 'none', reason: shown(translate()(found)) } as const;
    const { commit, day, text } = found;
    const names = [commit.slice(0, 12), shown(translate()(message('now')))] as const;
    return { kind: 'found', commit, day, baseText: text, markdown: compare(uri, agreement, text, names) } as const;
  });

  connection.onRequest(SignPreviewRequest, async ({ uri, party, person }) => {
    await workspace.ready;
    const agreement = server.agreement(uri);
    if (!agreement) return null;
    const tell = translate();
    const { title, version } = agreement.data;
    const findings = findingsOf(workspace, canonical(uri), agreement);
    const found = await signedBy(uri, agreement, { kind: 'person', id: person });
    const names = ['commit' in found ? found.commit.slice(0, 12) : '', shown(tell(message('now')))] as const;
    const open = openFindings(findings).toSorted((a, b) => rank[a.severity] - rank[b.severity]);
    return {
      title: shown(title ?? ''),
      ...(version === undefined ? {} : { version }),
      objections: objectionsTo(agreement, findings, { party, person }).map((objection) => shown(tell(objection))),
      findings: open.map(({ text }) => shown(tell(text))),
      since: 'commit' in found ? compare(uri, agreement, found.text, names) : null,
    };
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
