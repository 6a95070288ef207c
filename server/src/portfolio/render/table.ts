import type { Portfolio } from '../model.ts';

/** A part of the portfolio as a table: for Markdown and for a terminal. */
export interface Table {
  readonly title: string;
  readonly about: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
export interface Cell {
  readonly text: string;
  readonly standsOut?: boolean;
}

const cell = (text: string, standsOut = false): Cell => ({ text, standsOut });

/** The parts of the portfolio, in the order in which they are told. */
export function tablesOf(portfolio: Portfolio): readonly Table[] {
  const { words } = portfolio;
  return [
    {
      title: words.agreements,
      about: words.agreementsAbout,
      head: [words.agreement, words.status, words.parties, words.term, words.signed, words.findings, words.next],
      rows: portfolio.agreements.map((row) => [
        cell(row.title),
        cell(row.statusText),
        cell(row.parties.join(', ')),
        cell(row.termText),
        cell(row.signedText),
        cell(row.findingsText, row.errors > 0),
        cell(row.next ? `${row.next.dateText}, ${row.next.what}` : ''),
      ]),
    },
    {
      title: words.people,
      about: words.peopleAbout,
      head: [words.person, words.party, words.available, ...portfolio.months.map(({ text }) => text)],
      rows: portfolio.people.map((row) => [
        cell(row.name, row.isOverloaded),
        cell(row.party),
        cell(row.availableText),
        ...row.cells.map(({ askedText, state }) =>
          cell(state === 'over' ? `${askedText}!` : askedText, state === 'over'),
        ),
      ]),
    },
    {
      title: words.money,
      about: words.moneyAbout,
      head: [words.party, words.promised, words.ceiling, words.left, words.paid, words.received],
      rows: portfolio.accounts.map((row) => [
        cell(row.party),
        cell(row.promisedText),
        cell(row.ceilingText),
        cell(row.leftText, row.state === 'over'),
        cell(row.paidText),
        cell(row.receivedText),
      ]),
    },
    {
      title: words.calendar,
      about: words.calendarAbout,
      head: [words.date, words.what, words.agreement, words.who],
      rows: portfolio.calendar.map((row) => [
        cell(row.stateText === '' ? row.dateText : `${row.dateText}, ${row.stateText}`, row.state === 'late'),
        cell(
          [row.what === '' ? row.kindText : `${row.what} (${row.kindText})`, row.amountText].filter(Boolean).join(', '),
        ),
        cell(row.title),
        cell([row.party, row.person].filter(Boolean).join(', ')),
      ]),
    },
    {
      title: words.supports,
      about: words.supportsAbout,
      head: [words.competency, words.party, words.carries, words.relying],
      rows: portfolio.supports.map((row) => [
        cell(row.competency, row.isAlone),
        cell(row.party),
        cell(row.carriesText),
        cell(row.relyingText),
      ]),
    },
  ];
}
