import { signaturesOf } from '../../agreement/signed.ts';
import { date } from '../../l10n/message.ts';
import { defineRule } from '../rule.ts';

/** What is agreed, is agreed by all: a signature that cannot be tells nobody who said yes to what. */
export const signOffImpossible = defineRule({
  id: 'governance/sign-off-impossible',
  severity: 'warning',
  runsWhenEnded: true,
  messages: {
    version: '{person} signed version {signed} for {party}; this is version {version}. Which one is meant?',
    day: '{person} signed for {party} on {date}, and that day is still to come. Which day was it?',
  },
  docs: {
    what: 'No signature is of a day that is still to come, or of a version that does not exist yet.',
    why: 'A signature says who said yes to what, and when. One of next month, or of a version that nobody has seen, is a slip of the pen at best, and leaves open whether there was a yes at all.',
    bad: `governance:
  sign_off:
    van-rijn: { hans: { date: 2028-11-20, version: 3 } }
`,
    good: `governance:
  sign_off:
    van-rijn: { hans: { date: 2026-11-20, version: 3 } }
`,
    since: '1.0.0',
  },
  *check({ agreement, facts, status, today }) {
    const { version } = agreement.data;
    // Where a party has not signed this version, and has to, a signature of another one is an error already.
    const isAgreed = status === 'agreed' || status === 'suspended';
    const incomplete = isAgreed ? signaturesOf(agreement).filter((each) => each.isKnown && !each.isComplete) : [];
    const told = new Set(incomplete.flatMap(({ otherVersion }) => otherVersion));
    for (const signature of facts.signatures) {
      const { id, party, path, value } = signature;
      const args = { person: facts.personName(id), party: facts.partyName(party) };
      const isAhead = version !== undefined && value.version !== undefined && value.version > version;
      if (isAhead && !told.has(signature))
        yield { message: 'version', at: [...path, 'version'], args: { ...args, signed: value.version, version } };
      // While an agreement is suspended, nothing in it is held against today.
      if (status !== 'suspended' && value.date !== undefined && value.date > today)
        yield { message: 'day', at: [...path, 'date'], args: { ...args, date: date(value.date) } };
    }
  },
});
