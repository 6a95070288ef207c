import {
  type Field,
  type KeySpace,
  type ScalarShape,
  type Shape,
  shapeOfAgreement,
} from 'partnership-agreements-schema';
import { hundredths } from '../../agreement/amount.ts';
import { isIsoDate } from '../../agreement/date.ts';
import type { Path } from '../../agreement/path.ts';
import { tellDuration } from '../../l10n/durations.ts';
import { message } from '../../l10n/message.ts';
import { statusTitles } from '../../l10n/names.ts';
import type { Clause, FullText } from '../model.ts';
import type { Telling } from '../telling.ts';
import { cornerNames } from './triangles.ts';

/** Every clause of the agreement in the order in which it is told, and who has signed it at the end. */
export function fullOf(telling: Telling): FullText {
  const shape = shapeOfAgreement();
  return {
    title: telling.say(message('The whole agreement')),
    clauses: shape.kind === 'object' ? fieldsOf(telling, shape.fields, [], telling.agreement.data) : [],
    signatures: signaturesOf(telling),
  };
}

/** What stands at the end by itself, or is the format's own. */
const elsewhere: ReadonlySet<string> = new Set(['partnership', 'governance/sign_off']);

const fieldsOf = (
  telling: Telling,
  fields: ReadonlyMap<string, Field>,
  path: Path,
  value: unknown,
): readonly Clause[] =>
  [...fields.values()].flatMap(({ key, shape }) => {
    const at = [...path, key];
    return elsewhere.has(at.join('/'))
      ? []
      : clauseOf(telling, shape, at, stepInto(value, key), labelOf(telling, shape, key));
  });

/** What a place says; nothing where it says nothing, and that it cannot be read where it cannot. */
function clauseOf(telling: Telling, shape: Shape, path: Path, value: unknown, label: string): readonly Clause[] {
  const at = telling.place(path);
  if (telling.isOpen(path)) return [{ label, text: telling.toFillIn, isOpen: true, at }];
  switch (shape.kind) {
    case 'scalar': {
      if (value !== undefined) return [{ label, text: tell(telling, shape, value), at }];
      return telling.agreement.state(path) === 'malformed' ? [unreadable(telling, label, path)] : [];
    }
    case 'list': {
      if (!Array.isArray(value))
        return telling.agreement.state(path) === 'malformed' ? [unreadable(telling, label, path)] : [];
      const items = value.map((item: unknown, index) => {
        if (telling.isOpen([...path, index])) return telling.toFillIn;
        return item === undefined ? telling.say(message('Cannot be read')) : tell(telling, shape.item, item);
      });
      return items.length === 0 ? [] : [{ label, items, at }];
    }
    case 'object': {
      const clauses = fieldsOf(telling, shape.fields, path, value);
      return clauses.length === 0 ? [] : [{ label, clauses, at }];
    }
    case 'map': {
      const keys = telling.agreement.places.keys(path).filter((key) => !key.startsWith('x-'));
      const clauses = keys.flatMap((key) =>
        clauseOf(telling, shape.value, [...path, key], stepInto(value, key), keyName(telling, shape.keys, key)),
      );
      if (clauses.length > 0) return [{ label, clauses, at }];
      return telling.agreement.places.node(path) ? [{ label, text: telling.say(message('none, as is said')), at }] : [];
    }
  }
}

const unreadable = (telling: Telling, label: string, path: Path): Clause => ({
  label,
  text: telling.say(message('Cannot be read')),
  isOpen: true,
  at: telling.place(path),
});

const labelOf = (telling: Telling, { about }: Shape, key: string): string =>
  about.title === '' ? telling.show(key.replaceAll('_', ' ')) : telling.say(message(about.title));

/** A key as people call it: parties and people by name, what an author made up by its words. */
function keyName(telling: Telling, keys: KeySpace, key: string): string {
  const { facts } = telling.agreement;
  if (keys.kind === 'ids' && keys.declares !== 'party' && keys.declares !== 'third-party' && keys.declares !== 'person')
    return telling.show(key.replaceAll('-', ' '));
  if (facts.party(key)) return telling.partyName(key);
  if (facts.person(key)) return telling.personName(key);
  return telling.show(key.replaceAll('-', ' '));
}

function tell(telling: Telling, shape: Shape, value: unknown): string {
  if (shape.kind !== 'scalar') return '';
  const text = String(value);
  switch (shape.scalar) {
    case 'money':
      return telling.money(hundredths(Number(value)));
    case 'days':
      return telling.days(hundredths(Number(value)));
    case 'date':
      return isIsoDate(text) ? telling.date(text) : telling.show(text);
    case 'duration':
      return telling.say(message('{duration}', { duration: tellDuration(text) }));
    case 'reference':
      return referent(telling, shape, text);
    case 'enum':
      return text in cornerNames ? telling.say(cornerNames[text as keyof typeof cornerNames]) : word(telling, text);
    default:
      return typeof value === 'number' ? telling.show(value) : telling.show(text);
  }
}

const enums = {
  ...statusTitles,
  public: message('public'),
  'parties-only': message('parties only'),
  restricted: message('restricted'),
  none: message('No difference'),
  bridged: message('Bridged'),
  open: message('Still open'),
  unbridgeable: message('Unbridgeable'),
  planned: message('planned'),
  started: message('started'),
  delivered: message('delivered'),
  dropped: message('dropped'),
  together: message('all of them, together'),
  any: message('any one of them'),
} as const;
const word = (telling: Telling, text: string): string =>
  Object.hasOwn(enums, text) ? telling.say(enums[text as keyof typeof enums]) : telling.show(text);

function referent(telling: Telling, { refers }: ScalarShape, id: string): string {
  const { facts } = telling.agreement;
  if (refers === 'rule' || refers === 'place') return telling.show(id);
  if (facts.person(id)) return telling.personName(id);
  const commitment = facts.commitment(id)?.value.what;
  const stream = facts.workstream(id)?.value.title;
  const priority = facts.priorities.find((one) => one.id === id)?.value.what;
  switch (refers) {
    case 'party':
    case 'other-party':
    case 'approver':
      return telling.partyName(id);
    case 'priority':
      return telling.show(priority ?? id.replaceAll('-', ' '));
    default:
      return telling.show(commitment ?? stream ?? id.replaceAll('-', ' '));
  }
}

function signaturesOf(telling: Telling): FullText['signatures'] {
  const { facts } = telling.agreement;
  const head = [message('Party'), message('Name'), message('Date'), message('Version'), message('Digest')];
  return {
    title: telling.say(message('Signatures')),
    head: head.map((text) => telling.say(text)),
    rows: facts.parties.flatMap(({ id: party }) => {
      const name = telling.partyName(party);
      const own = facts.signatures.filter((signature) => signature.party === party);
      if (own.length === 0) return [[name, telling.say(message('not signed')), '', '', '']];
      return own.map(({ id, value: { date: day, version, digest } }) => [
        name,
        telling.personName(id),
        day === undefined ? '' : telling.date(day),
        version === undefined ? '' : String(version),
        telling.show(digest),
      ]);
    }),
  };
}

const stepInto = (value: unknown, step: string | number): unknown =>
  value !== null && typeof value === 'object' && Object.hasOwn(value, step)
    ? (value as Record<string | number, unknown>)[step]
    : undefined;
