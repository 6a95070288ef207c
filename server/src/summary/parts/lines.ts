import type { Path } from '../../agreement/path.ts';
import { message } from '../../l10n/message.ts';
import type { Card, CardRow, Chapter, ChapterId, Line } from '../model.ts';
import type { Telling } from '../telling.ts';

/** A text of the file with where it stands; what is to be filled in as such, and nothing where nothing is said. */
export function lineAt(
  telling: Telling,
  path: Path,
  text: string | number | undefined,
  note?: string,
): readonly Line[] {
  const at = telling.place(path);
  if (telling.isOpen(path)) return [{ text: telling.toFillIn, isOpen: true, at }];
  const shown = telling.show(text);
  return shown === '' ? [] : [{ text: shown, ...(note ? { note } : {}), at }];
}

/** The texts of a list, each with where it stands. */
export const listAt = (
  telling: Telling,
  path: Path,
  items: readonly (string | undefined)[] | undefined,
  word: (text: string) => string = (text) => telling.show(text),
): readonly Line[] =>
  (items ?? []).flatMap((item, index) =>
    lineAt(telling, [...path, index], item === undefined ? undefined : word(item)),
  );

/** The rows that have something to say. */
export const rowsOf = (...rows: readonly CardRow[]): readonly CardRow[] => rows.filter(({ lines }) => lines.length > 0);

/** The cards that have something to say. */
export const chapter = (
  id: ChapterId,
  told: { readonly principle?: string; readonly title: string; readonly about: string },
  cards: readonly Card[],
): readonly Chapter[] => {
  const full = cards.filter(({ rows }) => rows.length > 0);
  return full.length === 0 ? [] : [{ id, ...told, cards: full }];
};

/** A card of lines without a label. */
export const plainCard = (telling: Telling, path: Path, lines: readonly Line[], title = ''): Card => ({
  title,
  rows: rowsOf({ label: '', lines }),
  at: telling.place(path),
});

const answerNames = {
  owner: message('Owner'),
  due: message('Due'),
  cost: message('Cost'),
  days: message('Days'),
  amount: message('Amount'),
} as const;

/** Which answers of an entry are still to come, as parts of its note. */
export const openNotes = (
  telling: Telling,
  path: Path,
  ...keys: readonly (keyof typeof answerNames)[]
): readonly string[] =>
  keys
    .filter((key) => telling.isOpen([...path, key]))
    .map((key) => telling.say(message('{answer}: still to be filled in', { answer: telling.say(answerNames[key]) })));
