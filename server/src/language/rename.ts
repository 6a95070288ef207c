import {
  approvalReasons,
  type IdKind,
  isCompetency,
  isId,
  kindsOf,
  traitsOf,
  yamlWords,
} from 'partnership-agreements-schema';
import type * as lsp from 'vscode-languageserver-protocol';
import type { AgreementDocument } from '../agreement/document.ts';
import { type Message, message } from '../l10n/message.ts';
import { type Identity, idsOf, type Occurrence } from './ids.ts';
import { toLines } from './lines.ts';

/** Why something is not renamed, and what to do instead. */
export interface Refusal {
  readonly refused: Message;
}
/** What is about to be renamed: its id in the text, without quotes. */
export interface Renamable {
  readonly range: lsp.Range;
  readonly placeholder: string;
}

/** What a rename at an offset is about. */
export function prepareRename(agreement: AgreementDocument, offset: number): Renamable | Refusal {
  const found = renamable(agreement, offset);
  return 'refused' in found ? found : { range: toLines(agreement, found.range), placeholder: found.of.id };
}

/**
 * Renames the id at an offset in all its places: where it is declared, where it is a key, where something points to it,
 * and in the paths of waivers. Quotes and everything else stay as they are.
 */
export function rename(
  agreement: AgreementDocument,
  offset: number,
  newId: string,
): { readonly edits: readonly lsp.TextEdit[] } | Refusal {
  const found = renamable(agreement, offset);
  if ('refused' in found) return found;
  const { of } = found;
  const refused = objection(agreement, of, newId);
  if (refused) return { refused };
  if (newId === of.id) return { edits: [] };
  const edits = idsOf(agreement)
    .of(of)
    .map(({ range }) => ({ range: toLines(agreement, range), newText: newId }));
  return { edits };
}

function renamable(agreement: AgreementDocument, offset: number): Occurrence | Refusal {
  const ids = idsOf(agreement);
  const found = ids.at(offset);
  if (!found) {
    return {
      refused: message(
        'This is not an id, so there is nothing to rename. Place the cursor on the id of a party, a person, a commitment or anything else that has one.',
      ),
    };
  }
  if (found.of.kind !== 'competency' && ids.declarations(found.of).length === 0) {
    return {
      refused: message('Nothing in this agreement is called "{id}" yet, so there is nothing to rename.', {
        id: found.of.id,
      }),
    };
  }
  return found;
}

/** Kinds that one reference can point to alike: two things of these must not share an id once something points to it. */
const answers = kindsOf('need-answer');

function objection(agreement: AgreementDocument, of: Identity, newId: string): Message | undefined {
  if (newId === of.id) return undefined;
  if (of.kind === 'competency' && (approvalReasons as readonly string[]).includes(newId)) {
    return message(
      '"{id}" is a reason for an approval, so no competency can be called that. Choose a name that says what you are good at.',
      { id: newId },
    );
  }
  if (!(of.kind === 'competency' ? isCompetency(newId) : isId(newId))) return invalid(newId);
  const ids = idsOf(agreement);
  const isTaken = (kind: IdKind) => ids.of({ kind, id: newId, scope: of.scope }).length > 0;
  const pointsAlike = () => pointedAtByNeeds(agreement, of.id) || pointedAtByNeeds(agreement, newId);
  const taken = isTaken(of.kind)
    ? of.kind
    : answers.includes(of.kind)
      ? answers.find((kind) => isTaken(kind) && pointsAlike())
      : undefined;
  return (
    taken &&
    message('The id "{id}" is taken ({kind}). Choose another one.', {
      kind: message(traitsOf(taken).name),
      id: newId,
    })
  );
}

const pointedAtByNeeds = (agreement: AgreementDocument, id: string): boolean =>
  agreement.references.some((reference) => reference.target === 'need-answer' && reference.id === id);

function invalid(id: string): Message {
  if ((yamlWords as readonly string[]).includes(id)) {
    return message('"{id}" means something else to YAML. Choose another id.', { id });
  }
  return message(
    '"{id}" cannot be an id. Use small letters, digits and hyphens, beginning with a letter, at most 63 of them: van-rijn.',
    { id },
  );
}
