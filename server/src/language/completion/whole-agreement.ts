import { type Insert, namedStop } from '../../agreement/edit.ts';
import { message } from '../../l10n/message.ts';
import { createTranslator } from '../../l10n/translator.ts';
import { newAgreement } from '../new-agreement.ts';
import type { CompletionContext } from './context.ts';
import type { Offer } from './item.ts';
import { around } from './keys.ts';
import type { KeySpot } from './spot.ts';

/** A whole agreement to begin with: what is required. Completion offers the rest where it belongs. */
export function wholeAgreement({ agreement }: CompletionContext, spot: KeySpot): readonly Offer[] {
  if (spot.column !== 0) return [];
  return [
    {
      label: 'partnership agreement',
      kind: 'skeleton',
      detail: message('a whole agreement, to fill in'),
      documentation: message('A draft between two parties, to be filled in. An id is filled in wherever it is used.'),
      insert: around(spot, linked(draft(), agreement.lines.lineEnd)),
    },
  ];
}

/** The draft of the editor and the command line, of two parties that nobody has named yet. */
const draft = (): Insert =>
  newAgreement(
    {
      parties: ['a', 'b'].map((letter) => ({ id: `party-${letter}`, people: [] })),
    },
    createTranslator('en'),
  );

/** The ids of the draft: each is filled in wherever it is used. */
const ids = /((?:person|strength|success|deadline)-of-party-[ab](?:-\d)?|party-[ab]|first-priority|results-stay-out)/;

const linked = (insert: Insert, eol: string): Insert =>
  insert.flatMap((piece): Insert => {
    if (typeof piece !== 'string') return [piece];
    const parts = piece.replaceAll('\n', eol).split(ids);
    return parts.filter((part) => part !== '').map((part) => (ids.test(part) ? namedStop(part, part) : part));
  });
