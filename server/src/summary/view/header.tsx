/** @jsxRuntime automatic @jsxImportSource preact */
import { Fragment } from 'preact';
import type { Summary } from '../model.ts';
import { Go } from './go.tsx';
import { Icon } from './icon.tsx';
import { toFill, toFillIn } from './to-fill.ts';

/** What it is and how far it is: title, parties, term, signatures, and what comes next. */
export function HeaderLine({ summary: { header, halt, words } }: { summary: Summary }) {
  return (
    <header class="top">
      <p class="kicker">
        {header.facts.map((fact, index) => (
          <Fragment key={fact}>
            {index > 0 && <span aria-hidden="true"> · </span>}
            <span>{fact}</span>
          </Fragment>
        ))}
      </p>
      <h1>
        <span class={toFillIn(header.open, 'title')}>{header.title}</span>
      </h1>
      <p class="parties">
        {header.parties.map(({ party, name, open, at }, index) => (
          <Fragment key={party}>
            {index > 0 && <span aria-hidden="true"> · </span>}
            <Go at={at} class={toFillIn(open, 'name')}>
              {name}
            </Go>
          </Fragment>
        ))}
      </p>
      {header.view && <p class="view">{header.view}</p>}
      {header.addedValue && (
        <p class="added">
          <Go at={header.addedValue.at} class={toFill(header.addedValue.isOpen)}>
            {header.addedValue.text}
          </Go>
        </p>
      )}
      <div class="facts">
        <div>
          <h2>{words.term}</h2>
          {header.term ? (
            <p>
              <Go at={header.term.at}>{header.term.text}</Go>
              <span class="quiet">{header.term.length}</span>
            </p>
          ) : (
            <p class="quiet">
              <span class={toFillIn(header.open, 'effective', 'expires')}>{words.noTerm}</span>
            </p>
          )}
        </div>
        <div>
          <h2>{words.signed}</h2>
          <ul class="plain">
            {header.signatures.map(({ party, name, state, text, at }) => (
              <li key={party} class={`signature ${state}`}>
                <Icon sign={state} />
                <span>
                  <Go at={at}>{name}</Go>
                  <span class="quiet">{text}</span>
                </span>
              </li>
            ))}
          </ul>
        </div>
        {!halt && (
          <div>
            <h2>{words.next}</h2>
            {header.next.length === 0 && <p class="quiet">{words.noNext}</p>}
            <ul class="plain">
              {header.next.map(({ date, dateText, what, away, at }) => (
                <li key={`${date} ${what}`}>
                  <Go at={at}>{what}</Go>
                  <span class="quiet">
                    <time dateTime={date}>{dateText}</time>, {away}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <p class="jump">
        <a href="#talk">{header.talk}</a>
      </p>
    </header>
  );
}
