import type { Portfolio } from '../model.ts';

/** A table of the portfolio as a file of its own. */
export interface CsvFile {
  /** Without an ending. */
  readonly name: 'agreements' | 'commitments' | 'people' | 'ceilings' | 'calendar';
  readonly text: string;
}

type Value = string | number | undefined;

/**
 * The tables of the portfolio, each as CSV (RFC 4180): for machines, so names of columns are English, dates ISO 8601 and
 * amounts plain numbers. What a spreadsheet would take for a formula is written as text.
 */
export function portfolioCsv(portfolio: Portfolio): readonly CsvFile[] {
  const { agreements, months, people, accounts, calendar } = portfolio;
  const amount = (value: number | undefined) => (value === undefined ? undefined : value / 100);
  const dates = ['date', 'kind', 'what', 'agreement', 'party', 'person', 'amount', 'state', 'file', 'line'];
  const dateRow = (row: Portfolio['calendar'][number]): readonly Value[] => [
    row.date,
    row.kind,
    row.what,
    row.title,
    row.party,
    row.person,
    row.amountText,
    row.state,
    row.at.file,
    row.at.line,
  ];
  return [
    {
      name: 'agreements',
      text: csv(
        [
          'title',
          'status',
          'version',
          'parties',
          'effective',
          'expires',
          'signed',
          'errors',
          'warnings',
          'infos',
          'next_date',
          'next',
          'copy_of',
          'file',
        ],
        agreements.map((row) => [
          row.title,
          row.status,
          row.version,
          row.parties.join('; '),
          row.from,
          row.to,
          row.isSigned ? 'yes' : 'no',
          row.errors,
          row.warnings,
          row.infos,
          row.next?.date,
          row.next?.what,
          row.copyOf,
          row.at.file,
        ]),
      ),
    },
    { name: 'commitments', text: csv(dates, calendar.filter(({ kind }) => kind === 'commitment').map(dateRow)) },
    {
      name: 'people',
      text: csv(
        ['person', 'party', 'available', 'month', 'asked', 'state'],
        people.flatMap((row) =>
          row.cells.map((cell, index) => [
            row.name,
            row.party,
            amount(row.available),
            months[index]?.id,
            amount(cell.asked),
            cell.state,
          ]),
        ),
      ),
    },
    {
      name: 'ceilings',
      text: csv(
        [
          'party',
          'resource',
          'currency',
          'agreements',
          'promised',
          'ceiling',
          'left',
          'paid',
          'received',
          'state',
          'complete',
        ],
        accounts.map((row) => [
          row.party,
          row.resource,
          row.currency,
          row.agreements,
          amount(row.promised),
          amount(row.ceiling),
          amount(row.left),
          amount(row.paid),
          amount(row.received),
          row.state,
          row.complete ? 'yes' : 'no',
        ]),
      ),
    },
    { name: 'calendar', text: csv(dates, calendar.map(dateRow)) },
  ];
}

const csv = (head: readonly string[], rows: readonly (readonly Value[])[]): string =>
  [head, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');

/** A field: quoted where it has to be; a number stays one, and no text begins as a formula does. */
function field(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) || text !== value ? `"${text.replaceAll('"', '""')}"` : text;
}
