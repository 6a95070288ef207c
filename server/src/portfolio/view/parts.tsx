/** @jsxRuntime automatic @jsxImportSource preact */
import { useContext } from 'preact/hooks';
import { addDays } from '../../agreement/date.ts';
import type { AccountPart, AgreementRow, Portfolio } from '../model.ts';
import { Go, LinkContext, Sum } from './link.tsx';
import { Part } from './part.tsx';
import { Table } from './table.tsx';

/** What of the calendar is drawn at most: more than that is in the other formats. */
const mostDates = 400;
/** Days from the first one that somebody looks at first. */
const soon = 90;

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
            <td>
              <Go at={row.availableAt}>{row.availableText}</Go>
            </td>
            {row.cells.map(({ askedText, of, state, text }, index) => (
              <td key={months[index]?.id} class={`cell ${state}`} title={text}>
                {askedText !== '' && (
                  <Sum
                    title={`${row.name}, ${text}`}
                    addends={() =>
                      of.flatMap((ask) => {
                        const asked = row.asks[ask];
                        return asked
                          ? [{ file: asked.file, lines: [asked.line], text: `${asked.title}: ${asked.daysText}` }]
                          : [];
                      })
                    }
                  >
                    {askedText}
                  </Sum>
                )}
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

/** What comes up: in the view the next ninety days, and folded what comes later; in an export all of it. */
export function Calendar({ portfolio: { calendar, from, words } }: PartProps) {
  const link = useContext(LinkContext);
  const shown = calendar.slice(0, mostDates);
  const end = addDays(from, soon);
  const next = link ? shown.filter(({ date }) => date < end) : shown;
  const later = shown.slice(next.length);
  const more = calendar.length - shown.length;
  return (
    <Part
      id="calendar"
      title={words.calendar}
      about={words.calendarAbout}
      words={words}
      isEmpty={calendar.length === 0}
    >
      <Dates rows={next} />
      {later.length > 0 && (
        <details>
          <summary>
            {words.later}: {later.length + more}
          </summary>
          <Dates rows={later} />
        </details>
      )}
      {more > 0 && <p class="quiet">+ {more}</p>}
    </Part>
  );
}

function Dates({ rows }: { readonly rows: Portfolio['calendar'] }) {
  return (
    <ol class="calendar">
      {rows.map((row, index) => (
        <li key={`${row.event}/${row.date}`} class={row.state}>
          <time dateTime={row.date} class={rows[index - 1]?.date === row.date ? 'same' : ''}>
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
            <td>{sumOf(row, words.promised, 'promisedText', 'promisedLines')}</td>
            <td>{sumOf(row, words.ceiling, 'ceilingText')}</td>
            <td class="verdict">
              {sumOf(row, words.left, 'leftText')}
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
            <td>{sumOf(row, words.paid, 'paidText', 'paidLines')}</td>
            <td>{sumOf(row, words.received, 'receivedText', 'receivedLines')}</td>
          </tr>
        ))}
      </Table>
    </Part>
  );
}

/** A sum of an account, with what each agreement adds to it; without lines of its own, that stands at the ceiling. */
function sumOf(
  row: Portfolio['accounts'][number],
  title: string,
  text: 'promisedText' | 'ceilingText' | 'leftText' | 'paidText' | 'receivedText',
  lines?: 'promisedLines' | 'paidLines' | 'receivedLines',
) {
  const addend = (part: AccountPart) => ({
    file: part.file,
    lines: lines ? part[lines] : [part.line],
    text: `${part.title}: ${part[text]}`,
  });
  return (
    <Sum title={`${row.party}, ${title}: ${row[text]}`} addends={() => row.parts.map(addend)}>
      {row[text]}
    </Sum>
  );
}

/** A place in the file of an agreement. */
const placeIn = ({ at: { file } }: AgreementRow, line: number) => ({ file, line });

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
            <td>
              <Go at={placeIn(row, row.lines.status)}>{row.statusText}</Go>
            </td>
            <td>
              <Go at={placeIn(row, row.lines.term)}>{row.termText}</Go>
            </td>
            <td>
              <Go at={placeIn(row, row.lines.signed)}>{row.signedText}</Go>
            </td>
            <td class="found">
              {row.principles.length === 0 ? row.findingsText : found(row, row.findingsText, row.principles)}
              {row.principles.map((principle) => (
                <span key={principle.title} class="quiet">
                  {principle.title}: {found(row, principle.text, [principle])}
                </span>
              ))}
            </td>
            <td>
              {row.next && (
                <>
                  <Go at={placeIn(row, row.next.line)}>{row.next.dateText}</Go>
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

/** How much was found, which leads to where. */
function found({ title, at: { file } }: AgreementRow, text: string, principles: AgreementRow['principles']) {
  const addends = () => principles.map((one) => ({ file, lines: one.lines, text: `${one.title}: ${one.text}` }));
  return (
    <Sum title={`${title}: ${text}`} addends={addends}>
      {text}
    </Sum>
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
            <td>
              <Sum
                title={`${row.party}, ${row.competency}`}
                addends={() => row.carriedIn.map(({ file, line, title }) => ({ file, lines: [line], text: title }))}
              >
                {row.carriesText}
              </Sum>
            </td>
            <td>
              <Sum
                title={`${row.party}, ${row.competency}: ${words.relying}`}
                addends={() =>
                  row.reliedOnIn.map(({ file, line, name, title }) => ({
                    file,
                    lines: [line],
                    text: `${name}: ${title}`,
                  }))
                }
              >
                {row.relyingText}
              </Sum>
            </td>
          </tr>
        ))}
      </Table>
    </Part>
  );
}
