import {
  type Field,
  isCompetency,
  isId,
  type MapShape,
  type ObjectShape,
  type Shape,
} from 'partnership-agreements-schema';
import { blockInsert, flowInsert, type Insert, type Skeleton, type Stop, stop } from '../../agreement/edit.ts';
import { freeId, skeletonOf } from '../../agreement/skeleton.ts';
import { message } from '../../l10n/message.ts';
import { oneLine } from '../one-line.ts';
import type { CompletionContext } from './context.ts';
import { fillingOf } from './filling.ts';
import { documentationOf, type Offer } from './item.ts';
import { competency, describe, fittingIds } from './references.ts';
import type { KeySpot } from './spot.ts';

/** The keys of an object that are not there yet, those that it requires first. */
export function fieldOffers(context: CompletionContext, shape: ObjectShape, spot: KeySpot): readonly Offer[] {
  const open = [...shape.fields.values()].filter(
    (field) => !spot.entries.has(field.key) && fits(context, field) && canHold(field.shape, spot),
  );
  const isNeeded = (field: Field) => field.required || field.key in sections;
  const inOrder = [...open.filter(isNeeded), ...open.filter((field) => !isNeeded(field))];
  return inOrder.map((field) => {
    const title = message(field.shape.about.title);
    return {
      label: field.key,
      kind: 'key',
      detail: isNeeded(field) ? message('{title}, required', { title }) : title,
      documentation: documentationOf(field.shape.about),
      insert: keyInsert(context, spot, field.key, field.shape, context.party),
    };
  });
}

/** Sections that belong to one status only. */
const sections: Readonly<Record<string, string>> = { ended: 'ended', suspended: 'suspended' };

function fits({ agreement, path }: CompletionContext, { key, shape }: Field): boolean {
  // Signing writes it, nobody else.
  if (shape.kind === 'scalar' && shape.scalar === 'digest') return false;
  return path.length > 0 || !(key in sections) || agreement.data.status === sections[key];
}

/** Whether the value that is there already is of the right kind. */
function canHold({ kind }: Shape, { holds }: KeySpot): boolean {
  return holds === undefined || holds === (kind === 'object' ? 'map' : kind);
}

/** The keys that a map can still get: parties that are missing, ids to be chosen, or names of registers. */
export function entryOffers(context: CompletionContext, shape: MapShape, spot: KeySpot): readonly Offer[] {
  const { keys, value } = shape;
  switch (keys.kind) {
    case 'every-party':
    case 'some-parties':
    case 'concerned-parties':
      return context.parties
        .filter((party) => isId(party) && !spot.entries.has(party))
        .map((party) => ({
          label: party,
          kind: 'key',
          detail: message('{text}', { text: oneLine(context.agreement.facts.partyName(party), 80) }),
          documentation: documentationOf(value.about),
          insert: keyInsert(context, spot, party, value, party),
        }));
    case 'references':
      return fittingIds(context, keys.refers)
        .filter(({ id }) => !spot.entries.has(id))
        .map(({ id, declarations }) => ({
          label: id,
          kind: 'reference',
          detail: describe(context, id, declarations),
          documentation: documentationOf(value.about),
          insert: keyInsert(context, spot, id, value, context.party),
        }));
    case 'schemes':
      return schemes
        .filter((scheme) => !spot.entries.has(scheme))
        .map((scheme) => ({
          label: scheme,
          kind: 'key',
          detail: message(registers[scheme]),
          documentation: documentationOf(shape.about),
          insert: keyInsert(context, spot, scheme, value, context.party),
        }));
    case 'ids':
      return [
        ...(keys.declares === 'competency' ? competencyOffers(context, value, spot) : []),
        ...newEntryOffer(context, shape, spot),
      ];
  }
}

const schemes = ['kvk', 'lei', 'vat'] as const;
const registers: Readonly<Record<(typeof schemes)[number], string>> = {
  kvk: 'number in the Dutch trade register',
  lei: 'legal entity identifier',
  vat: 'number for value added tax',
};

/** Competencies that the file knows, at this party neither strong nor weak yet. */
function competencyOffers(context: CompletionContext, value: Shape, spot: KeySpot): readonly Offer[] {
  const { agreement, party } = context;
  const { declarations, references } = agreement;
  const asked = references.filter(({ target }) => target === 'required-competency' || target === 'competency');
  const known = new Set([...asked.map(({ id }) => id), ...declarations.ids('competency')]);
  const isFree = (id: string) =>
    isCompetency(id) &&
    !spot.entries.has(id) &&
    declarations.get('competency', id).every((declaration) => declaration.party !== party);
  return [...known].filter(isFree).map((id) => ({
    label: id,
    kind: 'reference',
    detail: competency(agreement, declarations.get('competency', id)),
    documentation: documentationOf(value.about),
    insert: keyInsert(context, spot, id, value, party),
  }));
}

/** Something new, under the id that is being typed, or else under one to fill in. */
function newEntryOffer(context: CompletionContext, shape: MapShape, spot: KeySpot): readonly Offer[] {
  if (shape.keys.kind !== 'ids') return [];
  const { declares } = shape.keys;
  const isTaken = (id: string) => spot.entries.has(id) || context.agreement.declarations.get(declares, id).length > 0;
  const isOwn = declares === 'competency' ? isCompetency(spot.typed) : isId(spot.typed);
  // What has a colon already has a name, unless there is nothing before the colon.
  if (spot.typed !== '' && (!isOwn || spot.entries.has(spot.typed) || spot.follows === 'colon')) return [];
  const id = spot.typed === '' ? freeId(declares, isTaken) : spot.typed;
  const { about } = shape.value.about.title === '' ? shape : shape.value;
  return [
    {
      label: id,
      kind: 'skeleton',
      detail: message('{title}, to fill in', { title: message(about.title) }),
      documentation: documentationOf(about),
      insert: keyInsert(
        context,
        spot,
        spot.typed === '' ? stop(id) : id,
        shape.value,
        declares === 'party' ? id : context.party,
      ),
    },
  ];
}

/** A key with what it is to look like at least; the key alone where its colon or its value is there already. */
function keyInsert(
  context: CompletionContext,
  spot: KeySpot,
  key: string | Stop,
  shape: Shape,
  party: string | undefined,
): Insert {
  if (spot.follows === 'colon') return [key];
  if (spot.follows === 'value') return around(spot, [key, ':']);
  const skeleton = skeletonOf(shape, context.parties, fillingOf(context, party));
  return around(spot, entryInsert(context, spot, key, skeleton));
}

function entryInsert({ agreement }: CompletionContext, spot: KeySpot, key: string | Stop, skeleton: Skeleton): Insert {
  if (spot.style === 'flow') return [key, ': ', ...flowInsert(skeleton)];
  return blockInsert(key, skeleton, ' '.repeat(spot.column), agreement.lines.lineEnd);
}

/** What is put in, with what keeps it apart from its neighbours. */
export const around = ({ before, after }: { before: string; after: string }, insert: Insert): Insert =>
  [before, ...insert, after].filter((piece) => piece !== '');
