import { isId } from 'partnership-agreements-schema';
import type { AgreementDocument } from '../../agreement/document.ts';
import { appendItem, redirect, removeEntry, replaceKey } from '../../agreement/edit.ts';
import { insertMissing } from '../../agreement/insert-missing.ts';
import { type Path, samePath } from '../../agreement/path.ts';
import { isScalar } from '../../agreement/tree/tree.ts';
import { list, message } from '../../l10n/message.ts';
import { partyNames } from '../parties.ts';
import { gapOf } from '../priorities/ratings.ts';
import { defineRule, type Fix, type FixMaker } from '../rule.ts';
import { unknownParties } from './unknown-parties.ts';

const fillIn: FixMaker = (agreement, { path }) => {
  const edit = insertMissing(agreement, path);
  const party = agreement.facts.partyName(String(path.at(-1)));
  return edit ? [{ title: message('Add {party}, to fill in', { party }), edits: [edit], safe: false }] : [];
};

/**
 * A key that is no party: the party it is a slip of, else the only one that has no entry here yet. Where the slip was
 * made in the declaration, that is what to rename.
 */
const rename: FixMaker = (agreement, { path, data }) => {
  const { suggestion } = data;
  const unknown = unknownParties(agreement).find((one) => samePath(one.path, path));
  if (!unknown) return [];
  const places = [{ path, part: 'key' } as const, ...unknown.uses];
  // Whoever it is, it is the same party in all of them.
  const maps = places.flatMap((use) => (use.part === 'key' ? [agreement.places.keys(use.path.slice(0, -1))] : []));
  const free = agreement.declarations.ids('party').filter((id) => isId(id) && maps.every((keys) => !keys.includes(id)));
  const choices = typeof suggestion === 'string' ? [suggestion] : free.length === 1 ? free : [];
  const title = (key: string) => message('Rename it to `{key}`', { key });
  const declared = unknown.declared && replaceKey(agreement, unknown.declared, unknown.key);
  return [
    ...(declared ? [{ title: title(unknown.key), edits: [declared], safe: false }] : []),
    ...choices.flatMap((id): readonly Fix[] => {
      const edits = places.map((use) => redirect(agreement, use, id));
      const sound = edits.filter((edit) => edit !== undefined);
      return sound.length > 0 ? [{ title: title(id), edits: sound, safe: false }] : [];
    }),
  ];
};

/** What a thing says of a party that it does not concern: it does after all, or that goes. */
const includeOrRemove: FixMaker = (agreement, { path }) => {
  const party = String(path.at(-1));
  const name = agreement.facts.partyName(party);
  const include = isFarApart(agreement, path)
    ? undefined
    : appendItem(agreement, [...path.slice(0, -2), 'concerns'], [party]);
  const remove = removeEntry(agreement, path);
  return [
    ...(include
      ? [{ title: message('Let it concern {party} too', { party: name }), edits: [include], safe: false }]
      : []),
    ...(remove ? [{ title: message('Remove it'), edits: [remove], safe: false }] : []),
  ];
};

/** Whether the rating of a party that a priority does not concern is far from those of the others. */
function isFarApart({ places }: AgreementDocument, path: Path): boolean {
  const ratings = path.slice(0, -1);
  const values = places.keys(ratings).flatMap((party) => {
    const node = places.node([...ratings, party]);
    return isScalar(node) && typeof node.value === 'number' ? [{ party, value: node.value }] : [];
  });
  return path.at(-2) === 'importance' && gapOf(values, 0) >= 2;
}

/** Principle 2: what one party says is worth as much as what the other says beside it. Silence is no agreement. */
export const partyMissing = defineRule({
  id: 'general/party-missing',
  severity: 'error',
  essential: true,
  milderInDraft: true,
  messages: {
    missing: 'Nothing is said about {party} in `{section}`.',
    near: 'There is no party `{key}`. Did you mean `{suggestion}`?',
    'not-concerned': 'This does not concern {party}: `concerns` does not name it. Does it, or can this go?',
    unknown: 'There is no party `{key}`: {parties} are the parties.',
  },
  docs: {
    what: 'Where every party has something to say, every party says it; and nobody else does.',
    why: 'Whatever one party says stands under its id, beside what the others say. An empty place is where two organisations later find out that they thought something different.',
    bad: `transparency:
  culture:
    van-rijn:
`,
    good: `transparency:
  culture:
    van-rijn:
      mission: Delivered is delivered
      values: [reliability, family]
      ways_of_working: The director decides; changes only outside the peak season
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    for (const { path, rule, parties } of agreement.problemsOf('missing')) {
      if (rule !== 'general/party-missing') continue;
      const party = facts.partyName(parties[0] ?? String(path.at(-1)));
      yield { message: 'missing', at: path, args: { section: String(path.at(-2)), party } };
    }
    for (const { key, path, suggestion, uses, declared } of unknownParties(agreement)) {
      const related = [
        ...uses.map((use) => ({ at: use.path, text: message('It is used here as well.') })),
        ...(declared ? [{ at: declared, text: message('`{id}` stands here only', { id: String(suggestion) }) }] : []),
      ];
      const at = { at: path, part: 'key', related } as const;
      if (suggestion !== undefined) yield { ...at, message: 'near', args: { key, suggestion }, data: { suggestion } };
      else yield { ...at, message: 'unknown', args: { key, parties: list(partyNames(facts)) } };
    }
    for (const { path, party } of agreement.problemsOf('not-concerned'))
      yield { at: path, part: 'key', message: 'not-concerned', args: { party: facts.partyName(party) } };
  },
  fixes: { missing: fillIn, near: rename, unknown: rename, 'not-concerned': includeOrRemove },
});
