import { isByParty, isKeyOf, kindsOf, shapeAt, traitsOf } from 'partnership-agreements-schema';
import { parseDuration } from '../../agreement/date.ts';
import type { AgreementDocument } from '../../agreement/document.ts';
import { replaceValue } from '../../agreement/edit.ts';
import { nestEntries, nestValue } from '../../agreement/nest.ts';
import type { Path } from '../../agreement/path.ts';
import type { Expected } from '../../agreement/problem.ts';
import { startOfLine } from '../../agreement/range.ts';
import { signatoriesOf } from '../../agreement/signed.ts';
import { wholeTextAt } from '../../agreement/split-texts.ts';
import { isList, isMap, isScalar, type Node } from '../../agreement/tree/tree.ts';
import { type Args, list, type Message, message } from '../../l10n/message.ts';
import { quoteSplit } from '../general/swallowed-text.ts';
import { defineRule, type Fix, type FixMaker } from '../rule.ts';
import { emptyMeant, firstItemMeant, isLeftOut, leaveOut, putInList, spaceItems, writeEmpty } from './meant-list.ts';

const quote: FixMaker = (agreement, { path }) => {
  const shape = shapeAt(path);
  if (shape?.kind !== 'scalar' || shape.scalar !== 'text') return [];
  const node = agreement.places.node(path);
  // A tag would go on to say what the quoted text is.
  if (node?.tag !== undefined || node?.anchor !== undefined) return [];
  const range = agreement.places.valueRange(path);
  const source = range && agreement.text.slice(range.start, range.end);
  if (!source || /["\\\r\n]/.test(source) || /^[[{'|>]/.test(source)) return [];
  const edit = replaceValue(agreement, path, [`"${source}"`]);
  return edit ? [{ title: message('Put it in quotes'), edits: [edit], safe: true }] : [];
};

/** One number in the place of two: as much as a party is willing, it is able to. */
const putInBoth: FixMaker = (agreement, { path }) => {
  const node = agreement.places.node(path);
  const shape = shapeAt(path);
  if (!isScalar(node) || typeof node.value !== 'number' || shape?.kind !== 'object') return [];
  const fields = [...shape.fields];
  if (!fields.every(([, { shape: field }]) => field.kind === 'scalar' && field.faultOf(node.value) === undefined))
    return [];
  const both = fields.map(([key]) => `${key}: ${node.source}`).join(', ');
  const edit = replaceValue(agreement, path, [`{ ${both} }`]);
  return edit ? [{ title: message('Write `{value}`', { value: `{ ${both} }` }), edits: [edit], safe: false }] : [];
};

/** Several where one belongs: any of them may be meant. */
const chooseOne: FixMaker = (agreement, { path }) => {
  const node = agreement.places.node(path);
  const items = isList(node) ? node.items : [];
  return items.flatMap((item): readonly Fix[] => {
    const edit = isScalar(item) ? replaceValue(agreement, path, [item.source]) : undefined;
    if (!edit || !isScalar(item)) return [];
    return [{ title: message('Replace it with `{value}`', { value: item.source }), edits: [edit], safe: false }];
  });
};

const unitsOf = (source: string): readonly string[] =>
  ['month', 'week', 'day', 'year'].map((unit) => `${source} ${unit}${source === '1' ? '' : 's'}`).filter(parseDuration);

/** A number in the place of a duration, which its author has a unit for. */
const addUnit: FixMaker = (agreement, { path }) => {
  const node = agreement.places.node(path);
  return (isScalar(node) ? unitsOf(node.source) : []).flatMap((value): readonly Fix[] => {
    const edit = replaceValue(agreement, path, [value]);
    return edit ? [{ title: message('Replace it with `{value}`', { value }), edits: [edit], safe: false }] : [];
  });
};

/** Puts what lacks its party under the one that it belongs to; where that is not known, under any that has no entry yet. */
const putUnderParty: FixMaker = (agreement, { path }) => {
  const problem = agreement.problemAt('level', path);
  if (!problem) return [];
  const parent = path.slice(0, -1);
  const owners = problem.keys.map((key) => ownerOf(agreement, [...parent, key]));
  const known = owners.filter((owner) => owner !== undefined);
  const there = agreement.places.keys(parent);
  const free = agreement.declarations
    .ids('party')
    .filter((party) => !there.includes(party) && known.every((owner) => owner === party));
  const shape = shapeAt(parent);
  // Nobody signs but people of a party.
  const isSignature = shape?.kind === 'map' && shape.value.kind === 'map' && shape.value.keys.kind === 'references';
  // Where every party has to have an entry, all of it under one would leave the others without.
  const mayChoose =
    !isSignature && (free.length === 1 || (shape?.kind === 'map' && shape.keys.kind === 'some-parties'));
  // What can be no key there either has another mistake to be mended first.
  const inner = shape?.kind === 'map' ? shape.value : undefined;
  if (inner?.kind === 'map' && !problem.keys.every((key) => isKeyOf(inner, key))) return [];
  const misplaced = path.length === 2 && path[0] === 'parties' ? indentUnderParty(agreement, path) : [];
  if (misplaced.length > 0) return misplaced;
  const choices =
    known.length === owners.length ? [known] : mayChoose ? free.map((party) => owners.map(() => party)) : [];
  return choices.flatMap((parties): readonly Fix[] => {
    const groups = new Map<string, string[]>();
    problem.keys.forEach((key, index) => {
      const party = parties[index] ?? '';
      groups.set(party, [...(groups.get(party) ?? []), key]);
    });
    const edits = nestEntries(agreement, parent, groups);
    const names = list([...groups.keys()].map((party) => agreement.facts.partyName(party)));
    return edits ? [{ title: message('Put it under {party}', { party: names }), edits, safe: false }] : [];
  });
};

/** Lines that belong below the party before them, two columns or so too shallow: as deep as what it says already. */
function indentUnderParty(agreement: AgreementDocument, path: Path): readonly Fix[] {
  const { places, text } = agreement;
  const parties = places.map(path.slice(0, -1));
  const key = String(path.at(-1));
  const index = parties?.pairs.findIndex(({ name }) => name === key) ?? -1;
  const before = parties?.pairs[index - 1];
  const range = agreement.entryRange(path);
  if (
    !parties ||
    parties.flow ||
    !range ||
    !isMap(before?.value) ||
    before.value.flow ||
    before.value.pairs.length === 0
  )
    return [];
  if (places.pairIn(before.value, key)) return [];
  // A key behind an anchor or a tag begins elsewhere than its line does.
  const indentOf = (at: number | undefined) =>
    at === undefined ? undefined : /^ *$/.exec(text.slice(startOfLine(text, at), at))?.[0].length;
  const column = indentOf(range.start);
  const wanted = indentOf(before.value.pairs[0]?.key?.start);
  if (column === undefined || wanted === undefined || column >= wanted) return [];
  const deeper = ' '.repeat(wanted - column);
  const lines = text.slice(range.start, range.end).replace(/(\r\n|\n|\r)(?![\r\n]|$)/g, `$1${deeper}`);
  const title = message('Put it under {party}', { party: agreement.facts.partyName(before.name) });
  return [{ title, edits: [{ range, insert: [deeper, lines] }], safe: false }];
}

/** The party of the person who signed, or of who owns it. */
function ownerOf({ declarations, places }: AgreementDocument, path: Path): string | undefined {
  const owner = places.node([...path, 'owner']);
  const person = path[1] === 'sign_off' ? String(path.at(-1)) : isScalar(owner) ? owner.source : undefined;
  const [declared, ...others] = person === undefined ? [] : declarations.get('person', person);
  return others.length === 0 ? declared?.party : undefined;
}

/** Who of a party may have signed. */
const putUnderPerson: FixMaker = (agreement, { path }) => {
  const party = String(path.at(-1));
  const signatories = signatoriesOf(agreement, party);
  const people = agreement.facts.people.filter(
    ({ id, party: of }) => of === party && (signatories?.includes(id) ?? true),
  );
  return people.flatMap(({ id, value }): readonly Fix[] => {
    const edit = nestValue(agreement, path, id);
    const title = message('It is the signature of {person}', { person: value.name ?? id });
    return edit ? [{ title, edits: [edit], safe: false }] : [];
  });
};

/** A list where a map is meant says something else than its author thinks. */
export const type = defineRule({
  id: 'schema/type',
  severity: 'error',
  messages: {
    file: 'An agreement begins with keys, such as `partnership: v1`. This is something else.',
    'no-party':
      'Here belongs a party, and {keys} below it. Whose is this? Put it one level deeper, under the id of its party.',
    'no-person': 'Who signed for {party}? Put the date and the version one level deeper, under the id of who signed.',
    'no-id': 'This belongs one level deeper, below an id of its own under {party}.',
    map: 'Here belong keys with a value each, not {found}.',
    keys: 'Here belong {keys}, each with a value, not {found}.',
    'left-out': '`{source}` is no answer. Where there is nothing to say, `{key}` is left out.',
    'such-as': 'Here belong keys with a value each, such as `{example}`, not {found}.',
    empty: '`{source}` is a text. That there is nothing here is written as `{empty}`.',
    hyphens: 'An item of a list begins with a hyphen and a space, such as `{item}`.',
    list: 'Here belongs a list, such as `[a, b]`, not {found}.',
    text: 'Here belongs a text, not {found}.',
    unit: '`{source}` of what? Write the unit behind it, such as `{example}`.',
    split: 'Between brackets YAML ends a text at each comma, so it cuts `{source}` up. Put the text in quotes.',
    number: 'Here belongs a number, such as `120`, not {found}.',
    one: 'Here belongs one {kind}, not {found}. Which one is it?',
    parties: 'Here belongs what each party says, under its id, not {found}.',
    bounded: 'Here belongs a whole number from {least} to {most}, not {found}.',
    'whole-number': 'Here belongs a whole number, such as `3`, not {found}.',
    date: 'Here belongs a date, such as `2027-06-30`, not {found}.',
    'text-or-number': 'Here belongs a text or a number, not {found}.',
  },
  docs: {
    what: 'A map, a list, a text or a number stands where the format asks for one.',
    why: 'A value of another kind is left out by whoever reads the file, or taken for something that you did not mean.',
    bad: `transparency:
  expectations:
    noordlicht:
      motives: market-access
`,
    good: `transparency:
  expectations:
    noordlicht:
      motives: [market-access]
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    for (const { path, expected, source } of agreement.problemsOf('type')) {
      const node = agreement.places.node(path);
      const range = agreement.places.valueRange(path);
      const written =
        wholeTextAt(agreement, path)?.source ?? (range ? agreement.text.slice(range.start, range.end) : source);
      const found = foundIn(node, written);
      const [name, args] = toldOf(agreement, path, expected, written);
      yield { message: name, at: path, args: { found, ...args } };
    }
    for (const { path, range, begins } of agreement.problemsOf('split-text')) {
      const source = agreement.text.slice(range.start, range.end);
      if (begins === 'number') yield { message: 'split', at: path, range, args: { source } };
    }
    for (const { path, lacks, keys } of agreement.problemsOf('level')) {
      const at = { at: path, part: 'key' } as const;
      const party = facts.partyName(String(path.at(-1)));
      if (lacks === 'party')
        yield { ...at, message: 'no-party', args: { keys: list(keys.slice(0, 5).map((key) => `\`${key}\``)) } };
      else yield { ...at, message: path[1] === 'sign_off' ? 'no-person' : 'no-id', args: { party } };
    }
  },
  fixes: {
    text: quote,
    list: putInList,
    hyphens: spaceItems,
    empty: writeEmpty,
    keys: putInBoth,
    one: chooseOne,
    unit: addUnit,
    'left-out': leaveOut,
    split: quoteSplit,
    'no-party': putUnderParty,
    'no-person': putUnderPerson,
  },
});

