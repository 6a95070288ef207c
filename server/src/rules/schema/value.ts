import { approvalReasons, type IdKind, kindsOf, shapeAt } from 'partnership-agreements-schema';
import type { AgreementDocument } from '../../agreement/document.ts';
import { redirect, replaceKey, replaceValue } from '../../agreement/edit.ts';
import { Names } from '../../agreement/named.ts';
import { type Path, samePath } from '../../agreement/path.ts';
import type { BadValue } from '../../agreement/problem.ts';
import { roleHolders } from '../../agreement/role-holders.ts';
import { wholeTextAt } from '../../agreement/split-texts.ts';
import { isEmptyMap, isNull, type Node } from '../../agreement/tree/tree.ts';
import { type Args, list, message } from '../../l10n/message.ts';
import { defineRule, type Fix, type FixMaker } from '../rule.ts';
import { ruleMeant } from './meant-rule.ts';
import { fitting, isListItem, separate, severalIds } from './several-ids.ts';

const replace: FixMaker = (agreement, { path, data }) => {
  const { suggestion, part } = data;
  if (typeof suggestion !== 'string') return [];
  if (part === 'key') return renameId(agreement, path, suggestion);
  // What cannot be an id here may stand where it is declared as well: there it is renamed, with all that refers to it.
  if (!mayMean(agreement, path, suggestion)) return [];
  return replaceWith(agreement, path, suggestion);
};

/** What may be meant, one fix for each. */
const replaceByEach: FixMaker = (agreement, { path, data: { meant } }) =>
  Array.isArray(meant) ? meant.flatMap((each: string) => replaceWith(agreement, path, each)) : [];

function replaceWith(agreement: AgreementDocument, path: Path, value: string): readonly Fix[] {
  const edit = replaceValue(agreement, path, [value]);
  return edit ? [{ title: message('Replace it with `{value}`', { value }), edits: [edit], safe: false }] : [];
}

/** The kinds of id that a place refers to. */
function kindsAt(path: Path): readonly IdKind[] {
  const shape = shapeAt(path);
  return shape?.kind === 'scalar' && shape.refers !== undefined ? kindsOf(shape.refers) : [];
}

/** Who holds the role whose name stands in the place of a person. */
function holdersAt(source: string, path: Path, { references, places, declarations }: AgreementDocument) {
  if (!kindsAt(path).includes('person')) return [];
  const party = references.find((each) => samePath(each.path, path))?.party;
  return roleHolders(source, party, places).filter((id) => declarations.get('person', id).length > 0);
}

/** Whether an id is one that a place can refer to; whatever stands where nothing is referred to, is. */
function mayMean({ declarations }: AgreementDocument, path: Path, id: string): boolean {
  const kinds = kindsAt(path);
  // A reason is declared nowhere: the format names them all.
  if (approvalReasons.some((reason) => reason === id)) return true;
  return kinds.length === 0 || kinds.some((kind) => declarations.get(kind, id).length > 0);
}

/** Gives an id another name, and with it all that refers to it. Parties stand in too many places for that. */
function renameId(agreement: AgreementDocument, path: Path, id: string): readonly Fix[] {
  const declared = agreement.declarations.all.find((each) => samePath(each.path, path));
  if (declared?.kind === 'party') return [];
  if (!declared) {
    // The name of a party or a person in the place of its id.
    const map = shapeAt(path.slice(0, -1));
    const kinds = map?.kind === 'map' && map.keys.kind === 'references' ? kindsOf(map.keys.refers) : ['party' as const];
    const isDeclared = kinds.some((kind) => agreement.declarations.get(kind, id).length > 0);
    const edit = isDeclared ? replaceKey(agreement, path, id) : undefined;
    return edit ? [{ title: message('Rename it to `{key}`', { key: id }), edits: [edit], safe: false }] : [];
  }
  const declarations = agreement.declarations.get(declared.kind, declared.id);
  // A line that lacks its colon is no id yet, and what nothing is said about is asked for first.
  const saysNothing = (value: Node | undefined) => isNull(value) || isEmptyMap(value);
  const isOpen = (each: Path) =>
    agreement.colonBehind(each) === undefined || saysNothing(agreement.places.pair(each)?.value);
  if (declarations.some(({ path: each }) => isOpen(each))) return [];
  const uses = agreement.references.filter((reference) => reference.id === declared.id);
  const edits = [
    ...declarations.map((each) => replaceKey(agreement, each.path, id)),
    ...uses.map((use) => redirect(agreement, use, id)),
  ];
  // All of them get the name, or none.
  const whole = edits.filter((edit) => edit !== undefined);
  if (whole.length < edits.length) return [];
  return [{ title: message('Rename it to `{key}`', { key: id }), edits: whole, safe: false }];
}

