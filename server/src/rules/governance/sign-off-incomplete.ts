import { replaceValue } from '../../agreement/edit.ts';
import { signaturesOf } from '../../agreement/signed.ts';
import { list, message } from '../../l10n/message.ts';
import { partyNames } from '../parties.ts';
import { defineRule, type FixMaker } from '../rule.ts';

const backToReview: FixMaker = (agreement) => {
  // A suspended agreement says since when and why: that cannot stay in one that is in review.
  if (agreement.data.status !== 'agreed') return [];
  const edit = replaceValue(agreement, ['status'], ['in-review']);
  return edit ? [{ title: message('Set the status back to in-review'), edits: [edit], safe: false }] : [];
};

/** What is agreed, is agreed by all: the trust that the five principles build begins with knowing who said yes to what. */
export const signOffIncomplete = defineRule({
  id: 'governance/sign-off-incomplete',
  severity: 'error',
  messages: {
    nobody: 'Nobody has signed this agreement. Have {parties} said yes to it?',
    unsigned: '{party} has not signed this agreement. Has it said yes?',
    signatory: '{person} has not signed for {party} yet. Do they say yes?',
    'older-version':
      '{person} signed version {signed} for {party}; this is version {version}. Does {party} say yes to what changed?',
    'newer-version':
      '{person} signed version {signed} for {party}, but this is version {version}. Did {party} say yes to this text?',
  },
  docs: {
    what: 'When an agreement is agreed or suspended, every party has signed this version of it: all its `signatories` where it names them, else any one of its people.',
    why: 'An agreement that one of the parties has not said yes to is a wish of the others. That holds for each new version: what changed was not in what was signed.',
    bad: `governance:
  sign_off:
    van-rijn: { hans: { date: 2026-08-20, version: 2 } }
`,
    good: `governance:
  sign_off:
    van-rijn: { hans: { date: 2026-11-20, version: 3 } }
`,
    since: '1.0.0',
  },
  *check({ agreement, facts, status }) {
    if (status !== 'agreed' && status !== 'suspended') return;
    const section = ['governance', 'sign_off'];
    if (agreement.lacks('governance') || agreement.state(['governance']) !== 'sound') return;
    const unsigned = facts.parties.filter(({ id }) => agreement.isAbsent(...section, id));
    if (agreement.isAbsent(...section) || agreement.places.map(section)?.pairs.length === 0) {
      yield { message: 'nobody', at: section, args: { parties: list(partyNames(facts)) } };
      return;
    }
    for (const { id } of unsigned)
      yield { message: 'unsigned', at: [...section, id], args: { party: facts.partyName(id) } };
    const { version } = agreement.data;
    for (const { party, otherVersion, missing, isComplete, isKnown } of signaturesOf(agreement)) {
      if (isComplete || !isKnown || version === undefined || agreement.isAbsent(...section, party)) continue;
      const name = facts.partyName(party);
      for (const { id, path, value } of otherVersion) {
        const signed = value.version ?? version;
        const args = { party: name, person: facts.personName(id), signed, version };
        yield { message: signed < version ? 'older-version' : 'newer-version', at: [...path, 'version'], args };
      }
      for (const person of missing.filter((id) => !otherVersion.some((signature) => signature.id === id)))
        yield {
          message: 'signatory',
          at: [...section, party],
          args: { party: name, person: facts.personName(person) },
        };
    }
  },
  fixes: {
    nobody: backToReview,
    unsigned: backToReview,
    signatory: backToReview,
    'older-version': backToReview,
    'newer-version': backToReview,
  },
});