type Told = readonly [
  name:
    | 'file'
    | 'left-out'
    | 'such-as'
    | 'keys'
    | 'parties'
    | 'one'
    | 'bounded'
    | 'empty'
    | 'hyphens'
    | 'unit'
    | Expected,
  args: Args,
];

function toldOf(agreement: AgreementDocument, path: Path, expected: Expected, written: string): Told {
  if (path.length === 0) return ['file', {}];
  const empty = emptyMeant(agreement, path);
  if (isLeftOut(agreement, path)) return ['left-out', { source: written, key: String(path.at(-1)) }];
  if (empty !== undefined) return ['empty', { source: written, empty }];
  const item = firstItemMeant(agreement, path);
  if (item !== undefined) return ['hyphens', { item }];
  const shape = shapeAt(path);
  const node = agreement.places.node(path);
  if (shape?.kind === 'scalar') {
    const [kind] = shape.refers === undefined ? [] : kindsOf(shape.refers);
    if (kind !== undefined && isList(node)) return ['one', { kind: message(traitsOf(kind).name) }];
    const [inUnits] = shape.scalar === 'duration' && isScalar(node) ? unitsOf(node.source) : [];
    if (inUnits !== undefined) return ['unit', { source: written, example: inUnits }];
    const { least, most } = shape.bounds ?? {};
    return expected === 'whole-number' && least !== undefined && most !== undefined
      ? ['bounded', { least, most }]
      : [expected, {}];
  }
  if (!isScalar(node)) return [expected, {}];
  if (shape?.kind === 'map' && isByParty(shape)) return ['parties', {}];
  if (shape?.kind !== 'object') return [expected, {}];
  // More keys than two are no help to be read out.
  if (shape.fields.size === 2) return ['keys', { keys: list([...shape.fields.keys()].map((key) => `\`${key}\``)) }];
  const [first] = [...shape.fields].filter(
    ([, { required, shape: field }]) => required && field.kind === 'scalar' && field.faultOf(node.value) === undefined,
  );
  const isShort = node.style === 'plain' && node.source.length <= 60 && !/[\r\n,]/.test(written);
  return first && isShort ? ['such-as', { example: `${first[0]}: ${node.source}` }] : [expected, {}];
}

/** What stands there instead, in the words of an author. */
function foundIn(node: Node | null | undefined, written: string): Message {
  if (isMap(node)) return message('keys with values');
  if (isList(node)) return message('a list');
  const [line = ''] = written.split(/[\r\n]/, 1);
  return message('`{source}`', { source: written.length > 60 || line !== written ? `${line.slice(0, 60)}…` : written });
}
