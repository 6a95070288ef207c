import { isId } from 'partnership-agreements-schema';
import type { AgreementDocument } from '../../agreement/document.ts';
import { redirect, removeEntry, replaceKey } from '../../agreement/edit.ts';
import { samePath } from '../../agreement/path.ts';
import { slug } from '../../agreement/slug.ts';
import { isScalar } from '../../agreement/tree/tree.ts';
import { message } from '../../l10n/message.ts';
import { defineRule, type Fix, type FixMaker } from '../rule.ts';

/**
 * Gives the later one an id of its own, made of its name where it has one. What stands under its party and names it,
 * means it; what stands elsewhere goes on to mean the first.
 */
const rename: FixMaker = (agreement, { path }): readonly Fix[] => {
  const problem = agreement.problemAt('duplicate-id', path);
  const declared = agreement.declarations.all.find((each) => samePath(each.path, path));
  if (!problem || !declared) return [];
  const { id, of } = problem;
  const { party } = declared;
  const name = agreement.places.node([...path, 'name']);
  const own = isScalar(name) && !agreement.problemAt('placeholder', [...path, 'name']) ? name.source : undefined;
  const key = freeId(agreement, [own, `${id}-${party ?? 'other'}`, `${id}-2`, `${id}-3`]);
  if (key === undefined) return [];
  const uses = agreement.references.filter(
    (reference) => of === 'person' && reference.id === id && party !== undefined && reference.party === party,
  );
  const edits = [replaceKey(agreement, path, key), ...uses.map((use) => redirect(agreement, use, key))];
  return [
    {
      title: message('Rename it to `{key}`', { key }),
      edits: edits.filter((edit) => edit !== undefined),
      safe: false,
    },
  ];
};

/** The first of some names that makes an id that nothing else has. */
function freeId({ declarations }: AgreementDocument, names: readonly (string | undefined)[]): string | undefined {
  const taken = new Set(declarations.all.map(({ id }) => id));
  return names.map((name) => slug(name ?? '')).find((id) => isId(id) && !taken.has(id));
}

const remove: FixMaker = (agreement, { path }) => {
  const edit = removeEntry(agreement, path);
  return edit ? [{ title: message('Remove it'), edits: [edit], safe: false }] : [];
};

/** Who owns what is told by ids: one id that stands for two people leaves it open whose promise it is. */
export const duplicateId = defineRule({
  id: 'general/duplicate-id',
  severity: 'error',
  messages: {
    person: 'The id `{id}` stands for two people, so nobody can tell who is meant. Give one of them another.',
    commitment:
      'The id `{id}` stands for two commitments, so nobody can tell which is meant. Give one of them another.',
    'third-party':
      'The id `{id}` stands for a party and for a third party, so nobody can tell who approves. Give the third party another.',
    listed: '`{id}` stands in this list already, and counts once. Was another meant?',
  },
  docs: {
    what: 'The ids of people and of commitments are unique in the whole file, a third party has an id that no party has, and no list names an id twice.',
    why: 'Owners, deputies and deadlines point to people and commitments by their id, from wherever they stand. With two of one id it is open whose promise it is.',
    bad: `parties:
  van-rijn:
    people:
      eva: { name: Eva Blom, days_per_month: 3 }
`,
    good: `parties:
  van-rijn:
    people:
      eva-blom: { name: Eva Blom, days_per_month: 3 }
`,
    since: '1.0.0',
  },
  *check({ agreement }) {
    for (const { path, id, of, first } of agreement.problemsOf('duplicate-id')) {
      const related = [{ at: first, text: message('It stands here first.') }];
      const name = of === 'commitment' || of === 'third-party' ? of : 'person';
      yield { message: name, at: path, part: 'key', args: { id }, related, data: { id } };
    }
    const twice = agreement.problemsOf('listed-twice').map(({ path, id, first }) => ({ path, id, first }));
    for (const { path, id, first } of [...twice, ...rolesTwice(agreement.data.governance?.escalation)]) {
      const related = [{ at: first, text: message('It stands here first.') }];
      yield { message: 'listed', at: path, severity: 'warning', args: { id }, related, data: { id } };
    }
  },
  fixes: { person: rename, commitment: rename, 'third-party': rename, listed: remove },
});

/** The roles that stand twice in the order of escalation. */
const rolesTwice = (roles: readonly (string | undefined)[] = []) =>
  roles.flatMap((id, index) => {
    const first = roles.indexOf(id);
    const path = ['governance', 'escalation'];
    return id === undefined || first === index ? [] : [{ path: [...path, index], id, first: [...path, first] }];
  });
