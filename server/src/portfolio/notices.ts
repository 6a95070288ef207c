import { message } from '../l10n/message.ts';
import type { PortfolioEntry } from './entry.ts';
import type { AccountRow, AgreementRow, Notice, PersonRow, SupportRow } from './model.ts';
import type { Telling } from './telling.ts';

interface Seen {
  readonly people: readonly PersonRow[];
  readonly accounts: readonly AccountRow[];
  readonly supports: readonly SupportRow[];
  readonly agreements: readonly AgreementRow[];
}

/** So many agreements on the shoulders of one person are told. */
const many = 3;

/** What stands out in a portfolio, what weighs most first; last what could not be counted. */
export function noticesOf(telling: Telling, seen: Seen): readonly Notice[] {
  const titles = new Map(seen.agreements.map(({ at, title }) => [at.file, title]));
  return [
    ...seen.people
      .filter(({ isOverloaded }) => isOverloaded)
      .map(({ text, party, at }): Notice => ({ kind: 'overloaded', text: `${text} (${party})`, at })),
    ...seen.accounts.flatMap(({ party, parts }) =>
      parts
        .filter(({ state }) => state === 'over')
        .map(({ title, leftText, file, line }): Notice => {
          const text = message('{party} in “{agreement}”: {left}', { party, agreement: title, left: leftText });
          return { kind: 'exceeded', text: telling.say(text), at: { file, line } };
        }),
    ),
    ...seen.supports
      .filter(({ isAlone }) => isAlone)
      .map(({ party, competency, relyingText, at }): Notice => {
        const text = message('Only {party} has “{competency}”, on which others rely in several agreements: {relying}', {
          party,
          competency,
          relying: relyingText,
        });
        return { kind: 'alone', text: telling.say(text), at };
      }),
    ...seen.people
      .filter(({ agreements }) => agreements.length >= many)
      .map(({ name, party, agreements, at }): Notice => {
        const text = message('{name} ({party}) has a role in {count} agreements: who stands in?', {
          name,
          party,
          count: agreements.length,
        });
        return { kind: 'alone', text: telling.say(text), at };
      }),
    ...broken(telling.entries).map((entry): Notice => {
      const text = message('“{agreement}” could not be read whole, so what it holds may be missing here', {
        agreement: telling.titleOf(entry),
      });
      return { kind: 'broken', text: telling.say(text), at: { file: entry.file, line: 1 } };
    }),
    ...telling.organisations.apart.map(({ name, files }): Notice => {
      const text = message(
        '{name} could not be matched across {files}: a registration is missing in one, or they differ. Nothing is added up across these',
        {
          name: telling.show(name),
          files: telling.list(files.map((file) => `“${titles.get(file) ?? telling.show(file)}”`)),
        },
      );
      return {
        kind: 'unmatched',
        text: telling.say(text),
        at: files[0] === undefined ? undefined : { file: files[0], line: 1 },
      };
    }),
    ...seen.agreements
      .filter(({ copyOf }) => copyOf !== undefined)
      .map(({ title, copyOf = '', at }): Notice => {
        const text = message('“{agreement}” is a copy of {file}, and counts once', {
          agreement: title,
          file: telling.show(copyOf),
        });
        return { kind: 'copy', text: telling.say(text), at };
      }),
  ];
}

const broken = (entries: readonly PortfolioEntry[]) =>
  entries.filter(
    ({ isReadable, findings }) =>
      !isReadable || findings.some(({ group, severity }) => group === 'syntax' && severity === 'error'),
  );
