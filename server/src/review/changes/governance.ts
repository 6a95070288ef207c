import { signedDigest } from '../../agreement/digest.ts';
import { type Args, message } from '../../l10n/message.ts';
import type { ChangeCheck, Place, Presence } from '../check.ts';
import { soonerIsStronger } from '../orders.ts';

/** Whether one dotted path holds the other: a waiver that holds more accepts more. */
const narrower = (before: unknown, after: unknown): number | undefined => {
  const [old, now] = [String(before), String(after)];
  if (now.startsWith(`${old}.`)) return 1;
  if (old.startsWith(`${now}.`)) return -1;
  return undefined;
};

/** Who signed: the key that the signature stands under. */
const signer = (base: Place, head: Place): Args => {
  const { agreement, path } = head.value === undefined ? base : head;
  return { person: agreement.facts.personName(String(path[3])) };
};

const signatureAt = ({ agreement, path }: Pick<Place, 'agreement' | 'path'>) =>
  agreement.data.governance?.sign_off?.[String(path[2])]?.[String(path[3])];
/** A signature without a digest says which version was signed, and not which text. */
const hasDigest = (place: Place): boolean => signatureAt(place)?.digest !== undefined;
const bySigning = (base: Place, head: Place) => (hasDigest(base) || hasDigest(head) ? 'neutral' : 'unclear');

/** Whether a signature with a digest holds for the text that it stands in; undefined where that can't be known. */
function holds({ agreement, path }: Place): boolean | undefined {
  const signature = signatureAt({ agreement, path });
  const { version } = agreement.data;
  if (signature?.digest === undefined || signature.version === undefined || version === undefined) return undefined;
  if (signature.version !== version) return false;
  const digest = signedDigest(agreement);
  return digest === undefined ? undefined : signature.digest === digest;
}
const holdingIsStronger = (place: Place): number | undefined => {
  const answer = holds(place);
  return answer === undefined ? undefined : Number(answer);
};
/** Of a version that is signed: where the digest is another one as well, that tells it. */
const holdingByVersion = (place: Place, other: Place): number | undefined =>
  signatureAt(place)?.digest === signatureAt(other)?.digest ? holdingIsStronger(place) : undefined;

/**
 * Who takes back a signature of this version no longer agrees to it; in another version it counts for nothing. One that
 * comes and holds for another text than the one it stands in says nothing of this text.
 */
const presenceOfSignature = (there: Place, away: Place) => {
  if (!hasDigest(there)) return 'unclear';
  if (there.agreement.data.version !== away.agreement.data.version) return 'neutral';
  return holds(there) === false ? 'unclear' : 'strength';
};

/** Without its version a signature holds for no text; without a digest nobody can tell what it was worth. */
const presenceOfVersion = (there: Place): Presence =>
  holds(there) === true ? 'strength' : hasDigest(there) ? 'neutral' : 'unclear';

const signOff: readonly ChangeCheck[] = [
  {
    at: 'governance.sign_off.*',
    label: 'The signatures of {party}',
    presence: 'neutral',
    added: '{party} has a place for signatures, and none in it.',
    removed: 'The place for signatures of {party}, which held none, is gone.',
  },
  {
    at: 'governance.sign_off.*.*',
    label: 'The signature of {person} for {party}',
    presence: presenceOfSignature,
    args: signer,
    added: {
      strengthens: '{person} signed for {party}.',
      neutral: '{person} signed for {party}.',
      unclear: '{person} signed for {party}, and nothing shows that it was this text.',
    },
    removed: 'The signature of {person} for {party} is gone.',
  },
  {
    at: 'governance.sign_off.*.*.date',
    label: 'The day on which {person} signed for {party}',
    presence: 'neutral',
    otherwise: bySigning,
    args: signer,
  },
  {
    at: 'governance.sign_off.*.*.version',
    label: 'The version that {person} signed for {party}',
    strength: holdingByVersion,
    presence: presenceOfVersion,
    otherwise: bySigning,
    args: signer,
    changed: {
      weakens:
        'The signature of {person} for {party} is for version {after} instead of {before}, and no longer holds for this text.',
      strengthens:
        'The signature of {person} for {party} is for version {after} instead of {before}, and now holds for this text.',
      unclear:
        '{person} signed version {after} for {party}; it was {before}. Without a digest, nobody can tell which text.',
    },
  },
  {
    at: 'governance.sign_off.*.*.digest',
    label: 'The fingerprint of what {person} signed for {party}',
    // It alone shows whether the text is the one that was signed.
    strength: holdingIsStronger,
    presence: 'strength',
    otherwise: 'neutral',
    args: signer,
    added: 'The signature of {person} for {party} has a fingerprint of the text.',
    removed:
      'The signature of {person} for {party} has no fingerprint of the text any more: nobody can tell what was signed.',
    changed: {
      weakens: 'The signature of {person} for {party} has another fingerprint, and no longer holds for this text.',
      strengthens: 'The signature of {person} for {party} has another fingerprint, and now holds for this text.',
      neutral: 'The signature of {person} for {party} is for another text.',
    },
  },
];

const waivers: readonly ChangeCheck[] = [
  {
    at: 'waivers.*',
    label: 'The waiver “{id}”',
    presence: 'burden',
    args: (base, head) => {
      const waiver = (head.value ?? base.value) as { readonly because?: unknown; readonly rule?: unknown };
      return { rule: String(waiver.rule ?? '–'), because: String(waiver.because ?? '–') };
    },
    added: 'A finding of {rule} is accepted for a while: “{because}”.',
    removed: 'A finding of {rule} is no longer accepted: “{because}”.',
  },
  { at: 'waivers.*.rule', label: 'What the waiver “{id}” accepts' },
  { at: 'waivers.*.at', label: 'Where the waiver “{id}” holds', compare: narrower, presence: 'strength' },
  { at: 'waivers.*.because', label: 'Why the waiver “{id}” is accepted' },
  { at: 'waivers.*.agreed_by', label: 'Who agreed to the waiver “{id}”' },
  {
    at: 'waivers.*.until',
    label: 'The last day of the waiver “{id}”',
    strength: soonerIsStronger,
    presence: 'strength',
    changed: {
      weakens: 'The waiver “{id}” is extended: until {after}, it was {before}.',
      strengthens: 'The waiver “{id}” ends sooner: on {after}, it was {before}.',
    },
  },
];

/** How the agreement is kept alive, how it ends, and what is accepted for a while. */
export const governanceChecks: readonly ChangeCheck[] = [
  {
    at: 'governance.review.every',
    label: 'How often you look at the agreement together',
    presence: 'strength',
    // More often can be care, or control: the parties know.
    changed: 'You look at the agreement together {after}; it was {before}.',
  },
  {
    at: 'governance.review.next',
    label: 'The day of the next review',
    otherwise: 'neutral',
    presence: 'neutral',
  },
  {
    at: 'governance.escalation',
    label: 'Who is called in when it gets stuck, one after the other',
    ordered: true,
    presence: 'strength',
  },
  { at: 'governance.exit', label: 'How you part' },
  {
    at: 'governance.exit.notice',
    label: 'The notice period',
  },
  { at: 'governance.exit.wind_down', label: 'What happens to running work and customers when you part' },
  {
    at: 'governance.signatories.*',
    label: 'Who has to sign for {party}',
    unsaid: message('any one of the party'),
  },
  ...signOff,
  ...waivers,
];
