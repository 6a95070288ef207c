import { replaceValue } from '../../agreement/edit.ts';
import { changesWhatIsSigned } from '../../agreement/signed-content.ts';
import { message } from '../../l10n/message.ts';
import { defineRule, type FixMaker } from '../rule.ts';

const raise: FixMaker = (agreement, { data }) => {
  const next = String(data.next);
  const edit = replaceValue(agreement, ['version'], [next]);
  return edit ? [{ title: message('Make it version {next}', { next }), edits: [edit], safe: false }] : [];
};

/** Agreements are kept because everybody knows what was said yes to: one number is one text. */
export const versionNotRaised = defineRule({
  id: 'governance/version-not-raised',
  severity: 'error',
  needsBase: true,
  messages: {
    same: 'What was signed has changed, and this is still version {version}. Make it version {next}.',
    lower: 'What was signed has changed, and the version went back from {before} to {version}. Make it version {next}.',
  },
  docs: {
    what: 'What is signed changes only together with the version.',
    why: 'Signatures are for a version. When an agreement that is agreed or suspended changes and its version stays, two texts have the same number, and nobody can tell which of them was signed. Raise `version` by one in the same change, and let the parties sign again. It takes two versions to see this: `partnership diff` and `check --changed-since` have both, and so has a comparison in the editor.',
    bad: `honesty:
  ceilings:
    van-rijn:
      budget: { willing: 55000, able: 60000 }
`,
    good: `version: 4
honesty:
  ceilings:
    van-rijn:
      budget: { willing: 55000, able: 60000 }
`,
    since: '1.0.0',
  },
  *check({ agreement, base }) {
    if (!base?.readable) return;
    const { status, version: before } = base.data;
    const { version } = agreement.data;
    if (status !== 'agreed' && status !== 'suspended') return;
    if (before === undefined || version === undefined || version > before) return;
    if (!changesWhatIsSigned(base, agreement)) return;
    const next = before + 1;
    yield {
      message: version === before ? 'same' : 'lower',
      at: ['version'],
      args: { before, version, next },
      data: { next },
    };
  },
  fixes: { same: raise, lower: raise },
});
