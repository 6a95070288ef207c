/** @jsxRuntime automatic @jsxImportSource preact */
import type { Portfolio } from '../model.ts';
import { Go } from './link.tsx';
import { Part } from './part.tsx';
import { Table } from './table.tsx';

/** What of the calendar is drawn at most: more than that is in the other formats. */
const mostDates = 400;

interface PartProps {
  readonly portfolio: Portfolio;
}

export function Notices({ portfolio: { notices, words } }: PartProps) {
  return (
    <Part id="notices" title={words.notices} words={words} isEmpty={notices.length === 0}>
      <ul class="notices">
        {notices.map(({ kind, text, at }) => (
          <li key={text} class={kind}>
            <Go at={at}>{text}</Go>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** The months of each person as a strip; too much stands out by its sign and its frame as well as by colour. */
export function People({ portfolio: { people, months, words } }: PartProps) {
  return (
    <Part id="people" title={words.people} about={words.peopleAbout} words={words} isEmpty={people.length === 0}>
      <Table heads={[words.person, words.available]} months={months}>
        {people.map((row) => (
          <tr key={`${row.party}/${row.id}`}>
            <th scope="row">
              <Go at={row.at}>{row.name}</Go>
              <span class="quiet">{row.party}</span>
            </th>
            <td>{row.availableText}</td>
            {row.cells.map(({ askedText, state, text }, index) => (
              <td key={months[index]?.id} class={`cell ${state}`} title={text}>
                {askedText !== '' && <Go at={row.agreements[0]}>{askedText}</Go>}
                {state === 'over' && (
                  <>
                    <b aria-hidden="true">!</b>
                    <span class="unseen"> {words.over}</span>
                  </>
                )}
              </td>
            ))}
          </tr>
        ))}
      </Table>
    </Part>
  );
}

export function Calendar({ portfolio: { calendar, words } }: PartProps) {
  const shown = calendar.slice(0, mostDates);
  return (
    <Part
      id="calendar"
      title={words.calendar}
      about={words.calendarAbout}
      words={words}
      isEmpty={calendar.length === 0}
    >
      <ol class="calendar">
        {shown.map((row, index) => (
          <li key={`${row.event}/${row.date}`} class={row.state}>
            <time dateTime={row.date} class={shown[index - 1]?.date === row.date ? 'same' : ''}>
              {row.dateText}
            </time>
            <div>
              <Go at={row.at}>{row.what === '' ? row.kindText : row.what}</Go>
              {row.stateText !== '' && <b class="late"> {row.stateText}</b>}
              <span class="quiet">
                {[row.what === '' ? '' : row.kindText, row.amountText, row.title, row.party, row.person]
                  .filter((text) => text !== '')
                  .join(' · ')}
              </span>
            </div>
          </li>
        ))}
      </ol>
      {calendar.length > mostDates && <p class="quiet">+ {calendar.length - mostDates}</p>}
    </Part>
  );
}

export function Accounts({ portfolio: { accounts, words } }: PartProps) {
  return (
    <Part id="money" title={words.money} about={words.moneyAbout} words={words} isEmpty={accounts.length === 0}>
      <Table heads={[words.party, words.promised, words.ceiling, words.left, words.paid, words.received]}>
        {accounts.map((row) => (
          <tr key={`${row.partyId}/${row.resource}/${row.currency}`} class={row.state}>
            <th scope="row">
              <Go at={row.parts[0]}>{row.party}</Go>
            </th>
            <td>{row.promisedText}</td>
            <td>{row.ceilingText}</td>
            <td class="verdict">
              {row.leftText}
              {row.state === 'over' &&
                row.parts
                  .filter(({ state }) => state === 'over')
                  .map((part) => (
                    <span key={`${part.file}/${part.line}`} class="part">
                      <Go at={part}>
                        {part.title}: {part.leftText}
                      </Go>
                    </span>
                  ))}
            </td>
            <td>{row.paidText}</td>
            <td>{row.receivedText}</td>
          </tr>
        ))}
      </Table>
    </Part>
  );
}

export function Agreements({ portfolio: { agreements, words } }: PartProps) {
  return (
    <Part
      id="agreements"
      title={words.agreements}
      about={words.agreementsAbout}
      words={words}
      isEmpty={agreements.length === 0}
    >
      <Table heads={[words.agreement, words.status, words.term, words.signed, words.findings, words.next]}>
        {agreements.map((row) => (
          <tr key={row.at.file} class={row.errors > 0 ? 'errors' : ''}>
            <th scope="row">
              <Go at={row.at}>{row.title}</Go>
              <span class="quiet">{row.parties.join(' · ')}</span>
            </th>
            <td>{row.statusText}</td>
            <td>{row.termText}</td>
            <td>{row.signedText}</td>
            <td class="found">
              {row.findingsText}
              {row.principles.map(({ title, text }) => (
                <span key={title} class="quiet">
                  {title}: {text}
                </span>
              ))}
            </td>
            <td>
              {row.next && (
                <>
                  {row.next.dateText}
                  <span class="quiet">{row.next.what}</span>
                </>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </Part>
  );
}

export function Supports({ portfolio: { supports, words } }: PartProps) {
  return (
    <Part
      id="supports"
      title={words.supports}
      about={words.supportsAbout}
      words={words}
      isEmpty={supports.length === 0}
    >
      <Table heads={[words.competency, words.party, words.carries, words.relying]}>
        {supports.map((row) => (
          <tr key={`${row.party}/${row.competency}`} class={row.isAlone ? 'alone' : ''}>
            <th scope="row">
              <Go at={row.at}>{row.competency}</Go>
            </th>
            <td>{row.party}</td>
            <td>{row.carriesText}</td>
            <td>{row.relyingText}</td>
          </tr>
        ))}
      </Table>
    </Part>
  );
}
