import { asScalar, type Insert } from '../agreement/edit.ts';
import { openQuestion } from '../agreement/placeholder.ts';
import { message } from '../l10n/message.ts';
import type { Translator } from '../l10n/translator.ts';

/** New text whose questions are asked in the language of the author. */
export const inLanguage = (insert: Insert, tell: Translator): Insert =>
  insert.map((piece) =>
    typeof piece === 'string' || piece.question === undefined
      ? piece
      : { ...piece, placeholder: asScalar(openQuestion(tell(message(piece.question)))) },
  );