const messages = {
  near: '`{value}` is not possible here. Did you mean `{suggestion}`?',
  choice: '`{value}` is not possible here. Choose {values}.',
  code: '`{value}` is not a code that is known here.',
  id: '`{value}` cannot be an id. An id is in lower case, with hyphens between the words, such as `van-rijn`.',
  'near-id':
    '`{value}` cannot be an id: an id is in lower case, with hyphens between the words. Did you mean `{suggestion}`?',
  name: '`{value}` is a name, and here belongs an id: {ids}.',
  items: '`{value}` is one item to YAML. Make each an item of its own: {ids}.',
  several: 'Here belongs one, and `{value}` names several: {ids}. Which one is it?',
  'reserved-id': '`{value}` cannot be an id: it is a word with a meaning of its own. Choose another.',
  blank: 'There is no text here yet.',
  'too-long': 'This text is longer than {most} characters. What is the heart of it?',
  least: '`{value}` is too low: {least} at least.',
  between: '`{value}` does not lie between {least} and {most}.',
  'too-few': 'These are too few: it takes at least {least}.',
  'comes-again':
    'This comes again, so it is never delivered once and for all. It is `planned`, `started` or, when it stops, `dropped`.',
  'swapped-day': '`{value}` is not a day that exists. The month goes before the day: did you mean `{suggestion}`?',
  'no-such-day': '`{value}` is not a day that exists. Which day is meant?',
  'no-date': '`{value}` is not a date. Which day is meant? Write it as year, month and day: `2027-06-30`.',
  'near-duration': '`{value}` is not a duration. Did you mean `{suggestion}`?',
  duration: '`{value}` is not a duration. Write it as `3 months`, `1 year`, `6 weeks` or `30 days`.',
  uri: '`{value}` is not a link. Write it in full, as `https://example.org/contract`.',
  digest: 'This is not the digest of a signature. `partnership sign` writes it for you.',
  place: '`{value}` is not a place in this file. Write it as `honesty.ceilings.noordlicht`.',
  role: '`{value}` is a role, and here belongs a person: {ids}.',
  'near-rule': '`{value}` is not the id of a rule. Did you mean `{suggestion}`?',
  'rule-id': '`{value}` is not the id of a rule. Write it as `talents/role-doubled`.',
} as const;

