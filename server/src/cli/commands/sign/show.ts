import { AgreementDocument } from '../../../agreement/document.ts';
import { verifySignatures } from '../../../agreement/signature-state.ts';
import { GitError } from '../../../disk/git-error.ts';
import type { TextVersion } from '../../../disk/versions.ts';
import type { Finding } from '../../../findings/finding.ts';
import { type Message, message } from '../../../l10n/message.ts';
import { diffAgreements } from '../../../review/diff.ts';
import { incomparableWords } from '../../../review/doubt.ts';
import { openFindings } from '../../../review/objections.ts';
import { countWords, effectWords, severityWords } from '../../../review/render/words.ts';
import { countEffects } from '../../../review/review.ts';
import { lastSignedText } from '../diff/since-signed.ts';

/** What somebody is about to sign. */
export interface Signing {
  /** A full path. */
  readonly file: string;
  readonly name: string;
  readonly agreement: AgreementDocument;
  readonly findings: readonly Finding[];
  readonly party: string;
  readonly person: string;
  readonly today: string;
}

/** As many lines as fit on a terminal, of what changed and of what is open. */
const most = 20;

/** What is signed, in lines: title and version, what changed since this person's last signature, what is open. */
export function showSigning(signing: Signing, say: (text: Message) => string, isInput: boolean): string {
  const { agreement, findings, name } = signing;
  const { title, version } = agreement.data;
  const open = openFindings(findings);
  const lines = [
    say(message('“{title}”, version {version} ({file})', { title: title ?? '–', version: version ?? '–', file: name })),
    ...(isInput ? [] : changesSince(signing, say)),
    ...(open.length > 0 ? [`  ${say(message('Still open: {count}', { count: open.length }))}`] : []),
    ...few(
      open.map(({ severity, text }) => `    ${say(severityWords[severity])} ${say(text)}`),
      say,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function changesSince({ file, agreement, person, today }: Signing, say: (text: Message) => string): readonly string[] {
  let signed: TextVersion | undefined;
  try {
    signed = lastSignedText(file, agreement, { kind: 'person', id: person }).version;
  } catch (error) {
    // Signing needs no repository, and no git.
    if (error instanceof GitError) return [`  ${say(message('There is no history to compare with.'))}`];
    throw error;
  }
  const who = agreement.facts.personName(person);
  if (!signed) return [`  ${say(message(unsignedInHistory(agreement, person), { person: who }))}`];
  const diff = diffAgreements(new AgreementDocument(signed.text), agreement, {
    today,
    baseFindings: [],
    headFindings: [],
  });
  const counts = countWords(countEffects(diff.changes), diff.incomparable.length).map(say).join(', ');
  return [
    `  ${say(message('Since {person} signed ({commit}):', { person: who, commit: signed.commit.slice(0, 12) }))} ${counts}`,
    ...few(
      [
        ...diff.incomparable.map((place) => `    ${say(incomparableWords(place))}`),
        ...diff.changes.map(({ effect, message: text }) => `    ${say(effectWords[effect])} ${say(text)}`),
      ],
      say,
    ),
  ];
}

/** What to say where no commit holds a text that this person signed: the signature may be in the file all the same. */
function unsignedInHistory(agreement: AgreementDocument, person: string): string {
  const state = verifySignatures(agreement).find((one) => 'person' in one && one.person === person);
  if (!state || state.kind === 'missing') return '{person} has not signed it before.';
  return state.kind === 'holds'
    ? '{person} has signed this text already.'
    : 'What {person} signed before is in no commit, so nobody can tell what changed since.';
}

const few = (lines: readonly string[], say: (text: Message) => string): readonly string[] =>
  lines.length <= most
    ? lines
    : [...lines.slice(0, most), `    ${say(message('{count} more', { count: lines.length - most }))}`];
