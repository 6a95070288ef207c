import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { AgreementDocument } from '../../agreement/document.ts';
import type { Range } from '../../agreement/range.ts';
import { verifySignatures } from '../../agreement/signature-state.ts';
import type { Finding } from '../../findings/finding.ts';
import { message } from '../../l10n/message.ts';
import { type TextChange, toChange } from '../../language/edits.ts';
import { objectionsTo } from '../../review/objections.ts';
import { sign } from '../../review/sign.ts';
import { findingsOf } from '../findings-of.ts';
import { commands } from '../names.ts';
import type { Server } from '../session.ts';
import { shown } from '../shown.ts';
import { canonical } from '../uri.ts';

interface Place {
  readonly range: Range;
  readonly findings: readonly Finding[];
}

/**
 * Signing, where signatures stand or are missed: for each party whose signature does not hold. A client that asks who signs
 * is left to it; in any other, each person who can is an action, the visionary where there is one.
 */
export function signingActions(
  server: Server,
  uri: string,
  agreement: AgreementDocument,
  place: Place,
  toEdit: (changes: readonly TextChange[]) => NonNullable<CodeAction['edit']>,
): CodeAction[] {
  if (!isAboutSigning(agreement, place)) return [];
  const { facts, data } = agreement;
  const tell = server.translate();
  const date = server.workspace.today(canonical(uri));
  const { version } = data;
  const all = findingsOf(server.workspace, canonical(uri), agreement);
  if (version === undefined) return [];
  return verifySignatures(agreement)
    .filter(({ kind }) => kind !== 'holds')
    .flatMap(({ party }): CodeAction[] => {
      const name = facts.partyName(party);
      if (server.settings().commands.includes(commands.signOff)) {
        const title = shown(tell(message('Sign version {version} for {party}', { version, party: name })));
        const command = { title, command: commands.signOff, arguments: [uri, party] };
        return [{ title, kind: CodeActionKind.QuickFix, command }];
      }
      const visionary = data.talents?.triangle?.[party]?.visionary?.person;
      const people = facts.people.filter((person) => person.party === party).map(({ id }) => id);
      const signers = visionary !== undefined && people.includes(visionary) ? [visionary] : people;
      return signers.flatMap((person): CodeAction[] => {
        const signed = sign(agreement, { party, person, date });
        if (!signed.ok || objectionsTo(agreement, all, { party, person }).length > 0) return [];
        const as = message('Sign version {version} for {party}, as {person}', {
          version,
          party: name,
          person: facts.personName(person),
        });
        const edit = toEdit(signed.edits.map((one) => toChange(agreement, one, tell)));
        return [{ title: shown(tell(as)), kind: CodeActionKind.QuickFix, edit }];
      });
    });
}

function isAboutSigning(agreement: AgreementDocument, { range, findings }: Place): boolean {
  const touches = (other: Range | undefined) =>
    other !== undefined && other.start <= range.end && range.start <= other.end;
  const path = agreement.isAbsent('governance', 'sign_off') ? ['governance'] : ['governance', 'sign_off'];
  const { places } = agreement;
  return (
    touches(places.keyRange(path)) ||
    (path.length > 1 && touches(places.valueRange(path))) ||
    findings.some((finding) => finding.rule.startsWith('governance/sign-off') && touches(finding.range))
  );
}
