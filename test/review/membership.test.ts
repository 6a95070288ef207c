import assert from 'node:assert/strict';
import { dutch } from '../../server/src/l10n/dutch.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { closedGates } from '../../server/src/review/gate.ts';
import { reportReview } from '../../server/src/review/render/json.ts';
import { readBase } from '../support/markers.ts';
import { brief, diffTexts, english } from './support.ts';

const inDutch = createTranslator('nl', dutch);
const payments = `  payments:
    permit-costs: { what: Costs of the permits, from: havenwarmte, to: stad, amount: 20000, due: 2027-10-01 }
    grant: { what: Grant for the main pipe, from: stad, to: havenwarmte, amount: 100000, due: 2028-09-01 }
`;
const three = readBase('three').replace('\ntalents:', `${payments}\ntalents:`);

/** The text without what stands under an id, wherever that is a key, and without names in lists and on lines. */
function without(text: string, ids: readonly string[], names: readonly string[]): string {
  const key = new RegExp(`^ +(?:${ids.join('|')}):`);
  let margin = Number.POSITIVE_INFINITY;
  const kept = text.split('\n').filter((line) => {
    const indent = line.search(/\S/);
    if (indent > margin) return false;
    margin = key.test(line) ? indent : Number.POSITIVE_INFINITY;
    return !key.test(line);
  });
  return names.reduce((left, name) => left.replaceAll(`, ${name}`, ''), kept.join('\n'));
}
const two = without(three, ['stad', 'permit-costs', 'grant', 'street-plan'], ['frank', 'stad: 4']);

describe('a party that leaves, or joins', () => {
  it('is one change, beside what others are left without', () => {
    const { changes } = diffTexts(three, two);
    assert.deepEqual(brief(changes), [
      'weakens removed parties.stad',
      'weakens removed honesty.commitments.stad.permits',
      'weakens removed honesty.payments.grant',
      'unclear removed strengths.approvals.street-plan',
    ]);
    assert.equal(
      english(changes[0]?.message ?? { text: '', args: {} }),
      'Gemeente Kaapstad aan Zee is no longer a party. Gone with it: its ceilings, its roles, its say in when you stop, its strengths (“public-support”), the payment “Costs of the permits” to it and what else stands under its name.',
    );
    assert.equal(
      inDutch(changes[0]?.message ?? { text: '', args: {} }),
      'Gemeente Kaapstad aan Zee is geen partij meer. Daarmee vervallen: haar plafonds, haar rollen, haar stem in het besluit om te stoppen, haar sterke punten (“public-support”), de betaling “Costs of the permits” aan haar en wat er verder onder haar naam staat.',
    );
  });

  it('brings promises when it comes; whether it is a gain beside them is for a reader to judge', () => {
    const { changes } = diffTexts(two, three);
    assert.deepEqual(brief(changes), [
      'unclear added parties.stad',
      'strengthens added honesty.commitments.stad.permits',
      'strengthens added honesty.payments.grant',
      'unclear added strengths.approvals.street-plan',
    ]);
    assert.equal(
      english(changes[0]?.message ?? { text: '', args: {} }),
      'Gemeente Kaapstad aan Zee joins as a party. New with it: its ceilings, its roles, its say in when you stop, its strengths (“public-support”), the payment “Costs of the permits” to it and what else stands under its name.',
    );
  });

  it('takes nothing along that stands there all the same', () => {
    const gone = three.replace(/ {2}stad:\n {4}name:(?:.*\n)+?(?=\npriorities:)/, '');
    assert.deepEqual(brief(diffTexts(three, gone).changes), ['unclear removed parties.stad']);
  });

  it('says so of one that only said how important the priorities are', () => {
    const guest = two
      .replace(
        '\npriorities:',
        '  gast:\n    name: Gast B.V.\n    people:\n      ina: { name: Ina Vos }\n\npriorities:',
      )
      .replace('woonhuis: 5 }', 'woonhuis: 5, gast: 4 }');
    const [change, ...others] = diffTexts(guest, two).changes;
    assert.deepEqual(others, []);
    assert.equal(change?.effect, 'weakens');
    assert.equal(
      english(change?.message ?? { text: '', args: {} }),
      'Gast B.V. is no longer a party. Gone with it: what stands under its name.',
    );
  });

  it('hides no change of another kind, and none of another party', () => {
    const head = two.replace('willing: 1800000', 'willing: 1700000').replace('[ruben, carla]', '[ruben, daan]');
    assert.deepEqual(brief(diffTexts(three, head).changes).slice(0, 3), [
      'weakens removed parties.stad',
      'unclear changed priorities.stop_if.too-dear.decided_by.1',
      'weakens changed honesty.ceilings.woonhuis.budget.willing',
    ]);
  });

  it('is reported with all that it takes along, and closes the gate', () => {
    const diff = diffTexts(three, two);
    const file = { path: 'heat.partnership.yaml', status: 'changed', diff } as const;
    const review = { base: 'a', head: 'b', files: [file] };
    const { files, summary } = reportReview(review, english);
    const all = files[0]?.changes ?? [];
    const paths = all.map(({ effect, path }) => `${effect} ${path.join('.')}`);
    assert.ok(paths.includes('weakens honesty.ceilings.stad'), paths.join('\n'));
    assert.ok(paths.includes('weakens honesty.payments.permit-costs'), paths.join('\n'));
    assert.equal(summary.weakens, all.filter(({ effect }) => effect === 'weakens').length);
    assert.ok(closedGates(review).has('weakening'));
  });
});
