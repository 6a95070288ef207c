import { type Message, message } from '../l10n/message.ts';
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
/** So many agreements are called by their title where something is told of several; of the others it is told how many they are. */
const mostNamed = 8;

/** What stands out in a portfolio, what weighs most first; last what could not be counted. */
export function noticesOf(telling: Telling, seen: Seen): readonly Notice[] {
  const isApart = telling.organisations.apart.length > 0;
  const titles = new Map(isApart ? seen.agreements.map(({ at, title }) => [at.file, title]) : []);
  /** What is told of a row stays as long as the row does. `key` tells it from all others of its kind: names do not. */
  const notice = (kind: Notice['kind'], key: string, from: readonly unknown[], at: Notice['at'], text: () => Message) =>
    telling.kept.part(
      `notice ${kind} ${key}`,
      from,
      (): Notice => ({ kind, text: telling.say(text()), at: at && { file: at.file, line: at.line } }),
    );
  return [
    ...seen.people
      .filter(({ isOverloaded }) => isOverloaded)
      .map((row) =>
        notice('overloaded', whoIs(row), [row], row.at, () =>
          message('{text} ({party})', { text: row.text, party: row.party }),
        ),
      ),
    ...seen.accounts.flatMap((row) =>
      row.parts
        .filter(({ state }) => state === 'over')
        .map((part) =>
          notice('exceeded', `${row.partyId}/${row.resource}/${part.file}`, [row], part, () =>
            message('{party} in “{agreement}”: {left}', {
              party: row.party,
              agreement: part.title,
              left: part.leftText,
            }),
          ),
        ),
    ),
    ...seen.supports
      .filter(({ isAlone }) => isAlone)
      .map((row) =>
        notice('alone', whatIs(row), [row], row.at, () =>
          message('Only {party} has “{competency}”, on which others rely in several agreements: {relying}', {
            party: row.party,
            competency: row.competency,
            relying: row.relyingText,
          }),
        ),
      ),
    ...seen.people
      .filter(({ agreements }) => agreements.length >= many)
      .map((row) =>
        notice('alone', whoIs(row), [row], row.at, () =>
          message('{name} ({party}) has a role in {count} agreements: who stands in?', {
            name: row.name,
            party: row.party,
            count: row.agreements.length,
          }),
        ),
      ),
    ...broken(telling.entries).map((entry) =>
      notice('broken', entry.file, [entry], { file: entry.file, line: 1 }, () =>
        message('“{agreement}” could not be read whole, so what it holds may be missing here', {
          agreement: telling.titleOf(entry),
        }),
      ),
    ),
    ...telling.organisations.apart.map(({ name, files }) => {
      const left = files.length - mostNamed;
      const called = [
        ...files.slice(0, mostNamed).map((file) => `“${titles.get(file) ?? telling.show(file)}”`),
        ...(left > 0 ? [telling.say(message('{count} more', { count: left }))] : []),
      ];
      const at = files[0] === undefined ? undefined : { file: files[0], line: 1 };
      return notice('unmatched', name, [name, ...called], at, () =>
        message(
          '{name} could not be matched across {files}: a registration is missing in one, or they differ. Nothing is added up across these',
          { name: telling.show(name), files: telling.list(called) },
        ),
      );
    }),
    ...seen.agreements
      .filter(({ copyOf }) => copyOf !== undefined)
      .map((row) =>
        notice('copy', row.at.file, [row], row.at, () =>
          message('“{agreement}” is a copy of {file}, and counts once', {
            agreement: row.title,
            file: telling.show(row.copyOf),
          }),
        ),
      ),
  ];
}

/** Organisations may have the same name; what stands in one place does not. */
const whoIs = ({ at, id }: PersonRow): string => `person ${at.file}/${at.line}/${id}`;
const whatIs = ({ at, competency }: SupportRow): string => `competency ${at.file}/${at.line}/${competency}`;

const broken = (entries: readonly PortfolioEntry[]) =>
  entries.filter(
    ({ isReadable, findings }) =>
      !isReadable || findings.some(({ group, severity }) => group === 'syntax' && severity === 'error'),
  );
