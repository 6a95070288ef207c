import { replaceValue } from '../../agreement/edit.ts';
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
    'other-version': '{party} signed version {signed}; this is version {version}. Has it said yes to the change?',
  },
  docs: {
    what: 'When an agreement is agreed or suspended, every party has signed this version of it.',
    why: 'An agreement that one of the parties has not said yes to is a wish of the others. That holds for each new version: what changed was not in what was signed.',
    bad: `governance:
  sign_off:
    van-rijn: { signed_by: [hans], date: 2026-08-20, version: 2 }
`,
    good: `governance:
  sign_off:
    van-rijn: { signed_by: [hans], date: 2026-11-20, version: 3 }
`,
    since: '1.0.0',
  },
  *check({ agreement, facts, status }) {
    if (status !== 'agreed' && status !== 'suspended') return;
    const section = ['governance', 'sign_off'];
    if (agreement.state(['governance']) !== 'sound') return;
    const unsigned = facts.parties.filter(({ id }) => agreement.isAbsent(...section, id));
    if (agreement.isAbsent(...section)) {
      yield { message: 'nobody', at: section, args: { parties: list(partyNames(facts)) } };
      return;
    }
    // An empty section is a mistake of its own.
    if (agreement.places.keys(section).length === 0) return;
    for (const { id } of unsigned)
      yield { message: 'unsigned', at: [...section, id], args: { party: facts.partyName(id) } };
    const { version } = agreement.data;
    for (const { party, path, value } of facts.signatures) {
      if (version === undefined || value.version === undefined || value.version === version) continue;
      const args = { party: facts.partyName(party), signed: value.version, version };
      yield { message: 'other-version', at: [...path, 'version'], args };
    }
  },
  fixes: { nobody: backToReview, unsigned: backToReview, 'other-version': backToReview },
});
