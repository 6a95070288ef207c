import { signedDigest } from '../../agreement/digest.ts';
import { type Edit, replaceValue, stop } from '../../agreement/edit.ts';
import { date, message } from '../../l10n/message.ts';
import { defineRule, type FixMaker } from '../rule.ts';

const signAgain: FixMaker = (agreement, { path }) => {
  const digest = signedDigest(agreement);
  const [, , party = '', person = ''] = path.map(String);
  const day = agreement.data.governance?.sign_off?.[party]?.[person]?.date;
  const edits = [
    digest === undefined ? undefined : replaceValue(agreement, path, [digest]),
    // The day of signing is not known here: it is asked for.
    day === undefined ? undefined : replaceValue(agreement, [...path.slice(0, -1), 'date'], [stop(day)]),
  ].filter((edit): edit is Edit => edit !== undefined);
  const title = message('Sign again as {person}: the digest of this text, and the day', {
    person: agreement.facts.personName(person),
  });
  return edits.length === 2 ? [{ title, edits, safe: false }] : [];
};

/** Agreements are kept because everybody knows what was said yes to: a text that changes afterwards takes that away. */
export const signOffStale = defineRule({
  id: 'governance/sign-off-stale',
  severity: 'error',
  runsWhenEnded: true,
  messages: {
    dated: 'The text was changed after {person} signed it for {party} on {date}. Does {party} still say yes?',
    undated: 'The text was changed after {person} signed it for {party}. Does {party} still say yes?',
  },
  docs: {
    what: 'The digest of each signature matches the text that is there now.',
    why: 'A digest is the fingerprint of what a party signed: comments and layout are no part of it, everything that was agreed is. When it no longer matches, the text was changed after this person said yes, under the same version.',
    bad: `governance:
  sign_off:
    van-rijn:
      hans:
        digest: sha256:0000000000000000000000000000000000000000000000000000000000000000
`,
    good: `governance:
  sign_off:
    van-rijn:
      hans:
        digest: sha256:0e7c90030667214e657ee51b085e6f5146591aa4f9d564ca26edb7d13927de60
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    if (!facts.signatures.some(({ value }) => value.digest !== undefined)) return;
    const digest = signedDigest(agreement);
    if (digest === undefined) return;
    for (const { id, party, path, value } of facts.signatures) {
      if (value.digest === undefined || value.digest === digest) continue;
      // What was signed is another version: of course the text is another one.
      if (value.version !== agreement.data.version) continue;
      const args = { party: facts.partyName(party), person: facts.personName(id) };
      const at = [...path, 'digest'];
      if (value.date === undefined) yield { message: 'undated', at, args };
      else yield { message: 'dated', at, args: { ...args, date: date(value.date) } };
    }
  },
  fixes: { dated: signAgain, undated: signAgain },
});