/** Where only so many values are possible, another one means nothing. */
export const value = defineRule({
  id: 'schema/value',
  severity: 'error',
  messages,
  docs: {
    what: 'Every value is one of those that are possible: a known word, an id, a day that exists, a number within its bounds.',
    why: 'A value that nobody knows is a value that everybody reads in their own way.',
    bad: 'status: agreeed\n',
    good: 'status: agreed\n',
    since: '1.0.0',
  },
  *check({ agreement, facts, waivable = [] }) {
    const names = new Names(agreement.declarations.all, agreement.places);
    for (const { path, part, why, source } of agreement.problemsOf('value')) {
      if (why.kind === 'too-few-parties') continue;
      const ids = why.kind === 'id' && part === 'value' ? names.idsCalled(source, kindsAt(path)) : [];
      const rule = why.kind === 'rule-id' ? ruleMeant(source, waivable) : undefined;
      if (rule !== undefined) {
        const args = { value: source, suggestion: rule };
        yield { message: 'near-rule', at: path, part, args, data: { part, suggestion: rule } };
        continue;
      }
      // Where the choice between what was written is told already, that is enough.
      const isOpen = why.kind === 'id' || (why.kind === 'choice' && why.meant.length === 0);
      const holders =
        why.kind === 'id' && part === 'value' && ids.length === 0 ? holdersAt(source, path, agreement) : [];
      const mayBeSeveral = part === 'value' && ids.length === 0 && holders.length === 0 && isOpen;
      const several = mayBeSeveral ? severalIds(source, path, agreement) : [];
      if (several.length > 0) {
        const args = { value: source, ids: list(several.map((id) => `\`${id}\``)) };
        const message = isListItem(path) ? 'items' : 'several';
        yield { message, at: path, args, data: { part, meant: several } };
        continue;
      }
      const [name, args, suggestion] =
        ids.length > 0 ? toldOfName('name', ids) : holders.length > 0 ? toldOfName('role', holders) : told(why);
      const written = (why.kind === 'no-date' ? wholeTextAt(agreement, path)?.source : undefined) ?? source;
      const shown = written.length > 80 ? `${written.slice(0, 80)}…` : written;
      const meant = why.kind === 'choice' ? why.meant : ids.length > 0 ? ids : holders;
      const data = {
        part,
        ...(suggestion === undefined ? {} : { suggestion }),
        ...(meant.length > 0 ? { meant } : {}),
      };
      yield { message: name, at: path, part, args: { value: shown, ...args }, data };
    }
    for (const { path, value } of facts.commitments) {
      if (value.every !== undefined && value.state === 'delivered')
        yield { message: 'comes-again', at: [...path, 'state'] };
    }
  },
  fixes: {
    near: replace,
    'swapped-day': replace,
    'near-id': replace,
    'near-rule': replace,
    'near-duration': replace,
    name: replaceByEach,
    role: replaceByEach,
    items: separate,
    several: (agreement, { path, data: { meant } }) =>
      Array.isArray(meant) ? fitting(meant, path, agreement).flatMap((id) => replaceWith(agreement, path, id)) : [],
    choice: replaceByEach,
  },
});

type Told = readonly [name: keyof typeof messages, args?: Args, suggestion?: string];

const toldOfName = (name: 'name' | 'role', ids: readonly string[]): Told => [
  name,
  {
    ids: list(
      ids.map((id) => `\`${id}\``),
      'or',
    ),
  },
];

function told(why: Exclude<BadValue, { kind: 'too-few-parties' }>): Told {
  switch (why.kind) {
    case 'choice': {
      const { suggestion, meant } = why;
      const values = meant.length > 0 ? meant : why.values;
      if (suggestion !== undefined) return ['near', { suggestion }, suggestion];
      return values.length > 12
        ? ['code']
        : [
            'choice',
            {
              values: list(
                values.map((each) => `\`${each}\``),
                'or',
              ),
            },
          ];
    }
    case 'id':
      if (why.reserved) return ['reserved-id'];
      return why.suggestion === undefined ? ['id'] : ['near-id', { suggestion: why.suggestion }, why.suggestion];
    case 'duration':
      return why.suggestion === undefined
        ? ['duration']
        : ['near-duration', { suggestion: why.suggestion }, why.suggestion];
    case 'swapped-day':
      return ['swapped-day', { suggestion: why.suggestion }, why.suggestion];
    case 'too-long':
      return ['too-long', { most: why.most }];
    case 'too-few':
      return ['too-few', { least: why.least }];
    case 'range': {
      const { least = 0, most } = why;
      return most === undefined ? ['least', { least }] : ['between', { least, most }];
    }
    default:
      return [why.kind];
  }
}
